package dev.awsfakes.s3.internal.select;

import dev.awsfakes.s3.internal.select.Value.Moment;
import dev.awsfakes.s3.internal.select.Value.Num;
import dev.awsfakes.s3.internal.select.Value.Text;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The functions on texts and the conditional ones: S3 guide, "SQL functions". */
final class Functions {
  private Functions() {}

  enum Trimmed {
    LEADING,
    TRAILING,
    BOTH;

    static @Nullable Trimmed of(Token token) {
      for (Trimmed side : values()) {
        if (token.isWord(side.name())) {
          return side;
        }
      }
      return null;
    }
  }

  static Expression charLength(Expression text) {
    return onText(text, value -> Value.of(value.codePointCount(0, value.length())));
  }

  static Expression lower(Expression text) {
    return onText(text, value -> Value.of(value.toLowerCase(Locale.ROOT)));
  }

  static Expression upper(Expression text) {
    return onText(text, value -> Value.of(value.toUpperCase(Locale.ROOT)));
  }

  static Expression toTimestamp(Expression text) {
    return onText(text, Functions::timestamp);
  }

  private static Value timestamp(String text) {
    Timestamp parsed = Timestamp.parse(text);
    if (parsed == null) {
      throw SelectProblem.ValueParseFailure.exception();
    }
    return new Moment(parsed);
  }

  static Expression toText(Expression timestamp, Expression pattern) {
    return row -> {
      Value form = pattern.in(row);
      return of(
          timestamp.in(row),
          Moment.class,
          moment ->
              of(
                  form,
                  Text.class,
                  text -> Value.of(TimestampPattern.format(moment.value(), text.value()))));
    };
  }

  private static Expression onText(Expression argument, Function<String, Value> function) {
    return row -> of(argument.in(row), Text.class, text -> function.apply(text.value()));
  }

  /** What a function makes of an argument of the right type; null of null. */
  static <V extends Value> Value of(Value argument, Class<V> type, Function<V, Value> function) {
    if (!argument.isPresent()) {
      return Values.NULL;
    }
    if (!type.isInstance(argument)) {
      throw SelectProblem.IncorrectSqlFunctionArgumentType.exception();
    }
    return function.apply(type.cast(argument));
  }

  /** An argument that is an INT. */
  static long integer(Num number) {
    if (number.value() instanceof Long integer) {
      return integer;
    }
    throw SelectProblem.IncorrectSqlFunctionArgumentType.exception();
  }

  static Expression coalesce(List<Expression> arguments) {
    if (arguments.isEmpty()) {
      throw SelectProblem.EvaluatorInvalidArguments.exception();
    }
    return row -> {
      for (Expression argument : arguments) {
        Value value = argument.in(row);
        if (value.isPresent()) {
          return value;
        }
      }
      return Values.NULL;
    };
  }

  static Expression nullIf(Expression left, Expression right) {
    return row -> {
      Value value = left.in(row);
      return Comparison.EQUAL.compare(value, right.in(row)).equals(Values.TRUE)
          ? Values.NULL
          : value;
    };
  }

  /** The first character has the index 1; a start before it shortens the piece. */
  static Expression substring(Expression text, Expression start, @Nullable Expression length) {
    return row -> {
      Value from = start.in(row);
      Value count = length == null ? Value.of(Integer.MAX_VALUE) : length.in(row);
      return of(
          text.in(row),
          Text.class,
          string ->
              of(
                  from,
                  Num.class,
                  first ->
                      of(
                          count,
                          Num.class,
                          size -> Value.of(piece(string.value(), integer(first), integer(size))))));
    };
  }

  private static String piece(String text, long start, long count) {
    if (count < 0) {
      throw SelectProblem.IllegalSqlFunctionArgument.exception();
    }
    int characters = text.codePointCount(0, text.length());
    boolean toTheEnd = count >= Integer.MAX_VALUE;
    long end = toTheEnd ? characters : Math.min(start - 1 + count, characters);
    long first = Math.max(start - 1, 0);
    if (first >= end) {
      return "";
    }
    int from = text.offsetByCodePoints(0, (int) first);
    return text.substring(from, text.offsetByCodePoints(from, (int) (end - first)));
  }

  static Expression trim(Trimmed sides, Expression removed, Expression text) {
    return row -> {
      Value characters = removed.in(row);
      return of(
          text.in(row),
          Text.class,
          string ->
              of(
                  characters,
                  Text.class,
                  set -> Value.of(trimmed(string.value(), set.value(), sides))));
    };
  }

  private static String trimmed(String text, String removed, Trimmed sides) {
    int start = 0;
    int end = text.length();
    while (sides != Trimmed.TRAILING && start < end && isIn(removed, text.charAt(start))) {
      start++;
    }
    while (sides != Trimmed.LEADING && start < end && isIn(removed, text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isIn(String set, char c) {
    return set.indexOf(c) >= 0;
  }
}
