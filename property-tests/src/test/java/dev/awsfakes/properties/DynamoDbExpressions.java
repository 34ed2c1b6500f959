package dev.awsfakes.properties;

import dev.awsfakes.properties.DynamoDbModel.Change;
import dev.awsfakes.properties.DynamoDbModel.Condition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Random conditions and updates, with their meaning. */
final class DynamoDbExpressions {
  static final List<String> GROUPS = List.of("red", "reef", "blue");
  static final Condition ALWAYS = new Condition("", Map.of(), item -> true);

  private DynamoDbExpressions() {}

  static Arbitrary<String> groups() {
    return Arbitraries.of(GROUPS);
  }

  static Arbitrary<Integer> numbers() {
    return Arbitraries.integers().between(-2, 12);
  }

  static Arbitrary<Condition> conditions() {
    Arbitrary<Condition> simple =
        Arbitraries.oneOf(
            Arbitraries.just(
                new Condition("attribute_exists(pk)", Map.of(), item -> !item.isEmpty())),
            Arbitraries.just(new Condition("attribute_not_exists(pk)", Map.of(), Map::isEmpty)),
            Arbitraries.just(
                new Condition("attribute_exists(g)", Map.of(), item -> item.containsKey("g"))),
            numbers().map(n -> comparison("n < :c", n, order -> order < 0)),
            numbers().map(n -> comparison("n >= :c", n, order -> order >= 0)),
            numbers().map(n -> comparison("n = :c", n, order -> order == 0)),
            Arbitraries.of("r", "re", "blue").map(DynamoDbExpressions::beginsWith),
            Arbitraries.of("x", "y").map(DynamoDbExpressions::contains));
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.just(ALWAYS)),
        Tuple.of(4, simple),
        Tuple.of(1, simple.map(DynamoDbExpressions::not)),
        Tuple.of(1, Combinators.combine(simple, simple).as(DynamoDbExpressions::or)));
  }

  private static Condition comparison(String expression, int value, IntPredicate order) {
    return new Condition(
        expression,
        Map.of(":c", AttributeValue.fromN("" + value)),
        item ->
            item.containsKey("n") && order.test(numberOf(item).compareTo(new BigDecimal(value))));
  }

  private static BigDecimal numberOf(Map<String, AttributeValue> item) {
    return new BigDecimal(item.get("n").n());
  }

  private static Condition beginsWith(String prefix) {
    return new Condition(
        "begins_with(g, :c)",
        Map.of(":c", DynamoDbModel.text(prefix)),
        item -> item.containsKey("g") && item.get("g").s().startsWith(prefix));
  }

  private static Condition contains(String tag) {
    return new Condition(
        "contains(tags, :c)",
        Map.of(":c", DynamoDbModel.text(tag)),
        item -> item.containsKey("tags") && item.get("tags").ss().contains(tag));
  }

  private static Condition not(Condition condition) {
    return new Condition(
        "NOT " + condition.expression(), condition.values(), condition.meaning().negate());
  }

  private static Condition or(Condition left, Condition right) {
    Map<String, AttributeValue> values = new HashMap<>(left.values());
    right.values().forEach((name, value) -> values.put(":d", value));
    return new Condition(
        left.expression() + " OR (" + right.expression().replace(":c", ":d") + ")",
        values,
        left.meaning().or(right.meaning()));
  }

  static Arbitrary<Change> changes() {
    return Arbitraries.oneOf(
        groups().map(DynamoDbExpressions::setGroup),
        Arbitraries.of("g", "n", "tags").map(DynamoDbExpressions::remove),
        numbers().map(DynamoDbExpressions::addNumber),
        numbers().map(DynamoDbExpressions::raiseNumber),
        Arbitraries.of("x", "y").map(DynamoDbExpressions::addTag),
        Arbitraries.of("x", "y").map(DynamoDbExpressions::deleteTag),
        groups().map(DynamoDbExpressions::moveAndForget),
        numbers().map(DynamoDbExpressions::append));
  }

  private static Change change(
      String expression,
      Map<String, AttributeValue> values,
      Set<String> touched,
      Consumer<Map<String, AttributeValue>> meaning) {
    return new Change(
        expression,
        values,
        item -> {
          meaning.accept(item);
          return item;
        },
        touched);
  }

  private static Change setGroup(String group) {
    AttributeValue value = DynamoDbModel.text(group);
    return change("SET g = :v", Map.of(":v", value), Set.of("g"), item -> item.put("g", value));
  }

  private static Change remove(String name) {
    return change("REMOVE " + name, Map.of(), Set.of(name), item -> item.remove(name));
  }

  private static Change addNumber(int n) {
    return change(
        "ADD n :v",
        Map.of(":v", AttributeValue.fromN("" + n)),
        Set.of("n"),
        item -> raise(item, n));
  }

  private static Change raiseNumber(int n) {
    return change(
        "SET n = if_not_exists(n, :zero) + :v",
        Map.of(":v", AttributeValue.fromN("" + n), ":zero", AttributeValue.fromN("0.0")),
        Set.of("n"),
        item -> raise(item, n));
  }

  private static void raise(Map<String, AttributeValue> item, int n) {
    BigDecimal before = item.containsKey("n") ? numberOf(item) : BigDecimal.ZERO;
    item.put("n", DynamoDbModel.number(before.add(new BigDecimal(n))));
  }

  private static Change addTag(String tag) {
    return tags("ADD tags :v", tag, tags -> tags.add(tag));
  }

  private static Change deleteTag(String tag) {
    return tags("DELETE tags :v", tag, tags -> tags.remove(tag));
  }

  /** A set that becomes empty is no longer there; the fake keeps the order, AWS promises none. */
  private static Change tags(String expression, String tag, Consumer<Set<String>> meaning) {
    return change(
        expression,
        Map.of(":v", AttributeValue.fromSs(List.of(tag))),
        Set.of("tags"),
        item -> {
          Set<String> tags = new LinkedHashSet<>();
          if (item.containsKey("tags")) {
            tags.addAll(item.get("tags").ss());
          }
          meaning.accept(tags);
          item.remove("tags");
          if (!tags.isEmpty()) {
            item.put("tags", AttributeValue.fromSs(new ArrayList<>(tags)));
          }
        });
  }

  /** What is on the right is what was there before the update. */
  private static Change moveAndForget(String group) {
    return change(
        "SET former = if_not_exists(g, :v), g = :v REMOVE n",
        Map.of(":v", DynamoDbModel.text(group)),
        Set.of("former", "g", "n"),
        item -> {
          item.put("former", item.getOrDefault("g", DynamoDbModel.text(group)));
          item.put("g", DynamoDbModel.text(group));
          item.remove("n");
        });
  }

  private static Change append(int n) {
    AttributeValue value = AttributeValue.fromN("" + n);
    return change(
        "SET entries = list_append(if_not_exists(entries, :none), :v)",
        Map.of(
            ":v", AttributeValue.fromL(List.of(value)), ":none", AttributeValue.fromL(List.of())),
        Set.of("entries"),
        item -> {
          List<AttributeValue> entries = new ArrayList<>();
          if (item.containsKey("entries")) {
            entries.addAll(item.get("entries").l());
          }
          entries.add(value);
          item.put("entries", AttributeValue.fromL(entries));
        });
  }
}
