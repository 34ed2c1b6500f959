package dev.awsfakes.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.FakeAws;
import dev.awsfakes.Faults;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequest;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResultEntry;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.SqsRequest;

/** Some entries of a batch fail: they are not done, the others are, and the answer says so. */
@SuppressWarnings("unchecked") // varargs of consumers
class FaultyEntriesTest {
  private final FakeAws aws = FakeAws.create();
  private final Faults faults = aws.faults();
  private final SqsClient sqs = aws.client(SqsClient.class);
  private final KinesisClient kinesis = aws.client(KinesisClient.class);
  private final DynamoDbClient dynamoDb = aws.client(DynamoDbClient.class);

  private String queue() {
    return sqs.createQueue(r -> r.queueName("q")).queueUrl();
  }

  private SendMessageBatchResponse send(String url, int messages) {
    List<SendMessageBatchRequestEntry> entries =
        IntStream.range(0, messages)
            .mapToObj(
                i ->
                    SendMessageBatchRequestEntry.builder()
                        .id("e" + i)
                        .messageBody("body " + i)
                        .build())
            .toList();
    return sqs.sendMessageBatch(r -> r.queueUrl(url).entries(entries));
  }

  private static List<String> ids(List<BatchResultErrorEntry> failed) {
    return failed.stream().map(BatchResultErrorEntry::id).toList();
  }

  private List<Message> received(String url) {
    return sqs.receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(10)).messages();
  }

  @Test
  void sendMessageBatch_entriesAtPositions_failAndAreNotSent() {
    String url = queue();
    faults.on(SendMessageBatchRequest.class).entries().at(0, 2).fail();

    SendMessageBatchResponse response = send(url, 4);

    assertThat(ids(response.failed())).containsExactly("e0", "e2");
    assertThat(response.failed().get(0).code()).isEqualTo("InternalError");
    assertThat(response.failed().get(0).senderFault()).isFalse();
    assertThat(response.successful())
        .extracting(SendMessageBatchResultEntry::id)
        .containsExactly("e1", "e3");
    assertThat(received(url)).extracting(Message::body).containsExactly("body 1", "body 3");
  }

  @Test
  void sendMessageBatch_entriesWithACodeOfTheSender_areTheSendersFault() {
    faults.on(SendMessageBatchRequest.class).entries().at(1).fail("AccessDenied");

    SendMessageBatchResponse response = send(queue(), 2);

    assertThat(response.failed().get(0).code()).isEqualTo("AccessDenied");
    assertThat(response.failed().get(0).senderFault()).isTrue();
  }

  @Test
  void sendMessageBatch_allEntries_hasNoSuccessful() {
    faults.on(SendMessageBatchRequest.class).entries().fail();

    SendMessageBatchResponse response = send(queue(), 2);

    assertThat(response.hasSuccessful()).isFalse();
    assertThat(response.failed()).hasSize(2);
  }

  @Test
  void deleteMessageBatch_entryThatFails_keepsItsMessage() {
    String url = queue();
    send(url, 2);
    List<Message> messages = received(url);
    faults.on("DeleteMessageBatch").entries().at(0).fail();

    sqs.deleteMessageBatch(
        r ->
            r.queueUrl(url)
                .entries(
                    messages.stream()
                        .map(
                            message ->
                                DeleteMessageBatchRequestEntry.builder()
                                    .id("d" + messages.indexOf(message))
                                    .receiptHandle(message.receiptHandle())
                                    .build())
                        .toList()));
    aws.clock().advance(Duration.ofSeconds(31));

    assertThat(received(url)).extracting(Message::body).containsExactly(messages.get(0).body());
  }

  @Test
  void changeMessageVisibilityBatch_entryThatFails_keepsItsTimeout() {
    String url = queue();
    send(url, 1);
    String receipt = received(url).get(0).receiptHandle();
    faults.on("ChangeMessageVisibilityBatch").times(1).entries().fail();
    ChangeMessageVisibilityBatchRequestEntry visibleNow =
        ChangeMessageVisibilityBatchRequestEntry.builder()
            .id("c")
            .receiptHandle(receipt)
            .visibilityTimeout(0)
            .build();

    sqs.changeMessageVisibilityBatch(r -> r.queueUrl(url).entries(visibleNow));
    assertThat(received(url)).isEmpty();

    sqs.changeMessageVisibilityBatch(r -> r.queueUrl(url).entries(visibleNow));
    assertThat(received(url)).hasSize(1);
  }

  private PutRecordsResponse put(String... partitionKeys) {
    return kinesis.putRecords(
        r ->
            r.streamName("s")
                .records(
                    Stream.of(partitionKeys)
                        .map(
                            key ->
                                PutRecordsRequestEntry.builder()
                                    .partitionKey(key)
                                    .data(SdkBytes.fromUtf8String(key))
                                    .build())
                        .toList()));
  }

  @Test
  void putRecords_recordsThatMatch_areThrottled() {
    kinesis.createStream(r -> r.streamName("s").shardCount(1));
    faults
        .on(PutRecordsRequest.class)
        .times(1)
        .entries(PutRecordsRequestEntry.class)
        .when(record -> record.partitionKey().equals("b"))
        .fail();

    PutRecordsResponse response = put("a", "b", "c");

    assertThat(response.failedRecordCount()).isEqualTo(1);
    // Words and shape: API reference, PutRecords, examples.
    PutRecordsResultEntry failed = response.records().get(1);
    assertThat(failed.errorCode()).isEqualTo("ProvisionedThroughputExceededException");
    assertThat(failed.errorMessage())
        .isEqualTo(
            "Rate exceeded for shard shardId-000000000000 in stream s under account 000000000000.");
    assertThat(failed.sequenceNumber()).isNull();
    assertThat(failed.shardId()).isNull();
    assertThat(response.records().get(2).errorCode()).isNull();
    assertThat(put("a", "b", "c").failedRecordCount()).isZero();
  }

  @Test
  void putRecords_internalFailure_hasTheWordsOfAws() {
    kinesis.createStream(r -> r.streamName("s").shardCount(1));
    faults.on(PutRecordsRequest.class).entries().atMost(2).fail("InternalFailure");

    PutRecordsResponse response = put("a", "b", "c");

    assertThat(response.records())
        .extracting(PutRecordsResultEntry::errorMessage)
        .containsExactly("Internal service failure.", "Internal service failure.", null);
  }

  private static WriteRequest put(String id) {
    return WriteRequest.builder().putRequest(p -> p.item(key(id))).build();
  }

  private static Map<String, AttributeValue> key(String id) {
    return Map.of("id", AttributeValue.fromS(id));
  }

  private void table() {
    dynamoDb.createTable(
        r ->
            r.tableName("items")
                .billingMode("PAY_PER_REQUEST")
                .keySchema(k -> k.attributeName("id").keyType("HASH"))
                .attributeDefinitions(
                    a -> a.attributeName("id").attributeType(ScalarAttributeType.S)));
  }

  private BatchWriteItemResponse write(String... ids) {
    return dynamoDb.batchWriteItem(
        r -> r.requestItems(Map.of("items", Stream.of(ids).map(FaultyEntriesTest::put).toList())));
  }

  @Test
  void batchWriteItem_entriesThatFail_areUnprocessed() {
    table();
    faults.on(BatchWriteItemRequest.class).times(1).entries().at(1).fail();

    BatchWriteItemResponse response = write("a", "b", "c");

    assertThat(response.unprocessedItems()).containsExactly(Map.entry("items", List.of(put("b"))));
    assertThat(dynamoDb.scan(r -> r.tableName("items")).items())
        .containsExactlyInAnyOrder(key("a"), key("c"));
    assertThat(dynamoDb.batchWriteItem(r -> r.requestItems(response.unprocessedItems())))
        .satisfies(again -> assertThat(again.unprocessedItems()).isEmpty());
  }

  @Test
  void batchWriteItem_allEntriesFail_isThrottledAsAWhole() {
    table();
    faults.on(BatchWriteItemRequest.class).entries().fail();

    assertThatThrownBy(() -> write("a", "b"))
        .isInstanceOf(ProvisionedThroughputExceededException.class);
    assertThat(dynamoDb.scan(r -> r.tableName("items")).items()).isEmpty();
  }

  @Test
  void batchGetItem_keysThatFail_areUnprocessed() {
    table();
    write("a", "b");
    faults
        .on(BatchGetItemRequest.class)
        .entries(Map.class)
        .when(key -> key.equals(key("a")))
        .fail();

    BatchGetItemResponse response =
        dynamoDb.batchGetItem(
            r ->
                r.requestItems(
                    Map.of(
                        "items",
                        KeysAndAttributes.builder()
                            .keys(key("a"), key("b"))
                            .consistentRead(true)
                            .build())));

    assertThat(response.responses().get("items")).containsExactly(key("b"));
    assertThat(response.unprocessedKeys().get("items").keys()).containsExactly(key("a"));
    assertThat(response.unprocessedKeys().get("items").consistentRead()).isTrue();
  }

  @Test
  void batchExecuteStatement_statementThatFails_hasItsError() {
    table();
    faults.on("BatchExecuteStatement").entries().at(0).fail("InternalServerError");

    assertThat(
            dynamoDb.batchExecuteStatement(r -> r.statements(insert("a"), insert("b"))).responses())
        .extracting(response -> response.error() == null ? null : response.error().codeAsString())
        .containsExactly("InternalServerError", null);
    assertThat(dynamoDb.scan(r -> r.tableName("items")).items()).containsExactly(key("b"));
  }

  private static BatchStatementRequest insert(String id) {
    return BatchStatementRequest.builder()
        .statement("INSERT INTO items VALUE {'id': '" + id + "'}")
        .build();
  }

  @Test
  void deleteObjects_keysThatFail_areListedAsErrors() {
    S3Client s3 = aws.client(S3Client.class);
    s3.createBucket(r -> r.bucket("files"));
    Stream.of("a", "b")
        .forEach(key -> s3.putObject(r -> r.bucket("files").key(key), RequestBody.fromString(key)));
    faults
        .on(DeleteObjectsRequest.class)
        .entries(ObjectIdentifier.class)
        .when(object -> object.key().equals("b"))
        .fail();

    DeleteObjectsResponse response =
        s3.deleteObjects(
            r ->
                r.bucket("files")
                    .delete(
                        d ->
                            d.objects(
                                ObjectIdentifier.builder().key("a").build(),
                                ObjectIdentifier.builder().key("b").build())));

    assertThat(response.deleted())
        .singleElement()
        .satisfies(d -> assertThat(d.key()).isEqualTo("a"));
    assertThat(response.errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.key()).isEqualTo("b");
              assertThat(error.code()).isEqualTo("InternalError");
              assertThat(error.message())
                  .isEqualTo("We encountered an internal error. Please try again.");
            });
    assertThat(s3.listObjectsV2(r -> r.bucket("files")).keyCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0.5, 5", "1, 10"})
  void withProbability_isOfTheSeed(double probability, int about) {
    try (FakeAws first = FakeAws.builder().seed(3).build();
        FakeAws second = FakeAws.builder().seed(3).build()) {
      List<String> failed = failedOfTen(first, probability);

      assertThat(failed).hasSizeBetween(about - about % 10 / 2, about + about % 10 / 2);
      assertThat(failedOfTen(second, probability)).isEqualTo(failed);
    }
  }

  private static List<String> failedOfTen(FakeAws cloud, double probability) {
    SqsClient client = cloud.client(SqsClient.class);
    String url = client.createQueue(r -> r.queueName("q")).queueUrl();
    cloud.faults().on(SendMessageBatchRequest.class).entries().withProbability(probability).fail();
    return ids(
        client
            .sendMessageBatch(
                r ->
                    r.queueUrl(url)
                        .entries(
                            IntStream.range(0, 10)
                                .mapToObj(
                                    i ->
                                        SendMessageBatchRequestEntry.builder()
                                            .id("e" + i)
                                            .messageBody("x")
                                            .build())
                                .toList()))
            .failed());
  }

  @Test
  void entries_withRetriesAfterAThrottledAttempt_areDecidedForEachAttempt() {
    try (FakeAws retrying = FakeAws.builder().retries(RetryMode.STANDARD).build()) {
      SqsClient client = retrying.client(SqsClient.class);
      String url = client.createQueue(r -> r.queueName("q")).queueUrl();
      retrying.faults().on("SendMessageBatch").times(1).entries().at(0).fail();
      retrying.faults().on("SendMessageBatch").times(1).fail("ThrottlingException");

      assertThat(
              client
                  .sendMessageBatch(r -> r.queueUrl(url).entries(e -> e.id("e").messageBody("x")))
                  .hasFailed())
          .isFalse();
    }
  }

  @Test
  void entries_ofAnOperationWithoutThem_saysWhichHaveSome() {
    faults.on(GetQueueUrlRequest.class).entries().fail();

    assertThatThrownBy(() -> sqs.getQueueUrl(r -> r.queueName("q")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "GetQueueUrl has no entries of which some could fail. These of the service have:"
                + " SendMessageBatchRequest, DeleteMessageBatchRequest,"
                + " ChangeMessageVisibilityBatchRequest.");
  }

  @Test
  void entries_ofAllRequestsOfAService_leavesOthersAlone() {
    faults.on(SqsRequest.class).entries().fail();

    assertThat(send(queue(), 1).failed()).hasSize(1);
  }

  @Test
  void entries_ofAnotherClass_saysSo() {
    String url = queue();
    faults.on(SendMessageBatchRequest.class).entries(WriteRequest.class).fail();

    assertThatThrownBy(() -> send(url, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SendMessageBatchRequest are not of")
        .hasMessageContaining("WriteRequest");
  }

  @Test
  void fail_codeThatNoEntryHas_saysWhich() {
    table();
    faults.on(BatchWriteItemRequest.class).entries().fail("InternalServerError");

    assertThatThrownBy(() -> write("a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "No entry of BatchWriteItemRequest fails with InternalServerError, but with"
                + " ProvisionedThroughputExceededException.");
  }

  @Test
  void entries_afterApplying_isRefused() {
    assertThatThrownBy(() -> faults.on(SendMessageBatchRequest.class).afterApplying().entries())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void at_negative_isRefused() {
    assertThatThrownBy(() -> faults.on(SendMessageBatchRequest.class).entries().at(-1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> faults.on(SendMessageBatchRequest.class).entries().atMost(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
