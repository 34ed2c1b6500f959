package dev.awsfakes.dynamodb;

import java.time.Duration;
import java.time.Instant;

/**
 * Capacity units that flow in with time. What is not used is kept for some seconds; a request may
 * take more than there is, and others then wait until the debt is paid. Used under a lock of its
 * owner's.
 */
final class CapacityBucket {
  private static final double ROUNDING = 1e-9;

  private double unitsPerSecond;
  private double limit;
  private double units;
  private Instant filledAt;

  /**
   * A bucket with the units of one second.
   *
   * @param keptSeconds for how many seconds unused units are kept
   */
  CapacityBucket(double unitsPerSecond, int keptSeconds, Instant now) {
    this.unitsPerSecond = unitsPerSecond;
    this.limit = unitsPerSecond * keptSeconds;
    this.units = unitsPerSecond;
    this.filledAt = now;
  }

  /** Fills with another speed from now on. */
  void change(double changedPerSecond, int keptSeconds, Instant now) {
    fill(now);
    unitsPerSecond = changedPerSecond;
    limit = changedPerSecond * keptSeconds;
    units = Math.min(units, limit);
  }

  private void fill(Instant now) {
    if (now.isAfter(filledAt)) {
      double seconds = Duration.between(filledAt, now).toNanos() / 1e9;
      units = Math.min(limit, units + seconds * unitsPerSecond);
      filledAt = now;
    }
  }

  /** Whether it has at least so many units. */
  boolean has(double wanted, Instant now) {
    fill(now);
    return units >= wanted - ROUNDING;
  }

  /** Whether it is as if it had never been used. */
  boolean isFull(Instant now) {
    fill(now);
    return units >= limit - ROUNDING;
  }

  void take(double taken, Instant now) {
    fill(now);
    units -= taken;
  }
}
