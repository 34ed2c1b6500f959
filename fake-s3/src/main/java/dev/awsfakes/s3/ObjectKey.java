package dev.awsfakes.s3;

import java.nio.charset.StandardCharsets;

/** The rule of a key, be there an object or not. */
final class ObjectKey {
  static final int MAX_BYTES = 1_024;

  private ObjectKey() {}

  /**
   * Refuses a key that is too long.
   *
   * @throws dev.awsfakes.spi.AwsError KeyTooLongError if it has more than 1,024 bytes of UTF-8
   */
  static void require(String key) {
    if (key.length() > MAX_BYTES || exceedsInUtf8(key)) {
      throw S3Errors.keyTooLong();
    }
  }

  private static boolean exceedsInUtf8(String key) {
    boolean mayExceed = key.length() > MAX_BYTES / 3;
    return mayExceed && key.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
  }
}
