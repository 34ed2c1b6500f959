package dev.awsfakes.dynamodb.internal.expression;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A condition or filter of one request: its syntax tree with its values. */
public final class ConditionExpression {
  private final Condition condition;
  private final Map<String, AttributeValue> values;

  ConditionExpression(Condition condition, Map<String, AttributeValue> values) {
    this.condition = condition;
    this.values = values;
  }

  /** Whether it holds for the item; an item that does not exist is an empty one. */
  public boolean test(Map<String, AttributeValue> item) {
    return condition.test(item, values);
  }

  /** The top-level attributes that it names. */
  public Set<String> attributes() {
    Set<String> attributes = new TreeSet<>();
    ConditionAttributes.collect(condition, attributes::add);
    return attributes;
  }
}
