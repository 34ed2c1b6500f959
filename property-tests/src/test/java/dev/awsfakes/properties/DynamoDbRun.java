package dev.awsfakes.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.awsfakes.FakeAws;
import dev.awsfakes.properties.DynamoDbModel.Change;
import dev.awsfakes.properties.DynamoDbModel.Condition;
import dev.awsfakes.properties.DynamoDbModel.ItemKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * A table of the fake and its model. Each action does the same to both and compares what they say;
 * {@link DynamoDbReads} then looks at the table from every side.
 */
final class DynamoDbRun {
  static final String TABLE = "items";

  /** More pages than any read of a program has. */
  static final int MAX_PAGES = 1_000;

  private static final Duration LONGEST = Duration.ofHours(20);

  final FakeAws aws = FakeAws.builder().frozenAt(Instant.parse("2026-01-01T00:00:00Z")).build();
  final DynamoDbClient dynamo = aws.client(DynamoDbClient.class);
  final DynamoDbModel model = new DynamoDbModel();
  private Duration advanced = Duration.ZERO;
  private int steps;

  DynamoDbRun() {
    dynamo.createTable(
        r ->
            r.tableName(TABLE)
                .attributeDefinitions(
                    attribute("pk", ScalarAttributeType.S),
                    attribute("sk", ScalarAttributeType.N),
                    attribute("g", ScalarAttributeType.S),
                    attribute("n", ScalarAttributeType.N))
                .keySchema(element("pk", KeyType.HASH), element("sk", KeyType.RANGE))
                .globalSecondaryIndexes(
                    GlobalSecondaryIndex.builder()
                        .indexName("global")
                        .keySchema(element("g", KeyType.HASH), element("n", KeyType.RANGE))
                        .projection(Projection.builder().projectionType("ALL").build())
                        .build())
                .localSecondaryIndexes(
                    LocalSecondaryIndex.builder()
                        .indexName("local")
                        .keySchema(element("pk", KeyType.HASH), element("n", KeyType.RANGE))
                        .projection(Projection.builder().projectionType("KEYS_ONLY").build())
                        .build())
                .streamSpecification(
                    s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES))
                .billingMode("PAY_PER_REQUEST"));
    dynamo.waiter().waitUntilTableExists(r -> r.tableName(TABLE));
  }

  private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
    return AttributeDefinition.builder().attributeName(name).attributeType(type).build();
  }

  private static KeySchemaElement element(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  /** A number that grows with every look, so that the looks differ. */
  int step() {
    return steps++;
  }

  void put(Map<String, AttributeValue> sent, Map<String, AttributeValue> kept, Condition when) {
    ItemKey key = DynamoDbModel.keyOf(kept);
    PutItemRequest.Builder request =
        PutItemRequest.builder()
            .tableName(TABLE)
            .item(sent)
            .returnValues(ReturnValue.ALL_OLD)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    if (!when.expression().isEmpty()) {
      request.conditionExpression(when.expression());
      request.expressionAttributeValues(valuesOrNull(when.values()));
    }
    if (model.allows(key, when)) {
      assertThat(dynamo.putItem(request.build()).attributes()).isEqualTo(model.get(key));
      model.write(key, kept);
    } else {
      assertRefused(key, () -> dynamo.putItem(request.build()));
    }
  }

  void delete(ItemKey key, Condition when) {
    DeleteItemRequest.Builder request =
        DeleteItemRequest.builder()
            .tableName(TABLE)
            .key(key.attributes())
            .returnValues(ReturnValue.ALL_OLD)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    if (!when.expression().isEmpty()) {
      request.conditionExpression(when.expression());
      request.expressionAttributeValues(valuesOrNull(when.values()));
    }
    if (model.allows(key, when)) {
      assertThat(dynamo.deleteItem(request.build()).attributes()).isEqualTo(model.get(key));
      model.write(key, Map.of());
    } else {
      assertRefused(key, () -> dynamo.deleteItem(request.build()));
    }
  }

  void update(ItemKey key, Change change, Condition when, ReturnValue returned) {
    UpdateItemRequest.Builder request =
        UpdateItemRequest.builder()
            .tableName(TABLE)
            .key(key.attributes())
            .updateExpression(change.expression())
            .returnValues(returned)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .expressionAttributeValues(valuesOrNull(merged(change.values(), when.values())));
    if (!when.expression().isEmpty()) {
      request.conditionExpression(when.expression());
    }
    if (model.allows(key, when)) {
      Map<String, AttributeValue> before = model.get(key);
      Map<String, AttributeValue> after = model.changed(key, change);
      assertThat(dynamo.updateItem(request.build()).attributes())
          .isEqualTo(shown(returned, before, after, change.touched()));
      model.write(key, after);
    } else {
      assertRefused(key, () -> dynamo.updateItem(request.build()));
    }
  }

  private static Map<String, AttributeValue> shown(
      ReturnValue returned,
      Map<String, AttributeValue> before,
      Map<String, AttributeValue> after,
      Set<String> touched) {
    return switch (returned) {
      case ALL_OLD -> before;
      case ALL_NEW -> after;
      case UPDATED_OLD -> DynamoDbModel.only(before, touched);
      case UPDATED_NEW -> DynamoDbModel.only(after, touched);
      default -> Map.of();
    };
  }

  /** An index key of the wrong type is refused, and nothing is written. */
  void breakIndexKey(ItemKey key) {
    DynamoDbException refused =
        catchThrowableOfType(
            DynamoDbException.class,
            () ->
                dynamo.updateItem(
                    r ->
                        r.tableName(TABLE)
                            .key(key.attributes())
                            .updateExpression("SET g = :v, other = :v")
                            .expressionAttributeValues(Map.of(":v", AttributeValue.fromN("1")))));
    assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
  }

  /** Time for shards to roll over, not enough for records to be trimmed. */
  void advance(int hours) {
    Duration next = advanced.plusHours(hours);
    if (next.compareTo(LONGEST) <= 0) {
      advanced = next;
      aws.clock().advance(Duration.ofHours(hours));
    }
  }

  private void assertRefused(ItemKey key, Runnable call) {
    ConditionalCheckFailedException refused =
        catchThrowableOfType(ConditionalCheckFailedException.class, call::run);
    assertThat(refused.awsErrorDetails().errorMessage())
        .isEqualTo("The conditional request failed");
    assertThat(refused.item()).isEqualTo(model.get(key));
  }

  static Map<String, AttributeValue> merged(
      Map<String, AttributeValue> some, Map<String, AttributeValue> more) {
    Map<String, AttributeValue> all = new HashMap<>(some);
    all.putAll(more);
    return all;
  }

  static Map<String, AttributeValue> valuesOrNull(Map<String, AttributeValue> values) {
    return values.isEmpty() ? null : values;
  }
}
