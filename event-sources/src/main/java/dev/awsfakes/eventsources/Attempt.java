package dev.awsfakes.eventsources;

import java.time.Instant;
import java.util.List;

/** Records that are to be handed over together, how often they failed, and from when on. */
record Attempt<T>(List<T> records, int failures, Instant due) {
  Attempt {
    records = List.copyOf(records);
  }

  Attempt<T> from(int index) {
    return new Attempt<>(records.subList(index, records.size()), failures, due);
  }

  Attempt<T> to(int index) {
    return new Attempt<>(records.subList(0, index), failures, due);
  }
}
