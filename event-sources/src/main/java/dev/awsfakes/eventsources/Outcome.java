package dev.awsfakes.eventsources;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What came of an invocation: all went well, all failed with an error, or the ids did. */
record Outcome(@Nullable Throwable error, Set<String> failedIds) {
  static final Outcome SUCCESS = new Outcome(null, Set.of());

  boolean isSuccess() {
    return error == null && failedIds.isEmpty();
  }

  boolean failed(String id) {
    return error != null || failedIds.contains(id);
  }
}
