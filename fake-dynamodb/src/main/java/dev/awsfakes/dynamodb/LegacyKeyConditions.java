package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.dynamodb.internal.expression.KeyPredicate;
import dev.awsfakes.dynamodb.internal.expression.KeyPredicate.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ComparisonOperator;
import software.amazon.awssdk.services.dynamodb.model.Condition;

/** The older parameter {@code KeyConditions}. */
final class LegacyKeyConditions {
  private LegacyKeyConditions() {}

  static List<KeyPredicate> predicates(Map<String, Condition> conditions) {
    List<KeyPredicate> predicates = new ArrayList<>();
    LegacyConditions.comparisons(conditions)
        .forEach((attribute, comparison) -> predicates.add(predicate(attribute, comparison)));
    return predicates;
  }

  private static KeyPredicate predicate(String attribute, LegacyComparison comparison) {
    List<AttributeValue> arguments = comparison.arguments();
    Operator operator = operator(comparison.operator());
    return new KeyPredicate(
        attribute,
        operator,
        arguments.get(0),
        operator == Operator.BETWEEN ? arguments.get(1) : null);
  }

  private static Operator operator(ComparisonOperator operator) {
    return switch (operator) {
      case EQ -> Operator.EQUAL;
      case LT -> Operator.LESS;
      case LE -> Operator.LESS_OR_EQUAL;
      case GT -> Operator.GREATER;
      case GE -> Operator.GREATER_OR_EQUAL;
      case BETWEEN -> Operator.BETWEEN;
      case BEGINS_WITH -> Operator.BEGINS_WITH;
      default ->
          throw DynamoDbErrors.validation(
              "Attempted conditional constraint is not an indexable operation");
    };
  }
}
