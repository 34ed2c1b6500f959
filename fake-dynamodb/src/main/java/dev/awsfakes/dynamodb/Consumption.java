package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.SecondaryIndex.IndexPlace;
import dev.awsfakes.dynamodb.internal.value.Attributes;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Capacity;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/**
 * The capacity units that a request consumes of one table and its indexes (DynamoDB guide,
 * "DynamoDB read and write operations"). Used by one thread.
 */
final class Consumption {
  private static final int READ_UNIT_BYTES = 4096;
  private static final int WRITE_UNIT_BYTES = 1024;

  private final Table table;
  private final boolean transactional;
  private double tableUnits;
  private double readUnits;
  private double writeUnits;
  private final Map<String, Double> local = new TreeMap<>();
  private final Map<String, Double> global = new TreeMap<>();

  Consumption(Table table, boolean transactional) {
    this.table = table;
    this.transactional = transactional;
  }

  /** Whether a request wants to know. */
  static boolean isWanted(@Nullable ReturnConsumedCapacity wanted) {
    return wanted == ReturnConsumedCapacity.TOTAL || wanted == ReturnConsumedCapacity.INDEXES;
  }

  /** The units of reading so many bytes at once; at least one block is read. */
  static double readUnits(long bytes, boolean consistent) {
    double units = Math.max(1, (bytes + READ_UNIT_BYTES - 1) / READ_UNIT_BYTES);
    return consistent ? units : units / 2;
  }

  /** The units of writing so many bytes; at least one. */
  static double writeUnits(long bytes) {
    return Math.max(1, (bytes + WRITE_UNIT_BYTES - 1) / WRITE_UNIT_BYTES);
  }

  /** The units of reading an item, which may be missing. */
  static double unitsOfRead(@Nullable StoredItem item, boolean consistent) {
    return readUnits(item == null ? 0 : item.size(), consistent);
  }

  /** Counts a read of an item, which may be missing. */
  Consumption addRead(@Nullable StoredItem item, boolean consistent) {
    double units = unitsOfRead(item, consistent);
    return addTableRead(transactional ? units * 2 : units);
  }

  Consumption addTableRead(double units) {
    tableUnits += units;
    readUnits += units;
    return this;
  }

  Consumption addIndexRead(IndexDefinition index, double units) {
    (index.global() ? global : local).merge(index.name(), units, Double::sum);
    readUnits += units;
    return this;
  }

  /** Counts a write and what it meant for the indexes. */
  Consumption addWrite(WriteOutcome outcome) {
    StoredItem before = outcome.before();
    StoredItem after = outcome.after();
    double factor = transactional ? 2 : 1;
    double units =
        factor
            * writeUnits(
                Math.max(before == null ? 0 : before.size(), after == null ? 0 : after.size()));
    tableUnits += units;
    writeUnits += units;
    for (SecondaryIndex index : table.items().indexes()) {
      double indexUnits = factor * indexUnits(index, before, after);
      if (indexUnits > 0) {
        (index.definition().global() ? global : local)
            .merge(index.definition().name(), indexUnits, Double::sum);
        writeUnits += indexUnits;
      }
    }
    return this;
  }

  private static double indexUnits(
      SecondaryIndex index, @Nullable StoredItem before, @Nullable StoredItem after) {
    IndexPlace left = before == null ? null : index.placeOf(before.attributes());
    IndexPlace entered = after == null ? null : index.placeOf(after.attributes());
    double leaving = left == null || before == null ? 0 : writeUnits(index.sizeOf(before));
    double entering = entered == null || after == null ? 0 : writeUnits(index.sizeOf(after));
    if (left == null || entered == null || before == null || after == null) {
      return leaving + entering;
    }
    if (!left.equals(entered)) {
      return leaving + entering;
    }
    Projected projected = index.definition().projected();
    return Attributes.equal(projected.of(before.attributes()), projected.of(after.attributes()))
        ? 0
        : Math.max(leaving, entering);
  }

  /** The units of the table and its local indexes, which share them. */
  double unitsOfTable() {
    return tableUnits + local.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** The units of an index. */
  double unitsOf(IndexDefinition index) {
    return (index.global() ? global : local).getOrDefault(index.name(), 0.0);
  }

  /** As the response shows it. */
  ConsumedCapacity describe(ReturnConsumedCapacity wanted) {
    ConsumedCapacity.Builder consumed =
        ConsumedCapacity.builder().tableName(table.name()).capacityUnits(readUnits + writeUnits);
    if (transactional) {
      consumed.readCapacityUnits(readUnits > 0 ? readUnits : null);
      consumed.writeCapacityUnits(writeUnits > 0 ? writeUnits : null);
    }
    if (wanted == ReturnConsumedCapacity.INDEXES) {
      consumed.table(capacity(tableUnits));
      if (!local.isEmpty()) {
        consumed.localSecondaryIndexes(capacities(local));
      }
      if (!global.isEmpty()) {
        consumed.globalSecondaryIndexes(capacities(global));
      }
    }
    return consumed.build();
  }

  private Capacity capacity(double units) {
    Capacity.Builder capacity = Capacity.builder().capacityUnits(units);
    if (transactional) {
      capacity.readCapacityUnits(readUnits > 0 ? units : null);
      capacity.writeCapacityUnits(writeUnits > 0 ? units : null);
    }
    return capacity.build();
  }

  private Map<String, Capacity> capacities(Map<String, Double> units) {
    Map<String, Capacity> capacities = new TreeMap<>();
    units.forEach((index, consumed) -> capacities.put(index, capacity(consumed)));
    return capacities;
  }
}
