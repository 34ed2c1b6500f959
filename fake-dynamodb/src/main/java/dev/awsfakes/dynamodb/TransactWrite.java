package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.dynamodb.internal.expression.Placeholders;
import dev.awsfakes.dynamodb.internal.expression.Placeholders.Given;
import dev.awsfakes.dynamodb.internal.value.ValueRules;
import dev.awsfakes.spi.AwsError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** One write of a transaction, ready to be made. */
record TransactWrite(Table table, ItemWrite write, Map<String, AttributeValue> keyOrItem) {

  /** A write whose expressions are sound; whether the table takes it is still to be seen. */
  private record Draft(
      Table table, Map<String, AttributeValue> keyOrItem, Supplier<ItemWrite> write) {
    TransactWrite make() {
      return new TransactWrite(table, write.get(), keyOrItem);
    }
  }

  /**
   * The writes that a request asks for.
   *
   * @param tables finds a table by its name or ARN
   * @throws AwsError TransactionCanceledException if a table's keys do not fit one of them: API
   *     reference, TransactWriteItems, "There is a user error"
   */
  static List<TransactWrite> all(Function<String, Table> tables, List<TransactWriteItem> items) {
    List<Draft> drafts = items.stream().map(item -> draft(tables, item)).toList();
    return made(drafts.stream().<Supplier<TransactWrite>>map(draft -> draft::make).toList());
  }

  /**
   * The writes that the steps make.
   *
   * @throws AwsError TransactionCanceledException if one of them fails
   */
  static List<TransactWrite> made(List<Supplier<TransactWrite>> steps) {
    List<TransactWrite> writes = new ArrayList<>(steps.size());
    CancellationReasons reasons = new CancellationReasons();
    for (Supplier<TransactWrite> step : steps) {
      try {
        writes.add(step.get());
        reasons.addNone();
      } catch (AwsError error) {
        reasons.add(error, null);
      }
    }
    reasons.requireNone();
    return writes;
  }

  private static Draft draft(Function<String, Table> tables, TransactWriteItem item) {
    int kinds =
        (item.conditionCheck() != null ? 1 : 0)
            + (item.put() != null ? 1 : 0)
            + (item.delete() != null ? 1 : 0)
            + (item.update() != null ? 1 : 0);
    if (kinds != 1) {
      throw DynamoDbErrors.validation(
          "TransactItems can only contain one of Check, Put, Update or Delete");
    }
    if (item.put() != null) {
      return put(tables, item.put());
    }
    if (item.update() != null) {
      return update(tables, item.update());
    }
    return item.delete() != null
        ? delete(tables, item.delete())
        : check(tables, item.conditionCheck());
  }

  private static Draft put(Function<String, Table> tables, Put put) {
    Map<String, AttributeValue> item = ValueRules.normalised(put.item());
    ItemCondition condition =
        RequestConditions.of(
            put.hasExpressionAttributeNames() ? put.expressionAttributeNames() : null,
            put.hasExpressionAttributeValues() ? put.expressionAttributeValues() : null,
            put.conditionExpression());
    Table table = tables.apply(put.tableName());
    boolean shows = shows(put.returnValuesOnConditionCheckFailure());
    ScalarKeys.require(table, condition.nestedPaths());
    return new Draft(table, item, () -> ItemWrites.put(table, item, condition, shows));
  }

  private static Draft delete(Function<String, Table> tables, Delete delete) {
    Map<String, AttributeValue> key = ValueRules.normalised(delete.key());
    ItemCondition condition =
        RequestConditions.of(
            delete.hasExpressionAttributeNames() ? delete.expressionAttributeNames() : null,
            delete.hasExpressionAttributeValues() ? delete.expressionAttributeValues() : null,
            delete.conditionExpression());
    Table table = tables.apply(delete.tableName());
    boolean shows = shows(delete.returnValuesOnConditionCheckFailure());
    ScalarKeys.require(table, condition.nestedPaths());
    return new Draft(table, key, () -> ItemWrites.delete(table, key, condition, shows));
  }

  private static Draft check(Function<String, Table> tables, ConditionCheck check) {
    Map<String, AttributeValue> key = ValueRules.normalised(check.key());
    ItemCondition condition =
        RequestConditions.of(
            check.hasExpressionAttributeNames() ? check.expressionAttributeNames() : null,
            check.hasExpressionAttributeValues() ? check.expressionAttributeValues() : null,
            check.conditionExpression());
    Table table = tables.apply(check.tableName());
    boolean shows = shows(check.returnValuesOnConditionCheckFailure());
    ScalarKeys.require(table, condition.nestedPaths());
    return new Draft(table, key, () -> ItemWrites.check(table, key, condition, shows));
  }

  private static Draft update(Function<String, Table> tables, Update update) {
    Map<String, AttributeValue> key = ValueRules.normalised(update.key());
    Placeholders placeholders =
        Placeholders.of(
            update.hasExpressionAttributeNames() ? update.expressionAttributeNames() : null,
            update.hasExpressionAttributeValues() ? update.expressionAttributeValues() : null,
            new Given("UpdateExpression", update.updateExpression(), true),
            new Given("ConditionExpression", update.conditionExpression(), true));
    ItemUpdate change = ItemUpdate.of(placeholders.update(update.updateExpression()));
    ItemCondition condition = RequestConditions.of(placeholders, update.conditionExpression());
    placeholders.requireAllUsed();
    Table table = tables.apply(update.tableName());
    boolean shows = shows(update.returnValuesOnConditionCheckFailure());
    ScalarKeys.require(table, condition.nestedPaths());
    ScalarKeys.require(table, change.namedPaths());
    return new Draft(table, key, () -> ItemWrites.update(table, key, change, condition, shows));
  }

  private static boolean shows(@Nullable ReturnValuesOnConditionCheckFailure wanted) {
    return wanted == ReturnValuesOnConditionCheckFailure.ALL_OLD;
  }

  LockedItems.Place place() {
    return new LockedItems.Place(table, write.key());
  }
}
