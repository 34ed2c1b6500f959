package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.dynamodb.internal.value.AttributeType;
import dev.awsfakes.dynamodb.internal.value.CompositeKey;
import dev.awsfakes.dynamodb.internal.value.KeyValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

/**
 * Which attributes make the key of a table or index. A table has one partition attribute and at
 * most one sort attribute, a global index up to four of each.
 */
record KeySchema(List<KeyAttribute> partition, List<KeyAttribute> sort) {
  static final int MAX_PARTITION_KEY_BYTES = 2048;
  static final int MAX_SORT_KEY_BYTES = 1024;

  boolean hasSortKey() {
    return !sort.isEmpty();
  }

  /** All key attributes, the partition's first. */
  List<KeyAttribute> attributes() {
    return Stream.concat(partition.stream(), sort.stream()).toList();
  }

  boolean contains(String attribute) {
    return isIn(partition, attribute) || isIn(sort, attribute);
  }

  private static boolean isIn(List<KeyAttribute> attributes, String name) {
    for (KeyAttribute attribute : attributes) {
      if (attribute.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** As the API describes it. */
  List<KeySchemaElement> elements() {
    List<KeySchemaElement> elements = new ArrayList<>();
    partition.forEach(attribute -> elements.add(element(attribute, KeyType.HASH)));
    sort.forEach(attribute -> elements.add(element(attribute, KeyType.RANGE)));
    return elements;
  }

  private static KeySchemaElement element(KeyAttribute attribute, KeyType type) {
    return KeySchemaElement.builder().attributeName(attribute.name()).keyType(type).build();
  }

  /** The primary key of an item to be stored. */
  ItemKey ofItem(Map<String, AttributeValue> item) {
    return new ItemKey(
        primary(partition.get(0), item), hasSortKey() ? primary(sort.get(0), item) : null);
  }

  private KeyValue primary(KeyAttribute attribute, Map<String, AttributeValue> item) {
    AttributeValue value = item.get(attribute.name());
    if (value == null) {
      throw DynamoDbErrors.missingKey(attribute.name());
    }
    AttributeType type = AttributeType.of(value);
    if (type != attribute.type()) {
      throw DynamoDbErrors.keyTypeMismatch(attribute.name(), attribute.type().name(), type.name());
    }
    return limited(attribute, value);
  }

  /** The primary key that a request names; it has the key's attributes and no others. */
  ItemKey ofKey(Map<String, AttributeValue> key) {
    if (key.size() != partition.size() + sort.size()) {
      throw DynamoDbErrors.validation("The number of conditions on the keys is invalid");
    }
    return new ItemKey(
        requested(partition.get(0), key), hasSortKey() ? requested(sort.get(0), key) : null);
  }

  private KeyValue requested(KeyAttribute attribute, Map<String, AttributeValue> key) {
    AttributeValue value = key.get(attribute.name());
    if (value == null || !hasType(attribute, value)) {
      throw DynamoDbErrors.keyDoesNotMatchSchema();
    }
    return limited(attribute, value);
  }

  static boolean hasType(KeyAttribute attribute, AttributeValue value) {
    return AttributeType.of(value) == attribute.type();
  }

  /** The key of a value of the right type, within the limits of keys. */
  private KeyValue limited(KeyAttribute attribute, AttributeValue value) {
    KeyValue key = KeyValue.of(value);
    int size = key.size();
    if (size == 0) {
      throw DynamoDbErrors.emptyKey(attribute.name(), value.s() != null ? "string" : "binary");
    }
    if (size > MAX_SORT_KEY_BYTES) {
      requireSize(attribute, size);
    }
    return key;
  }

  private void requireSize(KeyAttribute attribute, int size) {
    if (!partition.contains(attribute)) {
      throw DynamoDbErrors.sortKeyTooLarge();
    }
    if (size > MAX_PARTITION_KEY_BYTES) {
      throw DynamoDbErrors.partitionKeyTooLarge();
    }
  }

  /** The partition key of an item in an index; null if the item lacks an attribute of it. */
  @Nullable KeyValue partitionKey(Map<String, AttributeValue> item) {
    return key(partition, item);
  }

  /** The sort key of an item in an index; null if the item lacks an attribute of it. */
  @Nullable KeyValue sortKey(Map<String, AttributeValue> item) {
    return key(sort, item);
  }

  private static @Nullable KeyValue key(
      List<KeyAttribute> attributes, Map<String, AttributeValue> item) {
    List<KeyValue> parts = new ArrayList<>(attributes.size());
    for (KeyAttribute attribute : attributes) {
      AttributeValue value = item.get(attribute.name());
      if (value == null || !hasType(attribute, value)) {
        return null;
      }
      parts.add(KeyValue.of(value));
    }
    return of(parts);
  }

  /** One key of the values of one or several attributes. */
  static KeyValue of(List<KeyValue> parts) {
    return parts.size() == 1 ? parts.get(0) : new CompositeKey(List.copyOf(parts));
  }
}
