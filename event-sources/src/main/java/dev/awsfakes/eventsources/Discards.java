package dev.awsfakes.eventsources;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a stream's mapping gives up: noted, and told to the on-failure destination. */
final class Discards<T> {
  private final StreamReader<T> reader;
  private final Failures failures;
  private final @Nullable FailureQueue destination;

  Discards(StreamReader<T> reader, Failures failures, @Nullable FailureQueue destination) {
    this.reader = reader;
    this.failures = failures;
    this.destination = destination;
  }

  void exhausted(String shardId, Attempt<T> attempt, @Nullable Throwable error) {
    discard("RetryAttemptsExhausted", shardId, attempt, attempt.failures() + 1, error);
  }

  void tooOld(String shardId, Attempt<T> attempt) {
    discard("RecordAgeExceeded", shardId, attempt, attempt.failures(), null);
  }

  // Told before it is forgotten: if the destination is gone, nothing is lost.
  private void discard(
      String condition,
      String shardId,
      Attempt<T> attempt,
      int invocations,
      @Nullable Throwable error) {
    if (destination != null) {
      destination.send(reader, shardId, attempt.records(), condition, invocations);
    }
    List<String> ids = attempt.records().stream().map(reader::sequenceNumber).toList();
    failures.discarded(reader.arn(), ids, error);
  }
}
