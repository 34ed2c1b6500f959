package dev.awsfakes.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.awsfakes.FakeAws;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ApproximateCreationDateTimePrecision;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DestinationStatus;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.EnableKinesisStreamingDestinationResponse;
import software.amazon.awssdk.services.dynamodb.model.KinesisDataStreamDestination;
import software.amazon.awssdk.services.dynamodb.model.UpdateKinesisStreamingDestinationResponse;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;

/** Changes of a table in a Kinesis stream. */
@SuppressWarnings("unchecked")
class KinesisStreamingDestinationTest {
  private final FakeAws aws =
      FakeAws.builder().frozenAt(Instant.parse("2026-01-01T00:00:00.123456Z")).build();
  private final DynamoDbClient ddb = aws.client(DynamoDbClient.class);
  private final KinesisClient kinesis = aws.client(KinesisClient.class);
  private String stream;
  private String tableId;

  @BeforeEach
  void createTableAndStream() {
    tableId =
        ddb.createTable(
                CreateTableRequest.builder()
                    .tableName("items")
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(a -> a.attributeName("id").attributeType("S"))
                    .keySchema(k -> k.attributeName("id").keyType("HASH"))
                    .build())
            .tableDescription()
            .tableId();
    kinesis.createStream(r -> r.streamName("s").shardCount(1));
    stream =
        kinesis
            .describeStreamSummary(r -> r.streamName("s"))
            .streamDescriptionSummary()
            .streamARN();
  }

  private EnableKinesisStreamingDestinationResponse enable() {
    return ddb.enableKinesisStreamingDestination(r -> r.tableName("items").streamArn(stream));
  }

  private void put(Object value) {
    ddb.putItem(
        r ->
            r.tableName("items")
                .item(
                    Map.of(
                        "id",
                        AttributeValue.fromS("test"),
                        "v",
                        value instanceof AttributeValue attribute
                            ? attribute
                            : AttributeValue.fromN(value.toString()))));
  }

  private List<Record> records() {
    String shard = kinesis.listShards(r -> r.streamName("s")).shards().get(0).shardId();
    String iterator =
        kinesis
            .getShardIterator(
                r ->
                    r.streamName("s")
                        .shardId(shard)
                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
            .shardIterator();
    return kinesis.getRecords(r -> r.shardIterator(iterator)).records();
  }

  private static String withoutId(Record record) {
    return record.data().asUtf8String().replaceAll("\"eventID\":\"[0-9a-f-]{36}\"", "ID");
  }

  // Recording enable_kinesis_streaming_destination of DynamoDB Streams.
  @Test
  void putItem_isARecordAsRecorded() {
    enable();
    ddb.putItem(r -> r.tableName("items").item(Map.of("id", AttributeValue.fromS("test"))));

    assertThat(withoutId(records().get(0)))
        .isEqualTo(
            "{\"awsRegion\":\"us-east-1\",ID,\"eventName\":\"INSERT\",\"userIdentity\":null,"
                + "\"recordFormat\":\"application/json\",\"tableName\":\"items\",\"dynamodb\":{"
                + "\"ApproximateCreationDateTime\":1767225600123,\"Keys\":{\"id\":{\"S\":\"test\"}},"
                + "\"NewImage\":{\"id\":{\"S\":\"test\"}},\"SizeBytes\":12},"
                + "\"eventSource\":\"aws:dynamodb\"}");
  }

  @Test
  void changes_haveBothImagesAndTheirKind() {
    enable();
    put(1);
    put(1);
    put(AttributeValue.fromL(List.of(AttributeValue.fromNul(true), AttributeValue.fromBool(true))));
    ddb.deleteItem(r -> r.tableName("items").key(Map.of("id", AttributeValue.fromS("test"))));

    assertThat(records())
        .extracting(KinesisStreamingDestinationTest::withoutId)
        .satisfiesExactly(
            insert -> assertThat(insert).contains("\"INSERT\"").doesNotContain("OldImage"),
            modify ->
                assertThat(modify)
                    .contains("\"MODIFY\"")
                    .containsPattern("\"NewImage\":.*\"v\":\\{\"L\":\\[\\{\"NULL\":true},")
                    .containsPattern("\"OldImage\":.*\"v\":\\{\"N\":\"1\"}"),
            remove -> assertThat(remove).contains("\"REMOVE\"").doesNotContain("NewImage"));
    assertThat(records())
        .extracting(Record::partitionKey)
        .containsOnly(records().get(0).partitionKey());
  }

  @Test
  void expiry_isARecordOfTheService() {
    enable();
    ddb.updateTimeToLive(
        r -> r.tableName("items").timeToLiveSpecification(s -> s.enabled(true).attributeName("v")));
    put(aws.clock().now().getEpochSecond() + 60);
    aws.clock().advance(Duration.ofMinutes(1));

    assertThat(withoutId(records().get(1)))
        .contains("\"REMOVE\"")
        .contains(
            "\"userIdentity\":{\"type\":\"Service\",\"principalId\":\"dynamodb.amazonaws.com\"}");
  }

  // Recording kinesis_streaming_destination_crud.
  @Test
  void lifecycle_isAsRecorded() {
    EnableKinesisStreamingDestinationResponse enabled = enable();
    assertThat(enabled.destinationStatus()).isEqualTo(DestinationStatus.ENABLING);
    assertThat(enabled.streamArn()).isEqualTo(stream);
    assertThat(enabled.tableName()).isEqualTo("items");
    assertThat(enabled.enableKinesisStreamingConfiguration().approximateCreationDateTimePrecision())
        .isNull();
    assertThat(describe())
        .containsExactly(
            KinesisDataStreamDestination.builder()
                .streamArn(stream)
                .destinationStatus(DestinationStatus.ACTIVE)
                .build());

    assertError(
        () -> ddb.updateKinesisStreamingDestination(r -> r.tableName("items").streamArn(stream)),
        "ValidationException",
        "Streaming destination cannot be updated with given parameters:"
            + " UpdateKinesisStreamingConfiguration cannot be null or contain only null values");
    String other = stream.replace("stream/s", "stream/bad-stream");
    assertError(
        () -> precise(other),
        "ValidationException",
        "Table is not in a valid state to enable Kinesis Streaming Destination: No streaming"
            + " destination with streamArn: "
            + other
            + " found for table with tableName: items");
    UpdateKinesisStreamingDestinationResponse updated = precise(stream);
    assertThat(updated.destinationStatus()).isEqualTo(DestinationStatus.UPDATING);
    assertThat(updated.updateKinesisStreamingConfiguration().approximateCreationDateTimePrecision())
        .isEqualTo(ApproximateCreationDateTimePrecision.MICROSECOND);
    assertError(
        () -> precise(stream),
        "ValidationException",
        "Invalid Request: Precision is already set to the desired value of MICROSECOND for tableId: "
            + tableId
            + ", kdsArn: "
            + stream);

    assertThat(
            ddb.disableKinesisStreamingDestination(r -> r.tableName("items").streamArn(stream))
                .destinationStatus())
        .isEqualTo(DestinationStatus.DISABLING);
    assertThat(describe().get(0).destinationStatus()).isEqualTo(DestinationStatus.DISABLED);
  }

  private UpdateKinesisStreamingDestinationResponse precise(String arn) {
    return ddb.updateKinesisStreamingDestination(
        r ->
            r.tableName("items")
                .streamArn(arn)
                .updateKinesisStreamingConfiguration(
                    c ->
                        c.approximateCreationDateTimePrecision(
                            ApproximateCreationDateTimePrecision.MICROSECOND)));
  }

  private List<KinesisDataStreamDestination> describe() {
    return ddb.describeKinesisStreamingDestination(r -> r.tableName("items"))
        .kinesisDataStreamDestinations();
  }

  private static void assertError(ThrowingCallable call, String code, String message) {
    DynamoDbException error = catchThrowableOfType(DynamoDbException.class, call);
    assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
    assertThat(error.awsErrorDetails().errorMessage()).isEqualTo(message);
    assertThat(error.statusCode()).isEqualTo(400);
  }

  // Recording kinesis_streaming_destination_crud.
  @Test
  void missingTable_isNotFoundAsRecorded() {
    String message = "Requested resource not found: Table: bad-table not found";
    assertError(
        () ->
            ddb.enableKinesisStreamingDestination(r -> r.tableName("bad-table").streamArn(stream)),
        "ResourceNotFoundException",
        message);
    assertError(
        () ->
            ddb.disableKinesisStreamingDestination(r -> r.tableName("bad-table").streamArn(stream)),
        "ResourceNotFoundException",
        message);
  }

  @Test
  void enable_ofAMissingStream_isNotFound_andASecondOneIsRefused() {
    String missing = stream.replace("stream/s", "stream/none");
    assertError(
        () -> ddb.enableKinesisStreamingDestination(r -> r.tableName("items").streamArn(missing)),
        "ResourceNotFoundException",
        "Requested resource not found: Stream: " + missing);
    enable();
    assertError(
        this::enable,
        "ValidationException",
        "Table is not in a valid state to enable Kinesis Streaming Destination:"
            + " KinesisStreamingDestination must be DISABLED or ENABLE_FAILED to perform ENABLE"
            + " operation.");
  }

  @Test
  void microseconds_areShownInTheRecords() {
    enable();
    precise(stream);
    put(1);

    assertThat(withoutId(records().get(0)))
        .contains(
            "\"ApproximateCreationDateTime\":1767225600123456,"
                + "\"ApproximateCreationDateTimePrecision\":\"MICROSECOND\"");
  }

  @Test
  void disable_endsTheRecords_andEnableBeginsThemAgain() {
    enable();
    put(1);
    ddb.disableKinesisStreamingDestination(r -> r.tableName("items").streamArn(stream));
    put(2);
    assertThat(records()).hasSize(1);

    enable();
    put(3);
    assertThat(records()).hasSize(2);
    assertThat(describe()).hasSize(1);
  }
}
