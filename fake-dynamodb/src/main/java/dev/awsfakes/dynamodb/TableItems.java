package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.HashOrderedMap.Stripe;
import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.dynamodb.internal.value.KeyValue;
import dev.awsfakes.spi.state.Journal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The items of a table and the entries of its indexes.
 *
 * <p>A write holds the lock of its key's stripe while it reads the item, changes it, and follows in
 * the indexes and the stream. A transaction holds the locks of all its stripes, taken in their
 * order. Readers take no lock; a reader that meets a transaction reads again under the lock.
 */
final class TableItems {
  private static final long MAX_COLLECTION_BYTES = 10L << 30;

  private final KeySchema keys;
  private final boolean hasLocalIndexes;
  private final HashOrderedMap<Partition> partitions = new HashOrderedMap<>();
  private final List<SecondaryIndex> indexes = new CopyOnWriteArrayList<>();
  private final List<ChangeListener> listeners = new CopyOnWriteArrayList<>();
  private final LongAdder count = new LongAdder();
  private final LongAdder bytes = new LongAdder();

  /** Told of each change of an item, under the item's lock. */
  @FunctionalInterface
  interface ChangeListener {
    void changed(
        ItemKey key, @Nullable StoredItem before, @Nullable StoredItem after, Occasion occasion);
  }

  /** When a change is made, and why. */
  record Occasion(Instant now, Cause cause) {
    /** Why a change is made. */
    enum Cause {
      /** A caller asked for it. */
      REQUEST,
      /** The item's time to live has passed. */
      EXPIRY,
      /** It was made in another replica of a global table. */
      REPLICATION
    }

    static Occasion of(Instant now) {
      return new Occasion(now, Cause.REQUEST);
    }

    boolean expired() {
      return cause == Cause.EXPIRY;
    }
  }

  TableItems(KeySchema keys, Collection<IndexDefinition> definitions) {
    this.keys = keys;
    this.hasLocalIndexes = definitions.stream().anyMatch(definition -> !definition.global());
    definitions.forEach(definition -> indexes.add(new SecondaryIndex(definition, keys)));
  }

  KeySchema keys() {
    return keys;
  }

  List<SecondaryIndex> indexes() {
    return indexes;
  }

  List<ChangeListener> listeners() {
    return listeners;
  }

  long count() {
    return count.sum();
  }

  long bytes() {
    return bytes.sum();
  }

  /** The item of a key, or null. */
  @Nullable StoredItem get(ItemKey key) {
    long hash = key.partition().hash();
    Stripe<Partition> stripe = partitions.stripe(hash);
    long version = stripe.version();
    StoredItem item = find(stripe, hash, key);
    if ((version & 1) == 0 && stripe.version() == version) {
      return item;
    }
    stripe.lock();
    try {
      return find(stripe, hash, key);
    } finally {
      stripe.unlock();
    }
  }

  private @Nullable StoredItem find(Stripe<Partition> stripe, long hash, ItemKey key) {
    Partition partition = stripe.get(hash, key.partition());
    if (partition instanceof ItemCollection collection) {
      return collection.get(key.requireSort());
    }
    return (StoredItem) partition;
  }

  /** Writes one item. */
  WriteOutcome write(ItemWrite write, Occasion occasion) {
    Stripe<Partition> stripe = stripeOf(write.key());
    stripe.lock();
    try {
      StoredItem before = find(stripe, write.key().partition().hash(), write.key());
      StoredItem after = write.after(before);
      requireRoom(write.key(), before, after);
      apply(write.key(), before, after, occasion);
      return new WriteOutcome(before, after);
    } finally {
      stripe.unlock();
    }
  }

  /** Puts an item in place of the one that has its key, or takes that away if it is null. */
  void replace(ItemKey key, @Nullable StoredItem item, Occasion occasion) {
    Stripe<Partition> stripe = stripeOf(key);
    stripe.lock();
    try {
      apply(key, getLocked(key), item, occasion);
    } finally {
      stripe.unlock();
    }
  }

  Stripe<Partition> stripeOf(ItemKey key) {
    return partitions.stripe(key.partition().hash());
  }

  /** The item of a key whose stripe the caller has locked. */
  @Nullable StoredItem getLocked(ItemKey key) {
    return find(stripeOf(key), key.partition().hash(), key);
  }

  /** Puts one item in place of another, either null; called under the lock of the key's stripe. */
  void apply(
      ItemKey key, @Nullable StoredItem before, @Nullable StoredItem after, Occasion occasion) {
    if (before == after) {
      return;
    }
    exchange(key, before, after);
    Journal journal = partitions.journal();
    if (journal != null) {
      journal.undo(() -> exchange(key, after, before));
    }
    count.add((after == null ? 0 : 1) - (before == null ? 0 : 1));
    bytes.add((after == null ? 0 : after.size()) - (before == null ? 0 : before.size()));
    for (SecondaryIndex index : indexes) {
      index.change(before, after);
    }
    for (ChangeListener listener : listeners) {
      listener.changed(key, before, after, occasion);
    }
  }

  /**
   * Refuses a change that makes an item collection too large, which those of tables with local
   * indexes can be; called under the lock of the key's stripe.
   *
   * @throws dev.awsfakes.spi.AwsError ItemCollectionSizeLimitExceededException if it would
   */
  void requireRoom(ItemKey key, @Nullable StoredItem before, @Nullable StoredItem after) {
    if (!hasLocalIndexes) {
      return;
    }
    long growth = collectionBytesOf(after) - collectionBytesOf(before);
    if (growth > 0 && collectionBytes(key.partition()) + growth > MAX_COLLECTION_BYTES) {
      throw DynamoDbErrors.itemCollectionTooLarge();
    }
  }

  /** The bytes of an item and of its entries in local indexes. */
  private long collectionBytesOf(@Nullable StoredItem item) {
    if (item == null) {
      return 0;
    }
    long total = item.size();
    for (SecondaryIndex index : indexes) {
      if (!index.definition().global() && index.placeOf(item.attributes()) != null) {
        total += index.sizeOf(item);
      }
    }
    return total;
  }

  /** The bytes of an item collection of a table with local indexes. */
  long collectionBytes(KeyValue partition) {
    return partitions.get(partition) instanceof MeasuredCollection collection
        ? collection.bytes()
        : 0;
  }

  private void exchange(ItemKey key, @Nullable StoredItem before, @Nullable StoredItem after) {
    store(key, after);
    if (hasLocalIndexes
        && partitions.get(key.partition()) instanceof MeasuredCollection collection) {
      collection.addBytes(collectionBytesOf(after) - collectionBytesOf(before));
    }
  }

  private void store(ItemKey key, @Nullable StoredItem item) {
    long hash = key.partition().hash();
    Stripe<Partition> stripe = partitions.stripe(hash);
    if (keys.hasSortKey()) {
      storeSorted(stripe, hash, key, item);
    } else if (item != null) {
      stripe.put(hash, key.partition(), item);
    } else {
      stripe.remove(hash, key.partition());
    }
  }

  private void storeSorted(
      Stripe<Partition> stripe, long hash, ItemKey key, @Nullable StoredItem item) {
    ItemCollection collection = (ItemCollection) stripe.get(hash, key.partition());
    if (item != null) {
      if (collection == null) {
        collection = hasLocalIndexes ? new MeasuredCollection() : new ItemCollection();
        collection.put(key.requireSort(), item);
        stripe.put(hash, key.partition(), collection);
      } else {
        collection.put(key.requireSort(), item);
      }
    } else if (collection != null) {
      collection.remove(key.requireSort());
      if (collection.isEmpty()) {
        stripe.remove(hash, key.partition());
      }
    }
  }

  /**
   * Reads within one partition, so that what is read is never half of a transaction.
   *
   * @param read may be called twice
   */
  <T> T readPartition(KeyValue partition, Supplier<T> read) {
    Stripe<Partition> stripe = partitions.stripe(partition.hash());
    long version = stripe.version();
    if ((version & 1) == 0) {
      T result = read.get();
      if (stripe.version() == version) {
        return result;
      }
    }
    stripe.lock();
    try {
      return read.get();
    } finally {
      stripe.unlock();
    }
  }

  /** The items of a partition key in a range of the sort key. */
  Iterator<StoredItem> query(KeyValue partition, KeyRange range, boolean ascending) {
    Partition found = partitions.get(partition);
    return found == null ? Collections.emptyIterator() : found.items(range, ascending);
  }

  /** The items of a segment, after a key if one is given. */
  Iterator<StoredItem> scan(Segment segment, @Nullable ItemKey after) {
    return new SegmentWalk<Partition>(
        partitions, segment, after == null ? null : after.partition()) {
      @Override
      Iterator<StoredItem> itemsOf(Partition partition) {
        return partition.items(KeyRange.ALL, true);
      }

      @Override
      Iterator<StoredItem> itemsAfterStart(Partition partition) {
        return after == null || after.sort() == null
            ? Collections.emptyIterator()
            : partition.items(KeyRange.ALL.after(after.sort(), true), true);
      }
    };
  }

  /** Runs while nobody writes to the table. */
  void runExclusively(Runnable action) {
    List<Stripe<Partition>> locked = new ArrayList<>();
    try {
      for (Stripe<Partition> stripe : partitions.stripes()) {
        stripe.lock();
        locked.add(stripe);
      }
      action.run();
    } finally {
      locked.forEach(Stripe::unlock);
    }
  }

  /** Has these indexes from now on; a new one takes in the items that there are. */
  void reindex(Collection<IndexDefinition> definitions) {
    runExclusively(
        () -> {
          indexes.removeIf(index -> !isAmong(definitions, index.definition().name()));
          for (IndexDefinition definition : definitions) {
            SecondaryIndex present = index(definition.name());
            if (present != null) {
              present.redefine(definition);
            } else {
              SecondaryIndex added = new SecondaryIndex(definition, keys);
              added.backfill(scan(Segment.WHOLE, null));
              indexes.add(added);
            }
          }
        });
  }

  private static boolean isAmong(Collection<IndexDefinition> definitions, String name) {
    return definitions.stream().anyMatch(definition -> definition.name().equals(name));
  }

  /** The index of a name, or null. */
  @Nullable SecondaryIndex index(String name) {
    for (SecondaryIndex index : indexes) {
      if (index.definition().name().equals(name)) {
        return index;
      }
    }
    return null;
  }
}
