package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.dynamodb.internal.expression.KeyPredicate;
import dev.awsfakes.dynamodb.internal.expression.KeyPredicate.Operator;
import dev.awsfakes.dynamodb.internal.value.AttributeType;
import dev.awsfakes.dynamodb.internal.value.CompositeKey;
import dev.awsfakes.dynamodb.internal.value.KeyValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a query asks of the keys: one partition, and a range in it. */
record KeyQuery(KeyValue partition, KeyRange range) {

  /**
   * The query of predicates on a table or index.
   *
   * @throws dev.awsfakes.spi.AwsError ValidationException if they do not fit its keys
   */
  static KeyQuery of(KeySchema keys, List<KeyPredicate> predicates) {
    int attributes = keys.partition().size() + Math.max(1, keys.sort().size());
    if (predicates.size() > attributes) {
      throw DynamoDbErrors.validation("Conditions can be of length 1 or 2 only");
    }
    Map<String, KeyPredicate> byAttribute = new LinkedHashMap<>();
    predicates.forEach(predicate -> byAttribute.put(predicate.attribute(), predicate));
    List<KeyValue> partition = new ArrayList<>();
    for (KeyAttribute attribute : keys.partition()) {
      KeyPredicate predicate = byAttribute.remove(attribute.name());
      if (predicate == null) {
        throw missed(attribute);
      }
      if (predicate.operator() != Operator.EQUAL) {
        throw DynamoDbErrors.validation("Query key condition not supported");
      }
      partition.add(value(attribute, predicate.value()));
    }
    KeyRange range = range(keys, byAttribute);
    if (!byAttribute.isEmpty()) {
      if (keys.sort().isEmpty()) {
        throw DynamoDbErrors.validation("Query key condition not supported");
      }
      throw missed(keys.sort().get(0));
    }
    return new KeyQuery(KeySchema.of(partition), range);
  }

  private static RuntimeException missed(KeyAttribute attribute) {
    return DynamoDbErrors.validation(
        "Query condition missed key schema element: " + attribute.name());
  }

  // Of a sort key of several attributes the first are compared for equality, the last one any way.
  private static KeyRange range(KeySchema keys, Map<String, KeyPredicate> predicates) {
    List<KeyValue> prefix = new ArrayList<>();
    for (KeyAttribute attribute : keys.sort()) {
      KeyPredicate predicate = predicates.remove(attribute.name());
      if (predicate == null) {
        break;
      }
      if (predicate.operator() != Operator.EQUAL) {
        return range(keys, attribute, predicate, prefix);
      }
      prefix.add(value(attribute, predicate.value()));
    }
    return prefix.isEmpty() ? KeyRange.ALL : KeyRange.only(key(keys, prefix));
  }

  private static KeyRange range(
      KeySchema keys, KeyAttribute attribute, KeyPredicate predicate, List<KeyValue> prefix) {
    KeyValue plain = value(attribute, predicate.value());
    KeyValue value = key(keys, and(prefix, plain));
    KeyValue all = prefix.isEmpty() ? null : key(keys, prefix);
    return switch (predicate.operator()) {
      case EQUAL -> KeyRange.only(value);
      case LESS -> new KeyRange(all, true, value, false);
      case LESS_OR_EQUAL -> new KeyRange(all, true, value, true);
      case GREATER -> new KeyRange(value, false, all, true);
      case GREATER_OR_EQUAL -> new KeyRange(value, true, all, true);
      case BETWEEN -> between(keys, attribute, predicate, prefix, value);
      case BEGINS_WITH -> {
        requireText(attribute);
        KeyValue after = plain.afterPrefix();
        yield after == null
            ? new KeyRange(value, true, all, true)
            : new KeyRange(value, true, key(keys, and(prefix, after)), false);
      }
    };
  }

  private static KeyRange between(
      KeySchema keys,
      KeyAttribute attribute,
      KeyPredicate predicate,
      List<KeyValue> prefix,
      KeyValue low) {
    AttributeValue upper = predicate.upper();
    if (upper == null) {
      throw new IllegalStateException("BETWEEN without upper bound: " + predicate);
    }
    return KeyRange.between(low, key(keys, and(prefix, value(attribute, upper))));
  }

  private static void requireText(KeyAttribute attribute) {
    if (attribute.type() == AttributeType.N) {
      throw DynamoDbErrors.invalid(
          "ComparisonOperator BEGINS_WITH is not valid for N AttributeValue type");
    }
  }

  private static List<KeyValue> and(List<KeyValue> prefix, KeyValue last) {
    List<KeyValue> parts = new ArrayList<>(prefix);
    parts.add(last);
    return parts;
  }

  private static KeyValue key(KeySchema keys, List<KeyValue> parts) {
    return keys.sort().size() == 1 ? parts.get(0) : new CompositeKey(List.copyOf(parts));
  }

  private static KeyValue value(KeyAttribute attribute, AttributeValue value) {
    if (!KeySchema.hasType(attribute, value)) {
      throw DynamoDbErrors.invalid("Condition parameter type does not match schema type");
    }
    KeyValue key = KeyValue.of(value);
    if (key.size() == 0) {
      throw DynamoDbErrors.emptyKey(
          attribute.name(), AttributeType.of(value) == AttributeType.S ? "string" : "binary");
    }
    return key;
  }

  /** Whether a position, which has the source's key attributes, lies in the partition. */
  boolean isOfPartition(KeySchema keys, Map<String, AttributeValue> position) {
    return partition.equals(keys.partitionKey(position));
  }

  /** Whether the sort key of a position lies in the range. */
  boolean isInRange(@Nullable KeyValue sort) {
    if (sort == null || sort instanceof CompositeKey) {
      return true;
    }
    KeyValue low = range.low();
    KeyValue high = range.high();
    int fromLow = low == null ? 1 : sort.compareTo(low);
    int toHigh = high == null ? 1 : high.compareTo(sort);
    return (fromLow > 0 || (fromLow == 0 && range.lowIncluded()))
        && (toHigh > 0 || (toHigh == 0 && range.highIncluded()));
  }
}
