package dev.awsfakes.sqs;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.sqs.StoredMessage.Phase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;

/** A standard queue: visible messages go out in the order in which they were sent. */
final class StandardQueue extends Queue {

  @GuardedBy("lock")
  private final TreeSet<StoredMessage> visible = new TreeSet<>(StoredMessage.BY_NUMBER);

  StandardQueue(
      QueueIdentity identity, QueueSettings settings, Instant created, Receivers receivers) {
    super(identity, settings, created, receivers);
  }

  @Override
  @GuardedBy("lock")
  void moved(StoredMessage message, Phase from, Phase to) {
    if (to == Phase.VISIBLE) {
      visible.add(message);
    } else if (from == Phase.VISIBLE) {
      visible.remove(message);
    }
  }

  @Override
  @GuardedBy("lock")
  List<StoredMessage> nextVisible(int max) {
    List<StoredMessage> next = new ArrayList<>(max);
    for (Iterator<StoredMessage> i = visible.iterator(); next.size() < max && i.hasNext(); ) {
      next.add(i.next());
    }
    return next;
  }
}
