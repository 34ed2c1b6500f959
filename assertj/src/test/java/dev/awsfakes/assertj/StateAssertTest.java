package dev.awsfakes.assertj;

import static dev.awsfakes.assertj.DynamoDbAssertions.assertThat;
import static dev.awsfakes.assertj.KinesisAssertions.assertThat;
import static dev.awsfakes.assertj.S3Assertions.assertThat;
import static dev.awsfakes.assertj.SqsAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.FakeAws;
import dev.awsfakes.dynamodb.TableView;
import dev.awsfakes.kinesis.StreamView;
import dev.awsfakes.s3.BucketView;
import dev.awsfakes.sqs.QueueView;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

class StateAssertTest {
  private final FakeAws aws = FakeAws.create();

  @Test
  void queue_countsAndBodies() {
    SqsClient sqs = aws.client(SqsClient.class);
    String url = sqs.createQueue(r -> r.queueName("orders")).queueUrl();
    QueueView queue = QueueView.of(aws, url);
    assertThat(queue).isEmpty();

    sqs.sendMessage(r -> r.queueUrl(url).messageBody("O-1"));
    sqs.sendMessage(r -> r.queueUrl(url).messageBody("O-2"));
    sqs.sendMessage(r -> r.queueUrl(url).messageBody("O-3").delaySeconds(5));
    sqs.receiveMessage(r -> r.queueUrl(url));

    assertThat(queue).hasVisibleMessages(1).hasMessagesInFlight(1).hasDelayedMessages(1);
    assertThat(queue).bodies().containsExactly("O-1", "O-2", "O-3");
    assertThatThrownBy(() -> assertThat(queue).hasVisibleMessages(2))
        .hasMessageContaining("Expected 2 visible messages, but there are 1")
        .hasMessageContaining("O-3");
    assertThatThrownBy(() -> assertThat(queue).isEmpty()).isInstanceOf(AssertionError.class);
  }

  @Test
  @SuppressWarnings("unchecked") // the SDK takes arrays of consumers
  void table_itemsAndKeys() {
    DynamoDbClient dynamoDb = aws.client(DynamoDbClient.class);
    dynamoDb.createTable(
        r ->
            r.tableName("orders")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(k -> k.attributeName("id").keyType("HASH"))
                .attributeDefinitions(a -> a.attributeName("id").attributeType("S")));
    TableView table = TableView.of(aws, "orders");
    assertThat(table).isEmpty();
    Map<String, AttributeValue> key = Map.of("id", AttributeValue.fromS("O-1"));
    Map<String, AttributeValue> item =
        Map.of("id", AttributeValue.fromS("O-1"), "total", AttributeValue.fromN("42"));
    Map<String, AttributeValue> otherKey = Map.of("id", AttributeValue.fromS("O-2"));

    dynamoDb.putItem(r -> r.tableName("orders").item(item));

    assertThat(table).hasSize(1).containsItem(item).containsKey(key).doesNotContainKey(otherKey);
    assertThat(table).item(key).containsEntry("total", AttributeValue.fromN("42"));
    assertThatThrownBy(() -> assertThat(table).containsKey(otherKey))
        .hasMessageContaining("Expected an item")
        .hasMessageContaining("O-1");
    assertThatThrownBy(() -> assertThat(table).doesNotContainKey(key))
        .hasMessageContaining("Expected no item");
    assertThatThrownBy(() -> assertThat(table).containsItem(key))
        .hasMessageContaining("the items of orders");
  }

  @Test
  void bucket_keysAndTexts() {
    S3Client s3 = aws.client(S3Client.class);
    s3.createBucket(r -> r.bucket("reports"));
    BucketView bucket = BucketView.of(aws, "reports");
    assertThat(bucket).isEmpty();

    s3.putObject(r -> r.bucket("reports").key("2026.csv"), RequestBody.fromString("1;2"));

    assertThat(bucket).containsKey("2026.csv").doesNotContainKey("2027.csv");
    assertThat(bucket).text("2026.csv").startsWith("1;");
    assertThatThrownBy(() -> assertThat(bucket).text("2027.csv"))
        .hasMessageContaining("Expected an object 2027.csv in reports, which has [2026.csv]");
    assertThatThrownBy(() -> assertThat(bucket).isEmpty()).hasMessageContaining("2026.csv");
  }

  @Test
  void stream_records() {
    KinesisClient kinesis = aws.client(KinesisClient.class);
    kinesis.createStream(r -> r.streamName("orders").shardCount(1));
    StreamView stream = StreamView.of(aws, "orders");
    assertThat(stream).isEmpty();

    kinesis.putRecord(
        r -> r.streamName("orders").partitionKey("k").data(SdkBytes.fromUtf8String("O-1")));

    assertThat(stream).hasSize(1);
    assertThat(stream).texts().containsExactly("O-1");
    assertThatThrownBy(() -> assertThat(stream).isEmpty())
        .hasMessageContaining("the records of orders");
  }
}
