package dev.awsfakes.kinesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.awsfakes.FakeAws;
import dev.awsfakes.FakeClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.kinesis.model.KinesisException;
import software.amazon.awssdk.services.kinesis.model.PutRecordResponse;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.Shard;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;

/** What the tests of Kinesis share: a cloud whose clock stands still, and short forms of calls. */
abstract class KinesisTest {
  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  static final String STREAM = "events";
  static final String FIRST_SHARD = "shardId-000000000000";

  final FakeAws aws;
  final FakeClock clock;
  final KinesisClient kinesis;
  final KinesisAsyncClient async;

  KinesisTest() {
    this(KinesisOptions.defaults());
  }

  KinesisTest(KinesisOptions options) {
    aws = FakeAws.builder().frozenAt(START).with(options).build();
    clock = aws.clock();
    kinesis = aws.client(KinesisClient.class);
    async = aws.client(KinesisAsyncClient.class);
  }

  void stream(int shards) {
    kinesis.createStream(r -> r.streamName(STREAM).shardCount(shards));
  }

  String arn() {
    return "arn:aws:kinesis:us-east-1:000000000000:stream/" + STREAM;
  }

  PutRecordResponse put(String key, String data) {
    return kinesis.putRecord(
        r -> r.streamName(STREAM).partitionKey(key).data(SdkBytes.fromUtf8String(data)));
  }

  List<Shard> shards() {
    return kinesis.listShards(r -> r.streamName(STREAM)).shards();
  }

  String iterator(String shard, ShardIteratorType type) {
    return iterator(shard, r -> r.shardIteratorType(type));
  }

  String iterator(String shard, Consumer<GetShardIteratorRequest.Builder> where) {
    return kinesis
        .getShardIterator(where.andThen(r -> r.streamName(STREAM).shardId(shard)))
        .shardIterator();
  }

  GetRecordsResponse read(String iterator) {
    return kinesis.getRecords(r -> r.shardIterator(iterator));
  }

  static List<String> texts(List<Record> records) {
    return records.stream().map(record -> record.data().asUtf8String()).toList();
  }

  /** All records of a shard from its horizon on. */
  List<String> readAll(String shard) {
    List<String> texts = new ArrayList<>();
    String next = iterator(shard, ShardIteratorType.TRIM_HORIZON);
    GetRecordsResponse response;
    do {
      response = read(next);
      texts.addAll(texts(response.records()));
      next = response.nextShardIterator();
    } while (next != null && !response.records().isEmpty());
    return texts;
  }

  static KinesisException error(ThrowingCallable call) {
    KinesisException error = catchThrowableOfType(KinesisException.class, call);
    assertThat(error).as("a KinesisException").isNotNull();
    return error;
  }

  static void assertError(ThrowingCallable call, String code, String message) {
    KinesisException error = error(call);
    assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
    assertThat(error.awsErrorDetails().errorMessage()).isEqualTo(message);
    assertThat(error.statusCode()).isEqualTo(400);
  }
}
