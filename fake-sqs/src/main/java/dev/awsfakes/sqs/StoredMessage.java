package dev.awsfakes.sqs;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A message in a queue, with what happens to it there. Guarded by the lock of its queue. */
final class StoredMessage {

  /** Where a message stands. */
  enum Phase {
    /** Not in the queue: not yet, or not any more. */
    OUTSIDE,
    /** Not visible yet: its delay has not passed. */
    DELAYED,
    /** Visible: a receive may take it. */
    VISIBLE,
    /** Received, neither deleted nor visible again. */
    IN_FLIGHT
  }

  static final Comparator<StoredMessage> BY_NUMBER = Comparator.comparing(m -> m.number);

  static final Comparator<StoredMessage> BY_AGE =
      Comparator.<StoredMessage, Instant>comparing(m -> m.enqueuedAt).thenComparing(BY_NUMBER);

  final MessageContent content;

  /** Boxed once, since it is the key of maps. */
  final Long number;

  final Instant enqueuedAt;
  final @Nullable String sequenceNumber;
  final @Nullable String deadLetterSourceArn;

  Phase phase = Phase.OUTSIDE;

  /** Its neighbours in the {@link MessageOrder} that it is in. */
  @Nullable StoredMessage before;

  @Nullable StoredMessage after;

  /** When it becomes visible, if it is delayed or in flight. */
  Instant wakeAt = Instant.MIN;

  int receiveCount;
  int receivesHere;
  int visibilityChanges;
  @Nullable Instant firstReceivedAt;

  /** The start of the 12 hours that a receive may be extended to. */
  Instant lastReceivedAt = Instant.MIN;

  StoredMessage(
      MessageContent content,
      Long number,
      Instant enqueuedAt,
      @Nullable String sequenceNumber,
      @Nullable String deadLetterSourceArn) {
    this.content = content;
    this.number = number;
    this.enqueuedAt = enqueuedAt;
    this.sequenceNumber = sequenceNumber;
    this.deadLetterSourceArn = deadLetterSourceArn;
  }

  /** Whether it has been there for as long as the queue keeps messages. */
  boolean hasAge(Duration retention, Instant now) {
    // In plain numbers: asked at each look at a queue.
    long seconds = now.getEpochSecond() - enqueuedAt.getEpochSecond();
    return seconds > retention.toSeconds()
        || (seconds == retention.toSeconds() && now.getNano() >= enqueuedAt.getNano());
  }

  /** The group of a FIFO message. */
  String group() {
    String group = content.groupId();
    return group == null ? "" : group;
  }

  /** Of the number: the JVM's own costs more to make. */
  @Override
  public int hashCode() {
    return number.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }
}
