package dev.awsfakes.s3;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** What follows when a body has arrived. */
final class Arrival {
  private Arrival() {}

  /** What is made of the arrived value; cancelling it stops the arrival. */
  static <T, R> CompletableFuture<R> then(CompletableFuture<T> arrival, Function<T, R> next) {
    CompletableFuture<R> result = arrival.thenApply(next);
    if (!result.isDone()) {
      result.whenComplete(
          (value, error) -> {
            if (error != null) {
              arrival.cancel(true);
            }
          });
    }
    return result;
  }
}
