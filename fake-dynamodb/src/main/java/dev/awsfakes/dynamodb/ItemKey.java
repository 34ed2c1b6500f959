package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.value.KeyValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The primary key of an item.
 *
 * @param sort null in a table without sort key
 */
record ItemKey(KeyValue partition, @Nullable KeyValue sort) implements Comparable<ItemKey> {

  KeyValue requireSort() {
    return Objects.requireNonNull(sort);
  }

  /** In the order of a scan. */
  @Override
  public int compareTo(ItemKey other) {
    int order = Long.compareUnsigned(partition.hash(), other.partition.hash());
    if (order == 0) {
      order = partition.compareTo(other.partition);
    }
    return order != 0 || sort == null ? order : sort.compareTo(other.requireSort());
  }
}
