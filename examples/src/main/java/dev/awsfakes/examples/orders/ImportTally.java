package dev.awsfakes.examples.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Counts what becomes of the lines of one import. */
final class ImportTally {

  private static final int MOST_REJECTED_KEPT = 100;

  private final List<OrderLine.Rejected> firstRejected = new ArrayList<>();
  private final SortedSet<String> customers = new TreeSet<>();
  private long stored;
  private long duplicates;
  private long rejected;

  void stored(Order order) {
    stored++;
    customers.add(order.customer());
  }

  void duplicate() {
    duplicates++;
  }

  void rejected(OrderLine.Rejected line) {
    rejected++;
    if (firstRejected.size() < MOST_REJECTED_KEPT) {
      firstRejected.add(line);
    }
  }

  long read() {
    return stored + duplicates + rejected;
  }

  ImportSummary summary(long sent, long published) {
    return new ImportSummary(
        read(), stored, duplicates, rejected, firstRejected, sent, published, customers);
  }
}
