package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.dynamodb.internal.value.AttributeType;
import dev.awsfakes.dynamodb.internal.value.KeyValue;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the key attributes of indexes ask of the items of their table. */
final class IndexKeyRules {
  private IndexKeyRules() {}

  /** Refuses an item that an index cannot take. */
  static void requireOfPut(Table table, Map<String, AttributeValue> item) {
    for (SecondaryIndex index : table.items().indexes()) {
      for (KeyAttribute attribute : index.definition().keys().attributes()) {
        AttributeValue value = item.get(attribute.name());
        if (value != null && !table.keys().contains(attribute.name())) {
          require(index.definition(), attribute, value, true);
        }
      }
    }
  }

  /** Refuses the outcome of an update that an index cannot take. */
  static void requireOfUpdate(Table table, Map<String, AttributeValue> item) {
    for (SecondaryIndex index : table.items().indexes()) {
      for (KeyAttribute attribute : index.definition().keys().attributes()) {
        AttributeValue value = item.get(attribute.name());
        if (value != null && !table.keys().contains(attribute.name())) {
          require(index.definition(), attribute, value, false);
        }
      }
    }
  }

  private static void require(
      IndexDefinition index, KeyAttribute attribute, AttributeValue value, boolean put) {
    if (!KeySchema.hasType(attribute, value)) {
      throw put
          ? DynamoDbErrors.indexKeyTypeMismatch(
              attribute.name(),
              attribute.type().name(),
              AttributeType.of(value).name(),
              index.name())
          : DynamoDbErrors.validation(
              "The update expression attempted to update the secondary index key to unsupported"
                  + " type");
    }
    int size = KeyValue.of(value).size();
    if (size == 0) {
      throw DynamoDbErrors.emptyIndexKey(
          attribute.name(), value.s() != null ? "string" : "binary", index.name());
    }
    boolean partition = index.keys().partition().contains(attribute);
    if (partition && size > KeySchema.MAX_PARTITION_KEY_BYTES) {
      throw DynamoDbErrors.partitionKeyTooLarge();
    }
    if (!partition && size > KeySchema.MAX_SORT_KEY_BYTES) {
      throw DynamoDbErrors.sortKeyTooLarge();
    }
  }
}
