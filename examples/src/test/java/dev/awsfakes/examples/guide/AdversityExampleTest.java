package dev.awsfakes.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import dev.awsfakes.dynamodb.TableView;
import dev.awsfakes.eventsources.EventSources;
import dev.awsfakes.junit.Adversarial;
import dev.awsfakes.junit.AwsFakesExtension;
import dev.awsfakes.junit.Queue;
import dev.awsfakes.junit.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

@ExtendWith(AwsFakesExtension.class)
@Adversarial(seed = 1) // the repetitions have the seeds 1 to 20
@Table("orders")
class AdversityExampleTest {

  @RepeatedTest(20)
  void an_order_that_comes_twice_is_booked_once(
      FakeAws aws,
      EventSources sources,
      SqsClient sqs,
      DynamoDbClient dynamoDb,
      @Queue("placed") String queueUrl) {
    int[] booked = {0};
    sources
        .queue(queueUrl)
        .to(
            messages -> {
              for (Message message : messages) {
                booked[0] += book(dynamoDb, message.body()) ? 1 : 0;
              }
            });
    for (String id : List.of("O-1", "O-2", "O-3")) {
      sqs.sendMessage(send -> send.queueUrl(queueUrl).messageBody(id));
    }

    sources.drain();

    assertThat(TableView.of(aws, "orders").items()).hasSize(3);
    assertThat(booked[0]).isEqualTo(3);
  }

  /** Whether the order was not booked before: a condition knows, an eventual read may not. */
  private static boolean book(DynamoDbClient dynamoDb, String id) {
    try {
      dynamoDb.putItem(
          put ->
              put.tableName("orders")
                  .item(Map.of("id", AttributeValue.fromS(id)))
                  .conditionExpression("attribute_not_exists(id)"));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  @RepeatedTest(20)
  void what_a_batch_leaves_undone_is_done_again(FakeAws aws, DynamoDbClient dynamoDb) {
    Map<String, List<WriteRequest>> left =
        Map.of("orders", IntStream.range(0, 25).mapToObj(AdversityExampleTest::write).toList());

    while (!left.isEmpty()) {
      Map<String, List<WriteRequest>> wanted = left;
      left = dynamoDb.batchWriteItem(batch -> batch.requestItems(wanted)).unprocessedItems();
    }

    assertThat(TableView.of(aws, "orders").items()).hasSize(25);
  }

  private static WriteRequest write(int number) {
    return WriteRequest.builder()
        .putRequest(put -> put.item(Map.of("id", AttributeValue.fromS("O-" + number))))
        .build();
  }
}
