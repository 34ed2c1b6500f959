package dev.awsfakes.kinesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.FakeAws;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisClient;

class StreamViewTest {
  private final FakeAws aws = FakeAws.create();
  private final KinesisClient kinesis = aws.client(KinesisClient.class);
  private final StreamView orders = StreamView.of(aws, "orders");

  private void put(String text) {
    kinesis.putRecord(
        r -> r.streamName("orders").partitionKey("O-1").data(SdkBytes.fromUtf8String(text)));
  }

  @Test
  void records_areThoseWithinTheRetention_andLookingIsNoCall() {
    kinesis.createStream(r -> r.streamName("orders").shardCount(2));
    put("old");
    aws.clock().advance(Duration.ofHours(24));
    put("placed");
    put("shipped");
    long calls = aws.calls().count();

    assertThat(orders.texts()).containsExactly("placed", "shipped");
    assertThat(orders.records()).extracting(r -> r.partitionKey()).containsOnly("O-1");
    assertThat(aws.calls().count()).isEqualTo(calls);
  }

  @Test
  void view_ofNoStream_saysSo() {
    assertThatThrownBy(orders::records)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("There is no stream orders");
  }
}
