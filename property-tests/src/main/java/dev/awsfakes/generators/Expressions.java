package dev.awsfakes.generators;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Condition and filter expressions of DynamoDB. */
public final class Expressions {
  private static final int DEEPEST = 3;
  private static final List<String> COMPARATORS = List.of("=", "<>", "<", "<=", ">", ">=");
  private static final List<String> TYPES = List.of("S", "N", "B", "SS", "NS", "BOOL", "NULL", "L");

  private Expressions() {}

  /**
   * Conditions that DynamoDB accepts, whatever the item is: comparisons, BETWEEN, IN, functions,
   * AND, OR, NOT and parentheses.
   *
   * @param attributes the names of the attributes to ask for, none of them a key: a key has nothing
   *     in it that a path could lead to
   */
  public static Arbitrary<Expression> conditions(String... attributes) {
    List<String> names = List.of(attributes);
    return Arbitraries.randomValue(random -> new Writer(random, names).condition());
  }

  /**
   * Texts that are no condition: DynamoDB refuses each with a ValidationException that begins with
   * {@code Invalid ConditionExpression}, or with {@code Invalid FilterExpression}.
   */
  public static Arbitrary<String> invalidConditions() {
    return Arbitraries.of(
        "a",
        "a =",
        "= :v0",
        "a = :v0 AND",
        "a = :v0 b = :v0",
        "(a = :v0",
        "a = :v0)",
        "((a = :v0))",
        "a == :v0",
        "a BETWEEN :v0",
        "a IN ()",
        "NOT",
        "size(a)",
        "unknown_function(a)",
        "attribute_exists(a, b)",
        "attribute_exists(:v0)",
        "begins_with(a)",
        "a[x] = :v0",
        "a[-1] = :v0",
        "a..b = :v0",
        "name = :v0",
        "a = :undefined",
        "#undefined = :v0");
  }

  /** Writes one expression and its placeholders. */
  private static final class Writer {
    private final Random random;
    private final List<String> attributes;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();

    Writer(Random random, List<String> attributes) {
      this.random = random;
      this.attributes = attributes;
    }

    Expression condition() {
      String text = condition(0);
      return new Expression(text, names, values);
    }

    private String condition(int depth) {
      int kind = random.nextInt(depth == DEEPEST ? 5 : 8);
      return switch (kind) {
        case 0 -> operand() + " " + of(COMPARATORS) + " " + value();
        case 1 -> between();
        case 2 -> path() + " IN (" + value() + ", " + value() + ")";
        case 3 ->
            (random.nextBoolean() ? "attribute_exists(" : "attribute_not_exists(") + path() + ")";
        case 4 -> function();
        case 5 -> "(" + condition(depth + 1) + " AND " + condition(depth + 1) + ")";
        case 6 -> "(" + condition(depth + 1) + " OR " + condition(depth + 1) + ")";
        default -> "NOT " + condition(depth + 1);
      };
    }

    // The bounds are numbers in their order: DynamoDB refuses others before it looks at any item.
    private String between() {
      int low = random.nextInt(10);
      String lower = placeholder(AttributeValue.fromN(String.valueOf(low)));
      String upper = placeholder(AttributeValue.fromN(String.valueOf(low + random.nextInt(10))));
      return operand() + " BETWEEN " + lower + " AND " + upper;
    }

    private String function() {
      return switch (random.nextInt(3)) {
        case 0 -> "begins_with(" + path() + ", " + placeholder(AttributeValue.fromS("a")) + ")";
        case 1 -> "contains(" + path() + ", " + value() + ")";
        default ->
            "attribute_type(" + path() + ", " + placeholder(AttributeValue.fromS(of(TYPES))) + ")";
      };
    }

    private String operand() {
      return random.nextInt(4) == 0 ? "size(" + path() + ")" : path();
    }

    private String path() {
      String name = "#n" + names.size();
      names.put(name, of(attributes));
      return switch (random.nextInt(4)) {
        case 0 -> name + "[" + random.nextInt(3) + "]";
        case 1 -> name + ".x";
        default -> name;
      };
    }

    private String value() {
      return placeholder(
          random.nextBoolean()
              ? AttributeValue.fromN(String.valueOf(random.nextInt(10)))
              : AttributeValue.fromS(of(List.of("a", "ab", "b"))));
    }

    private String placeholder(AttributeValue value) {
      String name = ":v" + values.size();
      values.put(name, value);
      return name;
    }

    private <T> T of(List<T> choices) {
      return choices.get(random.nextInt(choices.size()));
    }
  }
}
