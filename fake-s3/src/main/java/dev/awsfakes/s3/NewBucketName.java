package dev.awsfakes.s3;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules for a new bucket's name that the SDK's client applies before it asks S3. */
final class NewBucketName {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 63;
  private static final Pattern IP_ADDRESS = Pattern.compile("(\\d+\\.){3}\\d+");

  private NewBucketName() {}

  /**
   * Checks a name.
   *
   * @throws IllegalArgumentException as the SDK throws it, with the same words
   */
  static void check(@Nullable String name) {
    if (name == null) {
      throw new IllegalArgumentException("Bucket name cannot be null");
    }
    refuseIf(
        name.length() < SHORTEST || name.length() > LONGEST,
        "should be between 3 and 63 characters long");
    refuseIf(IP_ADDRESS.matcher(name).matches(), "must not be formatted as an IP Address");
    char previous = '\0';
    for (int i = 0; i < name.length(); i++) {
      checkCharacter(name.charAt(i), previous);
      previous = name.charAt(i);
    }
    refuseIf(previous == '.' || previous == '-', "should not end with '-' or '.'");
  }

  private static void checkCharacter(char next, char previous) {
    refuseIf(next >= 'A' && next <= 'Z', "should not contain uppercase characters");
    refuseIf(
        next == ' ' || next == '\t' || next == '\r' || next == '\n',
        "should not contain white space");
    if (next == '.') {
      refuseIf(previous == '\0', "should not begin with a period");
      refuseIf(previous == '.', "should not contain two adjacent periods");
      refuseIf(previous == '-', "should not contain dashes next to periods");
    } else if (next == '-') {
      refuseIf(previous == '.', "should not contain dashes next to periods");
      refuseIf(previous == '\0', "should not begin with a '-'");
    } else {
      boolean digit = next >= '0' && next <= '9';
      boolean letter = next >= 'a' && next <= 'z';
      refuseIf(!digit && !letter, "should not contain '" + next + "'");
    }
  }

  private static void refuseIf(boolean wrong, String what) {
    if (wrong) {
      throw new IllegalArgumentException("Bucket name " + what);
    }
  }
}
