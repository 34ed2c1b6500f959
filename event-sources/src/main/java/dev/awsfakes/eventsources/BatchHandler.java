package dev.awsfakes.eventsources;

import java.util.List;

/** Code that consumes records, all of a batch or, by an exception, none of it. */
@FunctionalInterface
public interface BatchHandler<T> {

  /**
   * Consumes a batch.
   *
   * @throws Exception if the batch failed, all of it
   */
  void handle(List<T> batch) throws Exception;
}
