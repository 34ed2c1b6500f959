package dev.awsfakes.dynamodb.internal.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number key, equal and ordered by value.
 *
 * @param number without trailing zeros, so that equal values are equal records
 */
public record NumberKey(BigDecimal number) implements KeyValue {

  @Override
  public long hash() {
    return KeyValue.mix(number.unscaledValue().longValue() * 0x9E3779B97F4A7C15L + number.scale());
  }

  @Override
  public @Nullable KeyValue afterPrefix() {
    throw new IllegalStateException("no prefix: " + this);
  }

  @Override
  public int size() {
    return NumberText.size(number);
  }

  @Override
  public int compareTo(KeyValue other) {
    return number.compareTo(((NumberKey) other).number);
  }
}
