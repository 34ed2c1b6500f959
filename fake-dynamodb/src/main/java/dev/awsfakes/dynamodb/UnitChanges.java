package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When provisioned units were raised and lowered. In a day by UTC they can be lowered four times,
 * and then once an hour.
 *
 * @param decreases how often they were lowered in the day of the last time
 */
record UnitChanges(@Nullable Instant lastIncrease, @Nullable Instant lastDecrease, int decreases) {
  static final UnitChanges NONE = new UnitChanges(null, null, 0);

  private static final int FREE_DECREASES = 4;
  private static final Duration PAUSE = Duration.ofHours(1);

  /** How often they were lowered today. */
  int decreasesToday(Instant now) {
    return lastDecrease != null && dayOf(lastDecrease).equals(dayOf(now)) ? decreases : 0;
  }

  private static Instant dayOf(Instant time) {
    return time.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).toInstant();
  }

  /**
   * With one more change.
   *
   * @throws dev.awsfakes.spi.AwsError LimitExceededException if they were lowered too often
   */
  UnitChanges after(ProvisionedUnits before, ProvisionedUnits changed, Instant now) {
    boolean raised = changed.read() > before.read() || changed.write() > before.write();
    boolean lowered = changed.read() < before.read() || changed.write() < before.write();
    int today = decreasesToday(now);
    if (lowered && today >= FREE_DECREASES && lastDecrease != null) {
      Instant next = lastDecrease.plus(PAUSE);
      if (now.isBefore(next)) {
        throw DynamoDbErrors.limitExceeded(
            "Subscriber limit exceeded: Provisioned throughput decreases are limited within a given"
                + " UTC day. After the first 4 decreases, each subsequent decrease in the same UTC"
                + " day can be performed at most once every 3600 seconds. Number of decreases"
                + " today: "
                + today
                + ". Last decrease at "
                + lastDecrease
                + ". Next decrease can be made at "
                + next);
      }
    }
    return new UnitChanges(
        raised ? now : lastIncrease, lowered ? now : lastDecrease, lowered ? today + 1 : decreases);
  }
}
