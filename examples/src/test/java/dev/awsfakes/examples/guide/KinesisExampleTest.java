package dev.awsfakes.examples.guide;

import static dev.awsfakes.assertj.AwsFakesAssertions.assertThatAwsErrorOf;
import static dev.awsfakes.assertj.KinesisAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import dev.awsfakes.FakeClock;
import dev.awsfakes.junit.AwsFakesExtension;
import dev.awsfakes.junit.FrozenAt;
import dev.awsfakes.junit.Stream;
import dev.awsfakes.kinesis.KinesisOptions;
import dev.awsfakes.kinesis.StreamView;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;

@ExtendWith(AwsFakesExtension.class)
class KinesisExampleTest {

  @Test
  @Stream(value = "clicks", shards = 2)
  void clicks_of_a_user_stay_in_order(FakeAws aws, KinesisClient kinesis) {
    put(kinesis, "first");
    String shardId = put(kinesis, "second");

    assertThat(StreamView.of(aws, "clicks")).texts().containsExactly("first", "second");
    assertThat(read(kinesis, shardId))
        .extracting(record -> record.data().asUtf8String())
        .containsExactly("first", "second");
  }

  private static String put(KinesisClient kinesis, String click) {
    return kinesis
        .putRecord(
            put ->
                put.streamName("clicks")
                    .partitionKey("user-1")
                    .data(SdkBytes.fromUtf8String(click)))
        .shardId();
  }

  private static List<Record> read(KinesisClient kinesis, String shardId) {
    String iterator =
        kinesis
            .getShardIterator(
                get ->
                    get.streamName("clicks")
                        .shardId(shardId)
                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
            .shardIterator();
    return kinesis.getRecords(get -> get.shardIterator(iterator)).records();
  }
}

class KinesisOptionsExampleTest {
  /** A shard takes 1,000 records a second, and no more. */
  @RegisterExtension
  static AwsFakesExtension fakes =
      AwsFakesExtension.with(
          cloud -> cloud.with(KinesisOptions.builder().enforceThroughput(true).build()));

  @Test
  @FrozenAt("2026-01-01T00:00:00Z")
  @Stream(value = "clicks", shards = 1)
  void a_shard_takes_a_thousand_records_a_second(KinesisClient kinesis, FakeClock clock) {
    for (int click = 0; click < 1000; click++) {
      put(kinesis);
    }

    assertThatAwsErrorOf(() -> put(kinesis)).isAws("ProvisionedThroughputExceededException", 400);

    clock.advance(Duration.ofSeconds(1));
    put(kinesis);
  }

  private static void put(KinesisClient kinesis) {
    kinesis.putRecord(
        put -> put.streamName("clicks").partitionKey("user-1").data(SdkBytes.fromUtf8String("x")));
  }
}
