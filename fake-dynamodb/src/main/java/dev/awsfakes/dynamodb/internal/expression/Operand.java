package dev.awsfakes.dynamodb.internal.expression;

import dev.awsfakes.dynamodb.internal.value.AttributeType;
import dev.awsfakes.dynamodb.internal.value.Attributes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What an operator works on. */
sealed interface Operand permits Operand.Path, Operand.Value, Operand.Size, UpdateOperand {

  /** The operand's value, or null if the item has nothing there. */
  @Nullable AttributeValue in(Map<String, AttributeValue> item, Map<String, AttributeValue> values);

  /** A place in the item. */
  record Path(DocumentPath path) implements Operand {
    @Override
    public @Nullable AttributeValue in(
        Map<String, AttributeValue> item, Map<String, AttributeValue> values) {
      return path.in(item);
    }
  }

  /** A placeholder of a value that the request brings. */
  record Value(String placeholder) implements Operand {
    @Override
    public @Nullable AttributeValue in(
        Map<String, AttributeValue> item, Map<String, AttributeValue> values) {
      return values.get(placeholder);
    }
  }

  /** The function {@code size}. */
  record Size(Operand of) implements Operand {
    @Override
    public @Nullable AttributeValue in(
        Map<String, AttributeValue> item, Map<String, AttributeValue> values) {
      AttributeValue value = of.in(item, values);
      int size = value == null ? -1 : size(value);
      return size < 0 ? null : Attributes.number(size);
    }

    private static int size(AttributeValue value) {
      return switch (AttributeType.of(value)) {
        case S -> value.s().length();
        case B -> value.b().asByteArrayUnsafe().length;
        case SS -> value.ss().size();
        case NS -> value.ns().size();
        case BS -> value.bs().size();
        case L -> value.l().size();
        case M -> value.m().size();
        default -> -1;
      };
    }
  }

  /** Refuses a path that an operator is to compare with itself. */
  static void requireDistinct(ExpressionKind kind, String operator, Operand left, Operand right) {
    if (left instanceof Path path && left.equals(right)) {
      throw ExpressionErrors.operandsNotDistinct(kind, operator, path.path());
    }
  }

  /** Refuses a function with too few or too many operands. */
  static void requireCount(ExpressionKind kind, String function, int count, List<Operand> given) {
    if (given.size() != count) {
      throw ExpressionErrors.operandCount(kind, function, given.size());
    }
  }

  /** The type of an operand that the request brings; null if only the item shows it. */
  static @Nullable AttributeType literalType(Operand operand, Map<String, AttributeValue> values) {
    if (operand instanceof Value value) {
      AttributeValue literal = values.get(value.placeholder());
      return literal == null ? null : AttributeType.of(literal);
    }
    return operand instanceof Size ? AttributeType.N : null;
  }
}
