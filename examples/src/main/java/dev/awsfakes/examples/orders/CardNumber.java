package dev.awsfakes.examples.orders;

import java.util.regex.Pattern;

/** A payment card's number, which never shows more of itself than its last four digits. */
record CardNumber(String digits) {

  private static final Pattern DIGITS = Pattern.compile("[0-9]{12,19}");

  CardNumber {
    if (!DIGITS.matcher(digits).matches()) {
      throw new IllegalArgumentException("a card number has 12 to 19 digits");
    }
    if (!hasValidCheckDigit(digits)) {
      throw new IllegalArgumentException("the card number's check digit is wrong");
    }
  }

  String lastFour() {
    return digits.substring(digits.length() - 4);
  }

  @Override
  public String toString() {
    return "card ending in " + lastFour();
  }

  /** The Luhn algorithm: from the right, every second digit counts double. */
  private static boolean hasValidCheckDigit(String digits) {
    int sum = 0;
    for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
      int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
      int weighted = fromRight % 2 == 0 ? digit : 2 * digit;
      sum += weighted / 10 + weighted % 10;
    }
    return sum % 10 == 0;
  }
}
