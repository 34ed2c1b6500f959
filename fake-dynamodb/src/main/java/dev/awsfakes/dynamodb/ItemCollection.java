package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.value.KeyValue;
import java.util.Collections;
import java.util.Iterator;

/**
 * The items of one partition key in the order of their sort keys. Written under a stripe's lock.
 */
final class ItemCollection extends SortedItems<KeyValue> implements Partition {
  // The size of the items and of their entries in local indexes, where the table has any.
  private volatile long bytes;

  long bytes() {
    return bytes;
  }

  /** Follows a change of its size; called under the stripe's lock. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // Written under the lock alone.
  void addBytes(long change) {
    bytes += change;
  }

  @Override
  public Iterator<StoredItem> items(KeyRange range, boolean ascending) {
    return range.isEmpty()
        ? Collections.emptyIterator()
        : items(
            new Span<>(range.low(), range.lowIncluded(), range.high(), range.highIncluded()),
            ascending);
  }
}
