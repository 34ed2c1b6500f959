package dev.awsfakes.sqs;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.spi.Ids;
import dev.awsfakes.sqs.StoredMessage.Phase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * A standard queue: visible messages go out in the order in which they were sent, fairly among
 * message groups; unless the options ask for the disorder and the duplicates that SQS allows.
 */
final class StandardQueue extends Queue {
  private static final int DISORDER_WINDOW = 10;

  private final SqsOptions options;
  private final Ids chance;

  @GuardedBy("lock")
  private final Map<String, FairGroup> groups = new HashMap<>();

  /** The groups that have visible messages, the fairest choice first. */
  @GuardedBy("lock")
  private final TreeSet<FairGroup> deliverable = new TreeSet<>(FairGroup.BY_FAIRNESS);

  StandardQueue(
      QueueIdentity identity,
      QueueSettings settings,
      Instant created,
      Receivers receivers,
      SqsOptions options) {
    super(identity, settings, created, receivers);
    this.options = options;
    this.chance = identity.messageIds().child("chance");
  }

  @Override
  @GuardedBy("lock")
  void moved(StoredMessage message, Phase from, Phase to) {
    String name = message.group();
    FairGroup group = groups.computeIfAbsent(name, key -> new FairGroup(!key.isEmpty()));
    if (!group.visible.isEmpty()) {
      deliverable.remove(group);
    }
    group.moved(message, from, to);
    if (!group.visible.isEmpty()) {
      deliverable.add(group);
    }
    if (group.isIdle()) {
      groups.remove(name);
    }
  }

  @Override
  @GuardedBy("lock")
  List<StoredMessage> nextVisible(int max) {
    if (deliverable.isEmpty()) {
      return List.of();
    }
    FairGroup group = deliverable.first();
    // A named group gives one at a time: its rank falls with each message that goes in flight.
    int count = group.visible.first().group().isEmpty() ? max : 1;
    List<StoredMessage> next = first(group.visible, options.unordered() ? DISORDER_WINDOW : count);
    return options.unordered() ? List.of(next.get(chance.nextInt(next.size()))) : next;
  }

  private static List<StoredMessage> first(NavigableSet<StoredMessage> messages, int max) {
    List<StoredMessage> first = new ArrayList<>(Math.min(max, messages.size()));
    for (Iterator<StoredMessage> i = messages.iterator(); first.size() < max && i.hasNext(); ) {
      first.add(i.next());
    }
    return first;
  }

  @Override
  @GuardedBy("lock")
  boolean deliversAgain() {
    return options.duplicates() > 0 && chance.nextDouble() < options.duplicates();
  }

  @Override
  AtInFlightLimit atInFlightLimit() {
    return AtInFlightLimit.REFUSE;
  }
}
