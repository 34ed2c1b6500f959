package dev.awsfakes.dynamodb;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tokens of transactions that were made, for ten minutes after each. */
final class IdempotencyTokens {
  private static final Duration KEPT = Duration.ofMinutes(10);

  private record Use(Instant at, Object request) {
    boolean isInProgress() {
      return at.equals(Instant.MAX);
    }
  }

  @GuardedBy("this")
  private final Map<String, Use> uses = new LinkedHashMap<>();

  private IdempotencyTokens() {}

  static IdempotencyTokens of(Cloud cloud, Scope scope) {
    return cloud.state(IdempotencyTokens.class, scope, at -> new IdempotencyTokens());
  }

  /**
   * Whether the request was made before with the token.
   *
   * @param content what two requests must have in common to be the same
   * @throws dev.awsfakes.spi.AwsError IdempotentParameterMismatchException if another request was,
   *     TransactionInProgressException if one is still being made
   */
  synchronized boolean isRepeated(String token, Object content, Instant now) {
    uses.values().removeIf(use -> !use.isInProgress() && !now.isBefore(use.at().plus(KEPT)));
    Use use = uses.get(token);
    if (use != null && use.isInProgress()) {
      throw DynamoDbErrors.transactionInProgress();
    }
    if (use != null && !use.request().equals(content)) {
      throw DynamoDbErrors.idempotentParameterMismatch();
    }
    return use != null;
  }

  /** The request of the token is being made. */
  synchronized void begin(String token, Object content) {
    uses.put(token, new Use(Instant.MAX, content));
  }

  /** The request that was being made was not made. */
  synchronized void abandon(String token) {
    uses.remove(token);
  }

  /** Remembers that the request was made. */
  synchronized void remember(String token, Object content, Instant now) {
    uses.put(token, new Use(now, content));
  }
}
