package dev.awsfakes.kinesis;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.kinesis.model.MinimumThroughputBillingCommitmentInputStatus;
import software.amazon.awssdk.services.kinesis.model.MinimumThroughputBillingCommitmentOutput;
import software.amazon.awssdk.services.kinesis.model.MinimumThroughputBillingCommitmentOutputStatus;

/** The billing commitment of an account: once made it holds for 24 hours at least. */
final class AccountSettings {
  private static final Duration MINIMUM = Duration.ofHours(24);

  @GuardedBy("this")
  private @Nullable Instant started;

  @GuardedBy("this")
  private @Nullable Instant ends;

  synchronized void commitment(MinimumThroughputBillingCommitmentInputStatus wanted, Instant now) {
    boolean committed = isCommitted(now);
    if (wanted == MinimumThroughputBillingCommitmentInputStatus.ENABLED) {
      started = committed ? started : now;
      ends = null;
    } else if (committed && started != null) {
      Instant earliest = started.plus(MINIMUM);
      ends = earliest.isAfter(now) ? earliest : now;
    }
  }

  synchronized boolean isCommitted(Instant now) {
    return started != null && (ends == null || ends.isAfter(now));
  }

  synchronized MinimumThroughputBillingCommitmentOutput shown(Instant now) {
    MinimumThroughputBillingCommitmentOutput.Builder shown =
        MinimumThroughputBillingCommitmentOutput.builder().startedAt(started);
    if (started != null && isCommitted(now)) {
      shown.earliestAllowedEndAt(started.plus(MINIMUM));
    }
    if (isCommitted(now)) {
      return shown
          .status(
              ends == null
                  ? MinimumThroughputBillingCommitmentOutputStatus.ENABLED
                  : MinimumThroughputBillingCommitmentOutputStatus
                      .ENABLED_UNTIL_EARLIEST_ALLOWED_END)
          .build();
    }
    return shown
        .endedAt(ends)
        .status(MinimumThroughputBillingCommitmentOutputStatus.DISABLED)
        .build();
  }
}
