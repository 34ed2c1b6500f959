package dev.awsfakes.examples.orders;

import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Orders in a DynamoDB table, found by customer and then by order. */
final class OrderStore {

  static final String CUSTOMER = "pk";
  static final String ORDER = "sk";

  private final DynamoDbClient dynamoDb;
  private final String table;

  OrderStore(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  /** Stores an order, unless the customer has one of this id; says if it was stored. */
  boolean add(Order order, SealedCard card) {
    try {
      dynamoDb.putItem(
          request ->
              request
                  .tableName(table)
                  .item(item(order, card))
                  .conditionExpression("attribute_not_exists(pk)"));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  /** Marks an order as shipped; says if it was waiting for that. */
  boolean ship(String customer, String orderId) {
    try {
      dynamoDb.updateItem(
          request ->
              request
                  .tableName(table)
                  .key(Map.of(CUSTOMER, text(customer), ORDER, text(orderId)))
                  .updateExpression("SET #status = :shipped")
                  .conditionExpression("#status = :received")
                  .expressionAttributeNames(Map.of("#status", "status"))
                  .expressionAttributeValues(
                      Map.of(
                          ":shipped", text(OrderStatus.SHIPPED.name()),
                          ":received", text(OrderStatus.RECEIVED.name()))));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  /** A customer's orders in the order of their ids, page after page as the stream is read. */
  Stream<StoredOrder> ofCustomer(String customer) {
    return dynamoDb
        .queryPaginator(
            request ->
                request
                    .tableName(table)
                    .keyConditionExpression("pk = :customer")
                    .expressionAttributeValues(Map.of(":customer", text(customer))))
        .items()
        .stream()
        .map(OrderStore::order);
  }

  private static Map<String, AttributeValue> item(Order order, SealedCard card) {
    return Map.ofEntries(
        Map.entry(CUSTOMER, text(order.customer())),
        Map.entry(ORDER, text(order.id())),
        Map.entry("status", text(OrderStatus.RECEIVED.name())),
        Map.entry("placedOn", text(order.placedOn().toString())),
        Map.entry("item", text(order.item())),
        Map.entry("quantity", number(order.quantity())),
        Map.entry("totalCents", number(order.totalCents())),
        Map.entry("lastFour", text(order.card().lastFour())),
        Map.entry("card", binary(card.ciphertext())),
        Map.entry("cardKey", binary(card.encryptedDataKey())));
  }

  private static StoredOrder order(Map<String, AttributeValue> item) {
    return new StoredOrder(
        attribute(item, ORDER).s(),
        attribute(item, CUSTOMER).s(),
        Long.parseLong(attribute(item, "totalCents").n()),
        OrderStatus.valueOf(attribute(item, "status").s()),
        attribute(item, "lastFour").s(),
        new SealedCard(attribute(item, "card").b(), attribute(item, "cardKey").b()));
  }

  private static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    if (value == null) {
      throw new IllegalStateException("an item without " + name + ": " + item.keySet());
    }
    return value;
  }

  private static AttributeValue text(String value) {
    return AttributeValue.builder().s(value).build();
  }

  private static AttributeValue number(long value) {
    return AttributeValue.builder().n(Long.toString(value)).build();
  }

  private static AttributeValue binary(SdkBytes value) {
    return AttributeValue.builder().b(value).build();
  }
}
