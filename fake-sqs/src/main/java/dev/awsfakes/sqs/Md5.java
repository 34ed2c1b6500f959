package dev.awsfakes.sqs;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import software.amazon.awssdk.utils.BinaryUtils;

/** An MD5 in the making. */
final class Md5 {
  private final MessageDigest digest = newDigest();

  /** The MD5 of bytes, in hexadecimal. */
  static String of(byte[] bytes) {
    return BinaryUtils.toHex(newDigest().digest(bytes));
  }

  void add(byte value) {
    digest.update(value);
  }

  /** Adds the length, as four bytes, and the bytes. */
  void addWithLength(byte[] bytes) {
    digest.update(ByteBuffer.allocate(4).putInt(0, bytes.length));
    digest.update(bytes);
  }

  String hex() {
    return BinaryUtils.toHex(digest.digest());
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has MD5", e);
    }
  }
}
