package dev.awsfakes.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.FakeAws;
import dev.awsfakes.Snapshot;
import dev.awsfakes.s3.S3Options;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;
import software.amazon.awssdk.services.kinesis.model.SubscribeToShardResponseHandler;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeyState;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Going back to a snapshot, and forks, as a user sees them in each service. */
@SuppressWarnings("unchecked") // arrays of consumers, as the SDK has them
class SnapshotTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final FakeAws aws = FakeAws.builder().frozenAt(START).build();
  private final SqsClient sqs = aws.client(SqsClient.class);

  private static Map<String, AttributeValue> item(String id) {
    return Map.of("id", AttributeValue.fromS(id));
  }

  private static DynamoDbClient table(FakeAws aws) {
    DynamoDbClient dynamoDb = aws.client(DynamoDbClient.class);
    dynamoDb.createTable(
        r ->
            r.tableName("orders")
                .attributeDefinitions(a -> a.attributeName("id").attributeType("S"))
                .keySchema(k -> k.attributeName("id").keyType("HASH"))
                .billingMode("PAY_PER_REQUEST"));
    return dynamoDb;
  }

  private static String queue(FakeAws aws) {
    return aws.client(SqsClient.class).createQueue(r -> r.queueName("orders")).queueUrl();
  }

  private static String messages(FakeAws aws, String url) {
    return aws.client(SqsClient.class)
        .getQueueAttributes(
            r -> r.queueUrl(url).attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
        .attributes()
        .get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES);
  }

  @Test
  void restore_items_areAsTheyWere() {
    DynamoDbClient dynamoDb = table(aws);
    dynamoDb.putItem(r -> r.tableName("orders").item(item("kept")));
    Snapshot snapshot = aws.snapshot();
    dynamoDb.deleteItem(r -> r.tableName("orders").key(item("kept")));
    dynamoDb.putItem(r -> r.tableName("orders").item(item("new")));

    aws.restore(snapshot);

    assertThat(dynamoDb.scan(r -> r.tableName("orders")).items()).containsExactly(item("kept"));
  }

  @Test
  void restore_resourcesMadeSince_areGone_andTheirClientsWork() {
    Snapshot snapshot = aws.snapshot();
    DynamoDbClient madeSince = table(aws);

    aws.restore(snapshot);

    assertThatThrownBy(() -> madeSince.describeTable(r -> r.tableName("orders")))
        .isInstanceOf(ResourceNotFoundException.class);
    table(aws);
    assertThat(madeSince.listTables().tableNames()).containsExactly("orders");
  }

  @Test
  void restore_messages_areBackWhereTheyStood() {
    String url = queue(aws);
    sqs.sendMessage(r -> r.queueUrl(url).messageBody("O-1"));
    Snapshot snapshot = aws.snapshot();
    String handle = sqs.receiveMessage(r -> r.queueUrl(url)).messages().get(0).receiptHandle();
    sqs.deleteMessage(r -> r.queueUrl(url).receiptHandle(handle));

    aws.restore(snapshot);

    assertThat(messages(aws, url)).isEqualTo("1");
    assertThat(sqs.receiveMessage(r -> r.queueUrl(url)).messages())
        .singleElement()
        .satisfies(message -> assertThat(message.body()).isEqualTo("O-1"));
  }

  @Test
  void restore_theClock_standsWhereItStood_andWhatWasDueIsDueAgain() {
    String url = queue(aws);
    sqs.sendMessage(r -> r.queueUrl(url).messageBody("late").delaySeconds(60));
    Snapshot snapshot = aws.snapshot();
    aws.clock().advance(Duration.ofSeconds(60));

    aws.restore(snapshot);

    assertThat(aws.clock().now()).isEqualTo(START);
    assertThat(messages(aws, url)).isEqualTo("0");
    aws.clock().advance(Duration.ofSeconds(60));
    assertThat(messages(aws, url)).isEqualTo("1");
  }

  @Test
  void restore_scheduledDeletionOfAKey_happensAgain() {
    KmsClient kms = aws.client(KmsClient.class);
    String key = kms.createKey().keyMetadata().keyId();
    kms.scheduleKeyDeletion(r -> r.keyId(key).pendingWindowInDays(7));
    Snapshot snapshot = aws.snapshot();
    aws.clock().advance(Duration.ofDays(8));

    aws.restore(snapshot);

    assertThat(kms.describeKey(r -> r.keyId(key)).keyMetadata().keyState())
        .isEqualTo(KeyState.PENDING_DELETION);
    kms.cancelKeyDeletion(r -> r.keyId(key));
    aws.clock().advance(Duration.ofDays(8));
    assertThat(kms.describeKey(r -> r.keyId(key)).keyMetadata().keyState())
        .isEqualTo(KeyState.DISABLED);
  }

  @Test
  void restore_aLongPoll_endsEmpty() {
    String url = queue(aws);
    Snapshot snapshot = aws.snapshot();
    CompletableFuture<ReceiveMessageResponse> poll =
        aws.client(SqsAsyncClient.class).receiveMessage(r -> r.queueUrl(url).waitTimeSeconds(20));

    aws.restore(snapshot);

    assertThat(poll).isCompletedWithValueMatching(response -> response.messages().isEmpty());
  }

  @Test
  void restore_faultsAndTheCallLog() {
    String url = queue(aws);
    aws.faults().on(SendMessageRequest.class).times(1).fail("InternalError");
    Snapshot snapshot = aws.snapshot();
    assertThatThrownBy(() -> sqs.sendMessage(r -> r.queueUrl(url).messageBody("O-1")))
        .isInstanceOf(SqsException.class);

    aws.restore(snapshot);

    assertThat(aws.calls().all()).isEmpty();
    assertThatThrownBy(() -> sqs.sendMessage(r -> r.queueUrl(url).messageBody("O-1")))
        .isInstanceOf(SqsException.class);
  }

  @Test
  void restore_toAClosedSnapshotOrOneThatIsLaterThanAnother_isRefused() {
    Snapshot first = aws.snapshot();
    Snapshot second = aws.snapshot();
    aws.restore(first);

    assertThatThrownBy(() -> aws.restore(second))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("went back to an earlier one");
    first.close();
    assertThatThrownBy(() -> aws.restore(first)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void restore_toASnapshotOfAnotherCloud_isRefused() {
    try (FakeAws other = FakeAws.create()) {
      Snapshot snapshot = other.snapshot();

      assertThatThrownBy(() -> aws.restore(snapshot))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("another FakeAws");
    }
  }

  @Test
  void fork_hasWhatThereIs_andGoesItsOwnWay() {
    DynamoDbClient dynamoDb = table(aws);
    dynamoDb.putItem(r -> r.tableName("orders").item(item("both")));

    try (FakeAws fork = aws.fork()) {
      DynamoDbClient forked = fork.client(DynamoDbClient.class);
      forked.putItem(r -> r.tableName("orders").item(item("fork")));
      dynamoDb.deleteItem(r -> r.tableName("orders").key(item("both")));

      assertThat(forked.scan(r -> r.tableName("orders")).items())
          .containsExactlyInAnyOrder(item("both"), item("fork"));
      assertThat(dynamoDb.scan(r -> r.tableName("orders")).items()).isEmpty();
    }
  }

  @Test
  void fork_hasItsOwnClock() {
    String url = queue(aws);
    sqs.sendMessage(r -> r.queueUrl(url).messageBody("late").delaySeconds(60));

    try (FakeAws fork = aws.fork()) {
      fork.clock().advance(Duration.ofSeconds(60));

      assertThat(messages(fork, url)).isEqualTo("1");
      assertThat(messages(aws, url)).isEqualTo("0");
      assertThat(aws.clock().now()).isEqualTo(START);
    }
  }

  @Test
  void fork_ofAQueueThatSomebodyPolls_hasNobodyWho() {
    String url = queue(aws);
    CompletableFuture<ReceiveMessageResponse> poll =
        aws.client(SqsAsyncClient.class).receiveMessage(r -> r.queueUrl(url).waitTimeSeconds(20));

    try (FakeAws fork = aws.fork()) {
      fork.client(SqsClient.class).sendMessage(r -> r.queueUrl(url).messageBody("O-1"));

      assertThat(messages(fork, url)).isEqualTo("1");
      assertThat(poll).isNotDone();
    }
    sqs.sendMessage(r -> r.queueUrl(url).messageBody("O-2"));
    assertThat(poll)
        .isCompletedWithValueMatching(response -> response.messages().get(0).body().equals("O-2"));
  }

  @Test
  void fork_objectsInFiles_areReadUntilTheLastCloudIsClosed() {
    FakeAws spilling = FakeAws.builder().with(S3Options.builder().spillAbove(16).build()).build();
    S3Client s3 = spilling.client(S3Client.class);
    s3.createBucket(r -> r.bucket("bucket"));
    s3.putObject(r -> r.bucket("bucket").key("a"), RequestBody.fromString("a".repeat(64)));
    FakeAws fork = spilling.fork();
    spilling.close();

    S3Client forked = fork.client(S3Client.class);

    assertThat(forked.getObjectAsBytes(r -> r.bucket("bucket").key("a")).asUtf8String())
        .hasSize(64);
    fork.close();
  }

  @Test
  void fork_ofABucket_isNotItsDeletion() {
    S3Client s3 = aws.client(S3Client.class);
    s3.createBucket(r -> r.bucket("bucket"));

    try (FakeAws fork = aws.fork()) {
      fork.client(S3Client.class).deleteBucket(r -> r.bucket("bucket"));

      s3.putObject(r -> r.bucket("bucket").key("a"), RequestBody.empty());
      assertThatThrownBy(() -> fork.client(S3Client.class).listObjectsV2(r -> r.bucket("bucket")))
          .isInstanceOf(S3Exception.class);
    }
  }

  @Test
  void fork_whileASubscriptionIsOpen_isRefused() {
    KinesisClient kinesis = aws.client(KinesisClient.class);
    kinesis.createStream(r -> r.streamName("orders").shardCount(1));
    String arn =
        kinesis.describeStream(r -> r.streamName("orders")).streamDescription().streamARN();
    String consumer =
        kinesis
            .registerStreamConsumer(r -> r.streamARN(arn).consumerName("reader"))
            .consumer()
            .consumerARN();
    CompletableFuture<Void> subscription =
        aws.client(KinesisAsyncClient.class)
            .subscribeToShard(
                r ->
                    r.consumerARN(consumer)
                        .shardId("shardId-000000000000")
                        .startingPosition(p -> p.type(ShardIteratorType.LATEST)),
                SubscribeToShardResponseHandler.builder().subscriber(event -> {}).build());

    assertThatThrownBy(aws::fork)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("subscription");

    aws.clock().advance(Duration.ofMinutes(5));
    assertThat(subscription).isCompleted();
    aws.fork().close();
  }

  @Test
  void snapshotAndFork_ofAClosedCloud_areRefused() {
    aws.close();

    assertThatThrownBy(aws::snapshot).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(aws::fork).isInstanceOf(IllegalStateException.class);
  }
}
