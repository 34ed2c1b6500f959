package dev.awsfakes.compatibility.sdk;

import static dev.awsfakes.compatibility.sdk.AsyncErrors.causeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.ResourceNotFoundException;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;

class KinesisSdkTest extends SdkRelease {
  private static final String SHARD = "shardId-000000000000";

  @Override
  Class<? extends SdkClient> client() {
    return KinesisClient.class;
  }

  @Test
  void syncClient_makesWritesReadsDeletesAndFails() {
    KinesisClient kinesis = aws.client(KinesisClient.class);
    kinesis.createStream(stream -> stream.streamName("events").shardCount(1));
    kinesis.putRecord(
        put ->
            put.streamName("events").partitionKey("O-1").data(SdkBytes.fromUtf8String("placed")));

    String iterator =
        kinesis
            .getShardIterator(
                it ->
                    it.streamName("events")
                        .shardId(SHARD)
                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
            .shardIterator();
    Record read = kinesis.getRecords(get -> get.shardIterator(iterator)).records().get(0);
    kinesis.deleteStream(stream -> stream.streamName("events"));

    assertThat(read.data().asUtf8String()).isEqualTo("placed");
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> kinesis.describeStreamSummary(stream -> stream.streamName("events")))
        .matches(error -> error.statusCode() == 400);
  }

  @Test
  void asyncClient_makesWritesReadsDeletesAndFails() {
    KinesisAsyncClient kinesis = aws.client(KinesisAsyncClient.class);
    kinesis.createStream(stream -> stream.streamName("events").shardCount(1)).join();
    kinesis
        .putRecord(
            put ->
                put.streamName("events")
                    .partitionKey("O-1")
                    .data(SdkBytes.fromUtf8String("placed")))
        .join();

    String iterator =
        kinesis
            .getShardIterator(
                it ->
                    it.streamName("events")
                        .shardId(SHARD)
                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
            .join()
            .shardIterator();
    Record read = kinesis.getRecords(get -> get.shardIterator(iterator)).join().records().get(0);
    kinesis.deleteStream(stream -> stream.streamName("events")).join();

    assertThat(read.data().asUtf8String()).isEqualTo("placed");
    assertThat(causeOf(kinesis.describeStreamSummary(stream -> stream.streamName("events"))))
        .isInstanceOf(ResourceNotFoundException.class);
  }
}
