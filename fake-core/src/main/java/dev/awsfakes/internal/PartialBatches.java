package dev.awsfakes.internal;

import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Ids;

/**
 * What an adversarial cloud does to batches: it leaves entries undone, as AWS may at any time. One
 * entry is always done, so that who repeats the others comes to an end.
 */
public final class PartialBatches {
  private static final int ONE_IN = 4;

  private final Ids chance;

  /** Batches whose entries fail as the stream decides. */
  public PartialBatches(Ids chance) {
    this.chance = chance;
  }

  /** Lets entries of the call fail, if it is a batch. */
  public void strike(Call call) {
    call.service()
        .batchOf(call.request())
        .ifPresent(
            batch ->
                strike(
                    call,
                    batch.entriesOf(call.request()).size(),
                    batch.usualError(call.service().errors())));
  }

  private void strike(Call call, int entries, AwsError error) {
    if (entries < 2) {
      return;
    }
    int spared = chance.nextInt(entries);
    for (int i = 0; i < entries; i++) {
      if (i != spared && chance.nextInt(ONE_IN) == 0) {
        call.failEntry(i, error);
      }
    }
  }
}
