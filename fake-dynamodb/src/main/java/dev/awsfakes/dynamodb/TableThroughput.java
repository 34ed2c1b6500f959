package dev.awsfakes.dynamodb;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.dynamodb.SecondaryIndex.IndexPlace;
import dev.awsfakes.dynamodb.ThroughputLimit.Kind;
import dev.awsfakes.dynamodb.ThroughputLimit.Rate;
import dev.awsfakes.dynamodb.internal.value.ItemSize;
import dev.awsfakes.dynamodb.internal.value.KeyValue;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;

/**
 * The throughput of a table and its global indexes, where the options enforce it: requests are
 * refused when what the settings allow is used up. Its lock is taken within those of items.
 */
final class TableThroughput {
  private final Table table;

  /** What was limited so far; what has no entry is a table or index that nobody has used. */
  @GuardedBy("this")
  private final Map<Limited, ThroughputLimit> limits = new HashMap<>();

  /**
   * What is limited.
   *
   * @param index the name of a global index; null for the table
   */
  private record Limited(@Nullable String index, Kind kind) {}

  TableThroughput(Table table, Instant now) {
    this.table = table;
    follow(now);
  }

  /** Follows new settings or indexes: a limit begins to fill when it is set. */
  synchronized void follow(Instant now) {
    for (Kind kind : Kind.values()) {
      limit(null, kind, now);
      for (SecondaryIndex index : table.items().indexes()) {
        if (index.definition().global()) {
          limit(index.definition(), kind, now);
        }
      }
    }
  }

  @GuardedBy("this")
  private ThroughputLimit limit(@Nullable IndexDefinition index, Kind kind, Instant now) {
    boolean global = index != null && index.global();
    String name = index != null && global ? index.name() : null;
    return limits
        .computeIfAbsent(
            new Limited(name, kind),
            limited ->
                new ThroughputLimit(
                    global, name == null ? table.arn() : table.arn() + "/index/" + name, kind))
        .at(rate(global ? index : null, kind), now);
  }

  private @Nullable Rate rate(@Nullable IndexDefinition index, Kind kind) {
    Throughput throughput =
        index == null ? table.settings().throughput() : index.requireThroughput();
    if (throughput.isProvisioned()) {
      ProvisionedUnits units = throughput.units();
      return new Rate(kind == Kind.READ ? units.read() : units.write(), true);
    }
    OnDemandThroughput maximum = throughput.maximum();
    if (maximum == null) {
      return null;
    }
    Long units = kind == Kind.READ ? maximum.maxReadRequestUnits() : maximum.maxWriteRequestUnits();
    // -1 takes a maximum away: API reference, OnDemandThroughput.
    return units == null || units < 0 ? null : new Rate(units, false);
  }

  private boolean isProvisioned() {
    return table.settings().throughput().isProvisioned();
  }

  /**
   * Refuses to read when nothing is left.
   *
   * @param index what is read, null for the table
   * @param partition the partition key that is read; null for a scan
   */
  synchronized void requireRead(
      @Nullable IndexDefinition index, @Nullable KeyValue partition, Instant now) {
    limit(index, Kind.READ, now).require(partition, isProvisioned(), now);
  }

  /** Counts what reading an item of the table consumed. */
  synchronized void tookRead(KeyValue partition, double units, Instant now) {
    limit(null, Kind.READ, now).take(partition, units, now);
  }

  /** Counts what reading a page consumed. */
  synchronized void tookRead(
      @Nullable IndexDefinition index,
      @Nullable KeyValue partition,
      Consumption consumption,
      Instant now) {
    double units =
        index != null && index.global() ? consumption.unitsOf(index) : consumption.unitsOfTable();
    limit(index, Kind.READ, now).take(partition, units, now);
  }

  /**
   * The write with the checks of throughput in it: before its condition is looked at something must
   * be left of the table's, before it is made something of that of each index that it changes.
   */
  ItemWrite admitted(ItemWrite write, boolean transactional, Instant now) {
    KeyValue partition = write.key().partition();
    ItemCondition condition =
        item -> {
          requireWrite(partition, now);
          boolean holds = write.condition().holds(item);
          if (!holds) {
            // A failed condition costs a write: DynamoDB guide, "Conditional writes".
            double units = Consumption.writeUnits(ItemSize.of(item));
            takeWrite(partition, transactional ? units * 2 : units, now);
          }
          return holds;
        };
    ItemWrite.Change change =
        before -> {
          StoredItem after = write.change().after(before);
          take(partition, new WriteOutcome(before, after), transactional, now);
          return after;
        };
    return new ItemWrite(write.key(), condition, write.showsItem(), change);
  }

  private synchronized void requireWrite(KeyValue partition, Instant now) {
    limit(null, Kind.WRITE, now).require(partition, isProvisioned(), now);
  }

  private synchronized void takeWrite(KeyValue partition, double units, Instant now) {
    limit(null, Kind.WRITE, now).take(partition, units, now);
  }

  private synchronized void take(
      KeyValue partition, WriteOutcome outcome, boolean transactional, Instant now) {
    Consumption consumption = new Consumption(table, transactional).addWrite(outcome);
    for (SecondaryIndex index : table.items().indexes()) {
      if (consumption.unitsOf(index.definition()) > 0 && index.definition().global()) {
        limit(index.definition(), Kind.WRITE, now)
            .require(partitionOf(index, outcome), isProvisioned(), now);
      }
    }
    takeWrite(partition, consumption.unitsOfTable(), now);
    for (SecondaryIndex index : table.items().indexes()) {
      double units = consumption.unitsOf(index.definition());
      if (units > 0 && index.definition().global()) {
        limit(index.definition(), Kind.WRITE, now).take(partitionOf(index, outcome), units, now);
      }
    }
  }

  private static @Nullable KeyValue partitionOf(SecondaryIndex index, WriteOutcome outcome) {
    StoredItem item = outcome.after();
    IndexPlace place = item == null ? null : index.placeOf(item.attributes());
    if (place == null && outcome.before() != null) {
      place = index.placeOf(outcome.before().attributes());
    }
    return place == null ? null : place.partition();
  }
}
