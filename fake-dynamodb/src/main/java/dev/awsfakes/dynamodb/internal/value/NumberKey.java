package dev.awsfakes.dynamodb.internal.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number key, equal and ordered by value. A number has one form, so that equal numbers are equal
 * records: those of up to 18 digits, which nearly all keys are, take no objects of their own.
 */
public sealed interface NumberKey extends KeyValue permits NumberKey.Compact, NumberKey.Wide {

  /** The key of a normalised text. */
  static NumberKey parse(String text) {
    BigDecimal number = NumberText.parse(text);
    if (number.scale() <= 0) {
      return number.precision() - number.scale() <= Compact.MAX_DIGITS
          ? new Compact(number.longValue(), 0)
          : new Wide(number);
    }
    return number.precision() <= Compact.MAX_DIGITS
        ? new Compact(number.unscaledValue().longValue(), number.scale())
        : new Wide(number);
  }

  /** The number. */
  BigDecimal number();

  @Override
  default @Nullable KeyValue afterPrefix() {
    throw new IllegalStateException("no prefix: " + this);
  }

  @Override
  default int size() {
    return NumberText.size(number());
  }

  @Override
  default int compareTo(KeyValue other) {
    return this instanceof Compact one && other instanceof Compact two && one.scale() == two.scale()
        ? Long.compare(one.unscaled(), two.unscaled())
        : number().compareTo(((NumberKey) other).number());
  }

  /**
   * A number that fits a long.
   *
   * @param scale 0 for a whole number
   */
  record Compact(long unscaled, int scale) implements NumberKey {
    static final int MAX_DIGITS = 18;

    @Override
    public BigDecimal number() {
      return BigDecimal.valueOf(unscaled, scale);
    }

    @Override
    public long hash() {
      return KeyValue.mix(unscaled * 0x9E3779B97F4A7C15L + scale);
    }
  }

  /**
   * A number of more digits.
   *
   * @param number without trailing zeros
   */
  record Wide(BigDecimal number) implements NumberKey {
    @Override
    public long hash() {
      return KeyValue.mix(
          number.unscaledValue().longValue() * 0x9E3779B97F4A7C15L + number.scale());
    }
  }
}
