package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.expression.ConditionExpression;
import dev.awsfakes.dynamodb.internal.expression.DocumentPath;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What must hold for an item, which is empty if there is none. */
@FunctionalInterface
interface ItemCondition {
  ItemCondition NONE = item -> true;

  boolean holds(Map<String, AttributeValue> item);

  /** The places below the top level that it names. */
  default List<DocumentPath> nestedPaths() {
    return List.of();
  }

  /** The condition of an expression. */
  static ItemCondition of(ConditionExpression expression) {
    return new ItemCondition() {
      @Override
      public boolean holds(Map<String, AttributeValue> item) {
        return expression.test(item);
      }

      @Override
      public List<DocumentPath> nestedPaths() {
        return expression.nestedPaths();
      }
    };
  }
}
