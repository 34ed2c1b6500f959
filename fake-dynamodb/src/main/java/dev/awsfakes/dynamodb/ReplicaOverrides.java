package dev.awsfakes.dynamodb;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CreateReplicationGroupMemberAction;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughputOverride;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputOverride;
import software.amazon.awssdk.services.dynamodb.model.ReplicaGlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.ReplicaGlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.UpdateReplicationGroupMemberAction;

/** What a replica has other than the table that it replicates; each may be absent. */
record ReplicaOverrides(
    @Nullable String kmsKeyId,
    @Nullable ProvisionedThroughputOverride provisioned,
    @Nullable OnDemandThroughputOverride onDemand,
    List<ReplicaGlobalSecondaryIndex> indexes,
    @Nullable TableClass tableClass) {
  static final ReplicaOverrides NONE = new ReplicaOverrides(null, null, null, List.of(), null);

  static ReplicaOverrides of(CreateReplicationGroupMemberAction create) {
    return new ReplicaOverrides(
        create.kmsMasterKeyId(),
        create.provisionedThroughputOverride(),
        create.onDemandThroughputOverride(),
        create.globalSecondaryIndexes(),
        create.tableClassOverride());
  }

  /** With what an update names. */
  ReplicaOverrides with(UpdateReplicationGroupMemberAction update) {
    return new ReplicaOverrides(
        either(update.kmsMasterKeyId(), kmsKeyId),
        either(update.provisionedThroughputOverride(), provisioned),
        either(update.onDemandThroughputOverride(), onDemand),
        update.hasGlobalSecondaryIndexes() ? update.globalSecondaryIndexes() : indexes,
        either(update.tableClassOverride(), tableClass));
  }

  private static <T> @Nullable T either(@Nullable T wanted, @Nullable T present) {
    return wanted == null ? present : wanted;
  }

  /** The throughput of the replica's table. */
  Throughput throughput(Throughput source) {
    return throughput(source, provisioned, onDemand);
  }

  /** The keys and indexes of the replica. */
  TableSchema schema(TableSchema source) {
    List<IndexDefinition> own = new ArrayList<>();
    for (IndexDefinition index : source.indexes()) {
      ReplicaGlobalSecondaryIndex override = find(index.name());
      own.add(
          override == null || !index.global()
              ? index
              : index.withThroughput(
                  throughput(
                      index.requireThroughput(),
                      override.provisionedThroughputOverride(),
                      override.onDemandThroughputOverride())));
    }
    return source.withIndexes(source.attributes(), own);
  }

  private @Nullable ReplicaGlobalSecondaryIndex find(String index) {
    return indexes.stream().filter(each -> each.indexName().equals(index)).findFirst().orElse(null);
  }

  // Reads alone differ: what is written is the same in each Region.
  private static Throughput throughput(
      Throughput source,
      @Nullable ProvisionedThroughputOverride provisioned,
      @Nullable OnDemandThroughputOverride onDemand) {
    ProvisionedUnits units = source.units();
    if (source.isProvisioned() && provisioned != null && provisioned.readCapacityUnits() != null) {
      units = new ProvisionedUnits(provisioned.readCapacityUnits(), units.write());
    }
    OnDemandThroughput maximum = source.maximum();
    if (!source.isProvisioned() && onDemand != null && onDemand.maxReadRequestUnits() != null) {
      OnDemandThroughput.Builder changed =
          maximum == null ? OnDemandThroughput.builder() : maximum.toBuilder();
      maximum = changed.maxReadRequestUnits(onDemand.maxReadRequestUnits()).build();
    }
    return new Throughput(source.billing(), units, maximum, source.raised());
  }

  List<ReplicaGlobalSecondaryIndexDescription> describeIndexes() {
    return indexes.stream()
        .map(
            index ->
                ReplicaGlobalSecondaryIndexDescription.builder()
                    .indexName(index.indexName())
                    .provisionedThroughputOverride(index.provisionedThroughputOverride())
                    .onDemandThroughputOverride(index.onDemandThroughputOverride())
                    .build())
        .toList();
  }
}
