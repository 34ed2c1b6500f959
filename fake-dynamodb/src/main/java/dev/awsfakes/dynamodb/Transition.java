package dev.awsfakes.dynamodb;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * A change of a table that takes its time, where the options give it some.
 *
 * @param status what the table is meanwhile
 * @param until when it is over
 * @param newIndex the index that is being filled; null if none is
 */
record Transition(TableStatus status, Instant until, @Nullable String newIndex) {
  static final Transition NONE = new Transition(TableStatus.ACTIVE, Instant.MIN, null);

  boolean isOver(Instant now) {
    return !now.isBefore(until);
  }
}
