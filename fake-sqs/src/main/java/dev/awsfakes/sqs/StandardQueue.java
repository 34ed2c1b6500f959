package dev.awsfakes.sqs;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.sqs.StoredMessage.Phase;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A standard queue: visible messages go out in the order in which they were sent, fairly among
 * message groups; unless the options ask for the disorder and the duplicates that SQS allows.
 */
final class StandardQueue extends Queue {
  private static final int DISORDER_WINDOW = 10;

  private final Disorder disorder;

  /** The messages that name no group. */
  @GuardedBy("lock")
  private final FairGroup ungrouped = new FairGroup(false);

  @GuardedBy("lock")
  private final Map<String, FairGroup> groups = new HashMap<>();

  /** The named groups that have visible messages, the fairest choice first. */
  @GuardedBy("lock")
  private final TreeSet<FairGroup> deliverable = new TreeSet<>(FairGroup.BY_FAIRNESS);

  StandardQueue(
      QueueIdentity identity,
      QueueSettings settings,
      Instant created,
      Receivers receivers,
      Disorder disorder) {
    super(identity, settings, created, receivers);
    this.disorder = disorder;
  }

  @Override
  public List<?> small() {
    return List.of(identity().messageIds(), disorder);
  }

  @Override
  @GuardedBy("lock")
  void moved(StoredMessage message, Phase from, Phase to) {
    String name = message.group();
    if (name.isEmpty()) {
      ungrouped.moved(message, from, to);
      return;
    }
    FairGroup group = groups.computeIfAbsent(name, key -> new FairGroup(true));
    if (group.isDeliverable()) {
      deliverable.remove(group);
    }
    group.moved(message, from, to);
    if (group.isDeliverable()) {
      deliverable.add(group);
    } else if (group.isIdle()) {
      groups.remove(name);
    }
  }

  @Override
  @GuardedBy("lock")
  List<StoredMessage> nextVisible(int max) {
    FairGroup group = fairest();
    if (group == null) {
      return List.of();
    }
    if (disorder.isUnordered()) {
      return List.of(disorder.oneOf(group.first(DISORDER_WINDOW)));
    }
    // A named group gives one at a time: its rank falls with each message that goes in flight.
    return group.first(group == ungrouped ? max : 1);
  }

  @GuardedBy("lock")
  private @Nullable FairGroup fairest() {
    FairGroup named = deliverable.isEmpty() ? null : deliverable.first();
    if (!ungrouped.isDeliverable()) {
      return named;
    }
    boolean first = named == null || FairGroup.BY_FAIRNESS.compare(ungrouped, named) < 0;
    return first ? ungrouped : named;
  }

  @Override
  @GuardedBy("lock")
  boolean deliversAgain() {
    return disorder.repeats();
  }

  @Override
  int sample(int max, boolean longPoll) {
    return disorder.sample(max, longPoll);
  }

  @Override
  AtInFlightLimit atInFlightLimit() {
    return AtInFlightLimit.REFUSE;
  }
}
