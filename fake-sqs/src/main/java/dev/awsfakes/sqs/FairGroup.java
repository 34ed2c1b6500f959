package dev.awsfakes.sqs;

import java.util.Comparator;
import java.util.TreeSet;

/**
 * The messages of one group of a standard queue. A fair queue delivers next from the group that has
 * the fewest messages in flight, so that a noisy group does not starve the others: SQS guide, "Fair
 * queues". Messages without a group share one that is never noisy. Guarded by the lock of its
 * queue.
 */
final class FairGroup {
  static final Comparator<FairGroup> BY_FAIRNESS =
      Comparator.<FairGroup>comparingInt(group -> group.rank)
          .thenComparingLong(group -> group.visible.first().number);

  private final boolean named;
  final TreeSet<StoredMessage> visible = new TreeSet<>(StoredMessage.BY_NUMBER);
  private int inFlight;

  /**
   * Where the group stands among those that have visible messages; fixed while it is among them.
   */
  private int rank;

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
  }

  boolean isIdle() {
    return visible.isEmpty() && inFlight == 0;
  }
}
