package dev.awsfakes.sqs;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.sqs.StoredMessage.Phase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A FIFO queue: order within each message group, no duplicates within five minutes. */
final class FifoQueue extends Queue {
  private static final int SEQUENCE_STEP = 256;

  /** Sequence numbers have 20 digits, more than a long holds: this is how all of them begin. */
  private static final String SEQUENCE_PREFIX = "18";

  private static final long FIRST_SEQUENCE = 800_000_000_000_000_000L;

  @GuardedBy("lock")
  private final Map<String, MessageGroup> groups = new HashMap<>();

  /** The groups that may deliver, by the number of the message that comes next. */
  @GuardedBy("lock")
  private final TreeMap<Long, MessageGroup> deliverable = new TreeMap<>();

  @GuardedBy("lock")
  private final DeduplicationWindow window = new DeduplicationWindow();

  @GuardedBy("lock")
  private final ReceiveAttempts attempts = new ReceiveAttempts();

  FifoQueue(QueueIdentity identity, QueueSettings settings, Instant created, Receivers receivers) {
    super(identity, settings, created, receivers);
  }

  @Override
  @GuardedBy("lock")
  void moved(StoredMessage message, Phase from, Phase to) {
    MessageGroup group = groups.computeIfAbsent(message.group(), name -> new MessageGroup());
    group.moved(message, from, to);
    if (group.indexedUnder != MessageGroup.BLOCKED) {
      deliverable.remove(group.indexedUnder);
    }
    group.indexedUnder = group.nextNumber();
    if (group.indexedUnder != MessageGroup.BLOCKED) {
      deliverable.put(group.indexedUnder, group);
    }
    if (group.isEmpty()) {
      groups.remove(message.group());
    }
  }

  @Override
  @GuardedBy("lock")
  List<StoredMessage> nextVisible(int max) {
    return deliverable.isEmpty() ? List.of() : deliverable.firstEntry().getValue().head(max);
  }

  @Override
  @GuardedBy("lock")
  @Nullable SentMessage duplicateOf(MessageContent content, Instant now) {
    return window.find(deduplicationKey(content), now);
  }

  @Override
  @GuardedBy("lock")
  void stored(StoredMessage message, Instant now) {
    window.remember(
        deduplicationKey(message.content),
        new SentMessage(message.content.id(), message.sequenceNumber),
        now);
  }

  // Always with the scope that the queue has now, so that a change of scope takes effect at once.
  private String deduplicationKey(MessageContent content) {
    String id = String.valueOf(content.deduplicationId());
    return settings().deduplicatesPerGroup() ? id + '\n' + content.groupId() : id;
  }

  @Override
  String sequenceNumber(long number) {
    return SEQUENCE_PREFIX + (FIRST_SEQUENCE + number * SEQUENCE_STEP);
  }

  @Override
  @GuardedBy("lock")
  @Nullable List<Delivery> repeated(ReceiveTerms terms, Instant visibleAgain, Instant now) {
    String attempt = terms.attemptId();
    List<ReceiveAttempts.Given> given = attempt == null ? null : attempts.repeat(attempt, now);
    if (given == null) {
      return null;
    }
    given.forEach(each -> extend(each.message(), visibleAgain));
    return given.stream().map(ReceiveAttempts.Given::delivery).toList();
  }

  @Override
  @GuardedBy("lock")
  void received(ReceiveTerms terms, List<Delivery> given, Instant now) {
    String attempt = terms.attemptId();
    if (attempt != null && !given.isEmpty()) {
      List<ReceiveAttempts.Given> remembered = new ArrayList<>(given.size());
      for (Delivery delivery : given) {
        remembered.add(ReceiveAttempts.Given.of(messageOf(delivery), delivery));
      }
      attempts.remember(attempt, remembered, now);
    }
  }

  /** FIFO queues refuse a handle whose visibility timeout has passed. */
  @Override
  @GuardedBy("lock")
  boolean mayDelete(StoredMessage message, Receipt receipt, String handle) {
    if (receipt.receive() != message.receivesHere || message.phase != Phase.IN_FLIGHT) {
      throw SqsErrors.invalidValue(handle, "ReceiptHandle", "The receipt handle has expired.");
    }
    return true;
  }
}
