package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.AutoScaling.Target;
import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.ReplicaAutoScalingDescription;
import software.amazon.awssdk.services.dynamodb.model.ReplicaGlobalSecondaryIndexAutoScalingDescription;
import software.amazon.awssdk.services.dynamodb.model.TableAutoScalingDescription;

/** Describes the auto scaling of the replicas of a global table of version 2019.11.21. */
final class ReplicaAutoScaling {
  private ReplicaAutoScaling() {}

  /** The group of the table, which must be a replica. */
  static ReplicationGroup requireGroup(Table table) {
    Replica replica = table.replica();
    if (replica == null) {
      throw DynamoDbErrors.validation("Table is not a global table: " + table.name());
    }
    return replica.group();
  }

  static TableAutoScalingDescription describe(Table table, Instant now) {
    return TableAutoScalingDescription.builder()
        .tableName(table.name())
        .tableStatus(table.status(now))
        .replicas(
            requireGroup(table).replicas().stream().map(replica -> describe(replica, now)).toList())
        .build();
  }

  private static ReplicaAutoScalingDescription describe(Replica replica, Instant now) {
    ReplicaAutoScalingDescription.Builder description =
        ReplicaAutoScalingDescription.builder()
            .regionName(replica.region())
            .replicaStatus(ReplicaDescriptions.status(replica.table(), now))
            .replicaProvisionedReadCapacityAutoScalingSettings(
                replica.autoScaling().of(new Target(null, false)))
            .replicaProvisionedWriteCapacityAutoScalingSettings(
                replica.autoScaling().of(new Target(null, true)));
    List<ReplicaGlobalSecondaryIndexAutoScalingDescription> indexes =
        replica.table().schema().indexes().stream()
            .filter(IndexDefinition::global)
            .map(index -> describe(replica, index.name()))
            .toList();
    if (!indexes.isEmpty()) {
      description.globalSecondaryIndexes(indexes);
    }
    return description.build();
  }

  private static ReplicaGlobalSecondaryIndexAutoScalingDescription describe(
      Replica replica, String index) {
    return ReplicaGlobalSecondaryIndexAutoScalingDescription.builder()
        .indexName(index)
        .indexStatus(IndexStatus.ACTIVE)
        .provisionedReadCapacityAutoScalingSettings(
            replica.autoScaling().of(new Target(index, false)))
        .provisionedWriteCapacityAutoScalingSettings(
            replica.autoScaling().of(new Target(index, true)))
        .build();
  }
}
