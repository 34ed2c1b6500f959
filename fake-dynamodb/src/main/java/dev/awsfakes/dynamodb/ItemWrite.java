package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A write of one item that is ready to be made: a put, an update, a delete, or a mere check.
 *
 * @param condition what must hold before
 * @param showsItem whether the error of a failed condition shows the item
 * @param change what becomes of the item
 */
record ItemWrite(ItemKey key, ItemCondition condition, boolean showsItem, Change change) {

  /** What becomes of an item. */
  @FunctionalInterface
  interface Change {
    /** The item after the change, null if there is none; the item before is null if new. */
    @Nullable StoredItem after(@Nullable StoredItem before);
  }

  /**
   * The item after the write.
   *
   * @throws dev.awsfakes.spi.AwsError ConditionalCheckFailedException if the condition does not
   *     hold, ValidationException if the change does not fit the item
   */
  @Nullable StoredItem after(@Nullable StoredItem before) {
    if (!condition.holds(before == null ? Map.of() : before.attributes())) {
      throw DynamoDbErrors.conditionFailed(
          showsItem && before != null ? before.attributes() : null);
    }
    return change.after(before);
  }
}
