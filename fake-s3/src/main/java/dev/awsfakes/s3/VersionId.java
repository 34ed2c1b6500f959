package dev.awsfakes.s3;

import dev.awsfakes.spi.Ids;
import java.util.regex.Pattern;

/** How ids of versions look: 32 characters, or {@code null}. */
final class VersionId {
  private static final char[] ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._".toCharArray();
  private static final int LENGTH = 32;
  private static final Pattern FORM = Pattern.compile("null|[A-Za-z0-9._]{" + LENGTH + "}");

  private VersionId() {}

  static String next(Ids ids) {
    return ids.text(LENGTH, ALPHABET);
  }

  static boolean isWellFormed(String id) {
    return FORM.matcher(id).matches();
  }
}
