package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.dynamodb.internal.expression.KeyPredicate;
import dev.awsfakes.dynamodb.internal.expression.Statement;
import dev.awsfakes.dynamodb.internal.expression.Where;
import dev.awsfakes.dynamodb.internal.value.ValueRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Makes the writes of PartiQL statements ready. */
final class StatementWrites {
  private StatementWrites() {}

  /**
   * The write of an INSERT, UPDATE or DELETE, or the check of an EXISTS.
   *
   * @throws dev.awsfakes.spi.AwsError ValidationException if the statement does not name one item
   */
  static TransactWrite of(
      Table table, Statement statement, @Nullable ReturnValuesOnConditionCheckFailure shown) {
    boolean shows = shown == ReturnValuesOnConditionCheckFailure.ALL_OLD;
    if (statement instanceof Statement.Insert insert) {
      return insert(table, insert);
    }
    if (statement instanceof Statement.Update update) {
      Map<String, AttributeValue> key = key(table, update.where());
      ItemCondition condition = item -> !item.isEmpty() && update.where().test(item);
      ItemWrite write =
          ItemWrites.update(table, key, ItemUpdate.of(update.update()), condition, shows);
      return new TransactWrite(table, write, key);
    }
    if (statement instanceof Statement.Delete delete) {
      Map<String, AttributeValue> key = key(table, delete.where());
      boolean conditional = delete.where().hasMoreThan(names(table.keys()));
      ItemCondition condition = item -> item.isEmpty() ? !conditional : delete.where().test(item);
      return new TransactWrite(table, ItemWrites.delete(table, key, condition, shows), key);
    }
    Where where = ((Statement.Select) statement).where();
    Map<String, AttributeValue> key = key(table, where);
    ItemCondition condition = item -> !item.isEmpty() && where.test(item);
    return new TransactWrite(table, ItemWrites.check(table, key, condition, shows), key);
  }

  private static TransactWrite insert(Table table, Statement.Insert insert) {
    Map<String, AttributeValue> item = ValueRules.normalised(insert.item());
    ItemWrite put = ItemWrites.put(table, item, ItemCondition.NONE, false);
    ItemWrite.Change unlessPresent =
        before -> {
          if (before != null) {
            throw DynamoDbErrors.duplicateItem();
          }
          return put.change().after(null);
        };
    return new TransactWrite(
        table, new ItemWrite(put.key(), ItemCondition.NONE, false, unlessPresent), item);
  }

  /** The key that a WHERE clause names by equality. */
  static Map<String, AttributeValue> key(Table table, Where where) {
    Map<String, AttributeValue> key = findKey(table, where.predicates());
    if (key == null) {
      throw DynamoDbErrors.validation(
          "Where clause does not contain a mandatory equality on all key attributes");
    }
    return key;
  }

  /** The key that predicates name by equality; null if they do not. */
  static @Nullable Map<String, AttributeValue> findKey(Table table, List<KeyPredicate> predicates) {
    Map<String, AttributeValue> key = new LinkedHashMap<>();
    for (KeyAttribute attribute : table.keys().attributes()) {
      for (KeyPredicate predicate : predicates) {
        if (predicate.attribute().equals(attribute.name())
            && predicate.operator() == KeyPredicate.Operator.EQUAL) {
          key.putIfAbsent(attribute.name(), predicate.value());
        }
      }
    }
    return key.size() == table.keys().attributes().size() ? key : null;
  }

  private static Set<String> names(KeySchema keys) {
    return keys.attributes().stream().map(KeyAttribute::name).collect(Collectors.toSet());
  }
}
