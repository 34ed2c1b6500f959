package dev.awsfakes.dynamodb;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.spi.AwsError;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The client tokens of exports or imports: a token means its job for eight hours. */
final class JobTokens<J> {
  private static final Duration KEPT = Duration.ofHours(8);

  private record Use<J>(Instant at, Object request, J job) {}

  @GuardedBy("this")
  private final Map<String, Use<J>> uses = new HashMap<>();

  /**
   * The job that was begun with the token; null if none was.
   *
   * @param conflict the error if it was begun by another request
   */
  synchronized @Nullable J find(
      @Nullable String token, Object request, Instant now, Supplier<AwsError> conflict) {
    uses.values().removeIf(use -> !now.isBefore(use.at().plus(KEPT)));
    Use<J> use = token == null ? null : uses.get(token);
    if (use == null) {
      return null;
    }
    if (!use.request().equals(request)) {
      throw conflict.get();
    }
    return use.job();
  }

  /** Remembers the job of a token. */
  synchronized void remember(String token, Object request, J job, Instant now) {
    uses.put(token, new Use<>(now, request, job));
  }
}
