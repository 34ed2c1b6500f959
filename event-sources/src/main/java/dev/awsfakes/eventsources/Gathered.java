package dev.awsfakes.eventsources;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Records that wait for their batch: for its size, its payload or its window to be full. */
final class Gathered<T> {
  /** The payload of a synchronous invocation: Lambda guide, "Lambda quotas". */
  static final long MAX_BYTES = 6 * 1024 * 1024;

  private record Entry<T>(T value, long bytes, Instant since) {}

  private final int batchSize;
  private final Duration window;
  private final Map<String, Entry<T>> entries = new LinkedHashMap<>();

  Gathered(int batchSize, Duration window) {
    this.batchSize = batchSize;
    this.window = window;
  }

  /** How many records the batch still takes. */
  int room() {
    return Math.max(0, batchSize - entries.size());
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /**
   * Adds a record; one that is there already gives way to its newer delivery, in its old place.
   *
   * @return whether it is new
   */
  boolean add(String id, T value, long bytes, Instant now) {
    Entry<T> old = entries.get(id);
    entries.put(id, new Entry<>(value, bytes, old == null ? now : old.since()));
    return old == null;
  }

  /** Takes the next batch if it is due; otherwise the list is empty. */
  List<T> take(Instant now) {
    if (entries.isEmpty()) {
      return List.of();
    }
    Map<String, Entry<T>> next = next();
    boolean full = next.size() == batchSize || next.size() < entries.size();
    Instant since = entries.values().iterator().next().since();
    if (!full && now.isBefore(since.plus(window))) {
      return List.of();
    }
    entries.keySet().removeAll(next.keySet());
    return new ArrayList<>(next.values().stream().map(Entry::value).toList());
  }

  private Map<String, Entry<T>> next() {
    Map<String, Entry<T>> next = new LinkedHashMap<>();
    long bytes = 0;
    for (Map.Entry<String, Entry<T>> each : entries.entrySet()) {
      bytes += each.getValue().bytes();
      if (next.size() == batchSize || (bytes > MAX_BYTES && !next.isEmpty())) {
        break;
      }
      next.put(each.getKey(), each.getValue());
    }
    return next;
  }
}
