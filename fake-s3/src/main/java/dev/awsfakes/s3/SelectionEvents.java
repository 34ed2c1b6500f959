package dev.awsfakes.s3;

import dev.awsfakes.s3.internal.select.SelectException;
import dev.awsfakes.s3.internal.select.SelectRun;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.s3.model.SelectObjectContentEventStream;
import software.amazon.awssdk.services.s3.model.Stats;

/** The events that tell the result of a selection; each is made when it is asked for. */
final class SelectionEvents implements Iterator<SelectObjectContentEventStream> {
  private final SelectRun run;
  private final boolean showsProgress;
  private final Deque<SelectObjectContentEventStream> pending = new ArrayDeque<>();
  private boolean ended;

  /**
   * The events of a run, of which the first ones are made now.
   *
   * @throws SelectException if it fails before there is any result
   */
  SelectionEvents(SelectRun run, boolean showsProgress) {
    this.run = run;
    this.showsProgress = showsProgress;
    makeNext();
  }

  @Override
  public boolean hasNext() {
    return !ended || !pending.isEmpty();
  }

  @Override
  public SelectObjectContentEventStream next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (pending.isEmpty()) {
      makeNext();
    }
    return pending.remove();
  }

  private void makeNext() {
    byte[] piece = run.next();
    if (piece == null) {
      ended = true;
      pending.add(SelectObjectContentEventStream.statsBuilder().details(this::stats).build());
      pending.add(SelectObjectContentEventStream.endBuilder().build());
      return;
    }
    pending.add(
        piece.length == 0
            ? SelectObjectContentEventStream.contBuilder().build()
            : SelectObjectContentEventStream.recordsBuilder()
                .payload(SdkBytes.fromByteArrayUnsafe(piece))
                .build());
    if (showsProgress) {
      pending.add(progress());
    }
  }

  private SelectObjectContentEventStream progress() {
    return SelectObjectContentEventStream.progressBuilder()
        .details(
            progress ->
                progress
                    .bytesScanned(run.bytesScanned())
                    .bytesProcessed(run.bytesProcessed())
                    .bytesReturned(run.bytesReturned()))
        .build();
  }

  private void stats(Stats.Builder stats) {
    stats
        .bytesScanned(run.bytesScanned())
        .bytesProcessed(run.bytesProcessed())
        .bytesReturned(run.bytesReturned());
  }
}
