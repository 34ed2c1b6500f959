package dev.awsfakes.dynamodb;

import static dev.awsfakes.dynamodb.Fixture.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementErrorCodeEnum;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

@SuppressWarnings({"unchecked", "try"})
class OpenTransactionTest {
  private final Fixture ddb = new Fixture();

  @BeforeEach
  void createTable() {
    ddb.hashTable("items").put("items", "pk", "a", "v", "old");
  }

  private static TransactWriteItemsRequest puts(String token, String... keys) {
    TransactWriteItemsRequest.Builder request =
        TransactWriteItemsRequest.builder().clientRequestToken(token);
    request.transactItems(
        List.of(keys).stream()
            .map(
                key ->
                    TransactWriteItem.builder()
                        .put(p -> p.tableName("items").item(item("pk", key, "v", "new")))
                        .build())
            .toList());
    return request.build();
  }

  private void assertConflict(ThrowingCallable call) {
    TransactionConflictException error =
        catchThrowableOfType(TransactionConflictException.class, call);
    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("TransactionConflictException");
    assertThat(error.awsErrorDetails().errorMessage())
        .isEqualTo("Transaction is ongoing for the item");
    assertThat(error.statusCode()).isEqualTo(400);
  }

  @Test
  void singleWrites_ofItsItems_conflictUntilItEnds() {
    try (OpenTransaction other = OpenTransaction.begin(ddb.aws, puts(null, "a", "b"))) {
      assertConflict(() -> ddb.put("items", "pk", "a"));
      assertConflict(() -> ddb.client.deleteItem(r -> r.tableName("items").key(item("pk", "b"))));
      assertConflict(() -> ddb.client.updateItem(r -> r.tableName("items").key(item("pk", "a"))));
      assertConflict(
          () ->
              ddb.client.executeStatement(r -> r.statement("INSERT INTO items VALUE {'pk':'b'}")));
      ddb.put("items", "pk", "c");
      assertThat(ddb.get("items", "pk", "a")).isEqualTo(item("pk", "a", "v", "old"));
      assertThat(ddb.client.scan(r -> r.tableName("items")).count()).isEqualTo(2);
    }
    ddb.put("items", "pk", "a", "v", "mine");
    assertThat(ddb.get("items", "pk", "a")).isEqualTo(item("pk", "a", "v", "mine"));
    assertThat(ddb.get("items", "pk", "b")).isEmpty();
  }

  @Test
  void commit_writesAndEnds() {
    OpenTransaction other = OpenTransaction.begin(ddb.aws, puts(null, "a", "b"));

    other.commit();

    assertThat(ddb.get("items", "pk", "a")).isEqualTo(item("pk", "a", "v", "new"));
    assertThat(ddb.get("items", "pk", "b")).isEqualTo(item("pk", "b", "v", "new"));
    ddb.put("items", "pk", "a");
    assertThatThrownBy(other::commit).isInstanceOf(IllegalStateException.class);
  }

  private static void assertCancelled(ThrowingCallable call, String... codes) {
    TransactionCanceledException error =
        catchThrowableOfType(TransactionCanceledException.class, call);
    assertThat(error.cancellationReasons())
        .extracting(CancellationReason::code)
        .containsExactly(codes);
  }

  @Test
  void transactions_withOneOfItsItems_areCancelled() {
    OpenTransaction.begin(ddb.aws, puts(null, "a"));

    assertCancelled(
        () -> ddb.client.transactWriteItems(puts(null, "b", "a")), "None", "TransactionConflict");
    assertThat(ddb.get("items", "pk", "b")).isEmpty();
    assertCancelled(
        () ->
            ddb.client.transactGetItems(
                r ->
                    r.transactItems(
                        i -> i.get(g -> g.tableName("items").key(item("pk", "a"))),
                        i -> i.get(g -> g.tableName("items").key(item("pk", "b"))))),
        "TransactionConflict",
        "None");
    assertCancelled(
        () ->
            ddb.client.executeTransaction(
                r -> r.transactStatements(s -> s.statement("SELECT * FROM items WHERE pk = 'a'"))),
        "TransactionConflict");
    assertThatThrownBy(() -> OpenTransaction.begin(ddb.aws, puts(null, "a")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("TransactionConflict");
  }

  @Test
  void batches_leaveItsItemsUnprocessed() {
    OpenTransaction.begin(ddb.aws, puts(null, "a"));
    WriteRequest held = WriteRequest.builder().putRequest(p -> p.item(item("pk", "a"))).build();
    WriteRequest free = WriteRequest.builder().putRequest(p -> p.item(item("pk", "b"))).build();

    assertThat(
            ddb.client
                .batchWriteItem(r -> r.requestItems(Map.of("items", List.of(held, free))))
                .unprocessedItems())
        .isEqualTo(Map.of("items", List.of(held)));
    assertThat(
            ddb.client
                .batchExecuteStatement(
                    r -> r.statements(s -> s.statement("DELETE FROM items WHERE pk = 'a'")))
                .responses()
                .get(0)
                .error()
                .code())
        .isEqualTo(BatchStatementErrorCodeEnum.TRANSACTION_CONFLICT);
  }

  @Test
  void transactWriteItems_withItsToken_isInProgress() {
    TransactWriteItemsRequest request = puts("token", "a");
    OpenTransaction other = OpenTransaction.begin(ddb.aws, request);

    TransactionInProgressException error =
        catchThrowableOfType(
            TransactionInProgressException.class, () -> ddb.client.transactWriteItems(request));
    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("TransactionInProgressException");

    other.commit();
    ddb.put("items", "pk", "a", "v", "later");
    ddb.client.transactWriteItems(request);
    assertThat(ddb.get("items", "pk", "a")).isEqualTo(item("pk", "a", "v", "later"));
    assertThatThrownBy(() -> ddb.client.transactWriteItems(puts("token", "b")))
        .isInstanceOf(IdempotentParameterMismatchException.class);
    ddb.aws.clock().advance(Duration.ofMinutes(10));
    ddb.client.transactWriteItems(puts("token", "b"));
  }

  @Test
  void close_withoutCommit_leavesTheTokenFree() {
    TransactWriteItemsRequest request = puts("token", "a");
    OpenTransaction other = OpenTransaction.begin(ddb.aws, request);
    other.close();
    other.close();

    ddb.client.transactWriteItems(request);
    assertThat(ddb.get("items", "pk", "a")).isEqualTo(item("pk", "a", "v", "new"));
    assertThatThrownBy(() -> OpenTransaction.begin(ddb.aws, request))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("token");
  }

  @Test
  void begin_withAFailingCondition_holdsNothing() {
    TransactWriteItemsRequest request =
        TransactWriteItemsRequest.builder()
            .transactItems(
                i ->
                    i.put(
                        p ->
                            p.tableName("items")
                                .item(item("pk", "a"))
                                .conditionExpression("attribute_not_exists(pk)")))
            .build();

    assertThatThrownBy(() -> OpenTransaction.begin(ddb.aws, request))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ConditionalCheckFailed");
    ddb.put("items", "pk", "a");
  }

  @Test
  void begin_inAnotherAccountAndRegion_holdsItsItemsAlone() {
    DynamoDbClient there =
        ddb.aws.account("111122223333").client(DynamoDbClient.class, Region.EU_WEST_1);
    there.createTable(
        r ->
            r.tableName("items")
                .billingMode("PAY_PER_REQUEST")
                .attributeDefinitions(a -> a.attributeName("pk").attributeType("S"))
                .keySchema(k -> k.attributeName("pk").keyType("HASH")));
    OpenTransaction.begin(ddb.aws, "111122223333", Region.EU_WEST_1, puts(null, "a"));

    ddb.put("items", "pk", "a");
    assertConflict(() -> there.putItem(r -> r.tableName("items").item(item("pk", "a"))));
  }
}
