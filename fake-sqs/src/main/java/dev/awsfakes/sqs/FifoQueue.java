package dev.awsfakes.sqs;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.sqs.StoredMessage.Phase;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A FIFO queue: order within each message group, no duplicates within five minutes. */
final class FifoQueue extends Queue {
  private static final int SEQUENCE_STEP = 256;

  @GuardedBy("lock")
  private final Map<String, MessageGroup> groups = new HashMap<>();

  /** The groups that may deliver, by the number of the message that comes next. */
  @GuardedBy("lock")
  private final TreeMap<Long, MessageGroup> deliverable = new TreeMap<>();

  @GuardedBy("lock")
  private final DeduplicationWindow window = new DeduplicationWindow();

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
    return String.format("188%017d", number * SEQUENCE_STEP);
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
