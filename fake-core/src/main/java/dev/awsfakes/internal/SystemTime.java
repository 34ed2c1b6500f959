package dev.awsfakes.internal;

import java.time.Instant;

/** The one place that reads the machine's clocks; everything else asks the {@code FakeClock}. */
public final class SystemTime {
  private SystemTime() {}

  /** The machine's wall clock, read once when a cloud starts without a start time of its own. */
  public static Instant now() {
    return Instant.now();
  }

  /** The machine's monotonic clock in nanoseconds; only differences mean anything. */
  public static long nanos() {
    return System.nanoTime();
  }
}
