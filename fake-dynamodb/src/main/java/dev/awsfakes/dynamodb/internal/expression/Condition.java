package dev.awsfakes.dynamodb.internal.expression;

import dev.awsfakes.dynamodb.internal.value.AttributeType;
import dev.awsfakes.dynamodb.internal.value.Attributes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The syntax tree of a condition. */
sealed interface Condition
    permits Condition.And,
        Condition.Or,
        Condition.Not,
        Condition.Comparison,
        Condition.Between,
        Condition.In,
        FunctionCondition {

  /** Whether it holds for the item. */
  boolean test(Map<String, AttributeValue> item, Map<String, AttributeValue> values);

  /** Refuses operands whose type can be told from the request alone. */
  void check(ExpressionKind kind, Map<String, AttributeValue> values);

  /** Both hold. */
  record And(Condition left, Condition right) implements Condition {
    @Override
    public boolean test(Map<String, AttributeValue> item, Map<String, AttributeValue> values) {
      return left.test(item, values) && right.test(item, values);
    }

    @Override
    public void check(ExpressionKind kind, Map<String, AttributeValue> values) {
      left.check(kind, values);
      right.check(kind, values);
    }
  }

  /** One of them holds. */
  record Or(Condition left, Condition right) implements Condition {
    @Override
    public boolean test(Map<String, AttributeValue> item, Map<String, AttributeValue> values) {
      return left.test(item, values) || right.test(item, values);
    }

    @Override
    public void check(ExpressionKind kind, Map<String, AttributeValue> values) {
      left.check(kind, values);
      right.check(kind, values);
    }
  }

  /** It does not hold. */
  record Not(Condition condition) implements Condition {
    @Override
    public boolean test(Map<String, AttributeValue> item, Map<String, AttributeValue> values) {
      return !condition.test(item, values);
    }

    @Override
    public void check(ExpressionKind kind, Map<String, AttributeValue> values) {
      condition.check(kind, values);
    }
  }

  /** A comparison of two operands. */
  record Comparison(Comparator comparator, Operand left, Operand right) implements Condition {
    @Override
    public boolean test(Map<String, AttributeValue> item, Map<String, AttributeValue> values) {
      return comparator.holds(left.in(item, values), right.in(item, values));
    }

    @Override
    public void check(ExpressionKind kind, Map<String, AttributeValue> values) {
      if (comparator.needsOrder()) {
        requireOrdered(kind, comparator.symbol(), left, values);
        requireOrdered(kind, comparator.symbol(), right, values);
      }
    }
  }

  /** Between two bounds, both included. */
  record Between(Operand operand, Operand low, Operand high) implements Condition {
    @Override
    public boolean test(Map<String, AttributeValue> item, Map<String, AttributeValue> values) {
      AttributeValue value = operand.in(item, values);
      return Comparator.GREATER_OR_EQUAL.holds(value, low.in(item, values))
          && Comparator.LESS_OR_EQUAL.holds(value, high.in(item, values));
    }

    @Override
    public void check(ExpressionKind kind, Map<String, AttributeValue> values) {
      requireOrdered(kind, "BETWEEN", operand, values);
      requireOrdered(kind, "BETWEEN", low, values);
      requireOrdered(kind, "BETWEEN", high, values);
      if (low instanceof Operand.Value && high instanceof Operand.Value) {
        requireBounds(kind, low.in(Map.of(), values), high.in(Map.of(), values));
      }
    }

    private static void requireBounds(
        ExpressionKind kind, @Nullable AttributeValue low, @Nullable AttributeValue high) {
      if (low == null || high == null) {
        return;
      }
      Integer order = Attributes.compare(low, high);
      if (order == null) {
        throw ExpressionErrors.boundsOfTwoTypes(kind, ValueText.of(low), ValueText.of(high));
      }
      if (order > 0) {
        throw ExpressionErrors.boundsNotOrdered(kind, ValueText.of(low), ValueText.of(high));
      }
    }
  }

  /** Equal to one of several. */
  record In(Operand operand, List<Operand> candidates) implements Condition {
    @Override
    public boolean test(Map<String, AttributeValue> item, Map<String, AttributeValue> values) {
      AttributeValue value = operand.in(item, values);
      for (Operand candidate : candidates) {
        if (Comparator.EQUAL.holds(value, candidate.in(item, values))) {
          return true;
        }
      }
      return false;
    }

    @Override
    public void check(ExpressionKind kind, Map<String, AttributeValue> values) {}
  }

  private static void requireOrdered(
      ExpressionKind kind, String operator, Operand operand, Map<String, AttributeValue> values) {
    AttributeType type = Operand.literalType(operand, values);
    if (type != null && !type.isOrdered()) {
      throw ExpressionErrors.operandType(kind, operator, type);
    }
  }
}
