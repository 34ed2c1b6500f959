package dev.awsfakes.dynamodb;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.spi.Cloud;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a global table, one in each of its Regions. A write in one comes to the others as
 * an event of the clock, after the call that made it; of two writes of an item the later one stays.
 */
final class ReplicationGroup {
  /** The two versions of global tables. */
  enum Version {
    V2017("2017.11.29"),
    V2019("2019.11.21");

    private final String text;

    Version(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  private final Cloud cloud;
  private final String name;
  private final Version version;
  private final boolean strong;
  private final Duration lag;
  private final Instant created;

  // Read while items are locked: replaced, never changed.
  private volatile List<Replica> replicas = List.of();
  private volatile @Nullable String witness;

  /**
   * A group without replicas.
   *
   * @param strong whether a write is seen in each Region at once
   */
  ReplicationGroup(Cloud cloud, String name, Version version, boolean strong, Instant created) {
    DynamoDbOptions options = DynamoDbOptions.of(cloud);
    this.cloud = cloud;
    this.name = name;
    this.version = version;
    this.strong = strong;
    this.lag = strong ? Duration.ZERO : options.replicationLag();
    this.created = created;
  }

  String name() {
    return name;
  }

  Version version() {
    return version;
  }

  boolean isStrong() {
    return strong;
  }

  Instant created() {
    return created;
  }

  List<Replica> replicas() {
    return replicas;
  }

  /** The replica of a Region, or null. */
  @Nullable Replica find(String region) {
    for (Replica replica : replicas) {
      if (replica.region().equals(region)) {
        return replica;
      }
    }
    return null;
  }

  /** The Region that has changes but no table; null if none has. */
  @Nullable String witness() {
    return witness;
  }

  void witness(@Nullable String region) {
    witness = region;
  }

  /** Makes a table a replica. */
  synchronized Replica add(Table table, ReplicaOverrides overrides) {
    Replica replica = new Replica(this, table, overrides);
    table.replica(replica);
    table.items().listeners().add(replica);
    replaceWith(replica, true);
    return replica;
  }

  /** Makes a replica a table of its own; the last one stays alone. */
  synchronized void remove(Replica replica) {
    replaceWith(replica, false);
    release(replica);
    if (replicas.size() == 1) {
      Replica last = replicas.get(0);
      replaceWith(last, false);
      release(last);
    }
  }

  private static void release(Replica replica) {
    replica.table().items().listeners().remove(replica);
    replica.table().replica(null);
  }

  @GuardedBy("this")
  private void replaceWith(Replica replica, boolean member) {
    List<Replica> changed = new ArrayList<>(replicas);
    if (member) {
      changed.add(replica);
    } else {
      changed.remove(replica);
    }
    replicas = List.copyOf(changed);
  }

  /** Sends a write to the other replicas. */
  void send(Replica from, ItemKey key, @Nullable StoredItem item, WriteStamp stamp) {
    Instant due = stamp.time().plus(lag);
    for (Replica replica : replicas) {
      if (replica != from) {
        cloud
            .events()
            .at(
                due,
                () -> {
                  if (replicas.contains(replica)) {
                    replica.receive(key, item, stamp, due);
                  }
                });
      }
    }
  }

  /** Gives the others the time to live that was changed in one, where it is the same in each. */
  void followTimeToLive(Table changed, Instant now) {
    if (version == Version.V2017) {
      return;
    }
    String attribute = changed.timeToLive().attribute();
    for (Replica replica : replicas) {
      if (replica.table() != changed
          && !Objects.equals(replica.table().timeToLive().attribute(), attribute)) {
        replica.table().timeToLive().follow(attribute, now);
      }
    }
  }

  /** Gives the others the settings that were changed in one, where they are the same in each. */
  void follow(Table changed, Instant now) {
    if (version == Version.V2017) {
      return;
    }
    TableSettings source = changed.settings();
    for (Replica replica : replicas) {
      Table table = replica.table();
      if (table != changed) {
        ReplicaOverrides overrides = replica.overrides();
        TableSettings own = table.settings();
        table.settings(
            new TableSettings(
                overrides.throughput(source.throughput()),
                source.onDemandSince(),
                source.changes(),
                own.tableClass(),
                own.deletionProtection(),
                own.kmsKeyArn()));
        table.schema(overrides.schema(changed.schema()));
        table.access().follow(table.schema(), now);
      }
    }
  }
}
