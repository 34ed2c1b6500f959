package dev.awsfakes.examples.orders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Orders that leave in one call, at most one of each customer: a batch call may refuse an entry and
 * accept the one after it, and a customer's orders would change places.
 */
final class CustomerBatch {

  private final int capacity;
  private final Map<String, OrderPlaced> orders = new LinkedHashMap<>();

  CustomerBatch(int capacity) {
    this.capacity = capacity;
  }

  boolean accepts(OrderPlaced order) {
    return orders.size() < capacity && !orders.containsKey(order.customer());
  }

  void add(OrderPlaced order) {
    if (!accepts(order)) {
      throw new IllegalStateException("no place for " + order);
    }
    orders.put(order.customer(), order);
  }

  /** Takes everything out, in the order it came in. */
  List<OrderPlaced> drain() {
    List<OrderPlaced> drained = new ArrayList<>(orders.values());
    orders.clear();
    return drained;
  }
}
