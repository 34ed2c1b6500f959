package dev.awsfakes.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.awsfakes.FakeClock;
import dev.awsfakes.junit.AwsFakesExtension;
import dev.awsfakes.junit.Queue;
import dev.awsfakes.junit.Table;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

@ExtendWith(AwsFakesExtension.class)
class ReadmeExampleTest {

  @Test
  @Table("orders")
  void an_order_is_stored_once(DynamoDbClient dynamoDb) {
    PutItemRequest order =
        PutItemRequest.builder()
            .tableName("orders")
            .item(Map.of("id", AttributeValue.fromS("O-1"), "total", AttributeValue.fromN("42")))
            .conditionExpression("attribute_not_exists(id)")
            .build();

    dynamoDb.putItem(order);

    assertThatExceptionOfType(ConditionalCheckFailedException.class)
        .isThrownBy(() -> dynamoDb.putItem(order));
  }

  @Test
  void a_message_that_nobody_deletes_comes_back(
      SqsClient sqs, FakeClock clock, @Queue("orders") String queueUrl) {
    sqs.sendMessage(message -> message.queueUrl(queueUrl).messageBody("O-1"));

    assertThat(receive(sqs, queueUrl)).hasSize(1);
    assertThat(receive(sqs, queueUrl)).isEmpty();

    clock.advance(Duration.ofSeconds(31)); // the visibility timeout is 30 seconds
    assertThat(receive(sqs, queueUrl)).extracting(Message::body).containsExactly("O-1");
  }

  private static List<Message> receive(SqsClient sqs, String queueUrl) {
    return sqs.receiveMessage(request -> request.queueUrl(queueUrl)).messages();
  }
}
