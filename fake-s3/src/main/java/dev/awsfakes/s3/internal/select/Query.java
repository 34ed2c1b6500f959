package dev.awsfakes.s3.internal.select;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A SELECT statement, ready for one run: its accumulators are filled by it.
 *
 * @param columns empty for {@code SELECT *}
 * @param where null if every row is selected
 * @param limit null if there is none
 */
record Query(
    List<Column> columns,
    Source source,
    @Nullable Expression where,
    @Nullable Expression limit,
    List<Accumulator> accumulators) {

  /**
   * A column of the result.
   *
   * @param spread whether it stands for all fields of its value: {@code s.*}
   */
  record Column(String name, Expression value, boolean spread) {}

  boolean isAggregation() {
    return !accumulators.isEmpty();
  }

  /** How many records are wanted. */
  long limitOrAll() {
    if (limit == null) {
      return Long.MAX_VALUE;
    }
    if (!(limit.in(Values.MISSING) instanceof Value.Num number)
        || !(number.value() instanceof Long count)) {
      throw SelectProblem.InvalidDataType.exception();
    }
    if (count < 0) {
      throw SelectProblem.EvaluatorNegativeLimit.exception();
    }
    return count;
  }
}
