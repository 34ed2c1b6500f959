package dev.awsfakes.s3.internal.select;

import dev.awsfakes.s3.internal.select.Value.Num;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An aggregate function over the rows of one run; what is null or missing does not count. */
final class Accumulator {
  enum Kind {
    AVG,
    COUNT,
    MAX,
    MIN,
    SUM;

    static @Nullable Kind of(String name) {
      for (Kind kind : values()) {
        if (kind.name().equals(name.toUpperCase(Locale.ROOT))) {
          return kind;
        }
      }
      return null;
    }
  }

  private final Kind kind;
  private final Expression argument;
  private long count;
  private Value value = Values.NULL;

  Accumulator(Kind kind, Expression argument) {
    this.kind = kind;
    this.argument = argument;
  }

  void add(Value row) {
    Value next = argument.in(row);
    if (!next.isPresent()) {
      return;
    }
    count++;
    if (kind == Kind.COUNT) {
      return;
    }
    if (!(next instanceof Num)) {
      throw SelectProblem.IncorrectSqlFunctionArgumentType.exception();
    }
    value = value.isPresent() ? combined(next) : next;
  }

  private Value combined(Value next) {
    return switch (kind) {
      case MAX -> Comparison.GREATER.compare(next, value).equals(Values.TRUE) ? next : value;
      case MIN -> Comparison.LESS.compare(next, value).equals(Values.TRUE) ? next : value;
      default -> Arithmetic.ADD.apply(value, next);
    };
  }

  Value result() {
    return switch (kind) {
      case COUNT -> Value.of(count);
      case AVG -> average();
      default -> value;
    };
  }

  // Of INTs it is a DECIMAL: S3 guide, "Aggregate functions".
  private Value average() {
    if (!(value instanceof Num sum)) {
      return Values.NULL;
    }
    Num dividend = sum.value() instanceof Long ? new Num(sum.decimal()) : sum;
    return Arithmetic.DIVIDE.apply(dividend, Value.of(count));
  }
}
