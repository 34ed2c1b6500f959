package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.value.KeyValue;
import java.util.Collections;
import java.util.Iterator;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * The items of one partition key in the order of their sort keys. Written under a stripe's lock.
 */
final class ItemCollection implements Partition {
  private final ConcurrentSkipListMap<KeyValue, StoredItem> bySortKey =
      new ConcurrentSkipListMap<>();

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

  @Nullable StoredItem get(KeyValue sortKey) {
    return bySortKey.get(sortKey);
  }

  void put(KeyValue sortKey, StoredItem item) {
    bySortKey.put(sortKey, item);
  }

  void remove(KeyValue sortKey) {
    bySortKey.remove(sortKey);
  }

  boolean isEmpty() {
    return bySortKey.isEmpty();
  }

  @Override
  public Iterator<StoredItem> items(KeyRange range, boolean ascending) {
    if (range.isEmpty()) {
      return Collections.emptyIterator();
    }
    ConcurrentNavigableMap<KeyValue, StoredItem> found = bySortKey;
    if (range.low() != null) {
      found = found.tailMap(range.low(), range.lowIncluded());
    }
    if (range.high() != null) {
      found = found.headMap(range.high(), range.highIncluded());
    }
    return (ascending ? found : found.descendingMap()).values().iterator();
  }
}
