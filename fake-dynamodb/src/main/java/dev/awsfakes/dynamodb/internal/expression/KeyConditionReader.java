package dev.awsfakes.dynamodb.internal.expression;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.dynamodb.internal.expression.KeyPredicate.Operator;
import dev.awsfakes.spi.AwsError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads a key condition: conditions on single key attributes, joined by AND. */
final class KeyConditionReader {
  private final Map<String, AttributeValue> values;
  private final List<KeyPredicate> predicates = new ArrayList<>();

  private KeyConditionReader(Map<String, AttributeValue> values) {
    this.values = values;
  }

  static List<KeyPredicate> read(Condition condition, Map<String, AttributeValue> values) {
    KeyConditionReader reader = new KeyConditionReader(values);
    reader.add(condition);
    return List.copyOf(reader.predicates);
  }

  private void add(Condition condition) {
    if (condition instanceof Condition.And and) {
      add(and.left());
      add(and.right());
    } else if (condition instanceof Condition.Comparison comparison) {
      addComparison(comparison);
    } else if (condition instanceof Condition.Between between) {
      add(between.operand(), Operator.BETWEEN, between.low(), between.high());
    } else if (condition instanceof FunctionCondition function
        && function.function() == FunctionCondition.Function.BEGINS_WITH) {
      List<Operand> operands = function.operands();
      add(operands.get(0), Operator.BEGINS_WITH, operands.get(1), null);
    } else {
      throw invalidOperator(nameOf(condition));
    }
  }

  private void addComparison(Condition.Comparison comparison) {
    boolean flipped =
        comparison.left() instanceof Operand.Value && comparison.right() instanceof Operand.Path;
    Operand attribute = flipped ? comparison.right() : comparison.left();
    Operand value = flipped ? comparison.left() : comparison.right();
    Operator operator =
        switch (comparison.comparator()) {
          case EQUAL -> Operator.EQUAL;
          case NOT_EQUAL -> throw invalidOperator("<>");
          case LESS -> flipped ? Operator.GREATER : Operator.LESS;
          case LESS_OR_EQUAL -> flipped ? Operator.GREATER_OR_EQUAL : Operator.LESS_OR_EQUAL;
          case GREATER -> flipped ? Operator.LESS : Operator.GREATER;
          case GREATER_OR_EQUAL -> flipped ? Operator.LESS_OR_EQUAL : Operator.GREATER_OR_EQUAL;
        };
    add(attribute, operator, value, null);
  }

  private void add(Operand attribute, Operator operator, Operand value, @Nullable Operand upper) {
    if (attribute instanceof Operand.Size || value instanceof Operand.Size) {
      throw invalidOperator("size");
    }
    if (value instanceof Operand.Path || upper instanceof Operand.Path) {
      throw DynamoDbErrors.validation(
          "Invalid condition in KeyConditionExpression: multiple attribute names used in one"
              + " condition");
    }
    if (!(attribute instanceof Operand.Path path)) {
      throw DynamoDbErrors.validation(
          "Invalid condition in KeyConditionExpression: no attribute name used in condition");
    }
    if (path.path().isNested()) {
      throw DynamoDbErrors.validation(
          "KeyConditionExpressions cannot have conditions on nested attributes");
    }
    String name = path.path().root();
    if (predicates.stream().anyMatch(other -> other.attribute().equals(name))) {
      throw DynamoDbErrors.validation(
          "KeyConditionExpressions must only contain one condition per key");
    }
    predicates.add(
        new KeyPredicate(name, operator, literal(value), upper == null ? null : literal(upper)));
  }

  private AttributeValue literal(Operand operand) {
    return Objects.requireNonNull(operand.in(Map.of(), values));
  }

  private static String nameOf(Condition condition) {
    if (condition instanceof FunctionCondition function) {
      return function.function().text();
    }
    return condition.getClass().getSimpleName().toUpperCase(Locale.ROOT);
  }

  private static AwsError invalidOperator(String operator) {
    return DynamoDbErrors.validation(
        "Invalid operator used in KeyConditionExpression: " + operator);
  }
}
