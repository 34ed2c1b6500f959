package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.value.CompositeKey;
import dev.awsfakes.dynamodb.internal.value.KeyValue;
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
    if (edge != other.edge
        && sort instanceof CompositeKey mine
        && other.sort instanceof CompositeKey others) {
      int common = Math.min(mine.parts().size(), others.parts().size());
      return new CompositeKey(mine.parts().subList(0, common))
          .compareTo(new CompositeKey(others.parts().subList(0, common)));
    }
    return sort.compareTo(other.sort);
  }
}
