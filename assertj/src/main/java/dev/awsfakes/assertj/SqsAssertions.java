package dev.awsfakes.assertj;

import dev.awsfakes.sqs.QueueView;

/** Assertions on what is in queues; to be imported statically. */
public final class SqsAssertions {
  private SqsAssertions() {}

  /** Of what is in a queue. */
  public static QueueAssert assertThat(QueueView queue) {
    return new QueueAssert(queue);
  }
}
