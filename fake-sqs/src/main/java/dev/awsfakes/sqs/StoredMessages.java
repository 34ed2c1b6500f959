package dev.awsfakes.sqs;

import dev.awsfakes.sqs.StoredMessage.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a queue: by number, by age, and by the time at which those that sleep wake up.
 * Guarded by the lock of the queue.
 */
final class StoredMessages {

  /** Is told when a message changes its phase, entering and leaving the queue included. */
  interface Watcher {
    void moved(StoredMessage message, Phase from, Phase to);
  }

  private final Watcher watcher;

  /** In the order of their numbers, which is that of age, but for the elders. */
  private final LinkedHashMap<Long, StoredMessage> byNumber = new LinkedHashMap<>();

  /** Messages that were not new when they came: dead letters keep the age that they had. */
  private final TreeSet<StoredMessage> elders = new TreeSet<>(StoredMessage.BY_AGE);

  private final MessageOrder<Instant> delayed = new MessageOrder<>(m -> m.wakeAt);
  private final MessageOrder<Instant> inFlight = new MessageOrder<>(m -> m.wakeAt);
  private long lastNumber;

  StoredMessages(Watcher watcher) {
    this.watcher = watcher;
  }

  /** The number of a message that is about to be stored. */
  long nextNumber() {
    return ++lastNumber;
  }

  @Nullable StoredMessage get(long number) {
    return byNumber.get(number);
  }

  /** Stores a message, which is delayed until the given time. */
  void add(StoredMessage message, Instant visibleAt, Instant now) {
    byNumber.put(message.number, message);
    if (message.enqueuedAt.isBefore(now)) {
      elders.add(message);
    }
    move(message, visibleAt.isAfter(now) ? Phase.DELAYED : Phase.VISIBLE, visibleAt);
  }

  void remove(StoredMessage message) {
    byNumber.remove(message.number);
    if (!elders.isEmpty()) {
      elders.remove(message);
    }
    move(message, Phase.OUTSIDE, message.wakeAt);
  }

  /** Changes where a message stands, and until when if it sleeps there. */
  void move(StoredMessage message, Phase to, Instant wakeAt) {
    Phase from = message.phase;
    if (from == Phase.DELAYED) {
      delayed.remove(message);
    } else if (from == Phase.IN_FLIGHT) {
      inFlight.remove(message);
    }
    message.phase = to;
    message.wakeAt = wakeAt;
    // The watcher first: a message is in one order at a time, and it may hold it in one.
    watcher.moved(message, from, to);
    if (to == Phase.DELAYED) {
      delayed.add(message);
    } else if (to == Phase.IN_FLIGHT) {
      inFlight.add(message);
    }
  }

  /** Brings them to the present: what slept long enough wakes, what is too old goes. */
  void settle(Duration retention, Instant now) {
    for (StoredMessage oldest = oldest();
        oldest != null && oldest.hasAge(retention, now);
        oldest = oldest()) {
      remove(oldest);
    }
    wake(delayed, now);
    wake(inFlight, now);
  }

  private @Nullable StoredMessage oldest() {
    StoredMessage first = byNumber.isEmpty() ? null : byNumber.values().iterator().next();
    if (first == null || elders.isEmpty()) {
      return first;
    }
    StoredMessage elder = elders.first();
    return elder.enqueuedAt.isBefore(first.enqueuedAt) ? elder : first;
  }

  private void wake(MessageOrder<Instant> sleeping, Instant now) {
    for (StoredMessage next = sleeping.first();
        next != null && !next.wakeAt.isAfter(now);
        next = sleeping.first()) {
      move(next, Phase.VISIBLE, now);
    }
  }

  /** When a message next becomes visible by the clock alone; null if none will. */
  @Nullable Instant nextWakeTime() {
    StoredMessage flying = inFlight.first();
    StoredMessage waiting = delayed.first();
    if (flying == null || (waiting != null && waiting.wakeAt.isBefore(flying.wakeAt))) {
      return waiting == null ? null : waiting.wakeAt;
    }
    return flying.wakeAt;
  }

  /** All messages, oldest first. */
  List<StoredMessage> all() {
    return byNumber.values().stream().sorted(StoredMessage.BY_AGE).toList();
  }

  int inFlight() {
    return inFlight.size();
  }

  int delayed() {
    return delayed.size();
  }

  int visible() {
    return byNumber.size() - inFlight.size() - delayed.size();
  }
}
