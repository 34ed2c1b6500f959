package dev.awsfakes.eventsources;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A batch, or a part of one, that failed or was given up.
 *
 * @param sourceArn the ARN of the queue, stream or bucket
 * @param time when, by the cloud's clock
 * @param ids the message ids or sequence numbers of the records; of a notification the bucket
 * @param error what the handler threw, or why its answer makes the batch fail; empty if the handler
 *     reported the records, or if they grew too old
 * @param discarded whether the mapping goes on without these records; otherwise they come again
 */
public record BatchFailure(
    String sourceArn,
    Instant time,
    List<String> ids,
    Optional<Throwable> error,
    boolean discarded) {
  /** Copies the list. */
  public BatchFailure {
    ids = List.copyOf(ids);
  }
}
