package dev.awsfakes.s3.internal.select;

import java.math.BigDecimal;
import java.util.List;

/** A value of the language; immutable. */
sealed interface Value {
  static Value of(boolean value) {
    return value ? Values.TRUE : Values.FALSE;
  }

  static Value of(String text) {
    return new Text(text);
  }

  static Value of(long value) {
    return new Num(value);
  }

  /** Whether it is neither null nor missing. */
  default boolean isPresent() {
    return true;
  }

  record Missing() implements Value {
    @Override
    public boolean isPresent() {
      return false;
    }
  }

  record Null() implements Value {
    @Override
    public boolean isPresent() {
      return false;
    }
  }

  record Bool(boolean value) implements Value {}

  record Text(String value) implements Value {}

  /** A number: a Long (INT), a BigDecimal (DECIMAL) or a Double (FLOAT). */
  record Num(Number value) implements Value {
    BigDecimal decimal() {
      if (value instanceof BigDecimal decimal) {
        return decimal;
      }
      return value instanceof Long integer
          ? BigDecimal.valueOf(integer)
          : new BigDecimal(value.toString());
    }
  }

  record Moment(Timestamp value) implements Value {}

  record Sequence(List<Value> values) implements Value {}

  /** Named values in their order. */
  non-sealed interface Struct extends Value {
    List<String> names();

    List<Value> values();

    /**
     * The value of a name.
     *
     * @throws SelectException AmbiguousFieldName if the name fits several
     */
    Value get(Name name);
  }
}
