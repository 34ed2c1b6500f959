package dev.awsfakes.assertj;

import dev.awsfakes.kinesis.StreamView;

/** Assertions on what is in streams; to be imported statically. */
public final class KinesisAssertions {
  private KinesisAssertions() {}

  /** Of what is in a stream. */
  public static StreamAssert assertThat(StreamView stream) {
    return new StreamAssert(stream);
  }
}
