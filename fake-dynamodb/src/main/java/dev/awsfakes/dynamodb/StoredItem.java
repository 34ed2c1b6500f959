package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.value.ItemSize;
import dev.awsfakes.spi.state.Shared;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item as a table keeps it: its attributes, which never change, and its size. One version of an
 * item is one object. In a table without sort key it is also the whole of its partition.
 */
@Shared
final class StoredItem implements Partition {
  private final Map<String, AttributeValue> attributes;
  private final int size;

  private StoredItem(Map<String, AttributeValue> attributes, int size) {
    this.attributes = attributes;
    this.size = size;
  }

  static StoredItem of(Map<String, AttributeValue> attributes) {
    return new StoredItem(attributes, ItemSize.of(attributes));
  }

  Map<String, AttributeValue> attributes() {
    return attributes;
  }

  /** The size in bytes, by DynamoDB's rules. */
  int size() {
    return size;
  }

  @Override
  public Iterator<StoredItem> items(KeyRange range, boolean ascending) {
    return List.of(this).iterator();
  }
}
