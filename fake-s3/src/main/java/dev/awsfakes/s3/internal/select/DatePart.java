package dev.awsfakes.s3.internal.select;

import dev.awsfakes.s3.internal.select.Timestamp.Precision;
import dev.awsfakes.s3.internal.select.Value.Moment;
import dev.awsfakes.s3.internal.select.Value.Num;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A part of a timestamp, and the functions that take one: S3 guide, "Date functions". */
enum DatePart {
  YEAR(ChronoUnit.YEARS, Precision.YEAR),
  MONTH(ChronoUnit.MONTHS, Precision.MONTH),
  DAY(ChronoUnit.DAYS, Precision.DAY),
  HOUR(ChronoUnit.HOURS, Precision.MINUTE),
  MINUTE(ChronoUnit.MINUTES, Precision.MINUTE),
  SECOND(ChronoUnit.SECONDS, Precision.SECOND),
  TIMEZONE_HOUR(null, Precision.MINUTE),
  TIMEZONE_MINUTE(null, Precision.MINUTE);

  private final @Nullable ChronoUnit unit;
  private final Precision precision;

  DatePart(@Nullable ChronoUnit unit, Precision precision) {
    this.unit = unit;
    this.precision = precision;
  }

  static @Nullable DatePart of(Token token) {
    for (DatePart part : values()) {
      if (token.isWord(part.name())) {
        return part;
      }
    }
    return null;
  }

  private ChronoUnit requireUnit() {
    if (unit == null) {
      throw SelectProblem.ParseExpectedDatePart.exception();
    }
    return unit;
  }

  private int valueIn(OffsetDateTime at) {
    return switch (this) {
      case YEAR -> at.getYear();
      case MONTH -> at.getMonthValue();
      case DAY -> at.getDayOfMonth();
      case HOUR -> at.getHour();
      case MINUTE -> at.getMinute();
      case SECOND -> at.getSecond();
      case TIMEZONE_HOUR -> at.getOffset().getTotalSeconds() / 3600;
      case TIMEZONE_MINUTE -> at.getOffset().getTotalSeconds() / 60 % 60;
    };
  }

  Expression extract(Expression timestamp) {
    return row ->
        Functions.of(
            timestamp.in(row), Moment.class, moment -> Value.of(valueIn(moment.value().at())));
  }

  /** {@code DATE_ADD}: the result is as precise as the part, if the timestamp is not. */
  Expression add(Expression quantity, Expression timestamp) {
    ChronoUnit added = requireUnit();
    return row -> {
      Value count = quantity.in(row);
      return Functions.of(
          timestamp.in(row),
          Moment.class,
          moment -> Functions.of(count, Num.class, number -> plus(moment, number, added)));
    };
  }

  private Value plus(Moment moment, Num number, ChronoUnit added) {
    try {
      Timestamp from = moment.value();
      return new Moment(from.with(from.local().plus(Functions.integer(number), added), precision));
    } catch (DateTimeException | ArithmeticException e) {
      throw SelectProblem.IllegalSqlFunctionArgument.exception();
    }
  }

  /** {@code DATE_DIFF}: the number of whole parts from the first to the second. */
  Expression between(Expression from, Expression to) {
    ChronoUnit counted = requireUnit();
    return row -> {
      Value end = to.in(row);
      return Functions.of(
          from.in(row),
          Moment.class,
          first ->
              Functions.of(
                  end,
                  Moment.class,
                  last -> Value.of(counted.between(first.value().at(), last.value().at()))));
    };
  }
}
