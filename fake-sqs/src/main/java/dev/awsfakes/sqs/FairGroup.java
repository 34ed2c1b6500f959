package dev.awsfakes.sqs;

import java.util.Comparator;
import java.util.List;

/**
 * The messages of one group of a standard queue. A fair queue delivers next from the group that has
 * the fewest messages in flight, so that a noisy group does not starve the others: SQS guide, "Fair
 * queues". Messages without a group share one that is never noisy. Guarded by the lock of its
 * queue.
 */
final class FairGroup {
  static final Comparator<FairGroup> BY_FAIRNESS =
      Comparator.<FairGroup>comparingInt(group -> group.rank)
          .thenComparingLong(group -> group.head);

  private static final long NONE = -1;

  private final boolean named;
  private final MessageOrder<Long> visible = new MessageOrder<>(m -> m.number);
  private int inFlight;

  /** Its place among the groups that have visible messages: fewest in flight, then oldest. */
  private int rank;

  private long head = NONE;

  FairGroup(boolean named) {
    this.named = named;
  }

  void moved(StoredMessage message, StoredMessage.Phase from, StoredMessage.Phase to) {
    if (from == StoredMessage.Phase.VISIBLE) {
      visible.remove(message);
    } else if (from == StoredMessage.Phase.IN_FLIGHT) {
      inFlight--;
    }
    if (to == StoredMessage.Phase.VISIBLE) {
      visible.add(message);
    } else if (to == StoredMessage.Phase.IN_FLIGHT) {
      inFlight++;
    }
    rank = named ? inFlight : 0;
    StoredMessage first = visible.first();
    head = first == null ? NONE : first.number;
  }

  /** Whether it has visible messages. */
  boolean isDeliverable() {
    return head != NONE;
  }

  /** The visible messages that come first, at most so many. */
  List<StoredMessage> first(int max) {
    return visible.first(max);
  }

  boolean isIdle() {
    return head == NONE && inFlight == 0;
  }
}
