package dev.awsfakes.sqs;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** An MD5 in the making. */
final class Md5 {
  private static final HexFormat HEX = HexFormat.of();
  private static final MessageDigest UNUSED = prototype();

  private final MessageDigest digest = newDigest();

  /** The MD5 of bytes, in hexadecimal. */
  static String of(byte[] bytes) {
    return HEX.formatHex(newDigest().digest(bytes));
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
    return HEX.formatHex(digest.digest());
  }

  // A copy of an unused one: to ask the JDK's providers takes as long as a short digest.
  private static MessageDigest newDigest() {
    try {
      return (MessageDigest) UNUSED.clone();
    } catch (CloneNotSupportedException e) {
      return prototype();
    }
  }

  private static MessageDigest prototype() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has MD5", e);
    }
  }
}
