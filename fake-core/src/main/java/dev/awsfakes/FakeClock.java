package dev.awsfakes;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.awsfakes.internal.EventQueue;
import dev.awsfakes.internal.SystemTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * The only source of time of a {@link FakeAws}. It ticks with the system until it is frozen, and
 * moves forward, never backward, when a test says so.
 *
 * <p>What becomes due when the clock moves (an expiry, a delayed message, a lifecycle rule) runs in
 * the order of its due time, on the thread that moves the clock, before the moving method returns.
 * While the clock ticks, due events run at the start of the next call to any client.
 *
 * <p>Safe for use by any number of threads.
 */
public final class FakeClock implements InstantSource {

  /** Time as {@code base} plus, when ticking, what the system's clock has run since the origin. */
  private record Reading(Instant base, long originNanos, boolean ticking) {
    Instant now() {
      return ticking ? base.plusNanos(SystemTime.nanos() - originNanos) : base;
    }
  }

  private final EventQueue events;
  private volatile Reading reading;

  FakeClock(Instant start, boolean ticking, EventQueue events) {
    this.events = events;
    this.reading = new Reading(start, SystemTime.nanos(), ticking);
    events.attach(this::now, this::jumpTo, this::isFrozen);
  }

  /** The current time of the cloud. */
  public Instant now() {
    return reading.now();
  }

  /** The same as {@link #now()}; lets code that takes an {@link InstantSource} use this clock. */
  @Override
  public Instant instant() {
    return now();
  }

  /**
   * Moves the clock forward and runs all that becomes due on the way, each event at its own time.
   *
   * @param duration how far; zero runs what is due already
   * @throws IllegalArgumentException if the duration is negative
   */
  public void advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException(
          "The clock moves forward only; advance(" + duration + ") would move it back.");
    }
    events.moveTo(now().plus(duration));
  }

  /**
   * Moves the clock forward to an instant and runs all that becomes due on the way.
   *
   * @throws IllegalArgumentException if the instant is before {@link #now()}
   */
  public void set(Instant instant) {
    Instant now = now();
    if (instant.isBefore(now)) {
      throw new IllegalArgumentException(
          "The clock moves forward only; it stands at "
              + now
              + " and set("
              + instant
              + ") would move it back. Start a cloud earlier with"
              + " FakeAws.builder().startAt(…), or freeze() before reading the time.");
    }
    events.moveTo(instant);
  }

  /** Stops the ticking: from now on time moves by {@link #advance} and {@link #set} alone. */
  public synchronized void freeze() {
    reading = new Reading(now(), SystemTime.nanos(), false);
  }

  /** Lets the clock tick with the system again, from the time it stands at. */
  public synchronized void resume() {
    reading = new Reading(now(), SystemTime.nanos(), true);
    events.tickingResumed();
  }

  /** Whether time moves by {@link #advance} and {@link #set} alone. */
  public boolean isFrozen() {
    return !reading.ticking();
  }

  /** This clock as a {@link Clock} in UTC, for code under test that takes one. */
  public Clock asClock() {
    return withZone(ZoneOffset.UTC);
  }

  /** This clock as a Caffeine {@link Ticker}, so that a cache expires by the cloud's time. */
  public Ticker asTicker() {
    Instant origin = now();
    return () -> Duration.between(origin, now()).toNanos();
  }

  /** Jumps ahead within a move; a time that has passed already, as the clock ticks, stays. */
  private synchronized void jumpTo(Instant instant) {
    Reading current = reading;
    if (instant.isAfter(current.now())) {
      reading = new Reading(Objects.requireNonNull(instant), SystemTime.nanos(), current.ticking());
    }
  }

  @Override
  public String toString() {
    return "FakeClock[" + now() + (isFrozen() ? ", frozen]" : ", ticking]");
  }
}
