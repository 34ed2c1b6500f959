package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.HashOrderedMap.Node;
import dev.awsfakes.dynamodb.internal.value.KeyValue;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Walks the items of a segment in the order of the hashes of their partition keys. Whatever is in
 * the table for the whole of the walk is met once.
 */
abstract class SegmentWalk<P> implements Iterator<StoredItem> {
  private final HashOrderedMap<P> partitions;
  private final Segment segment;
  private @Nullable Node<P> node;
  private @Nullable P start;
  private Iterator<StoredItem> items = Collections.emptyIterator();

  /** Walks from the partition of a key on, or from the segment's first. */
  SegmentWalk(HashOrderedMap<P> partitions, Segment segment, @Nullable KeyValue from) {
    this.partitions = partitions;
    this.segment = segment;
    if (from == null) {
      this.node = partitions.firstFrom(segment.firstHash());
    } else {
      this.node = partitions.firstAfter(from);
      this.start = partitions.get(from);
    }
  }

  /** All items of a partition. */
  abstract Iterator<StoredItem> itemsOf(P partition);

  /** The items of the partition of the start key that come after it. */
  abstract Iterator<StoredItem> itemsAfterStart(P partition);

  @Override
  public boolean hasNext() {
    if (start != null) {
      items = itemsAfterStart(start);
      start = null;
    }
    while (!items.hasNext()) {
      Node<P> current = node;
      if (current == null || !segment.contains(current.hash())) {
        return false;
      }
      P partition = current.value();
      node = partitions.next(current);
      if (partition != null) {
        items = itemsOf(partition);
      }
    }
    return true;
  }

  @Override
  public StoredItem next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return items.next();
  }
}
