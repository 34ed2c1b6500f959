package dev.awsfakes.dynamodb.internal.expression;

import dev.awsfakes.dynamodb.internal.value.AttributeType;
import dev.awsfakes.dynamodb.internal.value.Attributes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A function that is true or false. */
record FunctionCondition(Function function, List<Operand> operands) implements Condition {

  /** The functions of conditions. */
  enum Function {
    ATTRIBUTE_EXISTS("attribute_exists", 1),
    ATTRIBUTE_NOT_EXISTS("attribute_not_exists", 1),
    ATTRIBUTE_TYPE("attribute_type", 2),
    BEGINS_WITH("begins_with", 2),
    CONTAINS("contains", 2);

    private final String text;
    private final int operands;

    Function(String text, int operands) {
      this.text = text;
      this.operands = operands;
    }

    String text() {
      return text;
    }

    int operands() {
      return operands;
    }

    /** The function of a name, or null. Names of functions are case-sensitive. */
    static @Nullable Function named(String name) {
      for (Function function : values()) {
        if (function.text.equals(name)) {
          return function;
        }
      }
      return null;
    }
  }

  @Override
  public boolean test(Map<String, AttributeValue> item, Map<String, AttributeValue> values) {
    AttributeValue first = operands.get(0).in(item, values);
    if (function == Function.ATTRIBUTE_EXISTS) {
      return first != null;
    }
    if (function == Function.ATTRIBUTE_NOT_EXISTS) {
      return first == null;
    }
    AttributeValue second = operands.get(1).in(item, values);
    if (first == null || second == null) {
      return false;
    }
    return switch (function) {
      case ATTRIBUTE_TYPE -> AttributeType.of(first).name().equals(second.s());
      case BEGINS_WITH -> Containment.beginsWith(first, second);
      default -> Containment.contains(first, second);
    };
  }

  @Override
  public void check(ExpressionKind kind, Map<String, AttributeValue> values) {
    AttributeType first = Operand.literalType(operands.get(0), values);
    AttributeType second =
        operands.size() == 2 ? Operand.literalType(operands.get(1), values) : null;
    switch (function) {
      case ATTRIBUTE_TYPE -> checkTypeName(kind, second, values);
      case BEGINS_WITH -> {
        requireText(kind, first);
        requireText(kind, second);
      }
      default -> {
        // The others take operands of every type.
      }
    }
  }

  private void requireText(ExpressionKind kind, @Nullable AttributeType type) {
    if (type != null && type != AttributeType.S && type != AttributeType.B) {
      throw ExpressionErrors.operandType(kind, function.text(), type);
    }
  }

  private void checkTypeName(
      ExpressionKind kind, @Nullable AttributeType type, Map<String, AttributeValue> values) {
    AttributeValue name = operands.get(1).in(Map.of(), values);
    if (type == null || name == null) {
      return;
    }
    if (type != AttributeType.S) {
      throw ExpressionErrors.operandType(kind, function.text(), type);
    }
    if (AttributeType.named(name.s()) == null) {
      throw ExpressionErrors.unknownTypeName(kind, name.s());
    }
  }

  /** Equality as the language has it, for members of sets and lists. */
  static boolean isMember(List<AttributeValue> list, AttributeValue value) {
    for (AttributeValue member : list) {
      if (Attributes.equal(member, value)) {
        return true;
      }
    }
    return false;
  }
}
