package dev.awsfakes.internal;

import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.state.Copies;
import dev.awsfakes.spi.state.SelfCopying;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.AbortedException;

/** The calls of one client that wait: long polls, subscriptions, uploads. */
public final class Waiting implements SelfCopying {
  private final Cloud cloud;
  private final Set<CompletableFuture<?>> answers = ConcurrentHashMap.newKeySet();

  /** Nobody waits in a fork. */
  @Override
  public Object copied(Copies copies) {
    return new Waiting(copies.of(cloud));
  }

  private final AtomicBoolean endsWithCloud = new AtomicBoolean();
  private volatile boolean closed;

  /** Waiting calls of a client of the cloud. */
  public Waiting(Cloud cloud) {
    this.cloud = cloud;
  }

  /**
   * Ties a caller's future to the running operation: whoever cancels the one cancels the other.
   *
   * @param waiter the call, for people
   */
  @SuppressWarnings("CollectionUndefinedEquality") // a future equals itself alone, as it should
  public void track(CompletableFuture<?> answer, CompletableFuture<?> running, String waiter) {
    if (endsWithCloud.compareAndSet(false, true)) {
      cloud.onClose(this::close);
    }
    answers.add(answer);
    answer.whenComplete(
        (response, error) -> {
          answers.remove(answer);
          if (error != null) {
            running.cancel(true);
          }
        });
    watch(answer, waiter + " of thread " + Thread.currentThread().getName());
    if (closed) {
      close();
    }
  }

  /**
   * Under a frozen clock nobody may ever move the time, so a wait is given up when the clock has
   * stood still for the cloud's patience.
   */
  private void watch(CompletableFuture<?> answer, String waiter) {
    Instant seen = cloud.clock().now();
    CompletableFuture<Void> patience =
        new CompletableFuture<Void>()
            .completeOnTimeout(null, cloud.patience().toNanos(), TimeUnit.NANOSECONDS);
    patience.thenRunAsync(() -> lookAgain(answer, waiter, seen));
    answer.whenComplete((response, error) -> patience.cancel(false));
  }

  private void lookAgain(CompletableFuture<?> answer, String waiter, Instant seen) {
    if (answer.isDone()) {
      return;
    }
    if (cloud.clock().isFrozen() && cloud.clock().now().equals(seen)) {
      answer.completeExceptionally(new CompletionException(stuck(waiter)));
    } else {
      watch(answer, waiter);
    }
  }

  private IllegalStateException stuck(String waiter) {
    return new IllegalStateException(
        waiter
            + " still waits after "
            + cloud.patience()
            + " of real time, and the clock is frozen at "
            + cloud.clock().now()
            + ": move it from another thread, let it move by itself"
            + " (FakeAws.builder().advanceWhenAllWait(…)), let it tick, or ask for less wait."
            + " (FakeAws.builder().patience(…) sets how long a wait under a frozen clock may take.)");
  }

  /** Waits for an answer on the calling thread. */
  public <T> T join(CompletableFuture<T> answer) {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw AbortedException.create("Thread was interrupted", e);
    } catch (ExecutionException e) {
      throw asThrown(e.getCause());
    }
  }

  private static RuntimeException asThrown(@Nullable Throwable cause) {
    if (cause instanceof RuntimeException exception) {
      return exception;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return new CompletionException(cause);
  }

  /** Fails every waiting call. */
  public void close() {
    closed = true;
    for (CompletableFuture<?> answer : answers) {
      answer.completeExceptionally(
          new CompletionException(new IllegalStateException("Connection pool shut down")));
    }
  }
}
