package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.value.KeyValue;
import java.util.Collections;
import java.util.Iterator;

/**
 * The items of one partition key in the order of their sort keys. Written under a stripe's lock.
 */
sealed class ItemCollection extends SortedItems<KeyValue> implements Partition
    permits MeasuredCollection {
  @Override
  public final Iterator<StoredItem> items(KeyRange range, boolean ascending) {
    return range.isEmpty()
        ? Collections.emptyIterator()
        : items(
            new Span<>(range.low(), range.lowIncluded(), range.high(), range.highIncluded()),
            ascending);
  }
}
