package dev.awsfakes.dynamodb;

import static dev.awsfakes.dynamodb.Fixture.attribute;
import static dev.awsfakes.dynamodb.Fixture.error;
import static dev.awsfakes.dynamodb.Fixture.global;
import static dev.awsfakes.dynamodb.Fixture.hash;
import static dev.awsfakes.dynamodb.Fixture.item;
import static dev.awsfakes.dynamodb.Fixture.project;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.awsfakes.FakeAws;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementErrorCodeEnum;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

@SuppressWarnings("unchecked")
class ThroughputTest {
  private static final String ARN = "arn:aws:dynamodb:us-east-1:000000000000:table/items";
  private static final String TABLE_EXCEEDED =
      "The level of configured provisioned throughput for the table was exceeded. Consider"
          + " increasing your provisioning level with the UpdateTable API.";

  private final Fixture ddb =
      new Fixture(
          FakeAws.builder()
              .frozenAt(Fixture.START)
              .with(DynamoDbOptions.builder().enforceThroughput(true).build())
              .build());

  private void provisioned(long reads, long writes) {
    ddb.table(
        "items",
        request ->
            request
                .billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(p -> p.readCapacityUnits(reads).writeCapacityUnits(writes))
                .attributeDefinitions(attribute("pk", ScalarAttributeType.S))
                .keySchema(hash("pk")));
  }

  private void put(int count) {
    IntStream.range(0, count).forEach(i -> ddb.put("items", "pk", "k" + i));
  }

  private static void assertThrottled(ThrowingCallable call, String reason, String resource) {
    ProvisionedThroughputExceededException error =
        catchThrowableOfType(ProvisionedThroughputExceededException.class, call);
    assertThat(error.throttlingReasons())
        .containsExactly(ThrottlingReason.builder().reason(reason).resource(resource).build());
    assertThat(error.awsErrorDetails().errorCode())
        .isEqualTo("ProvisionedThroughputExceededException");
    assertThat(error.statusCode()).isEqualTo(400);
  }

  @Test
  void putItem_aboveTheProvisionedUnits_isThrottledUntilTheNextSecond() {
    provisioned(5, 5);

    put(5);
    assertThrottled(() -> put(1), "TableWriteProvisionedThroughputExceeded", ARN);
    assertThat(error(() -> put(1)).awsErrorDetails().errorMessage()).isEqualTo(TABLE_EXCEEDED);
    assertThat(ddb.client.describeTable(r -> r.tableName("items")).table().itemCount())
        .isEqualTo(5);

    ddb.aws.clock().advance(Duration.ofSeconds(1));
    put(5);
    assertThrottled(() -> put(1), "TableWriteProvisionedThroughputExceeded", ARN);
  }

  @Test
  void putItem_afterAQuietTime_hasThreeHundredSecondsOfBurst() {
    provisioned(1, 1);
    ddb.aws.clock().advance(Duration.ofSeconds(298));
    put(299);
    assertThatCode(() -> put(1)).isInstanceOf(ProvisionedThroughputExceededException.class);

    ddb.aws.clock().advance(Duration.ofSeconds(1000));
    put(300);
    assertThatCode(() -> put(1)).isInstanceOf(ProvisionedThroughputExceededException.class);
  }

  @Test
  void putItem_largerThanWhatIsLeft_isMadeAndPaidLater() {
    provisioned(1, 2);

    ddb.put("items", "pk", "large", "text", "x".repeat(5_000));
    ddb.aws.clock().advance(Duration.ofMillis(1_999));
    assertThrottled(() -> put(1), "TableWriteProvisionedThroughputExceeded", ARN);
    ddb.aws.clock().advance(Duration.ofMillis(1));
    put(1);
  }

  @Test
  void getItem_aboveTheProvisionedUnits_isThrottled() {
    provisioned(2, 10);
    put(1);

    for (int i = 0; i < 4; i++) {
      ddb.get("items", "pk", "k0");
    }
    assertThrottled(
        () -> ddb.get("items", "pk", "k0"), "TableReadProvisionedThroughputExceeded", ARN);
    assertThrottled(
        () -> ddb.client.scan(r -> r.tableName("items")),
        "TableReadProvisionedThroughputExceeded",
        ARN);
    assertThrottled(
        () -> ddb.client.executeStatement(r -> r.statement("SELECT * FROM items WHERE pk = 'k0'")),
        "TableReadProvisionedThroughputExceeded",
        ARN);
  }

  @Test
  void putItem_withFailingCondition_costsAWrite() {
    provisioned(1, 2);
    put(1);

    assertThatCode(
            () ->
                ddb.client.putItem(
                    r ->
                        r.tableName("items")
                            .item(item("pk", "k0"))
                            .conditionExpression("attribute_not_exists(pk)")))
        .isInstanceOf(ConditionalCheckFailedException.class);
    assertThrottled(() -> put(1), "TableWriteProvisionedThroughputExceeded", ARN);
  }

  @Test
  void updateTable_withMoreUnits_givesThemFromThenOn() {
    provisioned(1, 1);
    put(1);
    ddb.client.updateTable(
        r ->
            r.tableName("items")
                .provisionedThroughput(p -> p.readCapacityUnits(1L).writeCapacityUnits(10L)));

    assertThrottled(() -> put(1), "TableWriteProvisionedThroughputExceeded", ARN);
    ddb.aws.clock().advance(Duration.ofSeconds(1));
    put(10);
    assertThrottled(() -> put(1), "TableWriteProvisionedThroughputExceeded", ARN);
  }

  @Test
  void onDemand_atItsMaximum_isThrottledForTheRestOfTheSecond() {
    ddb.table(
        "items",
        request ->
            request
                .attributeDefinitions(attribute("pk", ScalarAttributeType.S))
                .keySchema(hash("pk"))
                .onDemandThroughput(o -> o.maxReadRequestUnits(1L).maxWriteRequestUnits(3L)));
    ddb.aws.clock().advance(Duration.ofMinutes(5));

    put(3);
    ThrottlingException write = catchThrowableOfType(ThrottlingException.class, () -> put(1));
    assertThat(write.throttlingReasons().get(0).reason())
        .isEqualTo("TableWriteMaxOnDemandThroughputExceeded");
    ddb.get("items", "pk", "k0");
    ddb.get("items", "pk", "k0");
    ThrottlingException read =
        catchThrowableOfType(ThrottlingException.class, () -> ddb.get("items", "pk", "k0"));
    assertThat(read.throttlingReasons().get(0).reason())
        .isEqualTo("TableReadMaxOnDemandThroughputExceeded");
    ddb.aws.clock().advance(Duration.ofSeconds(1));
    put(3);
  }

  @Test
  void oneKey_above1000WritesASecond_isThrottledForItself() {
    ddb.hashTable("items");
    for (int i = 0; i < 1_000; i++) {
      ddb.put("items", "pk", "hot", "i", i);
    }

    ThrottlingException error =
        catchThrowableOfType(ThrottlingException.class, () -> ddb.put("items", "pk", "hot"));
    assertThat(error.throttlingReasons())
        .containsExactly(
            ThrottlingReason.builder()
                .reason("TableWriteKeyRangeThroughputExceeded")
                .resource(ARN)
                .build());
    ddb.put("items", "pk", "cold");
    ddb.aws.clock().advance(Duration.ofMillis(1));
    ddb.put("items", "pk", "hot");
  }

  @Test
  void oneKey_above3000ReadsASecond_isThrottledForItself() {
    ddb.hashTable("items").put("items", "pk", "hot");
    for (int i = 0; i < 6_000; i++) {
      ddb.get("items", "pk", "hot");
    }

    assertThatCode(() -> ddb.get("items", "pk", "hot")).isInstanceOf(ThrottlingException.class);
    ddb.get("items", "pk", "cold");
  }

  private void withIndex(long ofTable, long ofIndex) {
    ddb.table(
        "items",
        request ->
            request
                .billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(
                    p -> p.readCapacityUnits(ofTable).writeCapacityUnits(ofTable))
                .attributeDefinitions(
                    attribute("pk", ScalarAttributeType.S), attribute("g", ScalarAttributeType.S))
                .keySchema(hash("pk"))
                .globalSecondaryIndexes(
                    global("byG", project(ProjectionType.ALL), hash("g")).toBuilder()
                        .provisionedThroughput(
                            p -> p.readCapacityUnits(ofIndex).writeCapacityUnits(ofIndex))
                        .build()));
  }

  @Test
  void globalIndex_withoutUnitsLeft_holdsBackWritesThatChangeIt() {
    withIndex(10, 1);
    ddb.put("items", "pk", "a", "g", "x");

    assertThrottled(
        () -> ddb.put("items", "pk", "b", "g", "x"),
        "IndexWriteProvisionedThroughputExceeded",
        ARN + "/index/byG");
    assertThat(ddb.get("items", "pk", "b")).isEmpty();
    ddb.put("items", "pk", "c");
  }

  @Test
  void globalIndex_isReadByItsOwnUnits() {
    withIndex(10, 1);
    ThrowingCallable query =
        () ->
            ddb.client.query(
                r ->
                    r.tableName("items")
                        .indexName("byG")
                        .keyConditionExpression("g = :g")
                        .expressionAttributeValues(Map.of(":g", Fixture.s("x"))));

    assertThatCode(query).doesNotThrowAnyException();
    assertThatCode(query).doesNotThrowAnyException();
    assertThrottled(query, "IndexReadProvisionedThroughputExceeded", ARN + "/index/byG");
    ddb.get("items", "pk", "a");
  }

  private static WriteRequest write(String key) {
    return WriteRequest.builder().putRequest(p -> p.item(item("pk", key))).build();
  }

  @Test
  void batchWriteItem_leavesUnprocessedWhatExceeds_andFailsIfNothingCanBeWritten() {
    provisioned(1, 2);
    List<WriteRequest> writes = List.of(write("a"), write("b"), write("c"));

    BatchWriteItemResponse response =
        ddb.client.batchWriteItem(r -> r.requestItems(Map.of("items", writes)));

    assertThat(response.unprocessedItems()).isEqualTo(Map.of("items", List.of(write("c"))));
    assertThrottled(
        () -> ddb.client.batchWriteItem(r -> r.requestItems(Map.of("items", writes))),
        "TableWriteProvisionedThroughputExceeded",
        ARN);
  }

  @Test
  void batchGetItem_leavesUnprocessedWhatExceeds_andFailsIfNothingCanBeRead() {
    provisioned(1, 10);
    put(3);
    KeysAndAttributes keys =
        KeysAndAttributes.builder()
            .keys(item("pk", "k0"), item("pk", "k1"), item("pk", "k2"))
            .build();

    BatchGetItemResponse response =
        ddb.client.batchGetItem(r -> r.requestItems(Map.of("items", keys)));

    assertThat(response.responses().get("items")).hasSize(2);
    assertThat(response.unprocessedKeys().get("items").keys()).containsExactly(item("pk", "k2"));
    assertThrottled(
        () -> ddb.client.batchGetItem(r -> r.requestItems(Map.of("items", keys))),
        "TableReadProvisionedThroughputExceeded",
        ARN);
  }

  @Test
  void transactWriteItems_aboveTheUnits_isCancelled() {
    provisioned(10, 2);
    TransactWriteItem[] puts =
        IntStream.range(0, 2)
            .mapToObj(
                i ->
                    TransactWriteItem.builder()
                        .put(p -> p.tableName("items").item(item("pk", "k" + i)))
                        .build())
            .toArray(TransactWriteItem[]::new);

    TransactionCanceledException error =
        catchThrowableOfType(
            TransactionCanceledException.class,
            () -> ddb.client.transactWriteItems(r -> r.transactItems(puts)));

    assertThat(error.cancellationReasons())
        .containsExactly(
            CancellationReason.builder().code("None").build(),
            CancellationReason.builder()
                .code("ProvisionedThroughputExceeded")
                .message(TABLE_EXCEEDED)
                .build());
    assertThat(ddb.get("items", "pk", "k0")).isEmpty();
  }

  @Test
  void transactGetItems_onDemandAboveTheMaximum_isCancelled() {
    ddb.table(
        "items",
        request ->
            request
                .attributeDefinitions(attribute("pk", ScalarAttributeType.S))
                .keySchema(hash("pk"))
                .onDemandThroughput(o -> o.maxReadRequestUnits(1L)));

    TransactionCanceledException error =
        catchThrowableOfType(
            TransactionCanceledException.class,
            () ->
                ddb.client.transactGetItems(
                    r ->
                        r.transactItems(
                            i -> i.get(g -> g.tableName("items").key(item("pk", "a"))),
                            i -> i.get(g -> g.tableName("items").key(item("pk", "b"))))));

    assertThat(error.cancellationReasons())
        .extracting(CancellationReason::code)
        .containsExactly("None", "ThrottlingError");
  }

  @Test
  void batchExecuteStatement_aboveTheUnits_saysSoForTheStatement() {
    provisioned(1, 1);

    assertThat(
            ddb.client
                .batchExecuteStatement(
                    r ->
                        r.statements(
                            s -> s.statement("INSERT INTO items VALUE {'pk':'a'}"),
                            s -> s.statement("INSERT INTO items VALUE {'pk':'b'}")))
                .responses())
        .satisfiesExactly(
            first -> assertThat(first.error()).isNull(),
            second ->
                assertThat(second.error().code())
                    .isEqualTo(BatchStatementErrorCodeEnum.PROVISIONED_THROUGHPUT_EXCEEDED));
  }

  @Test
  void timeToLive_costsNoUnits() {
    provisioned(10, 2);
    ddb.client.updateTimeToLive(
        r ->
            r.tableName("items")
                .timeToLiveSpecification(s -> s.enabled(true).attributeName("ttl")));
    ddb.put("items", "pk", "a", "ttl", Fixture.START.getEpochSecond());

    ddb.aws.clock().advance(Duration.ofMillis(1));

    assertThat(ddb.get("items", "pk", "a")).isEmpty();
    put(1);
    assertThatCode(() -> put(1)).isInstanceOf(ProvisionedThroughputExceededException.class);
  }

  @Test
  void withoutTheOption_nothingIsThrottled() {
    Fixture free = new Fixture();
    free.table(
        "items",
        request ->
            request
                .billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(p -> p.readCapacityUnits(1L).writeCapacityUnits(1L))
                .attributeDefinitions(attribute("pk", ScalarAttributeType.S))
                .keySchema(hash("pk")));

    for (int i = 0; i < 400; i++) {
      free.put("items", "pk", "a", "i", i);
    }
    assertThat(free.get("items", "pk", "a")).isEqualTo(item("pk", "a", "i", 399));
  }
}
