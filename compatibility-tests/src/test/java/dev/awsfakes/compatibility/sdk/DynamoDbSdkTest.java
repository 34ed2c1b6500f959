package dev.awsfakes.compatibility.sdk;

import static dev.awsfakes.compatibility.sdk.AsyncErrors.causeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class DynamoDbSdkTest extends SdkRelease {
  private static final Map<String, AttributeValue> ORDER =
      Map.of("id", AttributeValue.fromS("O-1"), "total", AttributeValue.fromN("42"));
  private static final Map<String, AttributeValue> KEY = Map.of("id", AttributeValue.fromS("O-1"));

  @Override
  Class<? extends SdkClient> client() {
    return DynamoDbClient.class;
  }

  @Test
  void syncClient_makesWritesReadsDeletesAndFails() {
    DynamoDbClient dynamoDb = aws.client(DynamoDbClient.class);
    dynamoDb.createTable(orders());
    dynamoDb.putItem(put -> put.tableName("orders").item(ORDER));

    Map<String, AttributeValue> read =
        dynamoDb.getItem(get -> get.tableName("orders").key(KEY)).item();
    dynamoDb.deleteItem(delete -> delete.tableName("orders").key(KEY));
    dynamoDb.deleteTable(table -> table.tableName("orders"));

    assertThat(read).isEqualTo(ORDER);
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> dynamoDb.getItem(get -> get.tableName("orders").key(KEY)))
        .matches(error -> error.statusCode() == 400);
  }

  @Test
  void asyncClient_makesWritesReadsDeletesAndFails() {
    DynamoDbAsyncClient dynamoDb = aws.client(DynamoDbAsyncClient.class);
    dynamoDb.createTable(orders()).join();
    dynamoDb.putItem(put -> put.tableName("orders").item(ORDER)).join();

    Map<String, AttributeValue> read =
        dynamoDb.getItem(get -> get.tableName("orders").key(KEY)).join().item();
    dynamoDb.deleteItem(delete -> delete.tableName("orders").key(KEY)).join();
    dynamoDb.deleteTable(table -> table.tableName("orders")).join();

    assertThat(read).isEqualTo(ORDER);
    assertThat(causeOf(dynamoDb.getItem(get -> get.tableName("orders").key(KEY))))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  private static CreateTableRequest orders() {
    return CreateTableRequest.builder()
        .tableName("orders")
        .keySchema(KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build())
        .attributeDefinitions(
            AttributeDefinition.builder()
                .attributeName("id")
                .attributeType(ScalarAttributeType.S)
                .build())
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .build();
  }
}
