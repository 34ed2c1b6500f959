package dev.awsfakes.dynamodb;

import static dev.awsfakes.dynamodb.Fixture.assertInvalid;
import static dev.awsfakes.dynamodb.Fixture.b;
import static dev.awsfakes.dynamodb.Fixture.error;
import static dev.awsfakes.dynamodb.Fixture.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class TransactionOperationsTest {
  private static final String TABLE = "orders";

  private final Fixture ddb = new Fixture();

  @BeforeEach
  void createTable() {
    ddb.hashTable(TABLE);
  }

  private static TransactWriteItem put(Map<String, AttributeValue> item) {
    return TransactWriteItem.builder().put(p -> p.tableName(TABLE).item(item)).build();
  }

  private static TransactWriteItem putNew(Map<String, AttributeValue> item) {
    return TransactWriteItem.builder()
        .put(
            p ->
                p.tableName(TABLE)
                    .item(item)
                    .conditionExpression("attribute_not_exists(pk)")
                    .returnValuesOnConditionCheckFailure(
                        ReturnValuesOnConditionCheckFailure.ALL_OLD))
        .build();
  }

  private static TransactWriteItem add(String key, int amount) {
    return TransactWriteItem.builder()
        .update(
            u ->
                u.tableName(TABLE)
                    .key(item("pk", key))
                    .updateExpression("ADD x :x")
                    .expressionAttributeValues(item(":x", amount)))
        .build();
  }

  private void write(TransactWriteItem... items) {
    ddb.client.transactWriteItems(r -> r.transactItems(items));
  }

  // Recording transaction_write_canceled.
  @Test
  void transactWriteItems_conditionFails_cancelsAllWithReasonsInOrder() {
    ddb.put(TABLE, "pk", "foo", "x", 1);

    TransactionCanceledException error =
        (TransactionCanceledException)
            error(() -> write(putNew(item("pk", "foo")), put(item("pk", "bar"))));

    assertThat(error.awsErrorDetails().errorMessage())
        .isEqualTo(
            "Transaction cancelled, please refer cancellation reasons for specific reasons"
                + " [ConditionalCheckFailed, None]");
    assertThat(error.cancellationReasons())
        .extracting(CancellationReason::code)
        .containsExactly("ConditionalCheckFailed", "None");
    assertThat(error.cancellationReasons().get(0).message())
        .isEqualTo("The conditional request failed");
    assertThat(error.cancellationReasons().get(0).item()).isEqualTo(item("pk", "foo", "x", 1));
    assertThat(ddb.get(TABLE, "pk", "bar")).isEmpty();
  }

  @Test
  void transactWriteItems_updateDoesNotFitTheItem_cancelsWithValidationError() {
    ddb.put(TABLE, "pk", "a", "x", "text");

    TransactionCanceledException error =
        (TransactionCanceledException) error(() -> write(put(item("pk", "b")), add("a", 1)));

    assertThat(error.cancellationReasons())
        .extracting(CancellationReason::code)
        .containsExactly("None", "ValidationError");
    assertThat(error.cancellationReasons().get(1).message())
        .isEqualTo("An operand in the update expression has an incorrect data type");
    assertThat(ddb.get(TABLE, "pk", "b")).isEmpty();
  }

  // Recording transaction_write_binary_data.
  @Test
  void transactWriteItems_binary_isStored() {
    write(put(item("pk", "someUser", "binaryData", b('f', 'o', 'o'))));

    assertThat(ddb.get(TABLE, "pk", "someUser"))
        .isEqualTo(item("pk", "someUser", "binaryData", b('f', 'o', 'o')));
  }

  @Test
  void transactWriteItems_sameItemTwice_isRefused() {
    assertInvalid(
        () -> write(put(item("pk", "a")), add("a", 1)),
        "Transaction request cannot include multiple operations on one item");
  }

  @Test
  void transactWriteItems_entryWithoutWrite_isRefused() {
    assertInvalid(
        () -> write(TransactWriteItem.builder().build()),
        "TransactItems can only contain one of Check, Put, Update or Delete");
  }

  // Recording dynamodb_idempotent_writing.
  @Test
  void transactWriteItems_tokenRepeatedWithinTenMinutes_writesOnce() {
    addOnce("token");
    ddb.aws.clock().advance(Duration.ofMinutes(10).minusMillis(1));
    addOnce("token");
    assertThat(ddb.get(TABLE, "pk", "a")).isEqualTo(item("pk", "a", "x", 1));

    ddb.aws.clock().advance(Duration.ofMillis(1));
    addOnce("token");
    assertThat(ddb.get(TABLE, "pk", "a")).isEqualTo(item("pk", "a", "x", 2));
  }

  private void addOnce(String token) {
    ddb.client.transactWriteItems(r -> r.clientRequestToken(token).transactItems(add("a", 1)));
  }

  @Test
  void transactWriteItems_tokenOfOtherRequest_isRefused() {
    addOnce("token");

    assertThat(
            error(
                () ->
                    ddb.client.transactWriteItems(
                        r -> r.clientRequestToken("token").transactItems(add("a", 2)))))
        .isInstanceOf(IdempotentParameterMismatchException.class);
  }

  // Recording transact_get_items.
  @Test
  void transactGetItems_byNameAndArn_givesTheItems() {
    ddb.put(TABLE, "pk", "John").put(TABLE, "pk", "Sarah");
    String arn = ddb.client.describeTable(r -> r.tableName(TABLE)).table().tableArn();

    assertThat(get(TABLE, "John").responses())
        .singleElement()
        .satisfies(response -> assertThat(response.item()).isEqualTo(item("pk", "John")));
    assertThat(get(arn, "Sarah").responses().get(0).item()).isEqualTo(item("pk", "Sarah"));
    assertThat(get(TABLE, "Nobody").responses().get(0).hasItem()).isFalse();
  }

  private TransactGetItemsResponse get(String table, String... keys) {
    List<TransactGetItem> gets =
        Arrays.stream(keys)
            .map(
                key ->
                    TransactGetItem.builder()
                        .get(g -> g.tableName(table).key(item("pk", key)))
                        .build())
            .toList();
    return ddb.client.transactGetItems(
        r -> r.transactItems(gets).returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
  }

  @Test
  void transactGetItems_capacity_isDouble() {
    ddb.put(TABLE, "pk", "a");

    assertThat(get(TABLE, "a", "b").consumedCapacity())
        .containsExactly(
            ConsumedCapacity.builder()
                .tableName(TABLE)
                .capacityUnits(4.0)
                .readCapacityUnits(4.0)
                .build());
  }

  @Test
  void transactWriteItems_manyThreads_moveMoneyWithoutMakingAny() throws Exception {
    int accounts = 8;
    IntStream.range(0, accounts).forEach(i -> ddb.put(TABLE, "pk", "a" + i, "x", 100));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> running = new ArrayList<>();
    for (int t = 0; t < 4; t++) {
      int seed = t;
      running.add(threads.submit(() -> move(accounts, seed)));
    }
    String[] all = IntStream.range(0, accounts).mapToObj(i -> "a" + i).toArray(String[]::new);
    while (!running.stream().allMatch(Future::isDone)) {
      assertThat(total(get(TABLE, all))).isEqualTo(800L);
    }
    for (Future<?> each : running) {
      each.get();
    }
    threads.shutdown();

    assertThat(total(get(TABLE, all))).isEqualTo(800L);
  }

  private void move(int accounts, int seed) {
    for (int i = 0; i < 500; i++) {
      int from = (i * 7 + seed) % accounts;
      int to = (from + 1 + i % (accounts - 1)) % accounts;
      write(add("a" + from, -1), add("a" + to, 1));
    }
  }

  private static long total(TransactGetItemsResponse response) {
    return response.responses().stream()
        .mapToLong(each -> Long.parseLong(each.item().get("x").n()))
        .sum();
  }

  // Recording batch_write_items.
  @Test
  void batchWriteItem_putsAndDeletes_processesAll() {
    ddb.put(TABLE, "pk", "old");

    var response =
        ddb.client.batchWriteItem(
            r ->
                r.requestItems(
                    Map.of(
                        TABLE,
                        List.of(
                            writeRequest(w -> w.putRequest(p -> p.item(item("pk", "new")))),
                            writeRequest(w -> w.deleteRequest(d -> d.key(item("pk", "old"))))))));

    assertThat(response.hasUnprocessedItems()).isTrue();
    assertThat(response.unprocessedItems()).isEmpty();
    assertThat(ddb.get(TABLE, "pk", "new")).isNotEmpty();
    assertThat(ddb.get(TABLE, "pk", "old")).isEmpty();
  }

  private static WriteRequest writeRequest(Consumer<WriteRequest.Builder> change) {
    return WriteRequest.builder().applyMutation(change).build();
  }

  @Test
  void batchWriteItem_sameKeyTwice_isRefusedAndWritesNothing() {
    assertInvalid(
        () ->
            ddb.client.batchWriteItem(
                r ->
                    r.requestItems(
                        Map.of(
                            TABLE,
                            List.of(
                                writeRequest(w -> w.putRequest(p -> p.item(item("pk", "a")))),
                                writeRequest(w -> w.deleteRequest(d -> d.key(item("pk", "a")))))))),
        "Provided list of item keys contains duplicates");
    assertThat(ddb.get(TABLE, "pk", "a")).isEmpty();
  }

  // Recording dynamodb_get_batch_items.
  @Test
  void batchGetItem_absent_hasAnEmptyListOfItsTable() {
    var response = batchGet("a");

    assertThat(response.responses()).isEqualTo(Map.of(TABLE, List.of()));
    assertThat(response.hasUnprocessedKeys()).isTrue();
    assertThat(response.unprocessedKeys()).isEmpty();
  }

  private BatchGetItemResponse batchGet(String... keys) {
    List<Map<String, AttributeValue>> all =
        Arrays.stream(keys).map(key -> item("pk", key)).toList();
    return ddb.client.batchGetItem(r -> r.requestItems(Map.of(TABLE, keysOf(all))));
  }

  private static KeysAndAttributes keysOf(List<Map<String, AttributeValue>> keys) {
    return KeysAndAttributes.builder().keys(keys).build();
  }

  // Sixteen items of a quarter of a megabyte: six bytes and the text.
  @ParameterizedTest
  @CsvSource({"262138, true", "262139, false"})
  void transactWriteItems_of4Megabytes_isTheLargest(int lastText, boolean taken) {
    List<TransactWriteItem> puts = new ArrayList<>();
    for (int i = 10; i < 26; i++) {
      String text = "v".repeat(i == 25 ? lastText : 262_138);
      Map<String, AttributeValue> item = item("pk", "k" + i, "v", text);
      puts.add(TransactWriteItem.builder().put(r -> r.tableName(TABLE).item(item)).build());
    }

    if (taken) {
      ddb.client.transactWriteItems(r -> r.transactItems(puts));
    } else {
      assertInvalid(
          () -> ddb.client.transactWriteItems(r -> r.transactItems(puts)),
          "The aggregate size of the items in the transaction cannot exceed 4 MB");
    }
    assertThat(ddb.get(TABLE, "pk", "k10").isEmpty()).isEqualTo(!taken);
  }

  // API reference, TransactGetItems: "The aggregate size of the items in the transaction exceeded
  // 4 MB".
  @ParameterizedTest
  @CsvSource({"262138, true", "262139, false"})
  void transactGetItems_of4Megabytes_isTheLargest(int lastText, boolean taken) {
    List<TransactGetItem> gets = new ArrayList<>();
    for (int i = 10; i < 26; i++) {
      String key = "k" + i;
      ddb.put(TABLE, "pk", key, "v", "v".repeat(i == 25 ? lastText : 262_138));
      gets.add(TransactGetItem.builder().get(r -> r.tableName(TABLE).key(item("pk", key))).build());
    }
    ThrowingCallable read = () -> ddb.client.transactGetItems(r -> r.transactItems(gets));

    if (taken) {
      assertThatCode(read).doesNotThrowAnyException();
    } else {
      assertInvalid(read, "The aggregate size of the items in the transaction cannot exceed 4 MB");
    }
  }

  @Test
  void batchGetItem_sixteenMegabytes_leavesTheRestUnprocessed() {
    String value = "v".repeat(400_000);
    String[] keys = IntStream.range(0, 50).mapToObj(i -> "k" + i).toArray(String[]::new);
    for (String key : keys) {
      ddb.put(TABLE, "pk", key, "v", value);
    }

    var response = batchGet(keys);

    assertThat(response.responses().get(TABLE)).hasSize(41);
    assertThat(response.unprocessedKeys().get(TABLE).keys()).hasSize(9);
  }

  @ParameterizedTest
  @CsvSource({"24, true", "25, true", "26, false"})
  void batchWriteItem_inTwoTables_takes25Together(int count, boolean taken) {
    ddb.hashTable("other");
    List<WriteRequest> writes =
        IntStream.range(0, count)
            .mapToObj(i -> WriteRequest.builder().putRequest(p -> p.item(item("pk", "k" + i))))
            .map(WriteRequest.Builder::build)
            .toList();
    Map<String, List<WriteRequest>> both =
        Map.of(TABLE, writes.subList(0, 13), "other", writes.subList(13, count));

    if (taken) {
      assertThat(ddb.client.batchWriteItem(r -> r.requestItems(both)).unprocessedItems()).isEmpty();
      assertThat(ddb.client.scan(r -> r.tableName("other")).count()).isEqualTo(count - 13);
    } else {
      assertInvalid(
          () -> ddb.client.batchWriteItem(r -> r.requestItems(both)),
          "Too many items requested for the BatchWriteItem call");
    }
  }

  @Test
  void batchGetItem_over100KeysInTwoTables_isRefused() {
    ddb.hashTable("other");
    List<Map<String, AttributeValue>> keys =
        IntStream.range(0, 51).mapToObj(i -> item("pk", "k" + i)).toList();

    assertInvalid(
        () ->
            ddb.client.batchGetItem(
                r -> r.requestItems(Map.of(TABLE, keysOf(keys), "other", keysOf(keys)))),
        "Too many items requested for the BatchGetItem call");
  }
}
