package dev.awsfakes.sqs;

import dev.awsfakes.sqs.StoredMessage.Phase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The messages of one group of a FIFO queue, in the order in which they were sent. While one of
 * them is in flight no other is delivered. Guarded by the lock of its queue.
 */
final class MessageGroup {
  /** The key of a group that may not deliver now. */
  static final long BLOCKED = -1;

  private final LinkedHashSet<StoredMessage> messages = new LinkedHashSet<>(4);
  private int inFlight;

  /** The key under which the queue keeps this group among those that may deliver. */
  long indexedUnder = BLOCKED;

  void moved(StoredMessage message, Phase from, Phase to) {
    if (from == Phase.OUTSIDE) {
      messages.add(message);
    }
    if (from == Phase.IN_FLIGHT) {
      inFlight--;
    }
    if (to == Phase.IN_FLIGHT) {
      inFlight++;
    }
    if (to == Phase.OUTSIDE) {
      messages.remove(message);
    }
  }

  boolean isEmpty() {
    return messages.isEmpty();
  }

  /** The number of the message that comes next, or {@link #BLOCKED}. */
  long nextNumber() {
    if (inFlight > 0 || messages.isEmpty()) {
      return BLOCKED;
    }
    StoredMessage first = messages.iterator().next();
    return first.phase == Phase.VISIBLE ? first.number : BLOCKED;
  }

  /** The visible messages at the head of the group. */
  List<StoredMessage> head(int max) {
    List<StoredMessage> head = new ArrayList<>(max);
    for (StoredMessage message : messages) {
      if (head.size() == max || message.phase != Phase.VISIBLE) {
        break;
      }
      head.add(message);
    }
    return head;
  }
}
