package dev.awsfakes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.awsfakes.spi.AwsError;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class DynamoDbConstraintsTest {
  private static final Map<String, AttributeValue> KEY = Map.of("k", AttributeValue.fromS("v"));

  // https://github.com/Netflix-Skunkworks/iep-apps/pull/527 quotes the message of GetItem.
  @Test
  void tableName_missing_isNull() {
    assertThat(message(GetItemRequest.builder().key(KEY).build()))
        .isEqualTo(
            "1 validation error detected: Value null at 'tableName' failed to satisfy constraint:"
                + " Member must not be null");
  }

  @Test
  void unsetMap_isNull() {
    assertThat(message(GetItemRequest.builder().build()))
        .isEqualTo(
            "2 validation errors detected: Value null at 'tableName' failed to satisfy constraint:"
                + " Member must not be null; Value null at 'key' failed to satisfy constraint:"
                + " Member must not be null");
  }

  // Recording kinesis_streaming_destination_crud, update-bad-precision.
  @Test
  void precision_unknown_isRefusedWithAllValues() {
    assertThat(
            message(
                UpdateKinesisStreamingDestinationRequest.builder()
                    .tableName("table")
                    .streamArn("arn:aws:kinesis:us-east-1:111111111111:stream/s")
                    .updateKinesisStreamingConfiguration(
                        c -> c.approximateCreationDateTimePrecision("SECOND"))
                    .build()))
        .isEqualTo(
            "1 validation error detected: Value 'SECOND' at"
                + " 'updateKinesisStreamingConfiguration.approximateCreationDateTimePrecision'"
                + " failed to satisfy constraint: Member must satisfy enum value set:"
                + " [MILLISECOND, MICROSECOND]");
  }

  @ParameterizedTest
  @CsvSource({
    "2, greater than or equal to 3",
    "256, less than or equal to 255",
  })
  void indexName_outsideItsLength_isRefused(int length, String constraint) {
    String name = "i".repeat(length);

    assertThat(message(query(name)))
        .isEqualTo(
            "1 validation error detected: Value '"
                + name
                + "' at 'indexName' failed to satisfy constraint: Member must have length "
                + constraint);
  }

  @ParameterizedTest
  @CsvSource({"3", "255"})
  void indexName_atItsLimits_isAccepted(int length) {
    assertThatCode(() -> DynamoDbConstraints.check(query("i".repeat(length))))
        .doesNotThrowAnyException();
  }

  @Test
  void indexName_notMatching_isRefusedWithThePattern() {
    assertThat(message(query("an index")))
        .isEqualTo(
            "1 validation error detected: Value 'an index' at 'indexName' failed to satisfy"
                + " constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+");
  }

  // https://github.com/ryanfitz/vogels/issues/128 quotes the attribute type's message.
  @Test
  void nestedMembers_haveTheirPathCountedFromOne() {
    assertThat(
            message(
                CreateTableRequest.builder()
                    .tableName("table")
                    .attributeDefinitions(
                        AttributeDefinition.builder()
                            .attributeName("k")
                            .attributeType("BOOLEAN")
                            .build())
                    .keySchema(
                        KeySchemaElement.builder().attributeName("k").keyType("HASH").build(),
                        KeySchemaElement.builder().keyType("SORT").build())
                    .build()))
        .isEqualTo(
            "3 validation errors detected: Value 'BOOLEAN' at"
                + " 'attributeDefinitions.1.member.attributeType' failed to satisfy constraint:"
                + " Member must satisfy enum value set: [B, N, S]; Value null at"
                + " 'keySchema.2.member.attributeName' failed to satisfy constraint: Member must"
                + " not be null; Value 'SORT' at 'keySchema.2.member.keyType' failed to satisfy"
                + " constraint: Member must satisfy enum value set: [HASH, RANGE]");
  }

  @Test
  void keySchema_empty_isPrinted() {
    assertThat(
            message(
                CreateTableRequest.builder()
                    .tableName("table")
                    .attributeDefinitions(List.of())
                    .keySchema(List.of())
                    .build()))
        .isEqualTo(
            "1 validation error detected: Value '[]' at 'keySchema' failed to satisfy constraint:"
                + " Member must have length greater than or equal to 1");
  }

  @ParameterizedTest
  @CsvSource({"0, greater than or equal to 1", "101, less than or equal to 100"})
  void limit_outsideItsRange_isRefused(int limit, String constraint) {
    assertThat(message(ListTablesRequest.builder().limit(limit).build()))
        .isEqualTo(
            "1 validation error detected: Value '"
                + limit
                + "' at 'limit' failed to satisfy constraint: Member must have value "
                + constraint);
  }

  // https://github.com/risingwavelabs/risingwave/issues/17572 quotes the message.
  @ParameterizedTest
  @CsvSource({"1, true", "25, true", "26, false"})
  void writeRequests_ofOneTable_areLimited(int count, boolean accepted) {
    WriteRequest write = WriteRequest.builder().putRequest(p -> p.item(KEY)).build();
    BatchWriteItemRequest request =
        BatchWriteItemRequest.builder()
            .requestItems(Map.of("table", Collections.nCopies(count, write)))
            .build();

    if (accepted) {
      assertThatCode(() -> DynamoDbConstraints.check(request)).doesNotThrowAnyException();
    } else {
      assertThat(message(request))
          .startsWith(
              "1 validation error detected: Value '{table=[WriteRequest(putRequest=PutRequest("
                  + "item={k=com.amazonaws.dynamodb.v20120810.AttributeValue@")
          .contains("}), deleteRequest=null), WriteRequest(")
          .endsWith(
              "]}' at 'requestItems' failed to satisfy constraint: Map value must satisfy"
                  + " constraint: [Member must have length less than or equal to 25, Member must"
                  + " have length greater than or equal to 1]");
    }
  }

  @Test
  void keysOfAMapsValue_haveTheMapsKeyInTheirPath() {
    assertThat(
            message(
                BatchGetItemRequest.builder()
                    .requestItems(Map.of("table", KeysAndAttributes.builder().build()))
                    .build()))
        .isEqualTo(
            "1 validation error detected: Value null at 'requestItems.table.member.keys' failed to"
                + " satisfy constraint: Member must not be null");
  }

  @Test
  void transactItems_ofOneAction_areWalked() {
    assertThat(
            message(
                TransactWriteItemsRequest.builder()
                    .transactItems(put(p -> p.tableName("table")))
                    .build()))
        .isEqualTo(
            "1 validation error detected: Value null at 'transactItems.1.member.put.item' failed to"
                + " satisfy constraint: Member must not be null");
  }

  @ParameterizedTest
  @CsvSource({"36, true", "37, false"})
  void clientRequestToken_length_isLimited(int length, boolean accepted) {
    TransactWriteItemsRequest request =
        TransactWriteItemsRequest.builder()
            .clientRequestToken("t".repeat(length))
            .transactItems(put(p -> p.tableName("table").item(KEY)))
            .build();

    AwsError error = catchThrowableOfType(AwsError.class, () -> DynamoDbConstraints.check(request));

    assertThat(error == null).isEqualTo(accepted);
  }

  // Attribute names are limited elsewhere; nothing else in an item is constrained by the model.
  @Test
  void item_ofAnyShape_isAccepted() {
    String longName = "n".repeat(70_000);

    assertThatCode(
            () ->
                DynamoDbConstraints.check(
                    PutItemRequest.builder()
                        .tableName("table")
                        .item(Map.of(longName, AttributeValue.fromM(Map.of())))
                        .build()))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"36, false", "37, true", "1024, true", "1025, false"})
  void streamArn_length_isLimited(int length, boolean accepted) {
    DescribeStreamRequest request =
        DescribeStreamRequest.builder().streamArn("a".repeat(length)).build();

    AwsError error =
        catchThrowableOfType(AwsError.class, () -> DynamoDbConstraints.checkStreams(request));

    assertThat(error == null).isEqualTo(accepted);
  }

  private static TransactWriteItem put(Consumer<Put.Builder> put) {
    return TransactWriteItem.builder().put(put).build();
  }

  private static QueryRequest query(String indexName) {
    return QueryRequest.builder().tableName("table").indexName(indexName).build();
  }

  private static String message(AwsRequest request) {
    AwsError error = catchThrowableOfType(AwsError.class, () -> DynamoDbConstraints.check(request));
    assertThat(error.code()).isEqualTo("ValidationException");
    assertThat(error.status()).isEqualTo(400);
    return error.getMessage();
  }
}
