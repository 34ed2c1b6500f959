package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.value.CompositeKey;
import dev.awsfakes.dynamodb.internal.value.KeyValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an item stands in its index partition: by the index's sort key and then, since those
 * repeat, by the item's own key. Also the edge before or after all items of a sort key, or of the
 * beginning of one that is made of several attributes.
 *
 * @param sort null in an index without sort key
 * @param edge -1 for the edge before, 1 for the edge after, 0 for an item
 * @param item null for an edge
 */
record IndexEntryKey(@Nullable KeyValue sort, int edge, @Nullable ItemKey item)
    implements Comparable<IndexEntryKey> {

  static IndexEntryKey of(@Nullable KeyValue sort, ItemKey item) {
    return new IndexEntryKey(sort, 0, item);
  }

  static IndexEntryKey before(KeyValue sort) {
    return new IndexEntryKey(sort, -1, null);
  }

  static IndexEntryKey after(KeyValue sort) {
    return new IndexEntryKey(sort, 1, null);
  }

  @Override
  public int compareTo(IndexEntryKey other) {
    int order = compareSort(other);
    if (order != 0) {
      return order;
    }
    if (item == null || other.item == null) {
      return Integer.compare(edge, other.edge);
    }
    return item.compareTo(other.item);
  }

  private int compareSort(IndexEntryKey other) {
    if (sort == null || other.sort == null) {
      return 0;
    }
    return sort instanceof CompositeKey mine && other.sort instanceof CompositeKey others
        ? compareParts(mine.parts(), others, other.edge)
        : sort.compareTo(other.sort);
  }

  // The edge of a beginning lies outside of all keys that begin so.
  private int compareParts(List<KeyValue> mine, CompositeKey other, int otherEdge) {
    List<KeyValue> others = other.parts();
    for (int i = 0; i < Math.min(mine.size(), others.size()); i++) {
      int order = mine.get(i).compareTo(others.get(i));
      if (order != 0) {
        return order;
      }
    }
    if (mine.size() == others.size()) {
      return 0;
    }
    return mine.size() < others.size() ? edge : -otherEdge;
  }
}
