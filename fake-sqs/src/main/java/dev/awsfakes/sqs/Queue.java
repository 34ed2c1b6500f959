package dev.awsfakes.sqs;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.port.DataKeyCache;
import dev.awsfakes.spi.state.Journal;
import dev.awsfakes.spi.state.Journaled;
import dev.awsfakes.sqs.StoredMessage.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A queue: messages on their way from sent to deleted. What is due (a delay or a visibility timeout
 * that passed, a message past its retention) is settled whenever the queue is looked at. Subclasses
 * say which of the visible messages comes next.
 *
 * <p>One lock per queue; a message that moves to a dead-letter queue leaves the one before it
 * enters the other, so no thread holds two.
 */
abstract class Queue implements Journaled {
  private static final Duration LONGEST_VISIBILITY = Duration.ofHours(12);
  private static final Duration PURGE_INTERVAL = Duration.ofSeconds(60);
  private static final int MAX_IN_FLIGHT = 120_000;
  private static final List<StoredMessage> NONE = List.of();

  /** What a receive gets when as many messages are in flight as may be. */
  enum AtInFlightLimit {
    /** The error OverLimit, unless it is a long poll: SQS guide, "Standard queue quotas". */
    REFUSE,
    /** No messages: SQS guide, "FIFO queue quotas". */
    GIVE_NOTHING
  }

  final ReentrantLock lock = new ReentrantLock();
  private final QueueIdentity identity;
  private final Instant created;
  private final Receivers receivers;
  private final DataKeyCache dataKey;

  @GuardedBy("lock")
  @SuppressWarnings("GuardedBy") // it calls back whoever holds the lock
  private final StoredMessages messages = new StoredMessages(this::moved);

  /** Written under the lock, read by anybody. */
  private volatile QueueSettings settings;

  private volatile @Nullable Journal journal;

  @GuardedBy("lock")
  private Instant lastModified;

  @GuardedBy("lock")
  private @Nullable Instant lastPurge;

  @GuardedBy("lock")
  private Map<String, String> tags = Map.of();

  Queue(QueueIdentity identity, QueueSettings settings, Instant created, Receivers receivers) {
    this.identity = identity;
    this.settings = settings;
    this.created = created;
    this.lastModified = created;
    this.receivers = receivers;
    this.dataKey = new DataKeyCache(receivers.cloud());
  }

  @Override
  public final void journal(Journal changes) {
    journal = changes;
  }

  /** Ids are drawn before the queue is locked. */
  @Override
  public List<?> small() {
    return List.of(identity.messageIds());
  }

  /** Something of the queue is about to change. */
  @GuardedBy("lock")
  private void changing() {
    Journal changes = journal;
    if (changes != null) {
      changes.keep(this);
    }
  }

  QueueIdentity identity() {
    return identity;
  }

  Instant created() {
    return created;
  }

  QueueSettings settings() {
    return settings;
  }

  /** Changes settings; all of them or, if one is refused, none. */
  void configure(Map<String, String> attributes, Instant now) {
    lock.lock();
    try {
      changing();
      settings = settings.with(attributes);
      dataKey.clear();
      lastModified = now;
    } finally {
      lock.unlock();
    }
    serveReceivers(now);
  }

  /** The data key of a queue that KMS encrypts. */
  DataKeyCache dataKey() {
    return dataKey;
  }

  Map<String, String> tags() {
    lock.lock();
    try {
      return tags;
    } finally {
      lock.unlock();
    }
  }

  /** Replaces the tags by what the change makes of them. */
  void changeTags(UnaryOperator<Map<String, String>> change) {
    lock.lock();
    try {
      changing();
      tags = Map.copyOf(change.apply(tags));
    } finally {
      lock.unlock();
    }
  }

  /** A message has changed its phase: keep the visible ones where {@link #nextVisible} looks. */
  @GuardedBy("lock")
  abstract void moved(StoredMessage message, Phase from, Phase to);

  /** The visible messages to deliver next, at most so many; empty if none may be delivered. */
  @GuardedBy("lock")
  abstract List<StoredMessage> nextVisible(int max);

  /** Whether a delivery leaves its message visible, so that it is delivered again. */
  @GuardedBy("lock")
  boolean deliversAgain() {
    return false;
  }

  /** How many messages a receive looks for that asks for at most so many. */
  int sample(int max, boolean longPoll) {
    return max;
  }

  AtInFlightLimit atInFlightLimit() {
    return AtInFlightLimit.GIVE_NOTHING;
  }

  /** What an earlier receive with this attempt id got, if it can be repeated; null otherwise. */
  @GuardedBy("lock")
  @Nullable List<Delivery> repeated(ReceiveTerms terms, Instant visibleAgain, Instant now) {
    return null;
  }

  /** A receive gave these messages: FIFO queues remember it under the attempt's id. */
  @GuardedBy("lock")
  void received(ReceiveTerms terms, List<Delivery> given, Instant now) {}

  /** What to do before a message is stored: FIFO queues look for a duplicate. */
  @GuardedBy("lock")
  @Nullable SentMessage duplicateOf(MessageContent content, Instant now) {
    return null;
  }

  /** What to do with a message that was stored: FIFO queues remember it. */
  @GuardedBy("lock")
  void stored(StoredMessage message, Instant now) {}

  /** The sequence number of a message; null on standard queues. */
  @Nullable String sequenceNumber(long number) {
    return null;
  }

  /**
   * Stores a message.
   *
   * @param delay how long it stays invisible; null for the queue's own delay
   */
  SentMessage send(MessageContent content, @Nullable Duration delay, Instant now) {
    SentMessage sent;
    lock.lock();
    try {
      settle(now);
      SentMessage duplicate = duplicateOf(content, now);
      if (duplicate != null) {
        return duplicate;
      }
      long number = messages.nextNumber();
      StoredMessage message = new StoredMessage(content, number, now, sequenceNumber(number), null);
      Duration wait = delay == null ? settings.delay() : delay;
      messages.add(message, now.plus(wait), now);
      stored(message, now);
      sent = new SentMessage(content.id(), message.sequenceNumber);
    } finally {
      lock.unlock();
    }
    serveReceivers(now);
    return sent;
  }

  /** Takes in a message that another queue gave up; it keeps its id, its age and its count. */
  void accept(StoredMessage dead, @Nullable String sourceArn, Instant now) {
    lock.lock();
    try {
      changing();
      long number = messages.nextNumber();
      // Retention on a FIFO dead-letter queue starts anew: SQS guide, "dead-letter queues".
      Instant enqueuedAt = settings.isFifo() ? now : dead.enqueuedAt;
      StoredMessage message =
          new StoredMessage(dead.content, number, enqueuedAt, sequenceNumber(number), sourceArn);
      message.receiveCount = dead.receiveCount;
      message.firstReceivedAt = dead.firstReceivedAt;
      messages.add(message, now, now);
    } finally {
      lock.unlock();
    }
    serveReceivers(now);
  }

  /** Takes in a message that is moved back: it is a new one, with a new id and age. */
  void sendAgain(MessageContent content, Instant now) {
    lock.lock();
    try {
      changing();
      long number = messages.nextNumber();
      MessageContent renewed = content.withId(identity.messageIds().uuid().toString());
      messages.add(new StoredMessage(renewed, number, now, sequenceNumber(number), null), now, now);
    } finally {
      lock.unlock();
    }
    serveReceivers(now);
  }

  /** Receives at once what is visible; dead letters are handed to their queue on the way. */
  List<Delivery> receive(ReceiveTerms terms, Instant now) {
    List<StoredMessage> dead = NONE;
    List<Delivery> deliveries = new ArrayList<>(terms.maxMessages());
    Queue deadLetters = deadLetterQueue();
    lock.lock();
    try {
      settle(now);
      Instant visibleAgain = now.plus(terms.visibilityOr(settings.visibilityTimeout()));
      List<Delivery> repeated = repeated(terms, visibleAgain, now);
      if (repeated != null) {
        return repeated;
      }
      List<StoredMessage> again = NONE;
      int taken;
      do {
        taken = 0;
        int wanted = Math.min(terms.maxMessages() - deliveries.size(), roomInFlight(terms));
        for (StoredMessage message : wanted == 0 ? NONE : nextVisible(wanted)) {
          taken++;
          if (deadLetters != null && isReceivedTooOften(message)) {
            messages.remove(message);
            dead = with(dead, message);
          } else {
            deliveries.add(deliver(message, visibleAgain, now));
            if (deliversAgain()) {
              again = with(again, message);
            }
          }
        }
      } while (taken > 0 && deliveries.size() < terms.maxMessages());
      again.forEach(message -> messages.move(message, Phase.VISIBLE, now));
      received(terms, deliveries, now);
    } finally {
      lock.unlock();
    }
    for (StoredMessage message : dead) {
      Objects.requireNonNull(deadLetters).accept(message, identity.arn(), now);
    }
    return deliveries;
  }

  // Seldom needed: the list is made when its first message comes.
  private static List<StoredMessage> with(List<StoredMessage> some, StoredMessage message) {
    List<StoredMessage> longer = some.isEmpty() ? new ArrayList<>() : some;
    longer.add(message);
    return longer;
  }

  @GuardedBy("lock")
  private int roomInFlight(ReceiveTerms terms) {
    int room = MAX_IN_FLIGHT - messages.inFlight();
    if (room == 0 && atInFlightLimit() == AtInFlightLimit.REFUSE && !terms.longPoll()) {
      throw SqsErrors.overLimit(
          "Too many messages are in flight in queue " + identity.name() + ".");
    }
    return room;
  }

  private @Nullable Queue deadLetterQueue() {
    RedrivePolicy policy = settings().redrivePolicy();
    return policy == null ? null : receivers.queueOfArn(policy.deadLetterTargetArn());
  }

  @GuardedBy("lock")
  private boolean isReceivedTooOften(StoredMessage message) {
    RedrivePolicy policy = settings.redrivePolicy();
    return policy != null && message.receivesHere >= policy.maxReceiveCount();
  }

  @GuardedBy("lock")
  private Delivery deliver(StoredMessage message, Instant visibleAgain, Instant now) {
    message.receiveCount++;
    message.receivesHere++;
    message.lastReceivedAt = now;
    if (message.firstReceivedAt == null) {
      message.firstReceivedAt = now;
    }
    // With a visibility timeout of 0 it is visible again at once, but not to this receive.
    messages.move(message, Phase.IN_FLIGHT, visibleAgain);
    return Delivery.of(
        message, new Receipt(identity.fingerprint(), message.number, message.receivesHere));
  }

  /** Deletes a message by one of its receipt handles. */
  void delete(String handle, Instant now) {
    Receipt receipt = requireReceipt(handle);
    lock.lock();
    try {
      settle(now);
      StoredMessage message = messages.get(receipt.message());
      if (message != null && mayDelete(message, receipt, handle)) {
        messages.remove(message);
      }
    } finally {
      lock.unlock();
    }
    serveReceivers(now);
  }

  /** The message of a delivery that was made just now. */
  @GuardedBy("lock")
  final StoredMessage messageOf(Delivery delivery) {
    return Objects.requireNonNull(messages.get(requireReceipt(delivery.receiptHandle()).message()));
  }

  /** Whether the handle deletes the message; FIFO queues refuse one that has expired. */
  @GuardedBy("lock")
  boolean mayDelete(StoredMessage message, Receipt receipt, String handle) {
    return receipt.receive() == message.receivesHere;
  }

  /** Sets when a received message becomes visible again, counted from now. */
  void changeVisibility(String handle, Duration timeout, Instant now) {
    Receipt receipt = requireReceipt(handle);
    lock.lock();
    try {
      settle(now);
      StoredMessage message = messages.get(receipt.message());
      if (message == null || receipt.receive() != message.receivesHere) {
        throw SqsErrors.invalidValue(
            handle,
            "ReceiptHandle",
            "Message does not exist or is not available for visibility timeout change.");
      }
      requireWithinTwelveHours(message, timeout, now);
      message.visibilityChanges++;
      messages.move(message, Phase.IN_FLIGHT, now.plus(timeout));
    } finally {
      lock.unlock();
    }
    serveReceivers(now);
  }

  /** Takes back a delivery that nobody received: the message is visible again. */
  void release(String handle, Instant now) {
    Receipt receipt = requireReceipt(handle);
    lock.lock();
    try {
      changing();
      StoredMessage message = messages.get(receipt.message());
      if (message != null && receipt.receive() == message.receivesHere) {
        message.receiveCount--;
        messages.move(message, Phase.VISIBLE, now);
      }
    } finally {
      lock.unlock();
    }
  }

  private static void requireWithinTwelveHours(
      StoredMessage message, Duration timeout, Instant now) {
    Duration total = Duration.between(message.lastReceivedAt, now.plus(timeout));
    if (total.compareTo(LONGEST_VISIBILITY) > 0) {
      throw SqsErrors.invalidValue(
          timeout.toSeconds(),
          "VisibilityTimeout",
          "Total VisibilityTimeout for the message is beyond the limit [43200 seconds].");
    }
  }

  private Receipt requireReceipt(String handle) {
    Receipt receipt = Receipt.parse(handle);
    if (receipt == null || receipt.queue() != identity.fingerprint()) {
      throw SqsErrors.receiptHandleIsInvalid(handle);
    }
    return receipt;
  }

  /** Deletes every message there is. */
  void purge(Instant now) {
    lock.lock();
    try {
      changing();
      if (lastPurge != null && now.isBefore(lastPurge.plus(PURGE_INTERVAL))) {
        throw SqsErrors.purgeInProgress(identity.name());
      }
      lastPurge = now;
      for (StoredMessage message : messages.all()) {
        messages.remove(message);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Takes visible messages out of the queue, to be moved elsewhere by the caller. */
  List<StoredMessage> withdraw(int max, Instant now) {
    List<StoredMessage> withdrawn = new ArrayList<>();
    lock.lock();
    try {
      settle(now);
      List<StoredMessage> next = nextVisible(max);
      while (!next.isEmpty() && withdrawn.size() < max) {
        next.forEach(messages::remove);
        withdrawn.addAll(next);
        next = nextVisible(max - withdrawn.size());
      }
    } finally {
      lock.unlock();
    }
    return withdrawn;
  }

  /** The messages, oldest first, as a test may look at them. */
  List<StoredMessage> snapshot(Instant now) {
    lock.lock();
    try {
      settle(now);
      return messages.all();
    } finally {
      lock.unlock();
    }
  }

  /** The three counts and the time of the last change, as of now. */
  QueueCounts counts(Instant now) {
    lock.lock();
    try {
      settle(now);
      return new QueueCounts(
          messages.visible(), messages.inFlight(), messages.delayed(), lastModified);
    } finally {
      lock.unlock();
    }
  }

  /** When a message next becomes visible by the clock alone; null if none will. */
  @Nullable Instant nextWakeTime() {
    lock.lock();
    try {
      return messages.nextWakeTime();
    } finally {
      lock.unlock();
    }
  }

  private void serveReceivers(Instant now) {
    receivers.serve(this, now);
  }

  /** Keeps a message in flight for longer. */
  @GuardedBy("lock")
  final void extend(StoredMessage message, Instant visibleAgain) {
    messages.move(message, Phase.IN_FLIGHT, visibleAgain);
  }

  /** Brings the queue to the present. */
  @GuardedBy("lock")
  private void settle(Instant now) {
    changing();
    messages.settle(settings.retention(), now);
  }
}
