package dev.awsfakes.spi;

import java.time.Instant;

/**
 * What is to happen later on the cloud's clock. Events run in the order of their due time and, at
 * the same time, in the order in which they were scheduled, on the thread that moves the clock or
 * makes the next call. An event takes the locks it needs itself: it is never run under one.
 */
public interface Events {

  /** Runs the action when the clock reaches the instant, or at the next call if it has passed. */
  ScheduledEvent at(Instant due, Runnable action);

  /**
   * As {@link #at}, on behalf of a caller who is waiting: while such an event is pending and the
   * clock ticks, a daemon thread stands by to run it in time.
   */
  ScheduledEvent wakeAt(Instant due, Runnable action);

  /** An event that is on the queue until it runs or is cancelled. */
  interface ScheduledEvent {
    /** Takes the event off the queue; without effect if it has run or was cancelled. */
    void cancel();
  }
}
