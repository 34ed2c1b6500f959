package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.expression.Placeholders;
import dev.awsfakes.dynamodb.internal.expression.Placeholders.Given;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** The conditions that requests set, in the newer style and in the older. */
final class RequestConditions {
  private RequestConditions() {}

  static ItemCondition of(PutItemRequest request) {
    if (request.hasExpected() || request.conditionalOperator() != null) {
      LegacyStyle.refuseMixture(
          LegacyStyle.given("Expected", request.hasExpected()),
          LegacyStyle.given("ConditionalOperator", request.conditionalOperator() != null),
          LegacyStyle.expression("ConditionExpression", request.conditionExpression()));
      return LegacyConditions.expected(
          request.hasExpected() ? request.expected() : null, request.conditionalOperator());
    }
    return of(
        request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null,
        request.hasExpressionAttributeValues() ? request.expressionAttributeValues() : null,
        request.conditionExpression());
  }

  static ItemCondition of(DeleteItemRequest request) {
    if (request.hasExpected() || request.conditionalOperator() != null) {
      LegacyStyle.refuseMixture(
          LegacyStyle.given("Expected", request.hasExpected()),
          LegacyStyle.given("ConditionalOperator", request.conditionalOperator() != null),
          LegacyStyle.expression("ConditionExpression", request.conditionExpression()));
      return LegacyConditions.expected(
          request.hasExpected() ? request.expected() : null, request.conditionalOperator());
    }
    return of(
        request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null,
        request.hasExpressionAttributeValues() ? request.expressionAttributeValues() : null,
        request.conditionExpression());
  }

  /** The condition of a request whose only expression it is. */
  static ItemCondition of(
      @Nullable Map<String, String> names,
      @Nullable Map<String, AttributeValue> values,
      @Nullable String expression) {
    Placeholders placeholders =
        Placeholders.of(names, values, new Given("ConditionExpression", expression, true));
    ItemCondition condition = of(placeholders, expression);
    placeholders.requireAllUsed();
    return condition;
  }

  /** A condition among other expressions. */
  static ItemCondition of(Placeholders placeholders, @Nullable String expression) {
    return expression == null
        ? ItemCondition.NONE
        : ItemCondition.of(placeholders.condition(expression));
  }
}
