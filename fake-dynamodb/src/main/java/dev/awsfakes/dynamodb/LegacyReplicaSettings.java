package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.AutoScaling.Target;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.BillingModeSummary;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.ReplicaGlobalSecondaryIndexSettingsDescription;
import software.amazon.awssdk.services.dynamodb.model.ReplicaSettingsDescription;
import software.amazon.awssdk.services.dynamodb.model.TableClassSummary;

/** Describes the settings of replicas of global tables of version 2017.11.29. */
final class LegacyReplicaSettings {
  private LegacyReplicaSettings() {}

  static List<ReplicaSettingsDescription> describe(ReplicationGroup group, Instant now) {
    return group.replicas().stream().map(replica -> describe(replica, now)).toList();
  }

  private static ReplicaSettingsDescription describe(Replica replica, Instant now) {
    TableSettings settings = replica.table().settings();
    ReplicaSettingsDescription.Builder description =
        ReplicaSettingsDescription.builder()
            .regionName(replica.region())
            .replicaStatus(ReplicaDescriptions.status(replica.table(), now))
            .replicaProvisionedReadCapacityUnits(settings.units().read())
            .replicaProvisionedWriteCapacityUnits(settings.units().write())
            .replicaProvisionedReadCapacityAutoScalingSettings(
                replica.autoScaling().of(new Target(null, false)))
            .replicaProvisionedWriteCapacityAutoScalingSettings(
                replica.autoScaling().of(new Target(null, true)));
    if (settings.onDemandSince() != null) {
      description.replicaBillingModeSummary(
          BillingModeSummary.builder()
              .billingMode(settings.billing())
              .lastUpdateToPayPerRequestDateTime(settings.onDemandSince())
              .build());
    }
    if (settings.tableClass() != null) {
      description.replicaTableClassSummary(
          TableClassSummary.builder().tableClass(settings.tableClass()).build());
    }
    List<ReplicaGlobalSecondaryIndexSettingsDescription> indexes =
        replica.table().schema().indexes().stream()
            .filter(IndexDefinition::global)
            .map(index -> describe(replica, index))
            .toList();
    if (!indexes.isEmpty()) {
      description.replicaGlobalSecondaryIndexSettings(indexes);
    }
    return description.build();
  }

  private static ReplicaGlobalSecondaryIndexSettingsDescription describe(
      Replica replica, IndexDefinition index) {
    ProvisionedUnits units = index.requireThroughput().units();
    return ReplicaGlobalSecondaryIndexSettingsDescription.builder()
        .indexName(index.name())
        .indexStatus(IndexStatus.ACTIVE)
        .provisionedReadCapacityUnits(units.read())
        .provisionedWriteCapacityUnits(units.write())
        .provisionedReadCapacityAutoScalingSettings(
            replica.autoScaling().of(new Target(index.name(), false)))
        .provisionedWriteCapacityAutoScalingSettings(
            replica.autoScaling().of(new Target(index.name(), true)))
        .build();
  }
}
