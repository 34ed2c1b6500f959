package dev.awsfakes.dynamodb;

import static dev.awsfakes.dynamodb.Fixture.assertInvalid;
import static dev.awsfakes.dynamodb.Fixture.b;
import static dev.awsfakes.dynamodb.Fixture.error;
import static dev.awsfakes.dynamodb.Fixture.item;
import static dev.awsfakes.dynamodb.Fixture.n;
import static dev.awsfakes.dynamodb.Fixture.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValueUpdate;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

class ItemOperationsTest {
  private static final String TABLE = "orders";

  private final Fixture ddb = new Fixture();

  @BeforeEach
  void createTable() {
    ddb.hashTable(TABLE);
  }

  // Recording return_values_in_put_item.
  @Test
  void putItem_returnAllOld_givesTheItemBeforeIfThereWasOne() {
    Map<String, AttributeValue> first = item("pk", "id1", "data", "foobar");

    assertThat(put(first, ReturnValue.ALL_OLD).hasAttributes()).isFalse();
    assertThat(put(first, ReturnValue.ALL_OLD).attributes()).isEqualTo(first);
    assertThat(put(item("pk", "id1", "data", "b"), ReturnValue.ALL_OLD).attributes())
        .isEqualTo(first);
    assertThat(put(item("pk", "id2"), ReturnValue.NONE).hasAttributes()).isFalse();
  }

  private PutItemResponse put(Map<String, AttributeValue> item, ReturnValue wanted) {
    return ddb.client.putItem(r -> r.tableName(TABLE).item(item).returnValues(wanted));
  }

  @Test
  void putItem_returnAllNew_isRefused() {
    assertInvalid(
        () -> put(item("pk", "a"), ReturnValue.ALL_NEW),
        "ReturnValues can only be ALL_OLD or NONE");
  }

  @Test
  void getItem_absent_hasNoItem() {
    assertThat(ddb.client.getItem(r -> r.tableName(TABLE).key(item("pk", "none"))).hasItem())
        .isFalse();
  }

  @Test
  void putItem_noSuchTable_isNotFound() {
    assertThat(error(() -> ddb.put("nothing", "pk", "a")))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessageStartingWith("Requested resource not found (Service: DynamoDb");
  }

  @Test
  void describeTable_noSuchTable_isNotFoundByName() {
    assertThat(
            error(() -> ddb.client.describeTable(r -> r.tableName("nothing")))
                .awsErrorDetails()
                .errorMessage())
        .isEqualTo("Requested resource not found: Table: nothing not found");
  }

  @Test
  void putItem_byTableArn_isStored() {
    String arn = ddb.client.describeTable(r -> r.tableName(TABLE)).table().tableArn();

    ddb.put(arn, "pk", "a");

    assertThat(ddb.get(TABLE, "pk", "a")).isEqualTo(item("pk", "a"));
  }

  @ParameterizedTest
  @CsvSource({"31, true", "32, true", "33, false"})
  void documentPath_has32Levels(int levels, boolean allowed) {
    String path = "a" + "[0]".repeat(levels - 1);
    ThrowingCallable scan =
        () -> ddb.client.scan(r -> r.tableName(TABLE).projectionExpression(path));

    if (allowed) {
      assertThatCode(scan).doesNotThrowAnyException();
    } else {
      assertInvalid(
          scan,
          "Invalid ProjectionExpression: The document path has too many nesting elements; nested"
              + " levels: 33");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1.0",
    "100, 1e2",
    "0, -0",
    "0.5, .5",
    "-12.5, -12.50",
    "1, 1",
    "0.00001, 1E-5",
    "7, 007"
  })
  void putItem_numbersEqualByValue_areOneKey(String stored, String written) {
    Fixture numbers = new Fixture();
    numbers.table(
        "numbers",
        r ->
            r.attributeDefinitions(Fixture.attribute("pk", ScalarAttributeType.N))
                .keySchema(Fixture.hash("pk")));
    numbers.put("numbers", "pk", n(written), "x", 1);

    assertThat(numbers.get("numbers", "pk", n(stored))).isEqualTo(item("pk", n(stored), "x", 1));
    assertThat(numbers.get("numbers", "pk", n(written))).isNotEmpty();
  }

  @Test
  void putItem_keyMissing_isRefused() {
    assertInvalid(
        () -> ddb.put(TABLE, "x", "a"),
        "One or more parameter values were invalid: Missing the key pk in the item");
  }

  @Test
  void putItem_keyOfOtherType_isRefused() {
    assertInvalid(
        () -> ddb.put(TABLE, "pk", 1),
        "One or more parameter values were invalid: Type mismatch for key pk expected: S actual:"
            + " N");
  }

  @Test
  void putItem_keyEmpty_isRefused() {
    assertInvalid(
        () -> ddb.put(TABLE, "pk", ""),
        "One or more parameter values are not valid. The AttributeValue for a key attribute cannot"
            + " contain an empty string value. Key: pk");
  }

  @Test
  void getItem_keyOfOtherType_doesNotMatchSchema() {
    assertInvalid(
        () -> ddb.get(TABLE, "pk", 1), "The provided key element does not match the schema");
  }

  @Test
  void getItem_keyWithFurtherAttribute_isRefused() {
    assertInvalid(
        () -> ddb.get(TABLE, "pk", "a", "x", "b"),
        "The number of conditions on the keys is invalid");
  }

  @Test
  void putItem_partitionKeyOf2048Bytes_isTheLongest() {
    ddb.put(TABLE, "pk", "k".repeat(2047));
    ddb.put(TABLE, "pk", "k".repeat(2048));

    assertInvalid(
        () -> ddb.put(TABLE, "pk", "k".repeat(2049)),
        "One or more parameter values were invalid: Size of hashkey has exceeded the maximum size"
            + " limit of2048 bytes");
  }

  @Test
  void putItem_sortKeyOf1024Bytes_isTheLongest() {
    ddb.sortedTable("sorted");
    ddb.put("sorted", "pk", "a", "sk", "k".repeat(1023));
    ddb.put("sorted", "pk", "a", "sk", "k".repeat(1024));

    assertInvalid(
        () -> ddb.put("sorted", "pk", "a", "sk", "k".repeat(1025)),
        "One or more parameter values were invalid: Aggregated size of all range keys has exceeded"
            + " the size limit of 1024 bytes");
  }

  @Test
  void putItem_400Kilobytes_isTheLargest() {
    int room = 400 * 1024 - "pk".length() - "a".length() - "x".length();
    ddb.put(TABLE, "pk", "a", "x", "v".repeat(room - 1));
    ddb.put(TABLE, "pk", "a", "x", "v".repeat(room));

    assertInvalid(
        () -> ddb.put(TABLE, "pk", "a", "x", "v".repeat(room + 1)),
        "Item size has exceeded the maximum allowed size");
  }

  @Test
  void updateItem_over400Kilobytes_isRefused() {
    int room = 400 * 1024 - "pk".length() - "a".length() - "x".length();
    ddb.put(TABLE, "pk", "a", "x", "v".repeat(room));

    assertInvalid(
        () -> update("SET y = :y", item(":y", "1")),
        "Item size to update has exceeded the maximum allowed size");
    assertThat(ddb.get(TABLE, "pk", "a")).doesNotContainKey("y");
  }

  private UpdateItemResponse update(String expression, Map<String, AttributeValue> values) {
    return ddb.client.updateItem(
        r ->
            r.tableName(TABLE)
                .key(item("pk", "a"))
                .updateExpression(expression)
                .expressionAttributeValues(values));
  }

  @Test
  void putItem_conditionFails_leavesTheItemAndShowsIt() {
    ddb.put(TABLE, "pk", "a", "x", 1);

    ConditionalCheckFailedException error =
        (ConditionalCheckFailedException)
            error(
                () ->
                    ddb.client.putItem(
                        r ->
                            r.tableName(TABLE)
                                .item(item("pk", "a", "x", 2))
                                .conditionExpression("attribute_not_exists(pk)")
                                .returnValuesOnConditionCheckFailure(
                                    ReturnValuesOnConditionCheckFailure.ALL_OLD)));

    assertThat(error.awsErrorDetails().errorMessage()).isEqualTo("The conditional request failed");
    assertThat(error.item()).isEqualTo(item("pk", "a", "x", 1));
    assertThat(ddb.get(TABLE, "pk", "a")).isEqualTo(item("pk", "a", "x", 1));
  }

  @Test
  void putItem_conditionFails_showsNoItemUnlessAsked() {
    ddb.put(TABLE, "pk", "a");

    ConditionalCheckFailedException error =
        (ConditionalCheckFailedException)
            error(
                () ->
                    ddb.client.putItem(
                        r ->
                            r.tableName(TABLE)
                                .item(item("pk", "a"))
                                .conditionExpression("attribute_not_exists(pk)")));

    assertThat(error.hasItem()).isFalse();
  }

  @Test
  void deleteItem_returnAllOld_givesTheItem() {
    ddb.put(TABLE, "pk", "a", "x", b(1, 2));

    assertThat(
            ddb.client
                .deleteItem(
                    r -> r.tableName(TABLE).key(item("pk", "a")).returnValues(ReturnValue.ALL_OLD))
                .attributes())
        .isEqualTo(item("pk", "a", "x", b(1, 2)));
    assertThat(ddb.get(TABLE, "pk", "a")).isEmpty();
  }

  @Test
  void updateItem_absent_makesTheItem() {
    update("SET x = :x", item(":x", 1));

    assertThat(ddb.get(TABLE, "pk", "a")).isEqualTo(item("pk", "a", "x", 1));
  }

  @Test
  void updateItem_absentAndOnlyRemoves_makesTheItemOfItsKey() {
    ddb.client.updateItem(
        r -> r.tableName(TABLE).key(item("pk", "a")).updateExpression("REMOVE x"));

    assertThat(ddb.get(TABLE, "pk", "a")).isEqualTo(item("pk", "a"));
  }

  // DynamoDB guide, "AttributeUpdates (legacy)": DELETE causes nothing to happen.
  @Test
  void updateItem_absentAndLegacyDelete_makesNoItem() {
    ddb.client.updateItem(
        r ->
            r.tableName(TABLE)
                .key(item("pk", "a"))
                .attributeUpdates(
                    Map.of("x", AttributeValueUpdate.builder().action("DELETE").build())));

    assertThat(ddb.get(TABLE, "pk", "a")).isEmpty();
  }

  @Test
  void updateItem_absentAndRemovesInsideOfNothing_isRefused() {
    assertInvalid(
        () ->
            ddb.client.updateItem(
                r -> r.tableName(TABLE).key(item("pk", "a")).updateExpression("REMOVE x[0]")),
        "The document path provided in the update expression is invalid for update");
    assertThat(ddb.get(TABLE, "pk", "a")).isEmpty();
  }

  @Test
  void updateItem_noExpression_makesTheItemOfItsKey() {
    ddb.client.updateItem(r -> r.tableName(TABLE).key(item("pk", "a")));

    assertThat(ddb.get(TABLE, "pk", "a")).isEqualTo(item("pk", "a"));
  }

  @Test
  void updateItem_keyAttribute_isRefused() {
    assertInvalid(
        () -> update("SET pk = :x", item(":x", "b")),
        "One or more parameter values were invalid: Cannot update attribute pk. This attribute is"
            + " part of the key");
  }

  @ParameterizedTest
  @CsvSource({"ALL_OLD, 1", "ALL_NEW, 2"})
  void updateItem_returnAll_givesTheWholeItem(ReturnValue wanted, int x) {
    ddb.put(TABLE, "pk", "a", "x", 1, "y", "same");

    assertThat(updated(wanted)).isEqualTo(item("pk", "a", "x", x, "y", "same"));
  }

  @ParameterizedTest
  @CsvSource({"UPDATED_OLD, 1", "UPDATED_NEW, 2"})
  void updateItem_returnUpdated_givesWhatTheExpressionNames(ReturnValue wanted, int x) {
    ddb.put(TABLE, "pk", "a", "x", 1, "y", "same");

    assertThat(updated(wanted)).isEqualTo(item("x", x));
  }

  private Map<String, AttributeValue> updated(ReturnValue wanted) {
    return ddb.client
        .updateItem(
            r ->
                r.tableName(TABLE)
                    .key(item("pk", "a"))
                    .updateExpression("SET x = x + :one")
                    .expressionAttributeValues(item(":one", 1))
                    .returnValues(wanted))
        .attributes();
  }

  @Test
  void putItem_samePartitionAndSortKeysOfStrings_areSeveralItems() {
    ddb.sortedTable("sorted");
    ddb.put("sorted", "pk", "a", "sk", "1").put("sorted", "pk", "a", "sk", "2");

    assertThat(ddb.get("sorted", "pk", "a", "sk", "2")).containsEntry("sk", s("2"));
    assertThat(ddb.get("sorted", "pk", "a", "sk", "3")).isEmpty();
  }

  @Test
  void deleteTable_thenDescribe_isNotFound() {
    ddb.client.deleteTable(r -> r.tableName(TABLE));

    assertThat(error(() -> ddb.get(TABLE, "pk", "a")))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThat(ddb.client.listTables().tableNames()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"255, true", "256, false"})
  void getItem_placeholder_hasAtMost255Bytes(int bytes, boolean taken) {
    String name = "#" + "n".repeat(bytes - 1);
    ThrowingCallable get =
        () ->
            ddb.client.getItem(
                r ->
                    r.tableName(TABLE)
                        .key(item("pk", "a"))
                        .projectionExpression(name)
                        .expressionAttributeNames(Map.of(name, "pk")));

    if (taken) {
      assertThatCode(get).doesNotThrowAnyException();
    } else {
      assertInvalid(
          get,
          "ExpressionAttributeNames contains invalid key: The expression attribute map contains a"
              + " key that is too long; key: \""
              + name
              + "\"");
    }
  }
}
