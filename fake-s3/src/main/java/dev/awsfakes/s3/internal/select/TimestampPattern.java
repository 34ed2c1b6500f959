package dev.awsfakes.s3.internal.select;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The patterns of TO_STRING; their letters mean what those of {@link DateTimeFormatter} do. */
final class TimestampPattern {
  private static final String LETTERS = "yMdahHmsSnXx";

  private TimestampPattern() {}

  static String format(Timestamp timestamp, String pattern) {
    requireKnownLetters(pattern);
    try {
      return DateTimeFormatter.ofPattern(pattern, Locale.US).format(timestamp.at());
    } catch (IllegalArgumentException e) {
      throw SelectProblem.EvaluatorInvalidTimestampFormatPattern.exception();
    }
  }

  private static void requireKnownLetters(String pattern) {
    boolean quoted = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      quoted ^= c == '\'';
      if (!quoted && Character.isLetter(c) && LETTERS.indexOf(c) < 0) {
        throw SelectProblem.EvaluatorInvalidTimestampFormatPatternSymbol.exception();
      }
    }
  }
}
