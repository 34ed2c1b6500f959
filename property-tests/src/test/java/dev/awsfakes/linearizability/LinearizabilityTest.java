package dev.awsfakes.linearizability;

import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Three threads with three calls each, again and again; {@code -Dlincheck.iterations=500} tries for
 * longer.
 */
class LinearizabilityTest {
  private static final int ITERATIONS = Integer.getInteger("lincheck.iterations", 6);
  private static final int INVOCATIONS = 300;

  @ParameterizedTest
  @ValueSource(
      classes = {
        StandardQueueHistory.class,
        FifoGroupHistory.class,
        ItemHistory.class,
        ObjectHistory.class,
        ShardHistory.class
      })
  void whatClientsSee_isExplainedByAnOrder(Class<?> history) {
    new StressOptions()
        .iterations(ITERATIONS)
        .invocationsPerIteration(INVOCATIONS)
        .threads(3)
        .actorsPerThread(3)
        .actorsBefore(1)
        .actorsAfter(1)
        .check(history);
  }
}
