package dev.awsfakes.internal;

import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.state.Copies;
import dev.awsfakes.spi.state.SelfCopying;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

  /** Ties a caller's future to the running operation: whoever cancels the one cancels the other. */
  @SuppressWarnings("CollectionUndefinedEquality") // a future equals itself alone, as it should
  public void track(CompletableFuture<?> answer, CompletableFuture<?> running) {
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
    if (closed) {
      close();
    }
  }

  /**
   * Waits for an answer on the calling thread. Under a frozen clock nobody may ever move the time,
   * so the wait is given up after the cloud's patience.
   */
  public <T> T join(CompletableFuture<T> answer, String operation) {
    try {
      while (true) {
        try {
          return answer.get(cloud.patience().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
          if (cloud.clock().isFrozen()) {
            answer.cancel(true);
            throw new IllegalStateException(
                operation
                    + " still waits after "
                    + cloud.patience()
                    + " of real time, and the clock is frozen at "
                    + cloud.clock().now()
                    + ": move it from another thread, make the call through the async client, let"
                    + " the clock tick, or ask for less wait. (FakeAws.builder().patience(…) sets"
                    + " how long a wait under a frozen clock may take.)",
                e);
          }
        }
      }
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
