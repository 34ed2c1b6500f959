package dev.awsfakes.s3;

import dev.awsfakes.spi.Ids;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * How ids of versions look: 32 characters, or {@code null}. They hide the order in which they were
 * given, so that a listing can go on behind a version that was deleted.
 */
final class VersionId {
  // Sorted, so that a character's place can be found.
  private static final char[] ALPHABET =
      ".0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz".toCharArray();
  private static final int BITS = 6;
  private static final int LENGTH = 32;

  /** How many characters tell the number. */
  private static final int DIGITS = 7;

  private static final long NUMBERS = (1L << (DIGITS * BITS)) - 1;
  private static final Pattern FORM = Pattern.compile("null|[A-Za-z0-9._]{" + LENGTH + "}");

  private VersionId() {}

  /** The id of a bucket's version of the number. */
  static String next(Ids ids, long number) {
    String random = ids.text(LENGTH - DIGITS, ALPHABET);
    long hidden = (number & NUMBERS) ^ mask(random);
    StringBuilder id = new StringBuilder(LENGTH);
    for (int digit = DIGITS - 1; digit >= 0; digit--) {
      id.append(ALPHABET[(int) (hidden >>> (digit * BITS)) & (ALPHABET.length - 1)]);
    }
    return id.append(random).toString();
  }

  /** The number that an id other than {@code null} was made of. */
  static long number(String id) {
    long hidden = 0;
    for (int i = 0; i < DIGITS; i++) {
      hidden = hidden << BITS | Arrays.binarySearch(ALPHABET, id.charAt(i));
    }
    return hidden ^ mask(id.substring(DIGITS));
  }

  private static long mask(String random) {
    long mask = 0;
    for (int i = 0; i < random.length(); i++) {
      mask = mask * 0x5DEECE66DL + random.charAt(i);
    }
    return (mask ^ mask >>> 22) & NUMBERS;
  }

  static boolean isWellFormed(String id) {
    return FORM.matcher(id).matches();
  }
}
