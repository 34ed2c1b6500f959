package dev.awsfakes.examples.guide;

import static dev.awsfakes.assertj.SqsAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import dev.awsfakes.eventsources.EventSources;
import dev.awsfakes.junit.AwsFakesExtension;
import dev.awsfakes.junit.Bucket;
import dev.awsfakes.junit.Queue;
import dev.awsfakes.junit.Table;
import dev.awsfakes.sqs.QueueView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

@ExtendWith(AwsFakesExtension.class)
class ConsumersExampleTest {
  private final List<String> seen = new ArrayList<>();

  @Test
  void an_order_that_fails_comes_again(
      FakeAws aws, EventSources sources, SqsClient sqs, @Queue("orders") String queueUrl) {
    sources
        .queue(queueUrl)
        .batchSize(5)
        .reportBatchItemFailures()
        .toReporting(
            messages -> {
              messages.forEach(message -> seen.add(message.body()));
              return messages.stream()
                  .filter(message -> message.body().equals("O-2") && seen.size() < 3)
                  .map(Message::messageId)
                  .toList();
            });
    sqs.sendMessage(send -> send.queueUrl(queueUrl).messageBody("O-1"));
    sqs.sendMessage(send -> send.queueUrl(queueUrl).messageBody("O-2"));

    sources.drain();
    assertThat(QueueView.of(aws, queueUrl)).hasMessagesInFlight(1);

    aws.clock().advance(Duration.ofSeconds(31)); // the visibility timeout is 30 seconds
    sources.drain();
    assertThat(seen).containsExactly("O-1", "O-2", "O-2");
    assertThat(QueueView.of(aws, queueUrl)).isEmpty();
  }

  @Test
  @Table(value = "orders", stream = true)
  void new_orders_are_indexed(EventSources sources, DynamoDbClient dynamoDb) {
    sources
        .tableStream("orders")
        .fromTrimHorizon()
        .filter("{\"eventName\": [\"INSERT\"]}")
        .to(changes -> changes.forEach(change -> seen.add(change.dynamodb().keys().get("id").s())));

    dynamoDb.putItem(
        put -> put.tableName("orders").item(Map.of("id", AttributeValue.fromS("O-1"))));
    dynamoDb.deleteItem(
        delete -> delete.tableName("orders").key(Map.of("id", AttributeValue.fromS("O-1"))));
    sources.drain();

    assertThat(seen).containsExactly("O-1");
    assertThat(sources.failures()).isEmpty();
  }

  @Test
  @Bucket("photos")
  void uploads_are_told(EventSources sources, S3Client s3) {
    sources.bucket("photos").prefix("in/").to(seen::addAll);

    s3.putObject(put -> put.bucket("photos").key("in/1.jpg"), RequestBody.fromString("…"));
    s3.putObject(put -> put.bucket("photos").key("out/1.jpg"), RequestBody.fromString("…"));
    sources.drain();

    assertThat(seen).singleElement().asString().contains("ObjectCreated:Put", "in/1.jpg");
  }
}
