package dev.awsfakes.dynamodb;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What must hold for an item, which is empty if there is none. */
@FunctionalInterface
interface ItemCondition {
  ItemCondition NONE = item -> true;

  boolean holds(Map<String, AttributeValue> item);
}
