package dev.awsfakes.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The expressions of one request with their placeholders; a few of them are not valid. */
final class RandomExpressions {
  private static final int DEEPEST = 2;

  private final RandomValues values;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, AttributeValue> used = new HashMap<>();

  RandomExpressions(RandomValues values) {
    this.values = values;
  }

  void put(String placeholder, AttributeValue value) {
    used.put(placeholder, value);
  }

  /** The names that were used, and seldom one that was not; null if there are none. */
  @Nullable Map<String, String> names() {
    if (values.chance(0.02)) {
      names.put("#unused", "x");
    }
    return names.isEmpty() ? null : names;
  }

  /** The values that were used, and seldom one that was not; null if there are none. */
  @Nullable Map<String, AttributeValue> values() {
    if (values.chance(0.02)) {
      used.put(":unused", RandomValues.text("x"));
    }
    return used.isEmpty() ? null : used;
  }

  private String path() {
    String path = values.of("a", "b", "c", "l", "m", "g", "num", "pk", "sk");
    if (values.chance(0.25)) {
      path = values.of("#n1", "#n2", "#n3");
      names.put(path, values.of(RandomValues.ATTRIBUTES));
    } else if (values.chance(0.02)) {
      path = "name"; // a reserved word
    }
    return values.chance(0.2)
        ? path + values.of(".x", ".y", "[0]", "[1]", ".x.y", "[0][1]", "[0].x")
        : path;
  }

  private String value() {
    if (values.chance(0.01)) {
      return ":undefined";
    }
    String placeholder = values.of(":v1", ":v2", ":v3", ":v4");
    used.computeIfAbsent(placeholder, name -> values.value());
    return placeholder;
  }

  private String operand() {
    int kind = values.random.nextInt(20);
    if (kind < 9) {
      return path();
    }
    return kind < 18 ? value() : "size(" + path() + ")";
  }

  String condition() {
    return condition(0);
  }

  private String condition(int depth) {
    return switch (values.random.nextInt(depth > DEEPEST ? 9 : 14)) {
      case 0, 1, 2 ->
          operand() + " " + values.of("=", "<>", "<", "<=", ">", ">=") + " " + operand();
      case 3 -> values.of("attribute_exists", "attribute_not_exists") + "(" + path() + ")";
      case 4 -> "begins_with(" + path() + ", " + value() + ")";
      case 5 -> "contains(" + path() + ", " + operand() + ")";
      case 6 -> attributeType();
      case 7 -> operand() + " BETWEEN " + operand() + " AND " + operand();
      case 8 ->
          operand() + " IN (" + operand() + (values.chance(0.5) ? ", " + operand() : "") + ")";
      case 9 -> condition(depth + 1) + " AND " + condition(depth + 1);
      case 10 -> condition(depth + 1) + " OR " + condition(depth + 1);
      case 11 -> "NOT " + condition(depth + 1);
      case 12 -> "(" + condition(depth + 1) + ")";
      default -> values.chance(0.1) ? malformed() : condition(depth + 1);
    };
  }

  private String attributeType() {
    String type = values.chance(0.02) ? "X" : values.of("S", "N", "B", "L", "M", "SS", "NULL");
    used.put(":t", RandomValues.text(type));
    return "attribute_type(" + path() + ", :t)";
  }

  private String malformed() {
    return values.of(
        "a",
        "((a = :v1))",
        "a = ",
        "foo(a)",
        "a == :v1",
        "size(a)",
        "attribute_exists(:v1)",
        "a = :v1 AND",
        "#",
        "a b");
  }

  String projection() {
    return several(this::path, 3);
  }

  private String several(Supplier<String> part, int most) {
    return Stream.generate(part)
        .limit(1 + values.random.nextInt(most))
        .collect(Collectors.joining(", "));
  }

  String update() {
    List<String> clauses = new ArrayList<>();
    if (values.chance(0.7)) {
      clauses.add("SET " + several(() -> target() + " = " + assigned(), 2));
    }
    if (values.chance(0.3)) {
      clauses.add("REMOVE " + several(this::target, 2));
    }
    if (values.chance(0.25)) {
      clauses.add("ADD " + target() + " " + value());
    }
    if (values.chance(0.2)) {
      clauses.add("DELETE " + target() + " " + value());
    }
    if (values.chance(0.02)) {
      clauses.add("SET c = :v1");
    }
    Collections.shuffle(clauses, values.random);
    return String.join(" ", clauses);
  }

  private String target() {
    return path().replace("pk", "a").replace("sk", "b");
  }

  private String assigned() {
    return switch (values.random.nextInt(8)) {
      case 0, 1, 2 -> value();
      case 3 -> path();
      case 4 -> "if_not_exists(" + path() + ", " + value() + ")";
      case 5 -> "list_append(" + term() + ", " + term() + ")";
      default -> term() + " " + values.of("+", "-") + " " + term();
    };
  }

  private String term() {
    if (values.chance(0.4)) {
      return path();
    }
    return values.chance(0.7) ? value() : "if_not_exists(" + path() + ", " + value() + ")";
  }
}
