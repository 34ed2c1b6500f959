package dev.awsfakes.eventsources;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Code that is invoked as Lambda invokes a function. What it returns counts only where the mapping
 * was told {@code reportBatchItemFailures()}; otherwise it is ignored, as Lambda ignores it.
 */
@FunctionalInterface
public interface EventFunction<T> {

  /**
   * Consumes a batch.
   *
   * @return the identifiers of what failed; null or empty if all went well
   * @throws Exception if the batch failed, all of it
   */
  @Nullable Collection<@Nullable String> invoke(Batch<T> batch) throws Exception;
}
