package dev.awsfakes.examples.orders;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Adds up the revenue of each customer twice: from the table, and from the stream of events. */
final class RevenueReport {

  private final OrderStore store;
  private final OrderEvents events;

  RevenueReport(OrderStore store, OrderEvents events) {
    this.store = store;
    this.events = events;
  }

  /** Reports on those customers by the table, and on whomever the stream mentions. */
  Revenue compile(Set<String> customers) {
    Map<String, Long> byTable = new TreeMap<>();
    long orders = 0;
    long shipped = 0;
    for (String customer : customers) {
      for (StoredOrder order : store.ofCustomer(customer).toList()) {
        orders++;
        shipped += order.status() == OrderStatus.SHIPPED ? 1 : 0;
        byTable.merge(customer, order.totalCents(), Long::sum);
      }
    }
    Map<String, Long> byStream = new TreeMap<>();
    Map<String, Long> recordsOfShard = events.readAll(countingOnce(byStream));
    return new Revenue(orders, shipped, byTable, byStream, recordsOfShard);
  }

  // A put that is tried again after a lost answer writes the same event twice.
  private static Consumer<OrderPlaced> countingOnce(Map<String, Long> totals) {
    Set<String> seen = new HashSet<>();
    return event -> {
      if (seen.add(event.orderId())) {
        totals.merge(event.customer(), event.totalCents(), Long::sum);
      }
    };
  }
}
