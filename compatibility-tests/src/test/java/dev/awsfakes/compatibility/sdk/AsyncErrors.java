package dev.awsfakes.compatibility.sdk;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What an async client's call failed with. */
final class AsyncErrors {
  private AsyncErrors() {}

  static Throwable causeOf(CompletableFuture<?> call) {
    try {
      throw new AssertionError("did not fail but gave " + call.join());
    } catch (CompletionException e) {
      return e.getCause();
    }
  }
}
