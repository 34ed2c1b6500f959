package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.state.Shared;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * Items in the order of a key. Readers take no lock and may read while one thread writes. Most
 * partitions have few items: those are a chain that a write copies; more are a skip list.
 */
class SortedItems<K extends Comparable<K>> {
  private static final int MAX_CHAIN = 8;

  private volatile @Nullable Store<K> store;

  private sealed interface Store<K extends Comparable<K>> {
    @Nullable StoredItem get(K key);

    /** The store with an item more, or another in place of the one that has the key. */
    Store<K> with(K key, StoredItem item);

    /** The store without the item of a key; null if it is empty. */
    @Nullable Store<K> without(K key);

    Iterator<StoredItem> items(Span<K> span, boolean ascending);
  }

  /**
   * From one key to another.
   *
   * @param low null if it has no lower bound
   * @param high null if it has no upper bound
   */
  record Span<K extends Comparable<K>>(
      @Nullable K low, boolean lowIncluded, @Nullable K high, boolean highIncluded) {
    boolean contains(K key) {
      int fromLow = low == null ? 1 : key.compareTo(low);
      int toHigh = high == null ? 1 : high.compareTo(key);
      return (fromLow > 0 || (fromLow == 0 && lowIncluded))
          && (toHigh > 0 || (toHigh == 0 && highIncluded));
    }
  }

  /** A few items, from the lowest key on; never changed. */
  @Shared
  private record Chain<K extends Comparable<K>>(K key, StoredItem item, @Nullable Chain<K> next)
      implements Store<K> {
    @Override
    public @Nullable StoredItem get(K wanted) {
      for (Chain<K> link = this; link != null; link = link.next) {
        int order = link.key.compareTo(wanted);
        if (order >= 0) {
          return order == 0 ? link.item : null;
        }
      }
      return null;
    }

    @Override
    public Store<K> with(K added, StoredItem value) {
      Chain<K> longer = insert(this, added, value);
      return longer.length() > MAX_CHAIN ? longer.asTree() : longer;
    }

    private static <K extends Comparable<K>> Chain<K> insert(
        @Nullable Chain<K> chain, K key, StoredItem item) {
      int order = chain == null ? 1 : chain.key.compareTo(key);
      if (chain == null || order > 0) {
        return new Chain<>(key, item, chain);
      }
      return order == 0
          ? new Chain<>(chain.key, item, chain.next)
          : new Chain<>(chain.key, chain.item, insert(chain.next, key, item));
    }

    @Override
    public @Nullable Chain<K> without(K removed) {
      int order = key.compareTo(removed);
      if (order >= 0) {
        return order == 0 ? next : this;
      }
      return next == null ? this : new Chain<>(key, item, next.without(removed));
    }

    private int length() {
      int length = 0;
      for (Chain<K> link = this; link != null; link = link.next) {
        length++;
      }
      return length;
    }

    private Tree<K> asTree() {
      ConcurrentSkipListMap<K, StoredItem> map = new ConcurrentSkipListMap<>();
      for (Chain<K> link = this; link != null; link = link.next) {
        map.put(link.key, link.item);
      }
      return new Tree<K>(map);
    }

    @Override
    public Iterator<StoredItem> items(Span<K> span, boolean ascending) {
      List<StoredItem> found = new ArrayList<>(MAX_CHAIN);
      for (Chain<K> link = this; link != null; link = link.next) {
        if (span.contains(link.key)) {
          found.add(link.item);
        }
      }
      if (!ascending) {
        Collections.reverse(found);
      }
      return found.iterator();
    }
  }

  /** Many items; a write changes it. */
  private record Tree<K extends Comparable<K>>(ConcurrentSkipListMap<K, StoredItem> map)
      implements Store<K> {
    @Override
    public @Nullable StoredItem get(K key) {
      return map.get(key);
    }

    @Override
    public Store<K> with(K key, StoredItem item) {
      map.put(key, item);
      return this;
    }

    @Override
    public @Nullable Store<K> without(K key) {
      map.remove(key);
      return map.isEmpty() ? null : this;
    }

    @Override
    public Iterator<StoredItem> items(Span<K> span, boolean ascending) {
      ConcurrentNavigableMap<K, StoredItem> found = map;
      if (span.low() != null) {
        found = found.tailMap(span.low(), span.lowIncluded());
      }
      if (span.high() != null) {
        found = found.headMap(span.high(), span.highIncluded());
      }
      return (ascending ? found : found.descendingMap()).values().iterator();
    }
  }

  final @Nullable StoredItem get(K key) {
    Store<K> items = store;
    return items == null ? null : items.get(key);
  }

  /** Puts an item in its place; one thread at a time does. */
  final void put(K key, StoredItem item) {
    Store<K> items = store;
    store = items == null ? new Chain<>(key, item, null) : items.with(key, item);
  }

  /** Takes the item of a key away; one thread at a time does. */
  final void remove(K key) {
    Store<K> items = store;
    store = items == null ? null : items.without(key);
  }

  final boolean isEmpty() {
    return store == null;
  }

  /** The items from one key to another, in their order or against it. */
  final Iterator<StoredItem> items(Span<K> span, boolean ascending) {
    Store<K> items = store;
    return items == null ? Collections.emptyIterator() : items.items(span, ascending);
  }
}
