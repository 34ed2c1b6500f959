package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.access.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CreateReplicationGroupMemberAction;
import software.amazon.awssdk.services.dynamodb.model.SSESpecification;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Replicas that a table is to get: planned and created, which can fail, then joined to a group. */
final class NewReplicas {
  private final Table source;
  private final List<Plan> plans = new ArrayList<>();
  private final List<Table> copies = new ArrayList<>();

  /** A replica that is to be made. */
  private record Plan(Tables there, ReplicaOverrides overrides, TableSettings settings) {}

  NewReplicas(Table source) {
    this.source = source;
  }

  /**
   * Settles what a replica will be like.
   *
   * @throws AwsError AccessDeniedException if its KMS key cannot be used
   */
  void plan(Tables there, CreateReplicationGroupMemberAction create, Instant now) {
    ReplicaOverrides overrides = ReplicaOverrides.of(create);
    TableSettings settings =
        source
            .settings()
            .withThroughput(overrides.throughput(source.settings().throughput()))
            .withDeletionProtection(false)
            .withKmsKey(keyOf(there, source, overrides.kmsKeyId(), now));
    if (overrides.tableClass() != null) {
      settings = settings.withTableClass(overrides.tableClass());
    }
    plans.add(new Plan(there, overrides, settings));
  }

  /**
   * The ARN of the key of a replica, which has one if its source has; null if it has none.
   *
   * @param kmsKeyId null for DynamoDB's managed key
   */
  static @Nullable String keyOf(
      Tables there, Table source, @Nullable String kmsKeyId, Instant now) {
    if (kmsKeyId == null && source.settings().kmsKeyArn() == null) {
      return null;
    }
    SSESpecification specification =
        SSESpecification.builder().enabled(true).kmsMasterKeyId(kmsKeyId).build();
    return KmsKeys.arnOf(there, specification, source.name(), Caller.root(there.scope()), now);
  }

  /**
   * Creates the tables.
   *
   * @throws AwsError if one of them cannot be created; then none is
   */
  void createTables(Instant now) {
    try {
      for (Plan plan : plans) {
        TableSchema schema = plan.overrides().schema(source.schema());
        copies.add(plan.there().create(source.name(), schema, plan.settings(), now));
      }
    } catch (AwsError e) {
      for (int i = 0; i < copies.size(); i++) {
        plans.get(i).there().delete(copies.get(i), now);
      }
      throw e;
    }
  }

  /** Makes the tables replicas, with the items that the source has. */
  void joinTo(ReplicationGroup group, Instant now) {
    for (int i = 0; i < copies.size(); i++) {
      Tables there = plans.get(i).there();
      Table copy = copies.get(i);
      there.begin(copy, TableStatus.CREATING, null, now);
      if (source.timeToLive().attribute() != null) {
        copy.timeToLive().follow(source.timeToLive().attribute(), now);
      }
      Replica replica = group.add(copy, plans.get(i).overrides());
      // What was there before has no stamp: any write since is later.
      for (StoredItem item : source.image().items()) {
        replica.receiveFirst(source.keys().ofItem(item.attributes()), item, now);
      }
      TableStream stream = source.stream();
      if (stream != null && stream.isEnabled()) {
        there.streams().enable(copy, stream.viewType(), now);
      }
    }
    Replica own = source.replica();
    if (own != null) {
      own.lastSource(now);
    }
  }
}
