package dev.awsfakes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.awsfakes.FakeAws;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A cloud with a frozen clock, a client, and short words for what tests write. */
final class Fixture {
  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  final FakeAws aws;
  final DynamoDbClient client;

  Fixture() {
    this(FakeAws.builder().frozenAt(START).build());
  }

  Fixture(FakeAws aws) {
    this.aws = aws;
    this.client = aws.client(DynamoDbClient.class);
  }

  static AttributeValue s(String value) {
    return AttributeValue.fromS(value);
  }

  static AttributeValue n(Object value) {
    return AttributeValue.fromN(value.toString());
  }

  static AttributeValue b(int... bytes) {
    byte[] array = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      array[i] = (byte) bytes[i];
    }
    return AttributeValue.fromB(SdkBytes.fromByteArray(array));
  }

  static AttributeValue l(AttributeValue... members) {
    return AttributeValue.fromL(List.of(members));
  }

  static AttributeValue m(Object... namesAndValues) {
    return AttributeValue.fromM(item(namesAndValues));
  }

  static AttributeValue ss(String... members) {
    return AttributeValue.fromSs(List.of(members));
  }

  static AttributeValue ns(String... members) {
    return AttributeValue.fromNs(List.of(members));
  }

  /** An item of names and values; strings and numbers stand for themselves. */
  static Map<String, AttributeValue> item(Object... namesAndValues) {
    Map<String, AttributeValue> item = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      item.put((String) namesAndValues[i], value(namesAndValues[i + 1]));
    }
    return item;
  }

  private static AttributeValue value(Object value) {
    if (value instanceof AttributeValue attribute) {
      return attribute;
    }
    if (value instanceof Boolean bool) {
      return AttributeValue.fromBool(bool);
    }
    return value instanceof String string ? s(string) : n(value);
  }

  static AttributeDefinition attribute(String name, ScalarAttributeType type) {
    return AttributeDefinition.builder().attributeName(name).attributeType(type).build();
  }

  static KeySchemaElement hash(String name) {
    return KeySchemaElement.builder().attributeName(name).keyType(KeyType.HASH).build();
  }

  static KeySchemaElement range(String name) {
    return KeySchemaElement.builder().attributeName(name).keyType(KeyType.RANGE).build();
  }

  static Projection project(ProjectionType type, String... attributes) {
    Projection.Builder projection = Projection.builder().projectionType(type);
    if (attributes.length > 0) {
      projection.nonKeyAttributes(attributes);
    }
    return projection.build();
  }

  static GlobalSecondaryIndex global(String name, Projection projection, KeySchemaElement... keys) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .projection(projection)
        .keySchema(keys)
        .build();
  }

  static LocalSecondaryIndex local(String name, Projection projection, KeySchemaElement... keys) {
    return LocalSecondaryIndex.builder()
        .indexName(name)
        .projection(projection)
        .keySchema(keys)
        .build();
  }

  /** A table with a partition key {@code pk} of strings. */
  Fixture hashTable(String name) {
    return table(
        name,
        request ->
            request
                .attributeDefinitions(attribute("pk", ScalarAttributeType.S))
                .keySchema(hash("pk")));
  }

  /** A table with keys {@code pk} and {@code sk} of strings. */
  Fixture sortedTable(String name) {
    return sortedTable(name, ScalarAttributeType.S);
  }

  /** A table with keys {@code pk} of strings and {@code sk} of a type. */
  Fixture sortedTable(String name, ScalarAttributeType sort) {
    return table(
        name,
        request ->
            request
                .attributeDefinitions(attribute("pk", ScalarAttributeType.S), attribute("sk", sort))
                .keySchema(hash("pk"), range("sk")));
  }

  Fixture table(String name, Consumer<CreateTableRequest.Builder> request) {
    CreateTableRequest.Builder builder =
        CreateTableRequest.builder().tableName(name).billingMode(BillingMode.PAY_PER_REQUEST);
    request.accept(builder);
    client.createTable(builder.build());
    return this;
  }

  Fixture put(String table, Object... namesAndValues) {
    client.putItem(request -> request.tableName(table).item(item(namesAndValues)));
    return this;
  }

  /** The item of a key; empty if there is none. */
  Map<String, AttributeValue> get(String table, Object... key) {
    return client.getItem(request -> request.tableName(table).key(item(key))).item();
  }

  static DynamoDbException error(ThrowingCallable call) {
    DynamoDbException error = catchThrowableOfType(DynamoDbException.class, call);
    assertThat(error).as("an error of DynamoDB").isNotNull();
    return error;
  }

  /** Asserts that the call fails with a ValidationException of the message. */
  static void assertInvalid(ThrowingCallable call, String message) {
    DynamoDbException error = error(call);
    assertThat(error.awsErrorDetails().errorMessage()).isEqualTo(message);
    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
    assertThat(error.statusCode()).isEqualTo(400);
  }
}
