package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.dynamodb.internal.StatementErrors;
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
      // DynamoDB guide, "PartiQL delete statements": an absent item is deleted whatever else is
      // asked of it.
      ItemCondition condition = item -> item.isEmpty() || delete.where().test(item);
      return new TransactWrite(table, ItemWrites.delete(table, key, condition, shows), key);
    }
    Where where = ((Statement.Select) statement).where();
    Map<String, AttributeValue> key = key(table, where);
    ItemCondition condition = item -> !item.isEmpty() && where.test(item);
    return new TransactWrite(table, ItemWrites.check(table, key, condition, shows), key);
  }

  private static TransactWrite insert(Table table, Statement.Insert insert) {
    for (KeyAttribute attribute : table.keys().attributes()) {
      AttributeValue value = insert.item().get(attribute.name());
      if (value == null) {
        throw StatementErrors.keyMissing(attribute.name());
      }
      requireType(attribute, value);
    }
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

  /** Refuses an EXISTS that does not ask one item for more than to be there. */
  static void requireConditional(Table table, Where where) {
    if (findKey(table, where) == null || !where.hasMoreThan(names(table.keys()))) {
      throw StatementErrors.existsWithoutCondition();
    }
  }

  /**
   * The key of the item that a statement is about.
   *
   * @throws dev.awsfakes.spi.AwsError ValidationException if it does not name one item
   */
  static ItemKey keyOf(Table table, Statement statement) {
    if (statement instanceof Statement.Insert insert) {
      return table.keys().ofItem(insert.item());
    }
    return table.keys().ofKey(key(table, statement.where()));
  }

  private static Map<String, AttributeValue> key(Table table, Where where) {
    Map<String, AttributeValue> key = findKey(table, where);
    if (key == null) {
      throw StatementErrors.keyNotNamed();
    }
    return key;
  }

  /** The key that a WHERE clause names by equality; null if it does not. */
  static @Nullable Map<String, AttributeValue> findKey(Table table, Where where) {
    Map<String, AttributeValue> key = new LinkedHashMap<>();
    List<KeyPredicate> predicates = where.predicates();
    for (KeyAttribute attribute : table.keys().attributes()) {
      for (KeyPredicate predicate : predicates) {
        if (predicate.attribute().equals(attribute.name())
            && predicate.operator() == KeyPredicate.Operator.EQUAL) {
          requireType(attribute, predicate.value());
          AttributeValue other = key.put(attribute.name(), predicate.value());
          if (other != null && !other.equals(predicate.value())) {
            throw StatementErrors.keyNamedTwice(attribute.name());
          }
        }
      }
    }
    return key.size() == table.keys().attributes().size() ? key : null;
  }

  /** Refuses a value that a key attribute cannot have. */
  static void requireType(KeyAttribute attribute, AttributeValue value) {
    if (!KeySchema.hasType(attribute, value)) {
      throw StatementErrors.keyTypeMismatch(attribute.name());
    }
  }

  private static Set<String> names(KeySchema keys) {
    return keys.attributes().stream().map(KeyAttribute::name).collect(Collectors.toSet());
  }
}
