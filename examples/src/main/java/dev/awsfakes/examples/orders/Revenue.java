package dev.awsfakes.examples.orders;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Revenue in cents by customer, as the table and as the stream has it.
 *
 * @param orders orders found in the table
 * @param shipped those of them that have been shipped
 * @param recordsOfShard how many records each shard of the stream holds
 */
record Revenue(
    long orders,
    long shipped,
    Map<String, Long> byTable,
    Map<String, Long> byStream,
    Map<String, Long> recordsOfShard) {

  boolean tableAndStreamAgree() {
    return byTable.equals(byStream);
  }

  /** The customers with the highest revenue, by the table; the earlier id first if it is equal. */
  List<Map.Entry<String, Long>> top(int count) {
    Comparator<Map.Entry<String, Long>> byRevenue = Map.Entry.comparingByValue();
    return byTable.entrySet().stream()
        .sorted(byRevenue.reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(count)
        .toList();
  }
}
