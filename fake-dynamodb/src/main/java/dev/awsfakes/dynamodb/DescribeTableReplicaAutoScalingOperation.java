package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableReplicaAutoScalingRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableReplicaAutoScalingResponse;

/** Describes what is set of the auto scaling of each replica. */
final class DescribeTableReplicaAutoScalingOperation
    implements Operation<
        DescribeTableReplicaAutoScalingRequest, DescribeTableReplicaAutoScalingResponse> {
  private final Tables tables;

  DescribeTableReplicaAutoScalingOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public DescribeTableReplicaAutoScalingResponse.Builder handle(
      DescribeTableReplicaAutoScalingRequest request, Call call) {
    Table table = tables.requireNamed(request.tableName());
    return DescribeTableReplicaAutoScalingResponse.builder()
        .tableAutoScalingDescription(ReplicaAutoScaling.describe(table, call.now()));
  }
}
