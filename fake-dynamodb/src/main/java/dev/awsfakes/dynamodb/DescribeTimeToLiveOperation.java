package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** Says whether a table's items have a time to live, and where. */
final class DescribeTimeToLiveOperation
    implements Operation<DescribeTimeToLiveRequest, DescribeTimeToLiveResponse> {
  private final Tables tables;

  DescribeTimeToLiveOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public DescribeTimeToLiveResponse.Builder handle(DescribeTimeToLiveRequest request, Call call) {
    String attribute = tables.requireNamed(request.tableName()).timeToLive().attribute();
    return DescribeTimeToLiveResponse.builder()
        .timeToLiveDescription(
            TimeToLiveDescription.builder()
                .timeToLiveStatus(
                    attribute == null ? TimeToLiveStatus.DISABLED : TimeToLiveStatus.ENABLED)
                .attributeName(attribute)
                .build());
  }
}
