package dev.awsfakes.eventsources;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** One comparison of a filter: of a field's value, which is null where the field is absent. */
@FunctionalInterface
interface FilterRule {
  boolean matches(@Nullable JsonNode value);

  static FilterRule parse(JsonNode rule) {
    if (!rule.isObject()) {
      return present(equalTo(rule));
    }
    Map<String, JsonNode> operator = rule.asObject();
    if (operator.size() != 1) {
      throw FilterPattern.invalid("a comparison has one operator, this has " + operator.keySet());
    }
    Map.Entry<String, JsonNode> only = operator.entrySet().iterator().next();
    JsonNode operand = only.getValue();
    return switch (only.getKey()) {
      case "exists" -> exists(operand);
      case "prefix" -> text(only.getKey(), operand, String::startsWith);
      case "suffix" -> text(only.getKey(), operand, String::endsWith);
      case "equals-ignore-case" -> text(only.getKey(), operand, FilterRule::equalIgnoringCase);
      case "anything-but" -> anythingBut(operand);
      case "numeric" -> numeric(operand);
      default ->
          throw FilterPattern.invalid(
              "'"
                  + only.getKey()
                  + "' is none of exists, prefix, suffix, equals-ignore-case, anything-but, numeric");
    };
  }

  /** A rule on a value that is there; of an array, any element may match. */
  private static FilterRule present(Predicate<JsonNode> rule) {
    return value -> {
      if (value == null || value.isObject()) {
        return false;
      }
      return value.isArray() ? value.asArray().stream().anyMatch(rule) : rule.test(value);
    };
  }

  // Numbers are compared as they are written: 300, 300.0 and 3.0e2 differ (Lambda guide, "Filter
  // rule syntax").
  private static Predicate<JsonNode> equalTo(JsonNode expected) {
    if (expected.isArray()) {
      throw FilterPattern.invalid("a list of values holds no list");
    }
    return expected::equals;
  }

  // Works on leaves alone: Lambda guide, "Filter rule syntax".
  private static FilterRule exists(JsonNode operand) {
    if (!operand.isBoolean()) {
      throw FilterPattern.invalid("'exists' takes true or false");
    }
    boolean wanted = operand.asBoolean();
    return value -> (value != null && !value.isObject()) == wanted;
  }

  private static FilterRule text(String operator, JsonNode operand, TextComparison comparison) {
    if (!operand.isString()) {
      throw FilterPattern.invalid("'" + operator + "' takes a string");
    }
    String expected = operand.asString();
    return present(value -> value.isString() && comparison.holds(value.asString(), expected));
  }

  private static boolean equalIgnoringCase(String value, String expected) {
    return value.toLowerCase(Locale.ROOT).equals(expected.toLowerCase(Locale.ROOT));
  }

  private static FilterRule anythingBut(JsonNode operand) {
    List<JsonNode> excluded = operand.isArray() ? operand.asArray() : List.of(operand);
    boolean strings = excluded.stream().allMatch(JsonNode::isString);
    if (excluded.isEmpty() || (!strings && !excluded.stream().allMatch(JsonNode::isNumber))) {
      throw FilterPattern.invalid("'anything-but' takes strings or numbers, not both");
    }
    return present(value -> !excluded.contains(value));
  }

  private static FilterRule numeric(JsonNode operand) {
    List<JsonNode> terms = operand.isArray() ? operand.asArray() : List.of();
    if (terms.size() != 2 && terms.size() != 4) {
      throw FilterPattern.invalid("'numeric' takes one or two pairs of an operator and a number");
    }
    Predicate<BigDecimal> holds = number -> true;
    for (int i = 0; i < terms.size(); i += 2) {
      holds = holds.and(comparison(terms.get(i), terms.get(i + 1)));
    }
    Predicate<BigDecimal> all = holds;
    return present(value -> value.isNumber() && all.test(new BigDecimal(value.asNumber())));
  }

  private static Predicate<BigDecimal> comparison(JsonNode operator, JsonNode operand) {
    if (!operator.isString() || !operand.isNumber()) {
      throw FilterPattern.invalid("'numeric' takes pairs of an operator and a number");
    }
    BigDecimal bound = new BigDecimal(operand.asNumber());
    return switch (operator.asString()) {
      case "=" -> number -> number.compareTo(bound) == 0;
      case "<" -> number -> number.compareTo(bound) < 0;
      case "<=" -> number -> number.compareTo(bound) <= 0;
      case ">" -> number -> number.compareTo(bound) > 0;
      case ">=" -> number -> number.compareTo(bound) >= 0;
      default ->
          throw FilterPattern.invalid(
              "'" + operator.asString() + "' is none of =, <, <=, >, >= of 'numeric'");
    };
  }

  /** A comparison of two strings. */
  @FunctionalInterface
  interface TextComparison {
    boolean holds(String value, String expected);
  }
}
