package dev.awsfakes.eventsources;

import java.util.Collection;
import java.util.List;

/** Code that consumes records and says which of them failed. */
@FunctionalInterface
public interface ReportingHandler<T> {

  /**
   * Consumes a batch.
   *
   * @return the message ids or sequence numbers of what failed, empty if all went well; one that is
   *     not in the batch makes the whole batch fail, as with Lambda
   * @throws Exception if the batch failed, all of it
   */
  Collection<String> handle(List<T> batch) throws Exception;
}
