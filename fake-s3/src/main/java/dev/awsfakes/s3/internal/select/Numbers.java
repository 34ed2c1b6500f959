package dev.awsfakes.s3.internal.select;

import dev.awsfakes.s3.internal.select.Value.Num;
import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as texts write them. */
final class Numbers {
  /** The precision of DECIMAL: S3 guide, "Data types". */
  static final MathContext DECIMAL = new MathContext(38);

  private Numbers() {}

  /** An INT if the text has digits alone, else a DECIMAL. */
  static Num literal(String text) {
    if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      try {
        return new Num(Long.valueOf(text));
      } catch (NumberFormatException e) {
        throw SelectProblem.IntegerOverflow.exception();
      }
    }
    return new Num(new BigDecimal(text).round(DECIMAL));
  }

  /** How output shows a number. */
  static String text(Num number) {
    if (number.value() instanceof BigDecimal decimal) {
      return Math.abs((long) decimal.scale()) > 100 ? decimal.toString() : decimal.toPlainString();
    }
    if (number.value() instanceof Double floating
        && floating == Math.rint(floating)
        && Math.abs(floating) < 1e15) {
      return Long.toString(floating.longValue());
    }
    return number.value().toString();
  }
}
