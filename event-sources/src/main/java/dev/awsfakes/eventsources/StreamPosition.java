package dev.awsfakes.eventsources;

import java.time.Instant;

/** Where reading a shard goes on. */
sealed interface StreamPosition {

  /** At the oldest record there is. */
  record Oldest() implements StreamPosition {}

  /** At the first record that arrived at a time or later. */
  record At(Instant time) implements StreamPosition {}

  /** At the record after another. */
  record After(String sequenceNumber) implements StreamPosition {}
}
