package dev.awsfakes.dynamodb;

import static dev.awsfakes.dynamodb.Fixture.assertInvalid;
import static dev.awsfakes.dynamodb.Fixture.attribute;
import static dev.awsfakes.dynamodb.Fixture.error;
import static dev.awsfakes.dynamodb.Fixture.hash;
import static dev.awsfakes.dynamodb.Fixture.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardFilterType;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.model.StreamStatus;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

class StreamOperationsTest {
  private static final String TABLE = "people";

  private final Fixture ddb = new Fixture();
  private final DynamoDbStreamsClient streams = ddb.aws.client(DynamoDbStreamsClient.class);

  private String createTable(StreamViewType viewType) {
    ddb.table(
        TABLE,
        r ->
            r.attributeDefinitions(attribute("id", ScalarAttributeType.S))
                .keySchema(hash("id"))
                .streamSpecification(s -> s.streamEnabled(true).streamViewType(viewType)));
    return ddb.client.describeTable(r -> r.tableName(TABLE)).table().latestStreamArn();
  }

  private StreamDescription describe(String arn) {
    return streams.describeStream(r -> r.streamArn(arn)).streamDescription();
  }

  private String iterator(String arn, ShardIteratorType type) {
    String shard = describe(arn).shards().get(0).shardId();
    return streams
        .getShardIterator(r -> r.streamArn(arn).shardId(shard).shardIteratorType(type))
        .shardIterator();
  }

  private List<Record> records(String iterator) {
    return streams.getRecords(r -> r.shardIterator(iterator)).records();
  }

  private List<Record> all(String arn) {
    return records(iterator(arn, ShardIteratorType.TRIM_HORIZON));
  }

  // Recording batch_write_items_streaming.
  @Test
  void getRecords_putsOverwritesAndDeletes_areAsRecorded() {
    String arn = createTable(StreamViewType.NEW_AND_OLD_IMAGES);
    ddb.put(TABLE, "id", "Fred");
    // Overwriting an item with the same item is no change.
    batch(WriteRequest.builder().putRequest(p -> p.item(item("id", "Fred"))).build());
    batch(WriteRequest.builder().putRequest(p -> p.item(item("id", "NewKey"))).build());
    batch(WriteRequest.builder().deleteRequest(d -> d.key(item("id", "NewKey"))).build());
    ddb.put(TABLE, "id", "Fred", "name", "Fred");

    List<Record> records = all(arn);

    assertThat(records)
        .extracting(Record::eventNameAsString)
        .containsExactly("INSERT", "INSERT", "REMOVE", "MODIFY");
    assertThat(records)
        .extracting(each -> each.dynamodb().sizeBytes())
        .containsExactly(12L, 16L, 16L, 26L);
    Record modified = records.get(3);
    assertThat(modified.eventSource()).isEqualTo("aws:dynamodb");
    assertThat(modified.eventVersion()).isEqualTo("1.1");
    assertThat(modified.awsRegion()).isEqualTo("us-east-1");
    assertThat(modified.userIdentity()).isNull();
    assertThat(modified.dynamodb().keys()).isEqualTo(item("id", "Fred"));
    assertThat(modified.dynamodb().oldImage()).isEqualTo(item("id", "Fred"));
    assertThat(modified.dynamodb().newImage()).isEqualTo(item("id", "Fred", "name", "Fred"));
    assertThat(records.get(2).dynamodb().hasNewImage()).isFalse();
    assertThat(records)
        .extracting(each -> each.dynamodb().sequenceNumber())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  private void batch(WriteRequest request) {
    ddb.client.batchWriteItem(r -> r.requestItems(Map.of(TABLE, List.of(request))));
  }

  // Recording batch_write_items_streaming, step describe-stream.
  @Test
  void describeStream_new_hasOneOpenShard() {
    String arn = createTable(StreamViewType.NEW_AND_OLD_IMAGES);

    StreamDescription description = describe(arn);

    assertThat(description.streamStatus()).isEqualTo(StreamStatus.ENABLED);
    assertThat(description.streamArn()).endsWith("/stream/" + description.streamLabel());
    assertThat(description.keySchema()).containsExactly(hash("id"));
    assertThat(description.shards())
        .singleElement()
        .satisfies(
            shard -> {
              assertThat(shard.parentShardId()).isNull();
              assertThat(shard.sequenceNumberRange().startingSequenceNumber()).hasSize(21);
              assertThat(shard.sequenceNumberRange().endingSequenceNumber()).isNull();
            });
  }

  // Recording non_existent_stream.
  @Test
  void describeStream_unknown_isNotFound() {
    String arn =
        "arn:aws:dynamodb:us-east-1:000000000000:table/none/stream/2024-11-18T14:36:44.149";

    assertThat(error(() -> describe(arn)))
        .isInstanceOf(ResourceNotFoundException.class)
        .extracting(e -> e.awsErrorDetails().errorMessage())
        .isEqualTo("Requested resource not found: Stream: " + arn + " not found");
  }

  @ParameterizedTest
  @CsvSource({
    "KEYS_ONLY, false, false", "NEW_IMAGE, true, false",
    "OLD_IMAGE, false, true", "NEW_AND_OLD_IMAGES, true, true"
  })
  void getRecords_viewType_decidesTheImages(
      StreamViewType viewType, boolean newImage, boolean oldImage) {
    String arn = createTable(viewType);
    ddb.put(TABLE, "id", "a", "x", 1).put(TABLE, "id", "a", "x", 2);

    Record modified = all(arn).get(1);

    assertThat(modified.eventName()).isEqualTo(OperationType.MODIFY);
    assertThat(modified.dynamodb().hasNewImage()).isEqualTo(newImage);
    assertThat(modified.dynamodb().hasOldImage()).isEqualTo(oldImage);
    assertThat(modified.dynamodb().streamViewType()).isEqualTo(viewType);
  }

  @Test
  void getRecords_failedWrite_leavesNoRecord() {
    String arn = createTable(StreamViewType.KEYS_ONLY);

    error(
        () ->
            ddb.client.putItem(
                r ->
                    r.tableName(TABLE)
                        .item(item("id", "a"))
                        .conditionExpression("attribute_exists(id)")));
    ddb.client.deleteItem(r -> r.tableName(TABLE).key(item("id", "a")));

    assertThat(all(arn)).isEmpty();
  }

  @Test
  void getShardIterator_latest_seesWhatComesAfter() {
    String arn = createTable(StreamViewType.KEYS_ONLY);
    ddb.put(TABLE, "id", "before");
    String iterator = iterator(arn, ShardIteratorType.LATEST);
    ddb.put(TABLE, "id", "after");

    assertThat(records(iterator))
        .extracting(each -> each.dynamodb().keys())
        .containsExactly(item("id", "after"));
  }

  @ParameterizedTest
  @EnumSource(
      value = ShardIteratorType.class,
      names = {"AT_SEQUENCE_NUMBER", "AFTER_SEQUENCE_NUMBER"})
  void getShardIterator_sequenceNumber_beginsThere(ShardIteratorType type) {
    String arn = createTable(StreamViewType.KEYS_ONLY);
    ddb.put(TABLE, "id", "1").put(TABLE, "id", "2").put(TABLE, "id", "3");
    String second = all(arn).get(1).dynamodb().sequenceNumber();
    String shard = describe(arn).shards().get(0).shardId();

    String iterator =
        streams
            .getShardIterator(
                r -> r.streamArn(arn).shardId(shard).shardIteratorType(type).sequenceNumber(second))
            .shardIterator();

    assertThat(records(iterator)).hasSize(type == ShardIteratorType.AT_SEQUENCE_NUMBER ? 2 : 1);
  }

  @Test
  void getRecords_limit_goesOnWithTheNextIterator() {
    String arn = createTable(StreamViewType.KEYS_ONLY);
    for (int i = 0; i < 5; i++) {
      ddb.put(TABLE, "id", "k" + i);
    }
    String first = iterator(arn, ShardIteratorType.TRIM_HORIZON);

    var page = streams.getRecords(r -> r.shardIterator(first).limit(3));

    assertThat(page.records()).hasSize(3);
    assertThat(records(page.nextShardIterator())).hasSize(2);
  }

  // A record has its key's three bytes and the item's, which is seven and the text.
  @ParameterizedTest
  @CsvSource({"348555, 3", "348556, 2"})
  void getRecords_above1Megabyte_goOnWithTheNextPage(int lastText, int records) {
    String arn = createTable(StreamViewType.NEW_IMAGE);
    ddb.put(TABLE, "id", "a", "t", "x".repeat(350_000));
    ddb.put(TABLE, "id", "b", "t", "x".repeat(350_000));
    ddb.put(TABLE, "id", "c", "t", "x".repeat(lastText));
    String first = iterator(arn, ShardIteratorType.TRIM_HORIZON);

    var page = streams.getRecords(r -> r.shardIterator(first));

    assertThat(page.records()).hasSize(records);
    assertThat(records(page.nextShardIterator())).hasSize(3 - records);
  }

  // A shard stays as long as a change that was its last would.
  @Test
  void describeStream_shardClosed24HoursAgo_isGone() {
    String arn = createTable(StreamViewType.KEYS_ONLY);
    String first = describe(arn).shards().get(0).shardId();

    ddb.aws.clock().advance(Duration.ofHours(28));
    assertThat(describe(arn).shards()).hasSize(8).extracting(Shard::shardId).contains(first);
    ddb.aws.clock().advance(Duration.ofMillis(1));
    assertThat(describe(arn).shards()).hasSize(7).extracting(Shard::shardId).doesNotContain(first);
  }

  // API reference: "The upper limit is 1000", "The upper limit is 100".
  @Test
  void limit_aboveTheMost_isRefused() {
    String arn = createTable(StreamViewType.KEYS_ONLY);
    String iterator = iterator(arn, ShardIteratorType.TRIM_HORIZON);

    assertThat(streams.getRecords(r -> r.shardIterator(iterator).limit(1000)).records()).isEmpty();
    assertInvalid(
        () -> streams.getRecords(r -> r.shardIterator(iterator).limit(1001)),
        "One or more parameter values were invalid: Limit should be less than or equal to 1000");
    assertThat(streams.describeStream(r -> r.streamArn(arn).limit(100)).streamDescription())
        .isNotNull();
    assertInvalid(
        () -> streams.describeStream(r -> r.streamArn(arn).limit(101)),
        "One or more parameter values were invalid: Limit cannot be greater than the maximum: 100");
    assertThat(streams.listStreams(r -> r.limit(100)).streams()).hasSize(1);
    assertInvalid(
        () -> streams.listStreams(r -> r.limit(101)),
        "One or more parameter values were invalid: Limit cannot be greater than the maximum"
            + " allowed size: 100");
  }

  @ParameterizedTest
  @CsvSource({
    "TRIM_HORIZON, 100000000000000000001, SequenceNumber should not be passed for this iterator type",
    "LATEST, 100000000000000000001, SequenceNumber should not be passed for this iterator type",
    "AT_SEQUENCE_NUMBER, , Invalid SequenceNumber",
    "AFTER_SEQUENCE_NUMBER, 999999999999999999999, Invalid SequenceNumber",
    "AT_SEQUENCE_NUMBER, aaaaaaaaaaaaaaaaaaaaa, Invalid SequenceNumber"
  })
  void getShardIterator_sequenceNumberDoesNotFit_isRefused(
      ShardIteratorType type, @Nullable String number, String message) {
    String arn = createTable(StreamViewType.KEYS_ONLY);
    String shard = describe(arn).shards().get(0).shardId();

    assertInvalid(
        () ->
            streams.getShardIterator(
                r ->
                    r.streamArn(arn).shardId(shard).shardIteratorType(type).sequenceNumber(number)),
        "One or more parameter values were invalid: " + message);
  }

  @Test
  void getRecords_iteratorOf15Minutes_isExpired() {
    String arn = createTable(StreamViewType.KEYS_ONLY);
    String iterator = iterator(arn, ShardIteratorType.TRIM_HORIZON);

    ddb.aws.clock().advance(Duration.ofMinutes(15).minusMillis(1));
    assertThat(records(iterator)).isEmpty();
    ddb.aws.clock().advance(Duration.ofMillis(1));

    assertThat(error(() -> records(iterator))).isInstanceOf(ExpiredIteratorException.class);
  }

  @Test
  void describeStream_afterFourHours_hasAChildShard() {
    String arn = createTable(StreamViewType.KEYS_ONLY);
    ddb.put(TABLE, "id", "a");
    ddb.aws.clock().advance(Duration.ofHours(4));
    ddb.put(TABLE, "id", "b");

    List<Shard> shards = describe(arn).shards();

    assertThat(shards).hasSize(2);
    assertThat(shards.get(0).sequenceNumberRange().endingSequenceNumber()).isNotNull();
    assertThat(shards.get(1).parentShardId()).isEqualTo(shards.get(0).shardId());
    assertThat(all(arn))
        .extracting(each -> each.dynamodb().keys())
        .containsExactly(item("id", "a"));
    assertThat(
            streams
                .describeStream(
                    r ->
                        r.streamArn(arn)
                            .shardFilter(
                                f ->
                                    f.type(ShardFilterType.CHILD_SHARDS)
                                        .shardId(shards.get(0).shardId())))
                .streamDescription()
                .shards())
        .containsExactly(shards.get(1));
  }

  @Test
  void getRecords_closedShardReadToItsEnd_hasNoNextIterator() {
    String arn = createTable(StreamViewType.KEYS_ONLY);
    ddb.put(TABLE, "id", "a");
    ddb.aws.clock().advance(Duration.ofHours(5));
    String iterator = iterator(arn, ShardIteratorType.TRIM_HORIZON);

    assertThat(streams.getRecords(r -> r.shardIterator(iterator)).nextShardIterator()).isNull();
  }

  @Test
  void getRecords_closedShardAllTrimmed_hasNoNextIterator() {
    String arn = createTable(StreamViewType.KEYS_ONLY);
    ddb.put(TABLE, "id", "a");
    ddb.aws.clock().advance(Duration.ofHours(25));
    String iterator = iterator(arn, ShardIteratorType.TRIM_HORIZON);

    GetRecordsResponse response = streams.getRecords(r -> r.shardIterator(iterator));

    assertThat(response.records()).isEmpty();
    assertThat(response.nextShardIterator()).isNull();
  }

  @Test
  void getRecords_after24Hours_areTrimmed() {
    String arn = createTable(StreamViewType.KEYS_ONLY);
    ddb.put(TABLE, "id", "a");
    String sequence = all(arn).get(0).dynamodb().sequenceNumber();
    String shard = describe(arn).shards().get(0).shardId();
    ddb.aws.clock().advance(Duration.ofHours(24).minusMillis(1));
    assertThat(all(arn)).hasSize(1);
    ddb.aws.clock().advance(Duration.ofMillis(1));

    assertThat(
            error(
                () ->
                    streams.getShardIterator(
                        r ->
                            r.streamArn(arn)
                                .shardId(shard)
                                .shardIteratorType(ShardIteratorType.AT_SEQUENCE_NUMBER)
                                .sequenceNumber(sequence))))
        .isInstanceOf(TrimmedDataAccessException.class);
  }

  @Test
  void updateTable_streamDisabled_staysReadableForADay() {
    String arn = createTable(StreamViewType.KEYS_ONLY);
    ddb.put(TABLE, "id", "a");
    ddb.client.updateTable(
        r -> r.tableName(TABLE).streamSpecification(s -> s.streamEnabled(false)));
    ddb.put(TABLE, "id", "b");

    assertThat(describe(arn).streamStatus()).isEqualTo(StreamStatus.DISABLED);
    assertThat(all(arn)).hasSize(1);
    assertThat(ddb.client.describeTable(r -> r.tableName(TABLE)).table().streamSpecification())
        .isNull();
    ddb.aws.clock().advance(Duration.ofHours(24));
    assertThat(error(() -> describe(arn))).isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void updateTable_streamEnabledTwice_isRefused() {
    createTable(StreamViewType.KEYS_ONLY);

    Fixture.assertInvalid(
        () ->
            ddb.client.updateTable(
                r ->
                    r.tableName(TABLE)
                        .streamSpecification(
                            s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE))),
        "Table already has an enabled stream: TableName: people");
  }

  @Test
  void listStreams_ofATable_givesItsOwn() {
    String arn = createTable(StreamViewType.KEYS_ONLY);

    assertThat(streams.listStreams(r -> r.tableName(TABLE)).streams())
        .singleElement()
        .satisfies(stream -> assertThat(stream.streamArn()).isEqualTo(arn));
    assertThat(streams.listStreams(r -> r.tableName("other")).streams()).isEmpty();
  }
}
