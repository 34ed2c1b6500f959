package dev.awsfakes.sqs;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a FIFO queue gave to receives with a ReceiveRequestAttemptId in the last five minutes: a
 * retry with the same id gets the same messages and receipt handles. Guarded by the lock of its
 * queue.
 */
final class ReceiveAttempts {
  private static final Duration LENGTH = Duration.ofMinutes(5);

  /** A message as it was given, and how often its visibility had been changed by then. */
  record Given(StoredMessage message, int receive, int visibilityChanges, Delivery delivery) {
    static Given of(StoredMessage message, Delivery delivery) {
      return new Given(message, message.receivesHere, message.visibilityChanges, delivery);
    }

    boolean isUntouched() {
      return message.phase == StoredMessage.Phase.IN_FLIGHT
          && message.receivesHere == receive
          && message.visibilityChanges == visibilityChanges;
    }
  }

  private record Attempt(List<Given> given, Instant until) {}

  private final Map<String, Attempt> attempts = new LinkedHashMap<>();

  void remember(String id, List<Given> given, Instant now) {
    attempts.remove(id);
    attempts.put(id, new Attempt(given, now.plus(LENGTH)));
  }

  /** What the attempt got, if all of it is still in flight as it was given; null otherwise. */
  @Nullable List<Given> repeat(String id, Instant now) {
    for (Iterator<Attempt> i = attempts.values().iterator(); i.hasNext(); ) {
      if (i.next().until().isAfter(now)) {
        break;
      }
      i.remove();
    }
    Attempt attempt = attempts.get(id);
    if (attempt == null || !attempt.given().stream().allMatch(Given::isUntouched)) {
      return null;
    }
    return attempt.given();
  }
}
