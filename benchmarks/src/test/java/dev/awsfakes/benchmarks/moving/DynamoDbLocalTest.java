package dev.awsfakes.benchmarks.moving;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.dynamodbv2.local.embedded.DynamoDBEmbedded;
import com.amazonaws.services.dynamodbv2.local.shared.access.AmazonDynamoDBLocal;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class DynamoDbLocalTest {
  private AmazonDynamoDBLocal server;
  private DynamoDbClient dynamoDb;

  @BeforeEach
  void start() {
    System.setProperty("sqlite4java.library.path", "target/native");
    server = DynamoDBEmbedded.create(true);
    dynamoDb = server.dynamoDbClient();
    dynamoDb.createTable(
        CreateTableRequest.builder()
            .tableName("orders")
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(
                AttributeDefinition.builder()
                    .attributeName("id")
                    .attributeType(ScalarAttributeType.S)
                    .build())
            .keySchema(KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build())
            .build());
  }

  @AfterEach
  void stop() {
    server.shutdownNow();
  }

  @Test
  void an_order_is_stored() {
    Map<String, AttributeValue> order =
        Map.of("id", AttributeValue.fromS("O-1"), "total", AttributeValue.fromN("42"));

    dynamoDb.putItem(put -> put.tableName("orders").item(order));

    Map<String, AttributeValue> key = Map.of("id", AttributeValue.fromS("O-1"));
    assertThat(dynamoDb.getItem(get -> get.tableName("orders").key(key)).item()).isEqualTo(order);
  }
}
