package dev.awsfakes.assertj;

import dev.awsfakes.sqs.QueueView;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;

/** Assertions on what is in a queue; looking receives nothing. */
public final class QueueAssert extends AbstractAssert<QueueAssert, QueueView> {
  QueueAssert(QueueView queue) {
    super(queue, QueueAssert.class);
  }

  /** That a receiver could get so many messages now. */
  public QueueAssert hasVisibleMessages(int expected) {
    return has("visible", expected, actual.visibleMessages());
  }

  /** That so many messages are received and neither deleted nor visible again. */
  public QueueAssert hasMessagesInFlight(int expected) {
    return has("in-flight", expected, actual.inFlightMessages());
  }

  /** That so many messages wait for their delay to pass. */
  public QueueAssert hasDelayedMessages(int expected) {
    return has("delayed", expected, actual.delayedMessages());
  }

  /** That there is no message, visible or not. */
  public QueueAssert isEmpty() {
    bodies().isEmpty();
    return this;
  }

  /** The bodies of all messages in the order of sending, to go on with. */
  public ListAssert<String> bodies() {
    return Assertions.assertThat(actual.bodies()).as("the messages of the queue");
  }

  private QueueAssert has(String what, int expected, int found) {
    if (found != expected) {
      failWithMessage(
          "Expected %d %s messages, but there are %d; in the queue: %s",
          expected, what, found, actual.bodies());
    }
    return this;
  }
}
