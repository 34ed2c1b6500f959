package dev.awsfakes.sqs;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a FIFO queue was sent in the last five minutes: a message with the same deduplication id is
 * then accepted but not stored. Guarded by the lock of its queue.
 */
final class DeduplicationWindow {
  static final Duration LENGTH = Duration.ofMinutes(5);

  private record Entry(SentMessage first, Instant until) {}

  // In the order of sending, so that what has expired is at the front.
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  @Nullable SentMessage find(String key, Instant now) {
    expire(now);
    Entry entry = entries.get(key);
    return entry == null ? null : entry.first();
  }

  void remember(String key, SentMessage sent, Instant now) {
    entries.put(key, new Entry(sent, now.plus(LENGTH)));
  }

  private void expire(Instant now) {
    for (Iterator<Entry> i = entries.values().iterator(); i.hasNext(); ) {
      if (i.next().until().isAfter(now)) {
        return;
      }
      i.remove();
    }
  }
}
