package dev.awsfakes.s3;

import dev.awsfakes.spi.Ids;
import java.util.regex.Pattern;

/**
 * How ids of uploads in parts look: 128 characters. As those of versions, they hide the order in
 * which they were given, so that a listing can go on behind an upload that has ended.
 */
final class UploadId {
  private static final char[] ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._".toCharArray();
  private static final int LENGTH = 128;
  private static final int ORDERED = 32;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._]{" + LENGTH + "}");

  private UploadId() {}

  /** The id of a bucket's upload of the number. */
  static String next(Ids ids, long number) {
    return VersionId.next(ids, number) + ids.text(LENGTH - ORDERED, ALPHABET);
  }

  /** The number that an id was made of. */
  static long number(String id) {
    return VersionId.number(id.substring(0, ORDERED));
  }

  static boolean isWellFormed(String id) {
    return FORM.matcher(id).matches();
  }
}
