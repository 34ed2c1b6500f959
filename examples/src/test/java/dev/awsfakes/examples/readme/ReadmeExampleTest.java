package dev.awsfakes.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.awsfakes.FakeClock;
import dev.awsfakes.junit.AwsFakesExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

@ExtendWith(AwsFakesExtension.class)
class ReadmeExampleTest {

  @Test
  void an_order_is_stored_once(DynamoDbClient dynamoDb) {
    dynamoDb.createTable(
        table ->
            table
                .tableName("orders")
                .attributeDefinitions(
                    AttributeDefinition.builder().attributeName("id").attributeType("S").build())
                .keySchema(KeySchemaElement.builder().attributeName("id").keyType("HASH").build())
                .billingMode(BillingMode.PAY_PER_REQUEST));
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
  void a_message_that_nobody_deletes_comes_back(SqsClient sqs, FakeClock clock) {
    String queueUrl = sqs.createQueue(queue -> queue.queueName("orders")).queueUrl();
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
