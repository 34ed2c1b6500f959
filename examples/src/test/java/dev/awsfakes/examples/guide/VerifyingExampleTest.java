package dev.awsfakes.examples.guide;

import static dev.awsfakes.assertj.AwsFakesAssertions.assertThat;
import static dev.awsfakes.assertj.AwsFakesAssertions.assertThatAwsErrorOf;
import static dev.awsfakes.assertj.DynamoDbAssertions.assertThat;
import static dev.awsfakes.assertj.SqsAssertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;

import dev.awsfakes.FakeAws;
import dev.awsfakes.dynamodb.TableView;
import dev.awsfakes.junit.AwsFakesExtension;
import dev.awsfakes.junit.Queue;
import dev.awsfakes.junit.Spied;
import dev.awsfakes.junit.Table;
import dev.awsfakes.sqs.QueueView;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

@ExtendWith(AwsFakesExtension.class)
class VerifyingExampleTest {
  private static final Map<String, AttributeValue> ORDER =
      Map.of("id", AttributeValue.fromS("O-1"), "total", AttributeValue.fromN("42"));

  /** The code under test: an order is stored, then announced. */
  private static void place(DynamoDbClient dynamoDb, SqsClient sqs, String queueUrl) {
    dynamoDb.putItem(
        put -> put.tableName("orders").item(ORDER).conditionExpression("attribute_not_exists(id)"));
    sqs.sendMessage(send -> send.queueUrl(queueUrl).messageBody("O-1"));
  }

  @Test
  @Table("orders")
  void what_is_there(
      FakeAws aws, DynamoDbClient dynamoDb, SqsClient sqs, @Queue("placed") String queueUrl) {
    place(dynamoDb, sqs, queueUrl);

    assertThat(TableView.of(aws, "orders")).hasSize(1).containsItem(ORDER);
    assertThat(QueueView.of(aws, queueUrl)).hasVisibleMessages(1);
  }

  @Test
  @Table("orders")
  void what_was_called(
      FakeAws aws, DynamoDbClient dynamoDb, SqsClient sqs, @Queue("placed") String queueUrl) {
    aws.calls().clear(); // what declared the table and the queue

    place(dynamoDb, sqs, queueUrl);

    assertThat(aws.calls())
        .inOrder(PutItemRequest.class, SendMessageRequest.class)
        .hasOnly(PutItemRequest.class, SendMessageRequest.class)
        .hasNoFailures();
    assertThat(aws.calls())
        .of(SendMessageRequest.class)
        .extracting(SendMessageRequest::messageBody)
        .containsExactly("O-1");
  }

  @Test
  @Table("orders")
  void what_went_wrong(DynamoDbClient dynamoDb, SqsClient sqs, @Queue("placed") String queueUrl) {
    place(dynamoDb, sqs, queueUrl);

    assertThatAwsErrorOf(() -> place(dynamoDb, sqs, queueUrl))
        .isAws("ConditionalCheckFailedException", 400);
  }

  @Test
  @Table("orders")
  void in_the_words_of_mockito(
      DynamoDbClient dynamoDb, @Spied SqsClient sqs, @Queue("placed") String queueUrl) {
    place(dynamoDb, sqs, queueUrl);

    verify(sqs).sendMessage(any(SendMessageRequest.class));
  }
}
