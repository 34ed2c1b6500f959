package dev.awsfakes.eventsources;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How batches of a stream are made and what becomes of those that fail.
 *
 * @param maxRetries how often a batch is repeated; -1 until its records expire
 * @param maxAge the age at which records are given up; null for the stream's retention alone
 */
record StreamSettings(
    int batchSize,
    Duration window,
    int lanes,
    int maxRetries,
    @Nullable Duration maxAge,
    boolean bisects) {
  private static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);
  private static final Duration MAX_BACKOFF = Duration.ofMinutes(1);

  boolean isExhausted(int failures) {
    return maxRetries >= 0 && failures > maxRetries;
  }

  // Lambda does not say how it backs off; this is ours: a second, doubled up to a minute.
  static Duration backoff(int failures) {
    int doublings = Math.min(failures - 1, 6);
    Duration backoff = FIRST_BACKOFF.multipliedBy(1L << doublings);
    return backoff.compareTo(MAX_BACKOFF) > 0 ? MAX_BACKOFF : backoff;
  }
}
