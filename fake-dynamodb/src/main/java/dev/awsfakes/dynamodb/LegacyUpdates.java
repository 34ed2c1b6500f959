package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.dynamodb.internal.expression.DocumentPath;
import dev.awsfakes.dynamodb.internal.expression.UpdateExpression;
import dev.awsfakes.dynamodb.internal.value.AttributeType;
import dev.awsfakes.dynamodb.internal.value.ValueRules;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeAction;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValueUpdate;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The older parameters of UpdateItem. */
final class LegacyUpdates {
  private LegacyUpdates() {}

  /** Whether the request has any of them. */
  static boolean isLegacy(UpdateItemRequest request) {
    return request.hasAttributeUpdates()
        || request.hasExpected()
        || request.conditionalOperator() != null;
  }

  /** The parameters {@code Expected} and {@code ConditionalOperator}. */
  static ItemCondition condition(UpdateItemRequest request) {
    return LegacyConditions.expected(
        request.hasExpected() ? request.expected() : null, request.conditionalOperator());
  }

  /** The parameter {@code AttributeUpdates}. */
  static ItemUpdate update(UpdateItemRequest request) {
    LegacyStyle.refuseMixture(
        LegacyStyle.given("AttributeUpdates", request.hasAttributeUpdates()),
        LegacyStyle.given("Expected", request.hasExpected()),
        LegacyStyle.given("ConditionalOperator", request.conditionalOperator() != null),
        LegacyStyle.expression("UpdateExpression", request.updateExpression()),
        LegacyStyle.expression("ConditionExpression", request.conditionExpression()));
    if (!request.hasAttributeUpdates() || request.attributeUpdates().isEmpty()) {
      return ItemUpdate.NOTHING;
    }
    Map<String, AttributeValueUpdate> updates = new LinkedHashMap<>();
    request.attributeUpdates().forEach((name, update) -> updates.put(name, checked(name, update)));
    List<DocumentPath> paths = updates.keySet().stream().map(DocumentPath::of).toList();
    boolean onlyRemoves =
        updates.values().stream().allMatch(update -> update.action() == AttributeAction.DELETE);
    return ItemUpdate.of(paths, onlyRemoves, item -> apply(updates, item));
  }

  private static AttributeValueUpdate checked(String attribute, AttributeValueUpdate update) {
    AttributeValueUpdate.Builder checked = update.toBuilder();
    if (update.value() != null) {
      checked.value(ValueRules.normalised(update.value()));
    }
    AttributeAction action = update.action() == null ? AttributeAction.PUT : update.action();
    if (update.value() == null && action != AttributeAction.DELETE) {
      throw DynamoDbErrors.invalid(
          "Only DELETE action is allowed when no attribute value is specified");
    }
    if (update.value() != null && action != AttributeAction.PUT) {
      AttributeType type = AttributeType.of(update.value());
      if (!type.isSet() && !(action == AttributeAction.ADD && type == AttributeType.N)) {
        throw DynamoDbErrors.invalid(
            action + " action is not supported for the type " + type + ", attribute: " + attribute);
      }
    }
    return checked.action(action).build();
  }

  private static Map<String, AttributeValue> apply(
      Map<String, AttributeValueUpdate> updates, Map<String, AttributeValue> item) {
    Map<String, AttributeValue> after = new LinkedHashMap<>(item);
    updates.forEach(
        (name, update) -> {
          AttributeValue value = after(item.get(name), update);
          if (value == null) {
            after.remove(name);
          } else {
            after.put(name, value);
          }
        });
    return Collections.unmodifiableMap(after);
  }

  private static @Nullable AttributeValue after(
      @Nullable AttributeValue before, AttributeValueUpdate update) {
    AttributeValue value = update.value();
    if (update.action() == AttributeAction.PUT || value == null) {
      return value;
    }
    if (before == null) {
      return update.action() == AttributeAction.ADD ? value : null;
    }
    if (AttributeType.of(before) != AttributeType.of(value)) {
      throw DynamoDbErrors.validation("Type mismatch for attribute to update");
    }
    return update.action() == AttributeAction.ADD
        ? UpdateExpression.sum(before, value)
        : UpdateExpression.difference(before, value);
  }
}
