package dev.awsfakes.s3;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A checksum that is being computed over bytes as they arrive. */
interface RunningDigest {

  void update(byte[] input, int offset, int length);

  /** The value; the computation is over. */
  byte[] finish();

  /** One of the JDK's message digests. */
  static RunningDigest of(String algorithm) {
    MessageDigest digest = messageDigest(algorithm);
    return new RunningDigest() {
      @Override
      public void update(byte[] input, int offset, int length) {
        digest.update(input, offset, length);
      }

      @Override
      public byte[] finish() {
        return digest.digest();
      }
    };
  }

  static MessageDigest messageDigest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }
}
