package dev.awsfakes.dynamodb.internal.expression;

/** The five kinds of expressions, with the names that messages have for them. */
enum ExpressionKind {
  CONDITION("ConditionExpression", "a condition expression"),
  FILTER("FilterExpression", "a filter expression"),
  KEY_CONDITION("KeyConditionExpression", "a key condition expression"),
  PROJECTION("ProjectionExpression", "a projection expression"),
  UPDATE("UpdateExpression", "an update expression");

  private final String parameter;
  private final String noun;

  ExpressionKind(String parameter, String noun) {
    this.parameter = parameter;
    this.noun = noun;
  }

  String parameter() {
    return parameter;
  }

  String noun() {
    return noun;
  }
}
