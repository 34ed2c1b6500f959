package dev.awsfakes.spi;

import java.util.HashMap;
import java.util.Map;

/** The entries of one call of a batch that are to fail, by their position. */
final class EntryFailures {
  private final Map<Integer, AwsError> errors = new HashMap<>();
  private int next;

  /** Of several errors for one entry the first is used. */
  void add(int entry, AwsError error) {
    errors.putIfAbsent(entry, error);
  }

  /** Passes on to the next entry, which fails if it is to. */
  void next() {
    AwsError error = errors.get(next++);
    if (error != null) {
      throw error;
    }
  }
}
