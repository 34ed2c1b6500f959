package dev.awsfakes.dynamodb;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items that several queries find, one query after the other. */
final class PartitionsWalk implements Iterator<StoredItem> {
  private final ItemSource source;
  private final Deque<KeyQuery> rest;
  private final boolean ascending;
  private Iterator<StoredItem> items = Collections.emptyIterator();

  /**
   * A walk from a position on.
   *
   * @param after null to begin with the first
   */
  PartitionsWalk(
      ItemSource source,
      List<KeyQuery> queries,
      boolean ascending,
      @Nullable Map<String, AttributeValue> after) {
    this.source = source;
    this.ascending = ascending;
    this.rest = new ArrayDeque<>(queries);
    if (after != null) {
      skipTo(after);
    }
  }

  private void skipTo(Map<String, AttributeValue> after) {
    while (!rest.isEmpty() && !rest.peek().isOfPartition(source.keys(), after)) {
      rest.remove();
    }
    if (!rest.isEmpty()) {
      items = items(rest.remove(), after);
    }
  }

  private Iterator<StoredItem> items(KeyQuery query, @Nullable Map<String, AttributeValue> after) {
    return source.query(query.partition(), query.range(), ascending, after);
  }

  @Override
  public boolean hasNext() {
    while (!items.hasNext() && !rest.isEmpty()) {
      items = items(rest.remove(), null);
    }
    return items.hasNext();
  }

  @Override
  public StoredItem next() {
    return items.next();
  }
}
