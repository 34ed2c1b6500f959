package dev.awsfakes.dynamodb.internal.expression;

/**
 * The five kinds of expressions and the three clauses of statements, with the names that messages
 * have for them.
 */
enum ExpressionKind {
  CONDITION("ConditionExpression", "a condition expression"),
  FILTER("FilterExpression", "a filter expression"),
  KEY_CONDITION("KeyConditionExpression", "a key condition expression"),
  PROJECTION("ProjectionExpression", "a projection expression"),
  UPDATE("UpdateExpression", "an update expression"),
  SELECT("", "a projection expression"),
  WHERE("", "a condition expression"),
  SET("", "an update expression");

  private final String parameter;
  private final String noun;

  ExpressionKind(String parameter, String noun) {
    this.parameter = parameter;
    this.noun = noun;
  }

  /** How messages about it begin; those about statements name no parameter. */
  String prefix() {
    return isClause() ? "" : "Invalid " + parameter + ": ";
  }

  /** Whether it is a clause of a statement. */
  boolean isClause() {
    return parameter.isEmpty();
  }

  String noun() {
    return noun;
  }
}
