package dev.awsfakes.kms;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What symmetric encryption gives the caller: which key and material sealed it, and the sealed
 * bytes. The form is our own, as AWS's is AWS's; only its first bytes look alike.
 *
 * @param keyId the id of the key, without account and Region
 * @param home where the key lives: a fingerprint of account and Region, the same in all Regions for
 *     a multi-Region key
 * @param materialId the key material's id
 * @param sealed initialization vector, ciphertext and tag
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and read or written once
record CiphertextBlob(String keyId, long home, String materialId, byte[] sealed) {
  private static final int HEADER = 0x01020200;

  byte[] toBytes() {
    byte[] key = keyId.getBytes(StandardCharsets.US_ASCII);
    byte[] material = materialId.getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(4 + 1 + key.length + 8 + 1 + material.length + sealed.length)
        .putInt(HEADER)
        .put((byte) key.length)
        .put(key)
        .putLong(home)
        .put((byte) material.length)
        .put(material)
        .put(sealed)
        .array();
  }

  /**
   * Reads a blob.
   *
   * @throws dev.awsfakes.spi.AwsError InvalidCiphertextException if it is none of ours
   */
  static CiphertextBlob parse(ByteBuffer bytes) {
    try {
      if (bytes.getInt() != HEADER) {
        throw KmsErrors.invalidCiphertext();
      }
      String keyId = text(bytes);
      long home = bytes.getLong();
      String materialId = text(bytes);
      byte[] sealed = new byte[bytes.remaining()];
      bytes.get(sealed);
      return new CiphertextBlob(keyId, home, materialId, sealed);
    } catch (BufferUnderflowException e) {
      throw KmsErrors.invalidCiphertext();
    }
  }

  private static String text(ByteBuffer bytes) {
    byte[] ascii = new byte[bytes.get() & 0xFF];
    bytes.get(ascii);
    return new String(ascii, StandardCharsets.US_ASCII);
  }
}
