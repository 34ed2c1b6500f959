package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.dynamodb.internal.expression.DocumentPath;
import dev.awsfakes.dynamodb.internal.value.ValueRules;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Makes writes ready: what can be refused before the item is known is refused here. */
final class ItemWrites {
  private static final int MAX_ITEM_BYTES = 400 * 1024;

  private ItemWrites() {}

  /** A put; the item's values have passed {@link ValueRules}. */
  static ItemWrite put(
      Table table, Map<String, AttributeValue> item, ItemCondition condition, boolean showsItem) {
    ItemKey key = table.keys().ofItem(item);
    ScalarKeys.require(table, condition.nestedPaths());
    IndexKeyRules.requireOfPut(table, item);
    StoredItem stored = StoredItem.of(item);
    if (stored.size() > MAX_ITEM_BYTES) {
      throw DynamoDbErrors.itemTooLarge();
    }
    return new ItemWrite(key, condition, showsItem, before -> unlessSame(before, stored));
  }

  // A write that changes nothing leaves no trace in indexes and streams.
  private static StoredItem unlessSame(@Nullable StoredItem before, StoredItem after) {
    return before != null
            && before.size() == after.size()
            && before.attributes().equals(after.attributes())
        ? before
        : after;
  }

  /** A delete. */
  static ItemWrite delete(
      Table table, Map<String, AttributeValue> key, ItemCondition condition, boolean showsItem) {
    ItemKey itemKey = table.keys().ofKey(key);
    ScalarKeys.require(table, condition.nestedPaths());
    return new ItemWrite(itemKey, condition, showsItem, before -> null);
  }

  /** A check that changes nothing. */
  static ItemWrite check(
      Table table, Map<String, AttributeValue> key, ItemCondition condition, boolean showsItem) {
    ItemKey itemKey = table.keys().ofKey(key);
    ScalarKeys.require(table, condition.nestedPaths());
    return new ItemWrite(itemKey, condition, showsItem, before -> before);
  }

  /** An update; the key's values have passed {@link ValueRules}. */
  static ItemWrite update(
      Table table,
      Map<String, AttributeValue> key,
      ItemUpdate update,
      ItemCondition condition,
      boolean showsItem) {
    for (DocumentPath path : update.paths()) {
      if (table.keys().contains(path.root())) {
        throw DynamoDbErrors.keyNotUpdatable(path.root());
      }
    }
    ItemKey itemKey = table.keys().ofKey(key);
    ScalarKeys.require(table, condition.nestedPaths());
    ScalarKeys.require(table, update.namedPaths());
    return new ItemWrite(
        itemKey, condition, showsItem, before -> updated(table, key, update, before));
  }

  private static @Nullable StoredItem updated(
      Table table,
      Map<String, AttributeValue> key,
      ItemUpdate update,
      @Nullable StoredItem before) {
    if (before == null && update.onlyRemoves()) {
      return null;
    }
    Map<String, AttributeValue> after =
        ValueRules.normalised(update.of(before == null ? key : before.attributes()));
    IndexKeyRules.requireOfUpdate(table, after);
    StoredItem stored = StoredItem.of(after);
    if (stored.size() > MAX_ITEM_BYTES) {
      throw DynamoDbErrors.updatedItemTooLarge();
    }
    return unlessSame(before, stored);
  }
}
