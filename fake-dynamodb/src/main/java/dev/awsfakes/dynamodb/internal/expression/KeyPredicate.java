package dev.awsfakes.dynamodb.internal.expression;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a query asks of one key attribute.
 *
 * @param value what it compares with; the lower bound of BETWEEN
 * @param upper the upper bound of BETWEEN; null otherwise
 */
public record KeyPredicate(
    String attribute, Operator operator, AttributeValue value, @Nullable AttributeValue upper) {

  /** What a query may ask of keys; of partition keys equality alone. */
  public enum Operator {
    EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    BETWEEN,
    BEGINS_WITH
  }
}
