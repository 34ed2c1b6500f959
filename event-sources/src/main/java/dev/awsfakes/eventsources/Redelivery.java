package dev.awsfakes.eventsources;

import dev.awsfakes.FakeAws;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Whether a batch that went well comes once more, which it does in an adversarial cloud alone:
 * Lambda guide, "How Lambda processes records from stream and queue-based event sources", each
 * event at least once.
 */
final class Redelivery {
  private static final int ONE_IN = 4;

  private final @Nullable Ids chance;

  Redelivery(FakeAws aws) {
    this.chance = aws.isAdversarial() ? Cloud.of(aws).ids("event-sources/redelivery") : null;
  }

  boolean strikes() {
    return chance != null && chance.nextInt(ONE_IN) == 0;
  }
}
