package dev.awsfakes.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import dev.awsfakes.kinesis.StreamView;
import dev.awsfakes.sqs.QueueView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ExpirationStatus;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** One move of the clock runs what became due in all services, and what that sets off. */
@SuppressWarnings("unchecked") // varargs of consumers
class ClockAcrossServicesTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final FakeAws aws = FakeAws.builder().frozenAt(START).build();
  private final SqsClient sqs = aws.client(SqsClient.class);

  @AfterEach
  void close() {
    aws.close();
  }

  /** An object that expires after two days, which a queue is told of. */
  private String bucketThatTellsWhatExpires() {
    String url =
        sqs.createQueue(
                r -> r.queueName("expired").attributesWithStrings(Map.of("DelaySeconds", "900")))
            .queueUrl();
    S3Client s3 = aws.client(S3Client.class);
    s3.createBucket(r -> r.bucket("files"));
    s3.putBucketNotificationConfiguration(
        r ->
            r.bucket("files")
                .notificationConfiguration(
                    n ->
                        n.queueConfigurations(
                            QueueConfiguration.builder()
                                .queueArn("arn:aws:sqs:us-east-1:000000000000:expired")
                                .eventsWithStrings("s3:LifecycleExpiration:*")
                                .build())));
    s3.putBucketLifecycleConfiguration(
        r ->
            r.bucket("files")
                .lifecycleConfiguration(
                    l ->
                        l.rules(
                            rule ->
                                rule.id("rule")
                                    .status(ExpirationStatus.ENABLED)
                                    .filter(f -> f.prefix(""))
                                    .expiration(e -> e.days(1)))));
    s3.putObject(r -> r.bucket("files").key("old"), RequestBody.fromString("x"));
    return url;
  }

  /** An item whose time ends in 47 hours, of which a stream is told. */
  private void tableThatTellsWhatEnds() {
    DynamoDbClient dynamoDb = aws.client(DynamoDbClient.class);
    KinesisClient kinesis = aws.client(KinesisClient.class);
    dynamoDb.createTable(
        r ->
            r.tableName("sessions")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(k -> k.attributeName("id").keyType("HASH"))
                .attributeDefinitions(a -> a.attributeName("id").attributeType("S")));
    dynamoDb.updateTimeToLive(
        r ->
            r.tableName("sessions")
                .timeToLiveSpecification(t -> t.enabled(true).attributeName("ends")));
    kinesis.createStream(r -> r.streamName("ended").shardCount(1));
    String arn =
        kinesis
            .describeStreamSummary(r -> r.streamName("ended"))
            .streamDescriptionSummary()
            .streamARN();
    long end = START.plus(Duration.ofHours(47)).getEpochSecond();
    dynamoDb.putItem(
        r ->
            r.tableName("sessions")
                .item(
                    Map.of(
                        "id",
                        AttributeValue.fromS("s"),
                        "ends",
                        AttributeValue.fromN(Long.toString(end)))));
    dynamoDb.enableKinesisStreamingDestination(r -> r.tableName("sessions").streamArn(arn));
  }

  @Test
  void advance_runsWhatIsDueInAllServices_andWhatThatSetsOff() {
    String url = bucketThatTellsWhatExpires();
    tableThatTellsWhatEnds();

    aws.clock().advance(Duration.ofDays(2).plusMinutes(20));

    // Views make no calls: all this was done when advance returned.
    assertThat(QueueView.of(aws, url).bodies())
        .element(1) // behind S3's test message
        .asString()
        .contains("LifecycleExpiration:Delete", "\"eventTime\":\"2026-01-03T00:00:00");
    assertThat(QueueView.of(aws, url).visibleMessages()).isEqualTo(2);
    assertThat(StreamView.of(aws, "ended").records())
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.data().asUtf8String()).contains("REMOVE");
              assertThat(record.approximateArrivalTimestamp())
                  .isBetween(START.plus(Duration.ofHours(47)), START.plus(Duration.ofHours(48)));
            });
  }

  @Test
  void advance_runsWhatAWaiterSetsOff_beforeItReturns() {
    SqsAsyncClient async = aws.client(SqsAsyncClient.class);
    String first = sqs.createQueue(r -> r.queueName("first")).queueUrl();
    String second = sqs.createQueue(r -> r.queueName("second")).queueUrl();
    List<Instant> times = new ArrayList<>();
    var relay =
        async
            .receiveMessage(r -> r.queueUrl(first).waitTimeSeconds(20))
            .thenCompose(
                received -> {
                  times.add(aws.clock().now());
                  return async.sendMessage(
                      r -> r.queueUrl(second).messageBody("relayed").delaySeconds(5));
                });
    var end =
        async
            .receiveMessage(r -> r.queueUrl(second).waitTimeSeconds(20))
            .thenAccept(received -> times.add(aws.clock().now()));
    sqs.sendMessage(r -> r.queueUrl(first).messageBody("x").delaySeconds(3));

    aws.clock().advance(Duration.ofSeconds(15));

    assertThat(relay).isCompleted();
    assertThat(end).isCompleted();
    assertThat(times).containsExactly(START.plusSeconds(3), START.plusSeconds(8));
    assertThat(aws.clock().now()).isEqualTo(START.plusSeconds(15));
  }
}
