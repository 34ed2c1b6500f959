package dev.awsfakes.dynamodb.internal.value;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import java.math.BigDecimal;

/**
 * Numbers as DynamoDB writes them: plain decimal digits without leading or trailing zeros; at most
 * 38 significant digits; magnitude from 1E-130 to 9.99…E+125.
 */
public final class NumberText {
  private static final int MAX_DIGITS = 38;
  private static final int MAX_EXPONENT = 125;
  private static final int MIN_EXPONENT = -130;

  private NumberText() {}

  /** The number that a normalised text writes, without trailing zeros. */
  public static BigDecimal parse(String text) {
    if (text.length() <= 18 && isInteger(text)) {
      return stripped(BigDecimal.valueOf(Long.parseLong(text)));
    }
    return stripped(new BigDecimal(text));
  }

  /**
   * The text as DynamoDB stores it; the same object if it is so written already.
   *
   * @throws dev.awsfakes.spi.AwsError ValidationException if it is no number, or out of range
   */
  static String normalised(String text) {
    return isNormal(text) ? text : of(read(text));
  }

  /**
   * The normalised text of a number.
   *
   * @throws dev.awsfakes.spi.AwsError ValidationException if it has too many digits or is out of
   *     range
   */
  public static String of(BigDecimal number) {
    if (number.signum() == 0) {
      return "0";
    }
    long exponent = (long) number.precision() - number.scale() - 1;
    if (exponent > MAX_EXPONENT) {
      throw DynamoDbErrors.numberOverflow();
    }
    if (exponent < MIN_EXPONENT) {
      throw DynamoDbErrors.numberUnderflow();
    }
    // Only now: zeros cannot be stripped from every number of an extreme exponent.
    BigDecimal value = number.stripTrailingZeros();
    if (value.precision() > MAX_DIGITS) {
      throw DynamoDbErrors.tooManyDigits();
    }
    return value.toPlainString();
  }

  /** The size of a number: a byte for two digits, one more, and one for the sign. */
  static int size(BigDecimal number) {
    if (number.signum() == 0) {
      return 1;
    }
    return (number.precision() + 1) / 2 + 1 + (number.signum() < 0 ? 1 : 0);
  }

  private static BigDecimal read(String text) {
    if (text.isEmpty()) {
      throw DynamoDbErrors.notANumber();
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isDigit(c) && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
        throw DynamoDbErrors.notANumber(text);
      }
    }
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw DynamoDbErrors.notANumber(text);
    }
  }

  private static BigDecimal stripped(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }

  private static boolean isInteger(String text) {
    int start = text.charAt(0) == '-' ? 1 : 0;
    for (int i = start; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return text.length() > start;
  }

  /** Whether the text is written as DynamoDB writes it: then there is nothing to do. */
  private static boolean isNormal(String text) {
    int length = text.length();
    if (length == 0 || length > MAX_DIGITS) {
      return false;
    }
    int start = text.charAt(0) == '-' ? 1 : 0;
    int point = -1;
    for (int i = start; i < length; i++) {
      char c = text.charAt(i);
      if (c == '.' && point < 0) {
        point = i;
      } else if (!isDigit(c)) {
        return false;
      }
    }
    int digits = (point < 0 ? length : point) - start;
    if (digits == 0) {
      return false;
    }
    boolean leadingZero = text.charAt(start) == '0';
    if (point < 0) {
      return !leadingZero || (digits == 1 && start == 0);
    }
    return (!leadingZero || digits == 1) && text.charAt(length - 1) >= '1';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
