package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.ReplicationGroup.Version;
import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.spi.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.CreateReplicationGroupMemberAction;
import software.amazon.awssdk.services.dynamodb.model.GlobalTableWitnessGroupUpdate;
import software.amazon.awssdk.services.dynamodb.model.MultiRegionConsistency;
import software.amazon.awssdk.services.dynamodb.model.ReplicationGroupUpdate;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** Changes of the replicas of a global table of version 2019.11.21, checked before any is made. */
final class ReplicaUpdates {
  // The words of the error say how long; the API reference does not.
  private static final Duration SOURCE_KEPT = Duration.ofHours(24);

  private final Tables tables;
  private final Table table;
  private final UpdateTableRequest request;
  private final List<CreateReplicationGroupMemberAction> created = new ArrayList<>();
  private final List<Replica> deleted = new ArrayList<>();

  private ReplicaUpdates(Tables tables, Table table, UpdateTableRequest request) {
    this.tables = tables;
    this.table = table;
    this.request = request;
  }

  static boolean areIn(UpdateTableRequest request) {
    return request.hasReplicaUpdates()
        || request.hasGlobalTableWitnessUpdates()
        || request.multiRegionConsistency() != null;
  }

  /** Makes the changes that a request asks for. */
  static void apply(Tables tables, Table table, UpdateTableRequest request, Instant now) {
    ReplicaUpdates updates = new ReplicaUpdates(tables, table, request);
    updates.requireNothingElse();
    for (ReplicationGroupUpdate update : request.replicaUpdates()) {
      updates.check(update, now);
    }
    if (updates.isStrong()) {
      updates.checkStrong();
    } else {
      updates.checkEventual();
    }
    updates.make(now);
  }

  private void requireNothingElse() {
    if (request.billingMode() != null
        || request.provisionedThroughput() != null
        || request.hasGlobalSecondaryIndexUpdates()
        || request.streamSpecification() != null
        || request.sseSpecification() != null
        || request.tableClass() != null
        || request.deletionProtectionEnabled() != null
        || request.onDemandThroughput() != null
        || request.warmThroughput() != null) {
      throw DynamoDbErrors.invalid(
          "ReplicaUpdates cannot be combined with other changes of the table in one UpdateTable");
    }
    if (!request.hasReplicaUpdates() || request.replicaUpdates().isEmpty()) {
      throw DynamoDbErrors.invalid(
          "MultiRegionConsistency and GlobalTableWitnessUpdates need ReplicaUpdates");
    }
    if (group() != null && group().version() == Version.V2017) {
      throw DynamoDbErrors.invalid(
          "ReplicaUpdates are not supported for global tables of version 2017.11.29");
    }
  }

  private @Nullable ReplicationGroup group() {
    Replica replica = table.replica();
    return replica == null ? null : replica.group();
  }

  private boolean isStrong() {
    ReplicationGroup group = group();
    return group == null
        ? request.multiRegionConsistency() == MultiRegionConsistency.STRONG
        : group.isStrong();
  }

  private void check(ReplicationGroupUpdate update, Instant now) {
    int actions =
        (update.create() == null ? 0 : 1)
            + (update.update() == null ? 0 : 1)
            + (update.delete() == null ? 0 : 1);
    if (actions != 1) {
      throw DynamoDbErrors.invalid(
          "Exactly one of Create, Update and Delete must be specified for each replica update");
    }
    if (update.create() != null) {
      requireOtherRegion(update.create().regionName());
      requireNoTable(update.create().regionName());
      requireOnce(update.create().regionName());
      created.add(update.create());
    } else if (update.update() != null) {
      requireReplica(update.update().regionName());
    } else {
      requireOtherRegion(update.delete().regionName());
      Replica replica = requireReplica(update.delete().regionName());
      requireNoSource(replica, now);
      deleted.add(replica);
    }
  }

  private void requireOtherRegion(String region) {
    if (region.equals(table.scope().region().id())) {
      throw DynamoDbErrors.validation(
          "Cannot add, delete, or update the local region through ReplicaUpdates. Use CreateTable,"
              + " DeleteTable, or UpdateTable as required.");
    }
  }

  private void requireNoTable(String region) {
    if (tablesOf(region).find(table.name()) != null) {
      throw DynamoDbErrors.validation(
          "Failed to create a the new replica of table with name: '"
              + table.name()
              + "' because one or more replicas already existed as tables.");
    }
  }

  private void requireOnce(String region) {
    if (created.stream().anyMatch(create -> create.regionName().equals(region))) {
      throw DynamoDbErrors.invalid("ReplicaUpdates name a Region twice: " + region);
    }
  }

  private Tables tablesOf(String region) {
    return Tables.of(tables.cloud(), new Scope(table.scope().account(), Region.of(region)));
  }

  private Replica requireReplica(String region) {
    ReplicationGroup group = group();
    Replica replica = group == null ? null : group.find(region);
    if (replica == null) {
      throw DynamoDbErrors.validation(
          "Update global table operation failed because one or more replicas were not part of the"
              + " global table.");
    }
    return replica;
  }

  /** Refuses to delete a replica that another was made from a while ago. */
  static void requireNoSource(Replica replica, Instant now) {
    Instant last = replica.lastSource();
    if (last != null && now.isBefore(last.plus(SOURCE_KEPT))) {
      throw DynamoDbErrors.validation(
          "Replica cannot be deleted because it has acted as a source region for new replica(s)"
              + " being added to the table in the last 24 hours.");
    }
  }

  private void checkEventual() {
    if (request.hasGlobalTableWitnessUpdates()) {
      throw DynamoDbErrors.invalid(
          "GlobalTableWitnessUpdates are supported for MultiRegionConsistency STRONG alone");
    }
    if (created.size() + deleted.size() > 1) {
      throw DynamoDbErrors.limitExceeded(
          "Subscriber limit exceeded: Only 1 replica can be created or deleted simultaneously per"
              + " table");
    }
    TableStream stream = table.stream();
    if (!created.isEmpty()
        && stream != null
        && stream.isEnabled()
        && stream.viewType() != StreamViewType.NEW_AND_OLD_IMAGES) {
      throw DynamoDbErrors.invalid(
          "The stream of a table with replicas has the StreamViewType NEW_AND_OLD_IMAGES: TableName: "
              + table.name());
    }
  }

  // DynamoDB guide, "Multi-Region strong consistency": three Regions, one of them may be a witness.
  private void checkStrong() {
    ReplicationGroup group = group();
    List<GlobalTableWitnessGroupUpdate> witnesses = request.globalTableWitnessUpdates();
    long created = witnesses.stream().filter(update -> update.create() != null).count();
    if (group == null) {
      if (this.created.size() + created != 2 || this.created.isEmpty()) {
        throw DynamoDbErrors.invalid(
            "A global table with MultiRegionConsistency STRONG has three replicas, or two replicas"
                + " and a witness");
      }
      if (table.items().count() > 0) {
        throw DynamoDbErrors.invalid(
            "Table must be empty to become a global table with MultiRegionConsistency STRONG");
      }
      if (table.schema().indexes().stream().anyMatch(index -> !index.global())) {
        throw DynamoDbErrors.invalid(
            "Local secondary indexes are not supported with MultiRegionConsistency STRONG");
      }
      return;
    }
    boolean witnessGoes =
        group.witness() == null
            || witnesses.stream()
                .anyMatch(
                    update ->
                        update.delete() != null
                            && update.delete().regionName().equals(group.witness()));
    boolean none = this.created.isEmpty() && created == 0 && deleted.isEmpty();
    if (!none && !(witnessGoes && deleted.size() == group.replicas().size() - 1)) {
      throw DynamoDbErrors.invalid(
          "The replicas of a global table with MultiRegionConsistency STRONG can be deleted together"
              + " alone, with the witness, but for the local one");
    }
  }

  /** What a replica is to have. */
  private record Overriding(ReplicaOverrides overrides, TableSettings settings) {}

  private void make(Instant now) {
    NewReplicas added = new NewReplicas(table);
    for (CreateReplicationGroupMemberAction create : created) {
      added.plan(tablesOf(create.regionName()), create, now);
    }
    Map<Replica, Overriding> overridden = new LinkedHashMap<>();
    for (ReplicationGroupUpdate update : request.replicaUpdates()) {
      if (update.update() != null) {
        Replica replica = requireReplica(update.update().regionName());
        ReplicaOverrides overrides = replica.overrides().with(update.update());
        overridden.put(replica, new Overriding(overrides, overridden(replica, overrides, now)));
      }
    }
    added.createTables(now);
    // From here on nothing fails.
    if (!created.isEmpty()) {
      ReplicationGroup group = group();
      added.joinTo(group == null ? newGroup(now) : group, now);
    }
    overridden.forEach((replica, changed) -> override(replica, changed, now));
    for (Replica replica : deleted) {
      replica.group().remove(replica);
      tablesOf(replica.region()).delete(replica.table(), now);
    }
  }

  private ReplicationGroup newGroup(Instant now) {
    ReplicationGroup group =
        new ReplicationGroup(tables.cloud(), table.name(), Version.V2019, isStrong(), now);
    group.add(table, ReplicaOverrides.NONE);
    TableStream stream = table.stream();
    // DynamoDB guide, "How global tables work": streams are enabled on all replicas of MREC.
    if (!group.isStrong() && (stream == null || !stream.isEnabled())) {
      tables.streams().enable(table, StreamViewType.NEW_AND_OLD_IMAGES, now);
    }
    for (GlobalTableWitnessGroupUpdate update : request.globalTableWitnessUpdates()) {
      if (update.create() != null) {
        group.witness(update.create().regionName());
      }
    }
    return group;
  }

  private TableSettings overridden(Replica replica, ReplicaOverrides overrides, Instant now) {
    TableSettings settings =
        replica
            .table()
            .settings()
            .withThroughput(overrides.throughput(table.settings().throughput()));
    if (overrides.tableClass() != null) {
      settings = settings.withTableClass(overrides.tableClass());
    }
    return overrides.kmsKeyId() == null
        ? settings
        : settings.withKmsKey(
            NewReplicas.keyOf(tablesOf(replica.region()), table, overrides.kmsKeyId(), now));
  }

  private void override(Replica replica, Overriding changed, Instant now) {
    Table other = replica.table();
    replica.overrides(changed.overrides());
    other.settings(changed.settings());
    other.schema(changed.overrides().schema(table.schema()));
    other.access().follow(other.schema(), now);
  }
}
