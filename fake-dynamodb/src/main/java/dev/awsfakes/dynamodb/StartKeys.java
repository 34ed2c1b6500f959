package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.dynamodb.internal.value.KeyValue;
import dev.awsfakes.dynamodb.internal.value.ValueRules;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Checks where reads are to go on. */
final class StartKeys {
  private static final String INVALID = "The provided starting key is invalid";

  private StartKeys() {}

  /** The start key of a query, or null if it has none. */
  static @Nullable Map<String, AttributeValue> ofQuery(
      ItemSource source, @Nullable Map<String, AttributeValue> given, KeyQuery query) {
    if (given == null) {
      return null;
    }
    Map<String, AttributeValue> position = requireKeys(source, given);
    if (!query.isOfPartition(source.keys(), position)) {
      throw DynamoDbErrors.validation(
          "The provided starting key is outside query boundaries based on provided conditions");
    }
    if (source.keys().hasSortKey() && !query.isInRange(source.keys().sortKey(position))) {
      throw DynamoDbErrors.validation(
          "The provided starting key does not match the range key predicate");
    }
    return position;
  }

  /** The start key of a scan, or null if it has none. */
  static @Nullable Map<String, AttributeValue> ofScan(
      ItemSource source, @Nullable Map<String, AttributeValue> given, Segment segment) {
    if (given == null) {
      return null;
    }
    Map<String, AttributeValue> position = requireKeys(source, given);
    KeyValue partition = source.keys().partitionKey(position);
    if (partition != null && !segment.contains(partition.hash())) {
      throw DynamoDbErrors.validation(
          INVALID
              + ": Invalid ExclusiveStartKey. Please use ExclusiveStartKey with correct Segment."
              + " TotalSegments: "
              + segment.total()
              + " Segment: "
              + segment.number());
    }
    return position;
  }

  private static Map<String, AttributeValue> requireKeys(
      ItemSource source, Map<String, AttributeValue> given) {
    Map<String, AttributeValue> position = ValueRules.normalised(given);
    Set<String> expected = source.positionAttributes();
    if (source.index() == null && given.size() != expected.size()) {
      throw DynamoDbErrors.validation(
          "Exclusive Start Key must have same size as table's key schema");
    }
    if (!position.keySet().equals(expected)) {
      throw mismatch();
    }
    requireTypes(source.table().keys(), position);
    requireTypes(source.keys(), position);
    return position;
  }

  private static void requireTypes(KeySchema keys, Map<String, AttributeValue> position) {
    for (KeyAttribute attribute : keys.attributes()) {
      AttributeValue value = position.get(attribute.name());
      if (value == null || !KeySchema.hasType(attribute, value)) {
        throw mismatch();
      }
    }
  }

  private static RuntimeException mismatch() {
    return DynamoDbErrors.validation(
        INVALID + ": The provided key element does not match the schema");
  }
}
