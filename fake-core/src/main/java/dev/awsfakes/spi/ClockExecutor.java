package dev.awsfakes.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A scheduled executor by the cloud's clock, for the SDK's helpers that poll or flush after a
 * while, such as waiters and the batch manager of SQS: what they schedule becomes due when the fake
 * clock reaches it. It has no thread of its own. What is to run at once runs on the calling thread,
 * what is scheduled runs as an event of the clock.
 */
public final class ClockExecutor extends AbstractExecutorService
    implements ScheduledExecutorService {
  private final Cloud cloud;
  private volatile boolean shutdown;

  /** An executor by the cloud's clock. */
  public ClockExecutor(Cloud cloud) {
    this.cloud = cloud;
  }

  @Override
  public void execute(Runnable command) {
    requireRunning();
    command.run();
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
    return schedule(Executors.callable(command), delay, unit);
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
    return new Task<>(callable, null).at(cloud.clock().now().plusNanos(unit.toNanos(delay)));
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable command, long initialDelay, long period, TimeUnit unit) {
    return periodic(command, initialDelay, period, unit);
  }

  /** On this clock a task takes no time, so this is the same as at a fixed rate. */
  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable command, long initialDelay, long delay, TimeUnit unit) {
    return periodic(command, initialDelay, delay, unit);
  }

  private ScheduledFuture<?> periodic(
      Runnable command, long initialDelay, long period, TimeUnit unit) {
    if (period <= 0) {
      throw new IllegalArgumentException("A period must be positive: " + period);
    }
    return new Task<>(Executors.callable(command), Duration.ofNanos(unit.toNanos(period)))
        .at(cloud.clock().now().plusNanos(unit.toNanos(initialDelay)));
  }

  private void requireRunning() {
    if (shutdown) {
      throw new RejectedExecutionException("The executor is shut down.");
    }
  }

  @Override
  public void shutdown() {
    shutdown = true;
  }

  @Override
  public List<Runnable> shutdownNow() {
    shutdown = true;
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return shutdown;
  }

  @Override
  public boolean isTerminated() {
    return shutdown;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return shutdown;
  }

  private final class Task<V> extends FutureTask<V> implements ScheduledFuture<V> {
    private final @Nullable Duration period;
    private volatile Instant due = Instant.MIN;
    private volatile Events.@Nullable ScheduledEvent event;

    Task(Callable<V> callable, @Nullable Duration period) {
      super(callable);
      this.period = period;
    }

    Task<V> at(Instant newDue) {
      requireRunning();
      due = newDue;
      event = cloud.events().wakeAt(newDue, this::runEvent);
      return this;
    }

    private void runEvent() {
      if (shutdown) {
        cancel(false);
      } else if (period == null) {
        run();
      } else if (runAndReset()) {
        at(due.plus(period));
      }
    }

    @Override
    protected void done() {
      Events.ScheduledEvent pending = event;
      if (pending != null) {
        pending.cancel();
      }
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(Duration.between(cloud.clock().now(), due));
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
  }
}
