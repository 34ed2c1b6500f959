package dev.awsfakes.sqs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Messages in the order of a key that mostly ascends as they come, as times and numbers do. Such a
 * message is appended and removed in constant time, however many there are; one that comes late is
 * sorted in. While a message is in here its key does not change. Guarded by the lock of its queue.
 */
final class MessageOrder<K extends Comparable<? super K>> {
  private final Function<StoredMessage, K> key;
  private final Comparator<StoredMessage> order;
  private final LinkedHashSet<StoredMessage> ascending = new LinkedHashSet<>();
  private final TreeSet<StoredMessage> late;
  private @Nullable K highest;

  MessageOrder(Function<StoredMessage, K> key) {
    this.key = key;
    this.order = Comparator.comparing(key).thenComparing(StoredMessage.BY_NUMBER);
    this.late = new TreeSet<>(order);
  }

  void add(StoredMessage message) {
    K added = key.apply(message);
    if (highest == null || ascending.isEmpty() || added.compareTo(highest) >= 0) {
      highest = added;
      ascending.add(message);
    } else {
      late.add(message);
    }
  }

  void remove(StoredMessage message) {
    if (!ascending.remove(message)) {
      late.remove(message);
    }
  }

  boolean isEmpty() {
    return ascending.isEmpty() && late.isEmpty();
  }

  int size() {
    return ascending.size() + late.size();
  }

  /** The message with the lowest key; null if there is none. */
  @Nullable StoredMessage first() {
    StoredMessage early = ascending.isEmpty() ? null : ascending.iterator().next();
    if (late.isEmpty()) {
      return early;
    }
    StoredMessage other = late.first();
    return early == null || order.compare(other, early) < 0 ? other : early;
  }

  /** The messages with the lowest keys, in their order, at most so many. */
  List<StoredMessage> first(int max) {
    int count = Math.min(max, size());
    List<StoredMessage> first = new ArrayList<>(count);
    Iterator<StoredMessage> early = ascending.iterator();
    Iterator<StoredMessage> others = late.iterator();
    StoredMessage nextEarly = next(early);
    StoredMessage nextOther = next(others);
    while (first.size() < count) {
      if (nextEarly == null || (nextOther != null && order.compare(nextOther, nextEarly) < 0)) {
        first.add(nextOther);
        nextOther = next(others);
      } else {
        first.add(nextEarly);
        nextEarly = next(early);
      }
    }
    return first;
  }

  private static @Nullable StoredMessage next(Iterator<StoredMessage> messages) {
    return messages.hasNext() ? messages.next() : null;
  }
}
