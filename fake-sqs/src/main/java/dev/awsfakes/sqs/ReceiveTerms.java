package dev.awsfakes.sqs;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver asks for.
 *
 * @param maxMessages 1 to 10
 * @param visibilityTimeout null for the queue's own
 * @param attemptId the ReceiveRequestAttemptId, on FIFO queues
 * @param longPoll whether the receiver would wait
 */
record ReceiveTerms(
    int maxMessages,
    @Nullable Duration visibilityTimeout,
    @Nullable String attemptId,
    boolean longPoll) {

  Duration visibilityOr(Duration queueDefault) {
    return visibilityTimeout == null ? queueDefault : visibilityTimeout;
  }
}
