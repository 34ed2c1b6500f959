package dev.awsfakes.eventsources;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** The ranges that Lambda's API allows, and what to write instead. */
final class Limits {
  static final int MAX_BATCH = 10_000;
  static final Duration MAX_WINDOW = Duration.ofMinutes(5);

  private Limits() {}

  static int within(String setting, int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          setting + "(" + value + ") is out of range; give " + min + " to " + max + ".");
    }
    return value;
  }

  static Duration window(Duration window) {
    if (window.isNegative()
        || window.compareTo(MAX_WINDOW) > 0
        || !window.equals(window.truncatedTo(ChronoUnit.SECONDS))) {
      throw new IllegalArgumentException(
          "batchWindow(" + window + ") is out of range; give 0 to 300 whole seconds.");
    }
    return window;
  }
}
