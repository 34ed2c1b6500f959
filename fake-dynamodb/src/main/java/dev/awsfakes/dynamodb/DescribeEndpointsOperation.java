package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.dynamodb.model.DescribeEndpointsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeEndpointsResponse;
import software.amazon.awssdk.services.dynamodb.model.Endpoint;

/** Gives the endpoint of the Region. */
final class DescribeEndpointsOperation
    implements Operation<DescribeEndpointsRequest, DescribeEndpointsResponse> {
  private static final long CACHE_MINUTES = 1_440;

  private final Tables tables;

  DescribeEndpointsOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public DescribeEndpointsResponse.Builder handle(DescribeEndpointsRequest request, Call call) {
    String suffix =
        tables.scope().partition().equals("aws-cn") ? ".amazonaws.com.cn" : ".amazonaws.com";
    return DescribeEndpointsResponse.builder()
        .endpoints(
            Endpoint.builder()
                .address("dynamodb." + tables.scope().region().id() + suffix)
                .cachePeriodInMinutes(CACHE_MINUTES)
                .build());
  }
}
