package dev.awsfakes.sqs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Messages in the order of a key that mostly ascends as they come, as times and numbers do. Such a
 * message is appended to a chain and taken from it in constant time, however many there are; one
 * that comes late is sorted in. A message is in one order at a time, and while it is its key does
 * not change. Guarded by the lock of its queue.
 */
final class MessageOrder<K extends Comparable<? super K>> {
  private final Function<StoredMessage, K> key;
  private final Comparator<StoredMessage> order;

  /** The ends of the chain, whose links are the messages' own: a move makes no garbage. */
  private @Nullable StoredMessage head;

  private @Nullable StoredMessage tail;
  private int chained;
  private final TreeSet<StoredMessage> late;

  MessageOrder(Function<StoredMessage, K> key) {
    this.key = key;
    this.order = Comparator.comparing(key).thenComparing(StoredMessage.BY_NUMBER);
    this.late = new TreeSet<>(order);
  }

  void add(StoredMessage message) {
    StoredMessage last = tail;
    if (last != null && key.apply(message).compareTo(key.apply(last)) < 0) {
      late.add(message);
      return;
    }
    message.before = last;
    if (last == null) {
      head = message;
    } else {
      last.after = message;
    }
    tail = message;
    chained++;
  }

  void remove(StoredMessage message) {
    if (!late.isEmpty() && late.remove(message)) {
      return;
    }
    StoredMessage before = message.before;
    StoredMessage after = message.after;
    if (before == null) {
      head = after;
    } else {
      before.after = after;
    }
    if (after == null) {
      tail = before;
    } else {
      after.before = before;
    }
    message.before = null;
    message.after = null;
    chained--;
  }

  int size() {
    return chained + late.size();
  }

  /** The message with the lowest key; null if there is none. */
  @Nullable StoredMessage first() {
    StoredMessage early = head;
    if (late.isEmpty()) {
      return early;
    }
    StoredMessage other = late.first();
    return early == null || order.compare(other, early) < 0 ? other : early;
  }

  /** The messages with the lowest keys, in their order, at most so many. */
  List<StoredMessage> first(int max) {
    int count = Math.min(max, size());
    if (count == 1) {
      return List.of(Objects.requireNonNull(first()));
    }
    List<StoredMessage> first = new ArrayList<>(count);
    Iterator<StoredMessage> others = late.iterator();
    StoredMessage early = head;
    StoredMessage other = others.hasNext() ? others.next() : null;
    while (first.size() < count) {
      if (early == null || (other != null && order.compare(other, early) < 0)) {
        first.add(other);
        other = others.hasNext() ? others.next() : null;
      } else {
        first.add(early);
        early = early.after;
      }
    }
    return first;
  }
}
