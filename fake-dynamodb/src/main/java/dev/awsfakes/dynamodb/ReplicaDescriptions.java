package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.ReplicationGroup.Version;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.GlobalTableWitnessDescription;
import software.amazon.awssdk.services.dynamodb.model.MultiRegionConsistency;
import software.amazon.awssdk.services.dynamodb.model.ReplicaDescription;
import software.amazon.awssdk.services.dynamodb.model.ReplicaStatus;
import software.amazon.awssdk.services.dynamodb.model.TableClassSummary;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TableWarmThroughputDescription;
import software.amazon.awssdk.services.dynamodb.model.WitnessStatus;

/** Describes the replicas of global tables in the API's words. */
final class ReplicaDescriptions {
  private ReplicaDescriptions() {}

  /** Adds to a table's description what it has as a replica, if it is one. */
  static void add(TableDescription.Builder description, Table table, Instant now) {
    Replica own = table.replica();
    if (own == null) {
      return;
    }
    ReplicationGroup group = own.group();
    description.globalTableVersion(group.version().text());
    if (group.version() == Version.V2017) {
      return;
    }
    description
        .replicas(
            group.replicas().stream()
                .filter(replica -> replica != own)
                .map(replica -> describe(replica, now))
                .toList())
        .multiRegionConsistency(
            group.isStrong() ? MultiRegionConsistency.STRONG : MultiRegionConsistency.EVENTUAL);
    if (group.witness() != null) {
      description.globalTableWitnesses(
          GlobalTableWitnessDescription.builder()
              .regionName(group.witness())
              .witnessStatus(WitnessStatus.ACTIVE)
              .build());
    }
  }

  static ReplicaDescription describe(Replica replica, Instant now) {
    Table table = replica.table();
    ReplicaOverrides overrides = replica.overrides();
    WarmUnits warm = table.settings().throughput().warm();
    ReplicaDescription.Builder description =
        ReplicaDescription.builder()
            .regionName(replica.region())
            .replicaStatus(status(table, now))
            .kmsMasterKeyId(table.settings().kmsKeyArn())
            .provisionedThroughputOverride(overrides.provisioned())
            .onDemandThroughputOverride(overrides.onDemand())
            .warmThroughput(
                TableWarmThroughputDescription.builder()
                    .readUnitsPerSecond(warm.read())
                    .writeUnitsPerSecond(warm.write())
                    .status(TableStatus.ACTIVE)
                    .build());
    if (!overrides.indexes().isEmpty()) {
      description.globalSecondaryIndexes(overrides.describeIndexes());
    }
    if (overrides.tableClass() != null) {
      description.replicaTableClassSummary(
          TableClassSummary.builder().tableClass(overrides.tableClass()).build());
    }
    return description.build();
  }

  static ReplicaStatus status(Table table, Instant now) {
    return switch (table.status(now)) {
      case CREATING -> ReplicaStatus.CREATING;
      case UPDATING -> ReplicaStatus.UPDATING;
      case DELETING -> ReplicaStatus.DELETING;
      case INACCESSIBLE_ENCRYPTION_CREDENTIALS -> ReplicaStatus.INACCESSIBLE_ENCRYPTION_CREDENTIALS;
      default -> ReplicaStatus.ACTIVE;
    };
  }

  /** Regions and states alone, as the older version shows them. */
  static List<ReplicaDescription> inShort(ReplicationGroup group, Instant now) {
    return group.replicas().stream()
        .map(
            replica ->
                ReplicaDescription.builder()
                    .regionName(replica.region())
                    .replicaStatus(status(replica.table(), now))
                    .build())
        .toList();
  }
}
