package dev.awsfakes.kinesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kinesis.model.ResourceInUseException;
import software.amazon.awssdk.services.kinesis.model.ResourceNotFoundException;
import software.amazon.awssdk.services.kinesis.model.StreamStatus;

/** Streams whose changes take their time, as the options ask for. */
class TransitionsTest extends KinesisTest {
  TransitionsTest() {
    super(KinesisOptions.builder().transitions(Duration.ofSeconds(30)).build());
  }

  private StreamStatus status() {
    return kinesis
        .describeStreamSummary(r -> r.streamName(STREAM))
        .streamDescriptionSummary()
        .streamStatus();
  }

  @Test
  void creating_isSeenAndRefusesChanges() {
    stream(1);
    assertThat(status()).isEqualTo(StreamStatus.CREATING);
    assertThat(
            error(
                () ->
                    kinesis.increaseStreamRetentionPeriod(
                        r -> r.streamName(STREAM).retentionPeriodHours(48))))
        .isInstanceOf(ResourceInUseException.class)
        .hasMessageContaining("not ACTIVE, instead in state CREATING");

    clock.advance(Duration.ofSeconds(30));

    assertThat(status()).isEqualTo(StreamStatus.ACTIVE);
  }

  @Test
  void updating_isSeenAfterAChange() {
    stream(1);
    clock.advance(Duration.ofSeconds(30));

    kinesis.increaseStreamRetentionPeriod(r -> r.streamName(STREAM).retentionPeriodHours(48));

    assertThat(status()).isEqualTo(StreamStatus.UPDATING);
    put("k", "records are taken all the same");
    clock.advance(Duration.ofSeconds(30));
    assertThat(status()).isEqualTo(StreamStatus.ACTIVE);
  }

  @Test
  void deleting_isSeenUntilTheStreamIsGone() {
    stream(1);

    kinesis.deleteStream(r -> r.streamName(STREAM));

    assertThat(status()).isEqualTo(StreamStatus.DELETING);
    clock.advance(Duration.ofSeconds(30));
    assertThat(error(this::status)).isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void negativeTransition_isRefused() {
    assertThatThrownBy(() -> KinesisOptions.builder().transitions(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
