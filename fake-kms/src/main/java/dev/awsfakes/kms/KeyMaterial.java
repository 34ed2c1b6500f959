package dev.awsfakes.kms;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of a symmetric key between two rotations.
 *
 * @param id the key material id, 64 hexadecimal digits
 * @param secret the AES-256 key; it never leaves the service
 */
record KeyMaterial(String id, SecretKey secret) {

  static KeyMaterial of(String id, byte[] secret) {
    return new KeyMaterial(id, new SecretKeySpec(secret, "AES"));
  }
}
