package dev.awsfakes.internal;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.spi.Events;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The clock's queue of events. Two locks, taken in this order: {@code moving} is held by the one
 * thread that runs due events, the queue's own for a moment at each look at it.
 */
public final class EventQueue implements Events {

  private final class Event implements ScheduledEvent {
    final Instant due;
    final long number;
    final boolean awaited;
    final Runnable action;

    Event(Instant due, long number, boolean awaited, Runnable action) {
      this.due = due;
      this.number = number;
      this.awaited = awaited;
      this.action = action;
    }

    @Override
    public void cancel() {
      remove(this);
    }
  }

  private static final Comparator<Event> ORDER =
      (a, b) -> {
        int byTime = a.due.compareTo(b.due);
        return byTime != 0 ? byTime : Long.compare(a.number, b.number);
      };

  private final ReentrantLock moving = new ReentrantLock();

  @GuardedBy("this")
  private final TreeSet<Event> pending = new TreeSet<>(ORDER);

  @GuardedBy("this")
  private long nextNumber;

  @GuardedBy("this")
  private int awaitedCount;

  @GuardedBy("this")
  private @Nullable Thread waker;

  /** The earliest due time, read without a lock at each call; {@code MAX} if nothing is pending. */
  private volatile Instant nextDue = Instant.MAX;

  /** How long nothing may have happened before a frozen clock moves by itself; null if it never. */
  private final @Nullable Duration quiet;

  /** Counts calls and changes of the queue, to see whether anything happens; if somebody looks. */
  private final AtomicLong happenings = new AtomicLong();

  private Supplier<Instant> now = SystemTime::now;
  private Consumer<Instant> jump = instant -> {};
  private BooleanSupplier frozen = () -> false;

  /**
   * An empty queue.
   *
   * @param quiet how much real time passes without a call before a frozen clock moves to the next
   *     event that somebody waits for; null if it does not move by itself
   */
  public EventQueue(@Nullable Duration quiet) {
    this.quiet = quiet;
  }

  /** Connects the queue with its clock; called once, by the clock's constructor. */
  public void attach(Supplier<Instant> now, Consumer<Instant> jump, BooleanSupplier frozen) {
    this.now = now;
    this.jump = jump;
    this.frozen = frozen;
  }

  @Override
  public ScheduledEvent at(Instant due, Runnable action) {
    return add(due, false, action);
  }

  @Override
  public ScheduledEvent wakeAt(Instant due, Runnable action) {
    return add(due, true, action);
  }

  private synchronized Event add(Instant due, boolean awaited, Runnable action) {
    Event event = new Event(due, nextNumber++, awaited, action);
    pending.add(event);
    if (awaited) {
      awaitedCount++;
      ensureWaker();
    }
    queueChanged();
    return event;
  }

  private synchronized void remove(Event event) {
    if (pending.remove(event)) {
      taken(event);
    }
  }

  /** Runs what is due by now, unless another thread is at it. Cheap when nothing is due. */
  public void catchUp() {
    if (nextDue.equals(Instant.MAX)) {
      return;
    }
    if (quiet != null) {
      happenings.incrementAndGet();
    }
    Instant current = now.get();
    // An event's own callbacks may make calls; the events then go on when it returns.
    if (nextDue.isAfter(current) || moving.isHeldByCurrentThread() || !moving.tryLock()) {
      return;
    }
    try {
      runUntil(current);
    } finally {
      moving.unlock();
    }
  }

  /** Moves the clock to the instant, stopping at each event on the way to run it. */
  public void moveTo(Instant target) {
    moving.lock();
    try {
      runUntil(target);
    } finally {
      jump.accept(target);
      wakerLooksAgain();
      moving.unlock();
    }
  }

  @SuppressWarnings("CatchingUnchecked")
  private void runUntil(Instant target) {
    Throwable failure = null;
    for (Event event = pollDue(target); event != null; event = pollDue(target)) {
      jump.accept(event.due);
      try {
        event.action.run();
      } catch (RuntimeException | Error e) {
        // One failing event must not keep the others from running.
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure instanceof Error error) {
      throw error;
    } else if (failure instanceof RuntimeException exception) {
      throw exception;
    }
  }

  private @Nullable Event pollDue(Instant target) {
    if (nextDue.isAfter(target)) {
      return null;
    }
    synchronized (this) {
      Event first = pending.isEmpty() ? null : pending.first();
      if (first == null || first.due.isAfter(target)) {
        return null;
      }
      pending.remove(first);
      taken(first);
      return first;
    }
  }

  @GuardedBy("this")
  private void taken(Event event) {
    if (event.awaited) {
      awaitedCount--;
    }
    queueChanged();
  }

  @GuardedBy("this")
  private void queueChanged() {
    happenings.incrementAndGet();
    nextDue = pending.isEmpty() ? Instant.MAX : pending.first().due;
    notifyAll();
  }

  /** The clock ticks again: a waiting thread recomputes how long it may sleep. */
  public void tickingResumed() {
    wakerLooksAgain();
  }

  private synchronized void wakerLooksAgain() {
    notifyAll();
  }

  /** Forgets all events; whoever waits for one must have been told before. */
  public synchronized void close() {
    pending.clear();
    awaitedCount = 0;
    queueChanged();
  }

  /** Does something while no event runs. */
  public <T> T exclusively(Supplier<T> action) {
    moving.lock();
    try {
      return action.get();
    } finally {
      moving.unlock();
    }
  }

  /** Runs the events that somebody waits for as if their time had come: no wait goes on. */
  public void endWaits() {
    for (Event event = pollAwaited(); event != null; event = pollAwaited()) {
      event.action.run();
    }
  }

  private synchronized @Nullable Event pollAwaited() {
    for (Iterator<Event> events = pending.iterator(); events.hasNext(); ) {
      Event event = events.next();
      if (event.awaited) {
        events.remove();
        taken(event);
        return event;
      }
    }
    return null;
  }

  @GuardedBy("this")
  private void ensureWaker() {
    if (waker == null) {
      waker = new Thread(this::wakeInTime, "aws-fakes-clock");
      waker.setDaemon(true);
      waker.start();
    }
  }

  /** Runs awaited events as the clock ticks past them; ends when nobody waits any more. */
  private void wakeInTime() {
    for (Instant due = sleepUntilDue(); due != null; due = sleepUntilDue()) {
      moving.lock();
      try {
        runUntil(due);
      } catch (RuntimeException e) {
        // A failing event fails its own waiter; the thread goes on for the others.
      } finally {
        moving.unlock();
      }
    }
  }

  /** Up to when events are to run now; null if nobody waits any more. */
  private synchronized @Nullable Instant sleepUntilDue() {
    try {
      while (awaitedCount > 0) {
        Instant current = now.get();
        long nanos = Duration.between(current, firstAwaited()).toNanos();
        if (nanos <= 0) {
          return current;
        }
        if (quiet != null && frozen.getAsBoolean()) {
          if (isQuietFor(quiet)) {
            return firstAwaited();
          }
          continue;
        }
        // A frozen clock does not come nearer: the sleep then ends by a signal, or looks again.
        TimeUnit.NANOSECONDS.timedWait(this, nanos);
      }
      waker = null;
      return null;
    } catch (InterruptedException e) {
      waker = null;
      return null;
    }
  }

  @GuardedBy("this")
  private boolean isQuietFor(Duration time) throws InterruptedException {
    long before = happenings.get();
    long end = SystemTime.nanos() + time.toNanos();
    for (long left = time.toNanos(); left > 0; left = end - SystemTime.nanos()) {
      if (awaitedCount == 0 || happenings.get() != before) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return awaitedCount > 0 && happenings.get() == before && frozen.getAsBoolean();
  }

  @GuardedBy("this")
  private Instant firstAwaited() {
    for (Iterator<Event> events = pending.iterator(); events.hasNext(); ) {
      Event event = events.next();
      if (event.awaited) {
        return event.due;
      }
    }
    return Instant.MAX;
  }
}
