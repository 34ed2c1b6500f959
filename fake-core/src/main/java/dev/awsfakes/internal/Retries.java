package dev.awsfakes.internal;

import dev.awsfakes.FakeClock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RecordSuccessRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenResponse;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.retries.api.RetryToken;
import software.amazon.awssdk.retries.api.TokenAcquisitionFailedException;

/** Repeats attempts that failed as the SDK's client would, waiting on the cloud's clock. */
public final class Retries {
  // As the SDK's, without the jitter: chance comes from the cloud's seed alone.
  private static final Duration BASE = Duration.ofMillis(100);
  private static final Duration THROTTLED_BASE = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final RetryStrategy strategy;
  private final FakeClock clock;

  /** Retries by a strategy. */
  public Retries(RetryStrategy strategy, FakeClock clock) {
    this.strategy = strategy;
    this.clock = clock;
  }

  /** The SDK's strategy of a mode, with back-offs that are the same at each run. */
  public static RetryStrategy strategy(RetryMode mode) {
    return AwsRetryStrategy.forRetryMode(mode).toBuilder()
        .backoffStrategy(BackoffStrategy.exponentialDelayWithoutJitter(BASE, LONGEST))
        .throttlingBackoffStrategy(
            BackoffStrategy.exponentialDelayWithoutJitter(THROTTLED_BASE, LONGEST))
        .build();
  }

  /**
   * Waits for the next attempt, if there is to be one.
   *
   * @param token what the last attempt had, null for the first
   * @return the next attempt's token, null if the failure is final
   */
  public @Nullable RetryToken next(@Nullable RetryToken token, String scope, Throwable failure) {
    RetryToken last =
        token == null
            ? strategy.acquireInitialToken(AcquireInitialTokenRequest.create(scope)).token()
            : token;
    try {
      RefreshRetryTokenResponse again =
          strategy.refreshRetryToken(
              RefreshRetryTokenRequest.builder().token(last).failure(failure).build());
      clock.advance(again.delay());
      return again.token();
    } catch (TokenAcquisitionFailedException e) {
      return null;
    }
  }

  /** The attempt with the token succeeded. */
  public void succeeded(RetryToken token) {
    strategy.recordSuccess(RecordSuccessRequest.create(token));
  }
}
