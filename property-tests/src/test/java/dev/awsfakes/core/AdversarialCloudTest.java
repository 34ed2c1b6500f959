package dev.awsfakes.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import dev.awsfakes.sqs.SqsOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResponse;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What an adversarial cloud does, and that who is careful still gets everything. */
@SuppressWarnings("unchecked") // varargs of consumers
class AdversarialCloudTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final int MANY = 20;

  private final FakeAws aws = FakeAws.builder().frozenAt(START).adversarial(5).build();

  @AfterEach
  void close() {
    aws.close();
  }

  private static Stream<String> names() {
    return IntStream.range(0, MANY).mapToObj("k%02d"::formatted);
  }

  private static Map<String, AttributeValue> key(String id) {
    return Map.of("id", AttributeValue.fromS(id));
  }

  private DynamoDbClient table() {
    DynamoDbClient dynamoDb = aws.client(DynamoDbClient.class);
    dynamoDb.createTable(
        r ->
            r.tableName("items")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .streamSpecification(
                    s -> s.streamEnabled(true).streamViewType(StreamViewType.KEYS_ONLY))
                .keySchema(k -> k.attributeName("id").keyType("HASH"))
                .attributeDefinitions(
                    a -> a.attributeName("id").attributeType(ScalarAttributeType.S)));
    return dynamoDb;
  }

  @Test
  void receive_givesFewerThanThereAre_andAllInTheEnd() {
    SqsClient sqs = aws.client(SqsClient.class);
    String url = sqs.createQueue(r -> r.queueName("q")).queueUrl();
    names().forEach(name -> sqs.sendMessage(r -> r.queueUrl(url).messageBody(name)));

    List<Integer> sizes = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      var messages = sqs.receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(10)).messages();
      messages.forEach(
          message -> {
            seen.add(message.body());
            sqs.deleteMessage(r -> r.queueUrl(url).receiptHandle(message.receiptHandle()));
          });
      sizes.add(messages.size());
    }

    assertThat(sizes.subList(0, 10)).contains(0, 1).allMatch(size -> size < 10);
    assertThat(seen).containsAll(names().toList());
    assertThat(seen.stream().distinct()).isNotEqualTo(names().toList());
  }

  @Test
  void receive_ofAFifoQueue_keepsWhatItPromises() {
    SqsClient sqs = aws.client(SqsClient.class);
    String url =
        sqs.createQueue(
                r ->
                    r.queueName("q.fifo")
                        .attributesWithStrings(
                            Map.of("FifoQueue", "true", "ContentBasedDeduplication", "true")))
            .queueUrl();
    names()
        .limit(10)
        .forEach(
            name -> sqs.sendMessage(r -> r.queueUrl(url).messageBody(name).messageGroupId("g")));

    assertThat(sqs.receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(10)).messages())
        .extracting(message -> message.body())
        .containsExactlyElementsOf(names().limit(10).toList());
  }

  @Test
  void options_givenByTheUser_areKept() {
    try (FakeAws ordered = FakeAws.builder().adversarial(5).with(SqsOptions.defaults()).build()) {
      SqsClient sqs = ordered.client(SqsClient.class);
      String url = sqs.createQueue(r -> r.queueName("q")).queueUrl();
      names().forEach(name -> sqs.sendMessage(r -> r.queueUrl(url).messageBody(name)));
      List<String> seen = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        sqs.receiveMessage(r -> r.queueUrl(url)).messages().forEach(m -> seen.add(m.body()));
      }

      assertThat(seen).containsExactlyElementsOf(names().toList());
    }
  }

  @Test
  void eventualRead_isStale_untilASecondHasPassed() {
    DynamoDbClient dynamoDb = table();
    dynamoDb.putItem(r -> r.tableName("items").item(key("a")));

    assertThat(dynamoDb.getItem(r -> r.tableName("items").key(key("a"))).hasItem()).isFalse();
    assertThat(
            dynamoDb
                .getItem(r -> r.tableName("items").key(key("a")).consistentRead(true))
                .hasItem())
        .isTrue();

    aws.clock().advance(Duration.ofSeconds(1));
    assertThat(dynamoDb.getItem(r -> r.tableName("items").key(key("a"))).hasItem()).isTrue();
  }

  @Test
  void scan_hasShortPages_whichLeadToAllItems() {
    DynamoDbClient dynamoDb = table();
    names().forEach(name -> dynamoDb.putItem(r -> r.tableName("items").item(key(name))));

    List<ScanResponse> pages =
        dynamoDb.scanPaginator(r -> r.tableName("items").consistentRead(true)).stream().toList();

    assertThat(pages).hasSizeGreaterThan(MANY / 3).allMatch(page -> page.scannedCount() <= 3);
    assertThat(
            pages.stream().flatMap(page -> page.items().stream()).map(item -> item.get("id").s()))
        .containsExactlyInAnyOrderElementsOf(names().toList());
  }

  @Test
  void scan_withAFilter_hasEmptyPagesInBetween() {
    DynamoDbClient dynamoDb = table();
    names().forEach(name -> dynamoDb.putItem(r -> r.tableName("items").item(key(name))));

    List<ScanResponse> pages =
        dynamoDb
            .scanPaginator(
                r ->
                    r.tableName("items")
                        .consistentRead(true)
                        .filterExpression("id = :id")
                        .expressionAttributeValues(Map.of(":id", AttributeValue.fromS("k07"))))
            .stream()
            .toList();

    assertThat(pages).anyMatch(page -> page.items().isEmpty() && page.hasLastEvaluatedKey());
    assertThat(pages.stream().flatMap(page -> page.items().stream())).containsExactly(key("k07"));
  }

  @Test
  void batchWriteItem_leavesSomeUnprocessed_neverAll() {
    DynamoDbClient dynamoDb = table();
    List<WriteRequest> left =
        names()
            .map(name -> WriteRequest.builder().putRequest(p -> p.item(key(name))).build())
            .toList();
    int calls = 0;
    while (!left.isEmpty()) {
      Map<String, List<WriteRequest>> items = Map.of("items", left);
      BatchWriteItemResponse response = dynamoDb.batchWriteItem(r -> r.requestItems(items));
      assertThat(response.unprocessedItems().getOrDefault("items", List.of()))
          .hasSizeLessThan(left.size());
      left = response.unprocessedItems().getOrDefault("items", List.of());
      calls++;
    }

    assertThat(calls).isGreaterThan(1);
    assertThat(
            dynamoDb.scanPaginator(r -> r.tableName("items").consistentRead(true)).items().stream())
        .hasSize(MANY);
  }

  @Test
  void batchWriteItem_ofTwo_alwaysDoesOne() {
    DynamoDbClient dynamoDb = table();
    List<WriteRequest> two =
        List.of("a", "b").stream()
            .map(name -> WriteRequest.builder().putRequest(p -> p.item(key(name))).build())
            .toList();

    for (int i = 0; i < 200; i++) {
      assertThat(
              dynamoDb
                  .batchWriteItem(r -> r.requestItems(Map.of("items", two)))
                  .unprocessedItems()
                  .getOrDefault("items", List.of()))
          .hasSizeLessThan(2);
    }
  }

  @Test
  void listObjects_hasSmallPages_whichLeadToAllKeys() {
    S3Client s3 = aws.client(S3Client.class);
    s3.createBucket(r -> r.bucket("files"));
    names()
        .forEach(
            name -> s3.putObject(r -> r.bucket("files").key(name), RequestBody.fromString(name)));

    List<ListObjectsV2Response> pages =
        s3.listObjectsV2Paginator(r -> r.bucket("files")).stream().toList();

    assertThat(pages).hasSizeGreaterThan(MANY / 3).allMatch(page -> page.keyCount() <= 3);
    assertThat(pages).allMatch(page -> page.maxKeys() == 1000);
    assertThat(pages.stream().flatMap(page -> page.contents().stream()).map(S3Object::key))
        .containsExactlyElementsOf(names().toList());
    assertThat(s3.listObjects(r -> r.bucket("files")).isTruncated()).isTrue();
    assertThat(s3.listObjectVersions(r -> r.bucket("files")).isTruncated()).isTrue();
  }

  @Test
  void kinesis_failsRecords_andReadsAreShortOrEmpty() {
    KinesisClient kinesis = aws.client(KinesisClient.class);
    kinesis.createStream(r -> r.streamName("s").shardCount(1));
    PutRecordsResponse put =
        kinesis.putRecords(r -> r.streamName("s").records(names().map(this::entry).toList()));
    assertThat(put.failedRecordCount()).isBetween(1, MANY - 1);

    String iterator =
        kinesis
            .getShardIterator(
                r ->
                    r.streamName("s")
                        .shardId("shardId-000000000000")
                        .shardIteratorType("TRIM_HORIZON"))
            .shardIterator();
    List<Integer> sizes =
        sizes(
            iterator,
            at -> kinesis.getRecords(r -> r.shardIterator(at)),
            response -> response.records().size(),
            GetRecordsResponse::nextShardIterator);

    assertThat(sizes.subList(0, 5)).contains(0).allMatch(size -> size <= 3);
    assertThat(sizes.stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(MANY - put.failedRecordCount());
  }

  private PutRecordsRequestEntry entry(String name) {
    return PutRecordsRequestEntry.builder()
        .partitionKey(name)
        .data(SdkBytes.fromUtf8String(name))
        .build();
  }

  private static <R> List<Integer> sizes(
      String first, Function<String, R> read, Function<R, Integer> size, Function<R, String> next) {
    List<Integer> sizes = new ArrayList<>();
    String iterator = first;
    for (int i = 0; i < 3 * MANY; i++) {
      R response = read.apply(iterator);
      sizes.add(size.apply(response));
      iterator = next.apply(response);
    }
    return sizes;
  }

  @Test
  void tableStream_readsAreShortOrEmpty() {
    DynamoDbClient dynamoDb = table();
    names().forEach(name -> dynamoDb.putItem(r -> r.tableName("items").item(key(name))));
    DynamoDbStreamsClient streams = aws.client(DynamoDbStreamsClient.class);
    String arn = dynamoDb.describeTable(r -> r.tableName("items")).table().latestStreamArn();
    String shard =
        streams.describeStream(r -> r.streamArn(arn)).streamDescription().shards().get(0).shardId();
    String iterator =
        streams
            .getShardIterator(
                r -> r.streamArn(arn).shardId(shard).shardIteratorType("TRIM_HORIZON"))
            .shardIterator();

    List<Integer> sizes =
        sizes(
            iterator,
            at -> streams.getRecords(r -> r.shardIterator(at)),
            response -> response.records().size(),
            response -> response.nextShardIterator());

    assertThat(sizes.subList(0, 10)).contains(0).allMatch(size -> size <= 3);
    assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(MANY);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, Long.MIN_VALUE})
  void sameSeed_doesTheSame(long seed) {
    assertThat(receipts(seed)).isEqualTo(receipts(seed));
  }

  private static List<List<String>> receipts(long seed) {
    try (FakeAws cloud = FakeAws.builder().frozenAt(START).adversarial(seed).build()) {
      SqsClient sqs = cloud.client(SqsClient.class);
      String url = sqs.createQueue(r -> r.queueName("q")).queueUrl();
      names().forEach(name -> sqs.sendMessage(r -> r.queueUrl(url).messageBody(name)));
      return IntStream.range(0, 10)
          .mapToObj(
              i ->
                  sqs
                      .receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(10))
                      .messages()
                      .stream()
                      .map(message -> message.body())
                      .toList())
          .toList();
    }
  }
}
