package dev.awsfakes.kinesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.model.ExpiredIteratorException;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.ResourceNotFoundException;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;

/** Routing, order, iterators, retention, sizes. */
class RecordsTest extends KinesisTest {

  @Test
  void put_keepsOrderAndNumbersGrow() {
    stream(1);
    List<BigInteger> numbers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      numbers.add(new BigInteger(put("k", "r" + i).sequenceNumber()));
    }

    assertThat(numbers).isSorted().doesNotHaveDuplicates();
    assertThat(numbers.get(0).toString()).hasSize(56);
    assertThat(readAll(FIRST_SHARD)).hasSize(20).startsWith("r0", "r1").endsWith("r19");
  }

  /** MD5("a") is 0cc1…, MD5("b") is 92eb…: the first and the second half of the hash keys. */
  @Test
  void put_goesToTheShardOfItsKeysMd5() {
    stream(2);

    assertThat(put("a", "x").shardId()).isEqualTo("shardId-000000000000");
    assertThat(put("b", "x").shardId()).isEqualTo("shardId-000000000001");
  }

  @ParameterizedTest
  @CsvSource({
    "0, shardId-000000000000",
    "170141183460469231731687303715884105727, shardId-000000000000",
    "170141183460469231731687303715884105728, shardId-000000000001",
    "340282366920938463463374607431768211455, shardId-000000000001",
  })
  void put_withExplicitHashKey_goesThere(String hashKey, String shard) {
    stream(2);

    assertThat(putAt(hashKey).shardId()).isEqualTo(shard);
  }

  private PutRecordResponse putAt(String hashKey) {
    return kinesis.putRecord(
        r ->
            r.streamName(STREAM)
                .partitionKey("k")
                .explicitHashKey(hashKey)
                .data(SdkBytes.fromUtf8String("x")));
  }

  @Test
  void put_withAHashKeyBeyondTheSpace_isRefused() {
    stream(1);

    assertError(
        () -> putAt("340282366920938463463374607431768211456"),
        "InvalidArgumentException",
        "Invalid ExplicitHashKey. ExplicitHashKey must be in the range: [0, 2^128-1]. Specified"
            + " value was 340282366920938463463374607431768211456");
  }

  /** Recorded: record_lifecycle_data_integrity. */
  @ParameterizedTest
  @ValueSource(strings = {"", "test", "ünicödé 统一码 💣💻🔥"})
  void data_comesBackAsItWent(String data) {
    stream(1);
    PutRecordResponse put = put("1", data);

    Record record = read(iterator(FIRST_SHARD, ShardIteratorType.TRIM_HORIZON)).records().get(0);

    assertThat(record.data().asByteArray()).isEqualTo(data.getBytes(StandardCharsets.UTF_8));
    assertThat(record.partitionKey()).isEqualTo("1");
    assertThat(record.sequenceNumber()).isEqualTo(put.sequenceNumber());
    assertThat(record.approximateArrivalTimestamp()).isEqualTo(START);
  }

  @Test
  void data_changedByTheCallerAfterwards_staysAsItWas() {
    stream(1);
    byte[] bytes = {1, 2, 3};
    kinesis.putRecord(
        r -> r.streamName(STREAM).partitionKey("k").data(SdkBytes.fromByteArrayUnsafe(bytes)));

    bytes[0] = 9;

    assertThat(
            read(iterator(FIRST_SHARD, ShardIteratorType.TRIM_HORIZON))
                .records()
                .get(0)
                .data()
                .asByteArray())
        .containsExactly(1, 2, 3);
  }

  @Test
  void size_upToTheStreamsMaximum_withTheKeyCounted() {
    stream(1);
    put("key", "x".repeat(1024 * 1024 - 3));

    assertThat(error(() -> put("key", "x".repeat(1024 * 1024 - 2))).awsErrorDetails().errorCode())
        .isEqualTo("InvalidArgumentException");

    kinesis.updateMaxRecordSize(r -> r.streamARN(arn()).maxRecordSizeInKiB(10240));
    put("key", "x".repeat(10 * 1024 * 1024 - 3));
  }

  private static PutRecordsRequestEntry entry(String key, int bytes) {
    return PutRecordsRequestEntry.builder()
        .partitionKey(key)
        .data(SdkBytes.fromByteArray(new byte[bytes]))
        .build();
  }

  private static List<PutRecordsRequestEntry> entries(int count, int bytes) {
    List<PutRecordsRequestEntry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entries.add(entry("k", bytes));
    }
    return entries;
  }

  @Test
  void putRecords_ofFiveHundred_isAcceptedInOrder() {
    stream(1);

    PutRecordsResponse response =
        kinesis.putRecords(r -> r.streamName(STREAM).records(entries(500, 1)));

    assertThat(response.failedRecordCount()).isZero();
    assertThat(response.records()).hasSize(500);
    assertThat(response.records().get(0).errorCode()).isNull();
    assertThat(
            error(() -> kinesis.putRecords(r -> r.streamName(STREAM).records(entries(501, 1))))
                .awsErrorDetails()
                .errorMessage())
        .endsWith("Member must have length less than or equal to 500");
  }

  @Test
  void putRecords_beyondTenMebibytes_isRefusedAsAWhole() {
    stream(1);
    int mebibyte = 1024 * 1024;

    kinesis.putRecords(r -> r.streamName(STREAM).records(entries(10, mebibyte - 1)));
    List<PutRecordsRequestEntry> more = entries(10, mebibyte - 1);
    more.add(entry("k", 0));
    assertError(
        () -> kinesis.putRecords(r -> r.streamName(STREAM).records(more)),
        "InvalidArgumentException",
        "Records size exceeds 10 MB limit");
    assertThat(readAll(FIRST_SHARD)).hasSize(10);
  }

  @Test
  void iterators_startWhereTheySay() {
    stream(1);
    String first = put("k", "1").sequenceNumber();
    clock.advance(Duration.ofSeconds(10));
    String second = put("k", "2").sequenceNumber();
    clock.advance(Duration.ofSeconds(10));

    assertThat(from(ShardIteratorType.TRIM_HORIZON, null)).containsExactly("1", "2");
    assertThat(from(ShardIteratorType.LATEST, null)).isEmpty();
    assertThat(from(ShardIteratorType.AT_SEQUENCE_NUMBER, first)).containsExactly("1", "2");
    assertThat(from(ShardIteratorType.AFTER_SEQUENCE_NUMBER, first)).containsExactly("2");
    assertThat(from(ShardIteratorType.AFTER_SEQUENCE_NUMBER, second)).isEmpty();
    assertThat(since(0)).containsExactly("1", "2");
    assertThat(since(1)).containsExactly("2");
    assertThat(since(10)).containsExactly("2");
    assertThat(since(11)).isEmpty();
  }

  private List<String> from(ShardIteratorType type, String number) {
    return texts(
        read(iterator(FIRST_SHARD, r -> r.shardIteratorType(type).startingSequenceNumber(number)))
            .records());
  }

  private List<String> since(int seconds) {
    return texts(
        read(iterator(
                FIRST_SHARD,
                r -> r.shardIteratorType("AT_TIMESTAMP").timestamp(START.plusSeconds(seconds))))
            .records());
  }

  @Test
  void iterator_latest_seesWhatComesAfterIt() {
    stream(1);
    put("k", "before");
    String latest = iterator(FIRST_SHARD, ShardIteratorType.LATEST);
    put("k", "after");

    GetRecordsResponse response = read(latest);

    assertThat(texts(response.records())).containsExactly("after");
    assertThat(texts(read(response.nextShardIterator()).records())).isEmpty();
    assertThat(texts(read(latest).records())).as("an iterator can be used again").hasSize(1);
  }

  @Test
  void iterator_inTheFuture_isRefused() {
    stream(1);

    assertThat(error(() -> since(1)).awsErrorDetails().errorCode())
        .isEqualTo("InvalidArgumentException");
  }

  @ParameterizedTest
  @EnumSource(
      value = ShardIteratorType.class,
      names = {"AT_SEQUENCE_NUMBER", "AFTER_SEQUENCE_NUMBER", "AT_TIMESTAMP"})
  void iterator_withoutItsParameter_isRefused(ShardIteratorType type) {
    stream(1);

    assertThat(error(() -> iterator(FIRST_SHARD, type)).awsErrorDetails().errorCode())
        .isEqualTo("InvalidArgumentException");
  }

  @Test
  void iterator_ofAnotherShardsNumber_isRefused() {
    stream(2);
    String number = put("a", "x").sequenceNumber();

    assertThat(
            error(
                () ->
                    iterator(
                        "shardId-000000000001",
                        r ->
                            r.shardIteratorType("AT_SEQUENCE_NUMBER")
                                .startingSequenceNumber(number))))
        .hasMessageContaining("used in GetShardIterator on shard shardId-000000000001");
  }

  @Test
  void iterator_expiresAfterFiveMinutes() {
    stream(1);
    String iterator = iterator(FIRST_SHARD, ShardIteratorType.TRIM_HORIZON);

    clock.advance(Duration.ofMinutes(5));
    assertThat(read(iterator).records()).isEmpty();
    clock.advance(Duration.ofMillis(1));
    assertThat(error(() -> read(iterator))).isInstanceOf(ExpiredIteratorException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "AAAA"})
  void iterator_thatIsNone_isRefused(String token) {
    assertThat(error(() -> read(token)).awsErrorDetails().errorCode())
        .isEqualTo("InvalidArgumentException");
  }

  @Test
  void iterator_ofADeletedStream_isNotFoundEvenIfTheNameIsUsedAgain() {
    stream(1);
    String iterator = iterator(FIRST_SHARD, ShardIteratorType.TRIM_HORIZON);
    kinesis.deleteStream(r -> r.streamName(STREAM));
    clock.advance(Duration.ofSeconds(1));
    stream(1);

    assertThat(error(() -> read(iterator))).isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void getRecords_limitAndLag() {
    stream(1);
    for (int i = 0; i < 3; i++) {
      put("k", "r" + i);
      clock.advance(Duration.ofSeconds(10));
    }

    GetRecordsResponse first =
        kinesis.getRecords(
            r -> r.limit(2).shardIterator(iterator(FIRST_SHARD, ShardIteratorType.TRIM_HORIZON)));
    assertThat(texts(first.records())).containsExactly("r0", "r1");
    assertThat(first.millisBehindLatest()).isEqualTo(10_000);
    GetRecordsResponse second = read(first.nextShardIterator());
    assertThat(texts(second.records())).containsExactly("r2");
    assertThat(second.millisBehindLatest()).isZero();
  }

  @Test
  void getRecords_givesAtMostTenMebibytes() {
    stream(1);
    kinesis.updateMaxRecordSize(r -> r.streamARN(arn()).maxRecordSizeInKiB(10240));
    put("k", "x".repeat(6 * 1024 * 1024));
    put("k", "y".repeat(6 * 1024 * 1024));

    GetRecordsResponse first = read(iterator(FIRST_SHARD, ShardIteratorType.TRIM_HORIZON));

    assertThat(first.records()).hasSize(1);
    assertThat(read(first.nextShardIterator()).records()).hasSize(1);
  }

  @Test
  void records_areGoneAfterTheRetention() {
    stream(1);
    put("k", "old");
    clock.advance(Duration.ofHours(12));
    put("k", "young");

    clock.advance(Duration.ofHours(12).minusMillis(1));
    assertThat(readAll(FIRST_SHARD)).containsExactly("old", "young");
    clock.advance(Duration.ofMillis(1));
    assertThat(readAll(FIRST_SHARD)).containsExactly("old", "young");
    clock.advance(Duration.ofMillis(1));
    assertThat(readAll(FIRST_SHARD)).containsExactly("young");
  }

  @Test
  void manyRecords_areReadThroughEveryChunk() {
    stream(1);
    for (int i = 0; i < 30; i++) {
      kinesis.putRecords(r -> r.streamName(STREAM).records(entries(100, 1)));
      clock.advance(Duration.ofHours(1));
    }

    // 24 hours at 100 an hour; the chunks before are dropped.
    assertThat(readAll(FIRST_SHARD)).hasSize(2_400);
  }
}
