package dev.awsfakes.examples.orders;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** How often entries that a batch call refused are sent again, and the doubling wait before. */
record Backoff(int attempts, Duration firstWait) {

  private static final int MOST_DOUBLINGS = 5;

  /** Enough to ride out a throttled shard: a little over ten seconds in all. */
  static final Backoff STANDARD = new Backoff(12, Duration.ofMillis(50));

  /** Whether another attempt may follow that one, the first being 1. */
  boolean allowsAfter(int attempt) {
    return attempt < attempts;
  }

  /** Completes when it is time to try again; holds no thread meanwhile. */
  CompletableFuture<Void> after(int attempt) {
    long nanos = firstWait.toNanos() << Math.min(attempt - 1, MOST_DOUBLINGS);
    Executor later = CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS);
    return CompletableFuture.runAsync(() -> {}, later);
  }
}
