package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.value.ItemSize;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item as a table keeps it: its attributes, which never change, and its size. In a table without
 * sort key it is also the whole of its partition.
 */
record StoredItem(Map<String, AttributeValue> attributes, int size) implements Partition {

  static StoredItem of(Map<String, AttributeValue> attributes) {
    return new StoredItem(attributes, ItemSize.of(attributes));
  }

  @Override
  public Iterator<StoredItem> items(KeyRange range, boolean ascending) {
    return List.of(this).iterator();
  }
}
