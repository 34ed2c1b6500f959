package dev.awsfakes.kinesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;

/** The limits of a shard's throughput, which the options turn on. */
class ThroughputTest extends KinesisTest {
  ThroughputTest() {
    super(KinesisOptions.builder().enforceThroughput(true).build());
  }

  private PutRecordsResponse putMany(int count) {
    List<PutRecordsRequestEntry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entries.add(
          PutRecordsRequestEntry.builder()
              .partitionKey("k")
              .data(SdkBytes.fromUtf8String("x"))
              .build());
    }
    return kinesis.putRecords(r -> r.streamName(STREAM).records(entries));
  }

  @Test
  void thousandRecordsASecond_thenSomeFailAndTheOthersDoNot() {
    stream(1);
    putMany(500);
    assertThat(putMany(499).failedRecordCount()).isZero();

    PutRecordsResponse response = putMany(2);

    assertThat(response.failedRecordCount()).isEqualTo(1);
    assertThat(response.records().get(0).sequenceNumber()).isNotNull();
    assertThat(response.records().get(1).errorCode())
        .isEqualTo("ProvisionedThroughputExceededException");
    assertThat(response.records().get(1).errorMessage())
        .isEqualTo(
            "Rate exceeded for shard shardId-000000000000 in stream events under account"
                + " 000000000000.");
    assertThat(error(() -> put("k", "x")))
        .isInstanceOf(ProvisionedThroughputExceededException.class);

    clock.advance(Duration.ofSeconds(1));
    put("k", "x");
  }

  @Test
  void oneMebibyteASecond() {
    stream(1);
    put("k", "x".repeat(1024 * 1024 - 1));

    assertThat(error(() -> put("k", "x")))
        .isInstanceOf(ProvisionedThroughputExceededException.class);
    clock.advance(Duration.ofSeconds(1));
    put("k", "x");
  }

  @Test
  void fiveReadsASecond() {
    stream(1);
    String iterator = iterator(FIRST_SHARD, ShardIteratorType.TRIM_HORIZON);
    for (int i = 0; i < 5; i++) {
      read(iterator);
    }

    assertThat(error(() -> read(iterator)))
        .isInstanceOf(ProvisionedThroughputExceededException.class);
    clock.advance(Duration.ofSeconds(1));
    read(iterator);
  }

  @Test
  void twoMebibytesASecondOut_afterAReadOfTen() {
    stream(1);
    for (int i = 0; i < 4; i++) {
      put("k", "x".repeat(1024 * 1024 - 1));
      clock.advance(Duration.ofSeconds(1));
    }
    String iterator = iterator(FIRST_SHARD, ShardIteratorType.TRIM_HORIZON);
    assertThat(read(iterator).records()).hasSize(4);

    clock.advance(Duration.ofSeconds(1));
    assertThat(error(() -> read(iterator)))
        .isInstanceOf(ProvisionedThroughputExceededException.class);
    clock.advance(Duration.ofSeconds(1));
    read(iterator);
  }

  private int failedOfThousandPerShard() {
    int failed = 0;
    for (var shard :
        kinesis
            .listShards(r -> r.streamName(STREAM).shardFilter(f -> f.type("AT_LATEST")))
            .shards()) {
      for (int batch = 0; batch < 2; batch++) {
        List<PutRecordsRequestEntry> entries = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
          entries.add(
              PutRecordsRequestEntry.builder()
                  .partitionKey("k")
                  .explicitHashKey(shard.hashKeyRange().startingHashKey())
                  .data(SdkBytes.fromUtf8String("x"))
                  .build());
        }
        failed +=
            kinesis.putRecords(r -> r.streamName(STREAM).records(entries)).failedRecordCount();
      }
    }
    return failed;
  }

  @Test
  void onDemandStream_growsToTwiceItsPeak() {
    kinesis.createStream(
        r -> r.streamName(STREAM).streamModeDetails(m -> m.streamMode("ON_DEMAND")));
    assertThat(failedOfThousandPerShard()).isZero();
    assertThat(error(() -> put("k", "x")))
        .isInstanceOf(ProvisionedThroughputExceededException.class);

    clock.advance(Duration.ofSeconds(1));
    put("k", "x");

    assertThat(kinesis.describeLimits(r -> {}).openShardCount()).isEqualTo(8);
  }
}
