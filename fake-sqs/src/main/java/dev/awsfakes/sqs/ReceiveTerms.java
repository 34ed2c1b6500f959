package dev.awsfakes.sqs;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver asks for.
 *
 * @param maxMessages 1 to 10
 * @param visibilityTimeout null for the queue's own
 */
record ReceiveTerms(int maxMessages, @Nullable Duration visibilityTimeout) {

  Duration visibilityOr(Duration queueDefault) {
    return visibilityTimeout == null ? queueDefault : visibilityTimeout;
  }
}
