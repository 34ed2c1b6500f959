package dev.awsfakes.s3;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The Content-MD5 that a caller sends with a body. */
final class ContentMd5 {
  private static final int LENGTH = 16;

  private ContentMd5() {}

  /** Refuses a text that is no MD5 in base64. */
  static void requireWellFormed(@Nullable String md5) {
    if (md5 != null && !isWellFormed(md5)) {
      throw S3Errors.invalidDigest();
    }
  }

  private static boolean isWellFormed(String md5) {
    try {
      return Base64.getDecoder().decode(md5).length == LENGTH;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Refuses a body that has another MD5 than the caller says. */
  static void requireMatch(@Nullable String md5, ReceivedBody body) {
    if (md5 != null && !md5.equals(body.md5Base64())) {
      throw S3Errors.badDigest("The Content-MD5 you specified did not match what we received.");
    }
  }
}
