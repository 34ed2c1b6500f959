package dev.awsfakes.properties;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The simplest table that is right: a sorted map of items and a list of what changed. */
final class DynamoDbModel {
  static final String PARTITION = "pk";
  static final String SORT = "sk";

  /** The primary key of an item. */
  record ItemKey(String partition, BigDecimal sort) implements Comparable<ItemKey> {
    @Override
    public int compareTo(ItemKey other) {
      int byPartition = partition.compareTo(other.partition);
      return byPartition != 0 ? byPartition : sort.compareTo(other.sort);
    }

    Map<String, AttributeValue> attributes() {
      return Map.of(PARTITION, text(partition), SORT, number(sort));
    }
  }

  /** A condition: how it is written and what it means; an absent item has no attributes. */
  record Condition(
      String expression,
      Map<String, AttributeValue> values,
      Predicate<Map<String, AttributeValue>> meaning) {}

  /** An update: how it is written, what it means and the attributes it names. */
  record Change(
      String expression,
      Map<String, AttributeValue> values,
      UnaryOperator<Map<String, AttributeValue>> meaning,
      Set<String> touched) {}

  /** What a stream shall tell of one write; an empty image is no image. */
  record Written(
      ItemKey key, Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
    String event() {
      if (before.isEmpty()) {
        return "INSERT";
      }
      return after.isEmpty() ? "REMOVE" : "MODIFY";
    }
  }

  final TreeMap<ItemKey, Map<String, AttributeValue>> items = new TreeMap<>();
  final List<Written> log = new ArrayList<>();

  static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  /** A number as DynamoDB gives it back: without leading and trailing zeros. */
  static AttributeValue number(BigDecimal value) {
    return AttributeValue.fromN(
        value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
  }

  static ItemKey keyOf(Map<String, AttributeValue> item) {
    BigDecimal sort = new BigDecimal(item.get(SORT).n());
    return new ItemKey(item.get(PARTITION).s(), new BigDecimal(number(sort).n()));
  }

  Map<String, AttributeValue> get(ItemKey key) {
    return items.getOrDefault(key, Map.of());
  }

  boolean allows(ItemKey key, Condition condition) {
    return condition.meaning().test(get(key));
  }

  /** Puts the item, or deletes what is there if the item is empty. */
  void write(ItemKey key, Map<String, AttributeValue> after) {
    Map<String, AttributeValue> before = get(key);
    if (after.isEmpty()) {
      items.remove(key);
    } else {
      items.put(key, Map.copyOf(after));
    }
    if (!before.equals(after)) {
      log.add(new Written(key, before, Map.copyOf(after)));
    }
  }

  Map<String, AttributeValue> changed(ItemKey key, Change change) {
    Map<String, AttributeValue> item = new HashMap<>(get(key));
    item.putAll(key.attributes());
    return change.meaning().apply(item);
  }

  /** The items of a partition, in order. */
  List<Map<String, AttributeValue>> partition(String partition) {
    return items.entrySet().stream()
        .filter(item -> item.getKey().partition().equals(partition))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The items that have both attributes, the first of them with the value. */
  List<Map<String, AttributeValue>> index(String hash, String value, String range) {
    return items.values().stream()
        .filter(item -> Objects.equals(item.get(hash), text(value)) && item.containsKey(range))
        .toList();
  }

  static Map<String, AttributeValue> only(
      Map<String, AttributeValue> item, Set<String> attributes) {
    Map<String, AttributeValue> part = new HashMap<>(item);
    part.keySet().retainAll(new HashSet<>(attributes));
    return part;
  }
}
