package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.HashOrderedMap.Stripe;
import dev.awsfakes.dynamodb.internal.value.ItemSize;
import dev.awsfakes.dynamodb.internal.value.KeyValue;
import dev.awsfakes.spi.state.Journal;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The entries of a secondary index: the table's own items, in the order of the index. Changed
 * together with the table, under the lock of the item's stripe; its own stripes' locks are taken
 * within that one, one at a time.
 */
final class SecondaryIndex {
  private volatile IndexDefinition definition;
  private final KeySchema tableKeys;
  private final HashOrderedMap<SortedItems<IndexEntryKey>> partitions = new HashOrderedMap<>();
  private final LongAdder count = new LongAdder();
  private final LongAdder bytes = new LongAdder();

  SecondaryIndex(IndexDefinition definition, KeySchema tableKeys) {
    this.definition = definition;
    this.tableKeys = tableKeys;
  }

  IndexDefinition definition() {
    return definition;
  }

  /** Takes other settings of throughput; keys and projection stay. */
  void redefine(IndexDefinition changed) {
    definition = changed;
  }

  /** How many items it has. */
  long count() {
    return count.sum();
  }

  /** The bytes of what it has of its items. */
  long bytes() {
    return bytes.sum();
  }

  /** The place of an item in the index; null if it lacks a key attribute, or has one of a type. */
  @Nullable IndexPlace placeOf(Map<String, AttributeValue> item) {
    KeyValue partition = definition.keys().partitionKey(item);
    if (partition == null) {
      return null;
    }
    KeyValue sort = null;
    if (definition.keys().hasSortKey()) {
      sort = definition.keys().sortKey(item);
      if (sort == null) {
        return null;
      }
    }
    return new IndexPlace(partition, IndexEntryKey.of(sort, tableKeys.ofItem(item)));
  }

  /** Where an entry is. */
  record IndexPlace(KeyValue partition, IndexEntryKey entry) {}

  /** Follows a change of an item; either may be null. */
  void change(@Nullable StoredItem before, @Nullable StoredItem after) {
    IndexPlace left = before == null ? null : placeOf(before.attributes());
    IndexPlace entered = after == null ? null : placeOf(after.attributes());
    if (left != null && before != null) {
      count.decrement();
      bytes.add(-sizeOf(before));
      if (!left.equals(entered)) {
        store(left, null);
      }
    }
    if (entered != null && after != null) {
      store(entered, after);
      count.increment();
      bytes.add(sizeOf(after));
    }
  }

  /** The size of what the index has of an item. */
  int sizeOf(StoredItem item) {
    return definition.projected().isAll()
        ? item.size()
        : ItemSize.of(definition.projected().of(item.attributes()));
  }

  /** Puts an entry in its place, or takes the one that is there away if the item is null. */
  private void store(IndexPlace place, @Nullable StoredItem item) {
    long hash = place.partition().hash();
    Stripe<SortedItems<IndexEntryKey>> stripe = partitions.stripe(hash);
    stripe.lock();
    try {
      SortedItems<IndexEntryKey> entries = stripe.get(hash, place.partition());
      note(place, entries == null ? null : entries.get(place.entry()));
      if (item != null) {
        if (entries == null) {
          entries = new SortedItems<>();
          stripe.put(hash, place.partition(), entries);
        }
        entries.put(place.entry(), item);
      } else if (entries != null) {
        entries.remove(place.entry());
        if (entries.isEmpty()) {
          stripe.remove(hash, place.partition());
        }
      }
    } finally {
      stripe.unlock();
    }
  }

  private void note(IndexPlace place, @Nullable StoredItem before) {
    Journal journal = partitions.journal();
    if (journal != null) {
      journal.undo(() -> store(place, before));
    }
  }

  /** The items of a partition in a range of the sort key, after an entry if one is given. */
  Iterator<StoredItem> query(
      KeyValue partition, KeyRange range, boolean ascending, @Nullable IndexEntryKey after) {
    SortedItems<IndexEntryKey> entries = partitions.get(partition);
    return entries == null ? Collections.emptyIterator() : items(entries, range, ascending, after);
  }

  private static Iterator<StoredItem> items(
      SortedItems<IndexEntryKey> entries,
      KeyRange range,
      boolean ascending,
      @Nullable IndexEntryKey after) {
    IndexEntryKey low = null;
    if (range.low() != null) {
      low =
          range.lowIncluded()
              ? IndexEntryKey.before(range.low())
              : IndexEntryKey.after(range.low());
    }
    IndexEntryKey high = null;
    if (range.high() != null) {
      high =
          range.highIncluded()
              ? IndexEntryKey.after(range.high())
              : IndexEntryKey.before(range.high());
    }
    if (after != null && ascending && (low == null || after.compareTo(low) > 0)) {
      low = after;
    }
    if (after != null && !ascending && (high == null || after.compareTo(high) < 0)) {
      high = after;
    }
    if (low != null && high != null && low.compareTo(high) >= 0) {
      return Collections.emptyIterator();
    }
    return entries.items(new SortedItems.Span<>(low, false, high, false), ascending);
  }

  /** The items of a segment, after an entry if one is given. */
  Iterator<StoredItem> scan(Segment segment, @Nullable IndexPlace after) {
    return new SegmentWalk<SortedItems<IndexEntryKey>>(
        partitions, segment, after == null ? null : after.partition()) {
      @Override
      Iterator<StoredItem> itemsOf(SortedItems<IndexEntryKey> partition) {
        return items(partition, KeyRange.ALL, true, null);
      }

      @Override
      Iterator<StoredItem> itemsAfterStart(SortedItems<IndexEntryKey> partition) {
        return items(partition, KeyRange.ALL, true, after == null ? null : after.entry());
      }
    };
  }

  /** Enters the items that the table has already; the caller keeps writers away. */
  void backfill(Iterator<StoredItem> items) {
    items.forEachRemaining(item -> change(null, item));
  }
}
