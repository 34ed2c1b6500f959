package dev.awsfakes.benchmarks.report;

import java.util.Locale;

/** How numbers are written for people: three digits, and a unit that fits. */
final class Figures {
  private static final double THOUSAND = 1_000;

  private Figures() {}

  static String nanos(double nanos) {
    if (nanos < THOUSAND) {
      return rounded(nanos) + " ns";
    }
    if (nanos < THOUSAND * THOUSAND) {
      return rounded(nanos / THOUSAND) + " µs";
    }
    return rounded(nanos / THOUSAND / THOUSAND) + " ms";
  }

  /** As in "3.1 ×". */
  static String times(double ratio) {
    return rounded(ratio) + " ×";
  }

  static String rounded(double value) {
    if (value >= 100) {
      return String.format(Locale.ROOT, "%,d", Math.round(value));
    }
    return String.format(Locale.ROOT, value >= 10 ? "%.0f" : value >= 1 ? "%.1f" : "%.2f", value);
  }
}
