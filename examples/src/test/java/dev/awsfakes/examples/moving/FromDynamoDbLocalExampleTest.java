package dev.awsfakes.examples.moving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.junit.AwsFakesExtension;
import dev.awsfakes.junit.Table;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@ExtendWith(AwsFakesExtension.class)
@Table("orders")
class FromDynamoDbLocalExampleTest {

  @Test
  void an_order_is_stored(DynamoDbClient dynamoDb) {
    Map<String, AttributeValue> order =
        Map.of("id", AttributeValue.fromS("O-1"), "total", AttributeValue.fromN("42"));

    dynamoDb.putItem(put -> put.tableName("orders").item(order));

    Map<String, AttributeValue> key = Map.of("id", AttributeValue.fromS("O-1"));
    assertThat(dynamoDb.getItem(get -> get.tableName("orders").key(key)).item()).isEqualTo(order);
  }
}
