package dev.awsfakes.examples.guide;

import static dev.awsfakes.assertj.AwsFakesAssertions.assertThatAwsErrorOf;
import static dev.awsfakes.assertj.DynamoDbAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import dev.awsfakes.FakeClock;
import dev.awsfakes.dynamodb.DynamoDbOptions;
import dev.awsfakes.dynamodb.TableView;
import dev.awsfakes.junit.AwsFakesExtension;
import dev.awsfakes.junit.FrozenAt;
import dev.awsfakes.junit.Table;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

@ExtendWith(AwsFakesExtension.class)
@Table("stock")
class DynamoDbExampleTest {
  private static final Map<String, AttributeValue> TEA = Map.of("id", AttributeValue.fromS("tea"));

  private static void take(DynamoDbClient dynamoDb, int pounds) {
    dynamoDb.updateItem(
        UpdateItemRequest.builder()
            .tableName("stock")
            .key(TEA)
            .updateExpression("SET pounds = pounds - :taken")
            .conditionExpression("pounds >= :taken")
            .expressionAttributeValues(Map.of(":taken", AttributeValue.fromN("" + pounds)))
            .build());
  }

  @Test
  void nobody_takes_more_than_there_is(FakeAws aws, DynamoDbClient dynamoDb) {
    dynamoDb.putItem(
        put ->
            put.tableName("stock")
                .item(
                    Map.of(
                        "id", AttributeValue.fromS("tea"), "pounds", AttributeValue.fromN("5"))));

    take(dynamoDb, 3);

    assertThatAwsErrorOf(() -> take(dynamoDb, 3)).isAws("ConditionalCheckFailedException", 400);
    assertThat(TableView.of(aws, "stock"))
        .item(TEA)
        .containsEntry("pounds", AttributeValue.fromN("2"));
  }
}

class DynamoDbOptionsExampleTest {
  /** Eventually consistent reads are up to a second behind. */
  @RegisterExtension
  static AwsFakesExtension fakes =
      AwsFakesExtension.with(
          cloud -> cloud.with(DynamoDbOptions.builder().readLag(Duration.ofSeconds(1)).build()));

  @Test
  @FrozenAt("2026-01-01T00:00:00Z")
  @Table("stock")
  void a_read_may_be_behind(DynamoDbClient dynamoDb, FakeClock clock) {
    Map<String, AttributeValue> tea = Map.of("id", AttributeValue.fromS("tea"));
    dynamoDb.putItem(put -> put.tableName("stock").item(tea));

    assertThat(dynamoDb.getItem(get -> get.tableName("stock").key(tea)).hasItem()).isFalse();
    assertThat(
            dynamoDb.getItem(get -> get.tableName("stock").key(tea).consistentRead(true)).hasItem())
        .isTrue();

    clock.advance(Duration.ofSeconds(1));
    assertThat(dynamoDb.getItem(get -> get.tableName("stock").key(tea)).hasItem()).isTrue();
  }
}
