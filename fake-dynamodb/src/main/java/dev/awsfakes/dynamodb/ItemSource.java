package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.SecondaryIndex.IndexPlace;
import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.dynamodb.internal.value.KeyValue;
import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a query or scan reads: a table, or one of its indexes.
 *
 * @param items the table's items as the read sees them
 * @param index null for the table itself
 * @param consistent whether every write before is seen
 */
record ItemSource(
    Table table, TableItems items, @Nullable SecondaryIndex index, boolean consistent) {

  /**
   * The table, or its index of the name.
   *
   * @param indexName null for the table itself
   */
  static ItemSource of(Table table, @Nullable String indexName, boolean consistent, Instant now) {
    TableItems items = table.access().seen(consistent, now);
    if (indexName == null) {
      return new ItemSource(table, items, null, consistent);
    }
    SecondaryIndex index = items.index(indexName);
    if (index == null) {
      throw DynamoDbErrors.indexNotFound(indexName);
    }
    if (index.definition().global() && table.isFilling(indexName, now)) {
      throw DynamoDbErrors.validation(
          "Cannot read from backfilling global secondary index: " + indexName);
    }
    if (index.definition().global() && consistent) {
      throw DynamoDbErrors.validation(
          "Consistent reads are not supported on global secondary indexes");
    }
    return new ItemSource(table, items, index, consistent);
  }

  KeySchema keys() {
    return index == null ? table.keys() : index.definition().keys();
  }

  boolean isGlobalIndex() {
    return index != null && index.definition().global();
  }

  Projected projected() {
    return index == null ? Projected.ALL : index.definition().projected();
  }

  /** The size of what it has of the item. */
  int sizeOf(StoredItem item) {
    return index == null ? item.size() : index.sizeOf(item);
  }

  /** The attributes that say where a read goes on: the keys of index and table. */
  Set<String> positionAttributes() {
    Set<String> names = new LinkedHashSet<>();
    table.keys().attributes().forEach(attribute -> names.add(attribute.name()));
    keys().attributes().forEach(attribute -> names.add(attribute.name()));
    return names;
  }

  /** Where a read goes on after the item. */
  Map<String, AttributeValue> positionOf(StoredItem item) {
    Map<String, AttributeValue> position = new LinkedHashMap<>();
    for (String name : positionAttributes()) {
      AttributeValue value = item.attributes().get(name);
      if (value != null) {
        position.put(name, value);
      }
    }
    return position;
  }

  /** The items of a partition in a range, after a position if one is given. */
  Iterator<StoredItem> query(
      KeyValue partition,
      KeyRange range,
      boolean ascending,
      @Nullable Map<String, AttributeValue> after) {
    if (index != null) {
      IndexPlace place = after == null ? null : index.placeOf(after);
      return index.query(partition, range, ascending, place == null ? null : place.entry());
    }
    if (after == null) {
      return items.query(partition, range, ascending);
    }
    KeyValue sort = table.keys().ofItem(after).sort();
    return sort == null
        ? Collections.emptyIterator()
        : items.query(partition, range.after(sort, ascending), ascending);
  }

  /** The items of a segment, after a position if one is given. */
  Iterator<StoredItem> scan(Segment segment, @Nullable Map<String, AttributeValue> after) {
    return index != null
        ? index.scan(segment, after == null ? null : index.placeOf(after))
        : items.scan(segment, after == null ? null : table.keys().ofItem(after));
  }
}
