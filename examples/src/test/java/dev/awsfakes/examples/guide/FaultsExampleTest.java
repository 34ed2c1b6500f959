package dev.awsfakes.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.FakeAws;
import dev.awsfakes.junit.AwsFakesExtension;
import dev.awsfakes.junit.Table;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

@ExtendWith(AwsFakesExtension.class)
@Table("orders")
class FaultsExampleTest {
  private static final PutItemRequest ORDER =
      PutItemRequest.builder()
          .tableName("orders")
          .item(Map.of("id", AttributeValue.fromS("O-1")))
          .build();

  @Test
  void a_table_is_throttled_twice(FakeAws aws, DynamoDbClient dynamoDb) {
    aws.faults()
        .on(PutItemRequest.class)
        .when(put -> put.tableName().equals("orders"))
        .times(2)
        .fail(ProvisionedThroughputExceededException.class);

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> dynamoDb.putItem(ORDER))
          .isInstanceOf(ProvisionedThroughputExceededException.class);
    }
    dynamoDb.putItem(ORDER);
  }

  @Test
  void a_response_is_lost_after_the_write(FakeAws aws, DynamoDbClient dynamoDb) {
    aws.faults().on("PutItem").times(1).afterApplying().loseConnection();

    assertThatThrownBy(() -> dynamoDb.putItem(ORDER)).isInstanceOf(SdkClientException.class);

    assertThat(dynamoDb.scan(scan -> scan.tableName("orders")).count()).isEqualTo(1);
  }

  @Test
  void a_batch_is_done_in_part(FakeAws aws, DynamoDbClient dynamoDb) {
    aws.faults().on(BatchWriteItemRequest.class).times(1).entries().at(0).fail();
    WriteRequest write = WriteRequest.builder().putRequest(put -> put.item(ORDER.item())).build();
    WriteRequest other =
        WriteRequest.builder()
            .putRequest(put -> put.item(Map.of("id", AttributeValue.fromS("O-2"))))
            .build();

    BatchWriteItemResponse response =
        dynamoDb.batchWriteItem(
            batch -> batch.requestItems(Map.of("orders", List.of(write, other))));

    assertThat(response.unprocessedItems()).isEqualTo(Map.of("orders", List.of(write)));
  }

  @Test
  void a_call_takes_too_long(FakeAws aws, DynamoDbClient dynamoDb) {
    aws.faults().on(PutItemRequest.class).timeOut(Duration.ofSeconds(3));

    assertThatThrownBy(() -> dynamoDb.putItem(ORDER)).isInstanceOf(ApiCallTimeoutException.class);
  }
}

class RetriesExampleTest {
  @RegisterExtension
  static AwsFakesExtension fakes =
      AwsFakesExtension.with(cloud -> cloud.retries(RetryMode.STANDARD));

  @Test
  @Table("orders")
  void throttled_twice_then_fine(FakeAws aws, DynamoDbClient dynamoDb) {
    aws.faults().on("PutItem").times(2).fail("ThrottlingException");

    dynamoDb.putItem(
        put -> put.tableName("orders").item(Map.of("id", AttributeValue.fromS("O-1"))));

    assertThat(aws.calls().of(PutItemRequest.class))
        .singleElement()
        .satisfies(call -> assertThat(call.attempts()).isEqualTo(3));
  }
}
