package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.AutoScaling.Target;
import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.dynamodb.model.ReplicaAutoScalingUpdate;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableReplicaAutoScalingRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableReplicaAutoScalingResponse;

/** Sets the auto scaling of writes in all replicas, and of reads in each. */
final class UpdateTableReplicaAutoScalingOperation
    implements Operation<
        UpdateTableReplicaAutoScalingRequest, UpdateTableReplicaAutoScalingResponse> {
  private final Tables tables;

  UpdateTableReplicaAutoScalingOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public UpdateTableReplicaAutoScalingResponse.Builder handle(
      UpdateTableReplicaAutoScalingRequest request, Call call) {
    Table table = tables.requireNamed(request.tableName());
    table.requireActive(call.now());
    ReplicationGroup group = ReplicaAutoScaling.requireGroup(table);
    for (ReplicaAutoScalingUpdate update : request.replicaUpdates()) {
      if (group.find(update.regionName()) == null) {
        throw DynamoDbErrors.validation(
            "Update global table operation failed because one or more replicas were not part of"
                + " the global table.");
      }
    }
    group.replicas().forEach(replica -> update(replica, request));
    return UpdateTableReplicaAutoScalingResponse.builder()
        .tableAutoScalingDescription(
            ReplicaAutoScaling.describe(table, call.now()).toBuilder()
                .tableStatus(TableStatus.UPDATING)
                .build());
  }

  private static void update(Replica replica, UpdateTableReplicaAutoScalingRequest request) {
    AutoScaling scaling = replica.autoScaling();
    scaling.update(new Target(null, true), request.provisionedWriteCapacityAutoScalingUpdate());
    request
        .globalSecondaryIndexUpdates()
        .forEach(
            index ->
                scaling.update(
                    new Target(index.indexName(), true),
                    index.provisionedWriteCapacityAutoScalingUpdate()));
    for (ReplicaAutoScalingUpdate update : request.replicaUpdates()) {
      if (update.regionName().equals(replica.region())) {
        scaling.update(
            new Target(null, false), update.replicaProvisionedReadCapacityAutoScalingUpdate());
        update
            .replicaGlobalSecondaryIndexUpdates()
            .forEach(
                index ->
                    scaling.update(
                        new Target(index.indexName(), false),
                        index.provisionedReadCapacityAutoScalingUpdate()));
      }
    }
  }
}
