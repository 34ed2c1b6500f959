package dev.awsfakes.linearizability;

import dev.awsfakes.FakeAws;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Two items of a table with an index: conditional puts, counters, transactions, strong reads. */
public class ItemHistory {
  private static final String TABLE = "orders";

  private final DynamoDbClient dynamoDb =
      FakeAws.builder().frozenAt(Instant.EPOCH).callLog(0).build().client(DynamoDbClient.class);

  /** Makes the table. */
  @SuppressWarnings("unchecked") // the SDK takes arrays of consumers
  public ItemHistory() {
    dynamoDb.createTable(
        r ->
            r.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(k -> k.attributeName("pk").keyType("HASH"))
                .attributeDefinitions(
                    a -> a.attributeName("pk").attributeType("N"),
                    a -> a.attributeName("n").attributeType("N"))
                .globalSecondaryIndexes(
                    i ->
                        i.indexName("by-n")
                            .keySchema(k -> k.attributeName("n").keyType("HASH"))
                            .projection(p -> p.projectionType("ALL"))));
  }

  private static Map<String, AttributeValue> key(int item) {
    return Map.of("pk", AttributeValue.fromN(String.valueOf(item)));
  }

  private static AttributeValue number(int number) {
    return AttributeValue.fromN(String.valueOf(number));
  }

  /** Puts an item that must not be there. */
  @Operation
  public boolean putNew(@Param(gen = IntGen.class, conf = "1:2") int item) {
    try {
      dynamoDb.putItem(
          r ->
              r.tableName(TABLE)
                  .item(Map.of("pk", number(item), "n", number(0)))
                  .conditionExpression("attribute_not_exists(pk)"));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  /** Adds one and tells the sum. */
  @Operation
  public String add(@Param(gen = IntGen.class, conf = "1:2") int item) {
    return dynamoDb
        .updateItem(
            r ->
                r.tableName(TABLE)
                    .key(key(item))
                    .updateExpression("ADD n :one")
                    .expressionAttributeValues(Map.of(":one", number(1)))
                    .returnValues("UPDATED_NEW"))
        .attributes()
        .get("n")
        .n();
  }

  /** Moves one from the first item to the second, if it has one; all or nothing. */
  @Operation
  @SuppressWarnings("unchecked") // the SDK takes arrays of consumers
  public boolean move() {
    try {
      dynamoDb.transactWriteItems(
          r ->
              r.transactItems(
                  w ->
                      w.update(
                          u ->
                              u.tableName(TABLE)
                                  .key(key(1))
                                  .updateExpression("ADD n :minus")
                                  .conditionExpression("n > :zero")
                                  .expressionAttributeValues(
                                      Map.of(":minus", number(-1), ":zero", number(0)))),
                  w ->
                      w.update(
                          u ->
                              u.tableName(TABLE)
                                  .key(key(2))
                                  .updateExpression("ADD n :one")
                                  .expressionAttributeValues(Map.of(":one", number(1))))));
      return true;
    } catch (TransactionCanceledException e) {
      return false;
    }
  }

  /** Both items at once. */
  @Operation
  @SuppressWarnings("unchecked") // the SDK takes arrays of consumers
  public String readBoth() {
    return String.valueOf(
        dynamoDb
            .transactGetItems(
                r ->
                    r.transactItems(
                        g -> g.get(i -> i.tableName(TABLE).key(key(1))),
                        g -> g.get(i -> i.tableName(TABLE).key(key(2)))))
            .responses()
            .stream()
            .map(response -> response.hasItem() ? response.item().get("n").n() : "none")
            .toList());
  }

  /** Deletes an item and tells what it was. */
  @Operation
  public String delete(@Param(gen = IntGen.class, conf = "1:2") int item) {
    Map<String, AttributeValue> old =
        dynamoDb
            .deleteItem(r -> r.tableName(TABLE).key(key(item)).returnValues("ALL_OLD"))
            .attributes();
    return old.isEmpty() ? "none" : old.get("n").n();
  }

  /** The items whose number is one, by the index. */
  @Operation
  public int countInIndex() {
    List<Map<String, AttributeValue>> items =
        dynamoDb
            .query(
                r ->
                    r.tableName(TABLE)
                        .indexName("by-n")
                        .keyConditionExpression("n = :one")
                        .expressionAttributeValues(Map.of(":one", number(1))))
            .items();
    return items.size();
  }
}
