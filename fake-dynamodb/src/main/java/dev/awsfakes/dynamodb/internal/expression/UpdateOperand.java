package dev.awsfakes.dynamodb.internal.expression;

import dev.awsfakes.dynamodb.internal.value.AttributeType;
import dev.awsfakes.dynamodb.internal.value.NumberText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What only the right side of SET may have. */
sealed interface UpdateOperand extends Operand
    permits UpdateOperand.IfNotExists, UpdateOperand.ListAppend, UpdateOperand.Sum {

  /** Refuses operands whose type can be told from the request alone. */
  void check(ExpressionKind kind, Map<String, AttributeValue> values);

  /**
   * The function of a name.
   *
   * @throws dev.awsfakes.spi.AwsError ValidationException if there is none that a SET may have
   */
  static Operand function(ExpressionKind kind, String name, List<Operand> operands) {
    return switch (name) {
      case "if_not_exists" -> {
        Operand.requireCount(kind, name, 2, operands);
        if (operands.get(0) instanceof Operand.Path path) {
          yield new IfNotExists(path.path(), operands.get(1));
        }
        throw ExpressionErrors.pathRequired(kind, name);
      }
      case "list_append" -> {
        Operand.requireCount(kind, name, 2, operands);
        yield new ListAppend(operands.get(0), operands.get(1));
      }
      default ->
          throw name.equals("size") || FunctionCondition.Function.named(name) != null
              ? ExpressionErrors.functionNotAllowed(kind, name)
              : ExpressionErrors.unknownFunction(kind, name);
    };
  }

  /** The places in an item that an operand names. */
  static void collect(Operand operand, Consumer<DocumentPath> paths) {
    if (operand instanceof Operand.Path path) {
      paths.accept(path.path());
    } else if (operand instanceof IfNotExists function) {
      paths.accept(function.path());
      collect(function.otherwise(), paths);
    } else if (operand instanceof ListAppend function) {
      collect(function.first(), paths);
      collect(function.second(), paths);
    } else if (operand instanceof Sum sum) {
      collect(sum.left(), paths);
      collect(sum.right(), paths);
    }
  }

  /** Checks an operand if it has something to check. */
  static void check(ExpressionKind kind, Operand operand, Map<String, AttributeValue> values) {
    if (operand instanceof UpdateOperand update) {
      update.check(kind, values);
    }
  }

  /** The operand's value, which the item must have. */
  static AttributeValue require(
      Operand operand, Map<String, AttributeValue> item, Map<String, AttributeValue> values) {
    AttributeValue value = operand.in(item, values);
    if (value == null) {
      throw ExpressionErrors.attributeMissing();
    }
    return value;
  }

  /** The function {@code if_not_exists}. */
  record IfNotExists(DocumentPath path, Operand otherwise) implements UpdateOperand {
    @Override
    public @Nullable AttributeValue in(
        Map<String, AttributeValue> item, Map<String, AttributeValue> values) {
      AttributeValue value = path.in(item);
      return value != null ? value : otherwise.in(item, values);
    }

    @Override
    public void check(ExpressionKind kind, Map<String, AttributeValue> values) {
      UpdateOperand.check(kind, otherwise, values);
    }
  }

  /** The function {@code list_append}. */
  record ListAppend(Operand first, Operand second) implements UpdateOperand {
    @Override
    public AttributeValue in(Map<String, AttributeValue> item, Map<String, AttributeValue> values) {
      List<AttributeValue> joined = new ArrayList<>(list(first, item, values));
      joined.addAll(list(second, item, values));
      return AttributeValue.builder().l(joined).build();
    }

    private static List<AttributeValue> list(
        Operand operand, Map<String, AttributeValue> item, Map<String, AttributeValue> values) {
      AttributeValue value = require(operand, item, values);
      if (AttributeType.of(value) != AttributeType.L) {
        throw ExpressionErrors.wrongOperandInItem();
      }
      return value.l();
    }

    @Override
    public void check(ExpressionKind kind, Map<String, AttributeValue> values) {
      requireType(kind, "list_append", AttributeType.L, first, values);
      requireType(kind, "list_append", AttributeType.L, second, values);
    }
  }

  /** A sum, or a difference. */
  record Sum(Operand left, Operand right, boolean negated) implements UpdateOperand {
    @Override
    public AttributeValue in(Map<String, AttributeValue> item, Map<String, AttributeValue> values) {
      BigDecimal first = number(require(left, item, values));
      BigDecimal second = number(require(right, item, values));
      return numberOf(negated ? first.subtract(second) : first.add(second));
    }

    @Override
    public void check(ExpressionKind kind, Map<String, AttributeValue> values) {
      requireType(kind, negated ? "-" : "+", AttributeType.N, left, values);
      requireType(kind, negated ? "-" : "+", AttributeType.N, right, values);
    }
  }

  /** A number of the item or the request. */
  static BigDecimal number(AttributeValue value) {
    if (AttributeType.of(value) != AttributeType.N) {
      throw ExpressionErrors.wrongOperandInItem();
    }
    return NumberText.parse(value.n());
  }

  /** The value of a number. */
  static AttributeValue numberOf(BigDecimal number) {
    return AttributeValue.builder().n(NumberText.of(number)).build();
  }

  private static void requireType(
      ExpressionKind kind,
      String operator,
      AttributeType wanted,
      Operand operand,
      Map<String, AttributeValue> values) {
    AttributeType type = Operand.literalType(operand, values);
    if (type != null && type != wanted) {
      throw ExpressionErrors.operandType(kind, operator, type);
    }
    check(kind, operand, values);
  }
}
