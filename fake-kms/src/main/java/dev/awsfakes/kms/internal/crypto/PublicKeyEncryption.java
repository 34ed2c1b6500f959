package dev.awsfakes.kms.internal.crypto;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.MGF1ParameterSpec;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

/** Encryption with key pairs: RSAES-OAEP with one hash for the label and for MGF1, and SM2PKE. */
public final class PublicKeyEncryption {
  private static final String SM2 = "SM2PKE";
  private static final int SM2_CAPACITY = 1_024;

  private PublicKeyEncryption() {}

  /** How many bytes fit: RFC 8017, section 7.1.1; KMS API reference, Encrypt. */
  public static int capacity(KeyKind kind, String algorithm) {
    return algorithm.equals(SM2)
        ? SM2_CAPACITY
        : kind.bits() / 8 - 2 * (isSha1(algorithm) ? 20 : 32) - 2;
  }

  /** Encrypts what fits. */
  public static byte[] encrypt(
      PublicKey key, String algorithm, byte[] plaintext, SecureRandom random) {
    try {
      if (algorithm.equals(SM2)) {
        return Sm2Encryption.encrypt(key, plaintext, random);
      }
      Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
      cipher.init(Cipher.ENCRYPT_MODE, key, parameters(algorithm), random);
      return cipher.doFinal(plaintext);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(algorithm + " failed on its own key", e);
    }
  }

  /**
   * Decrypts.
   *
   * @throws GeneralSecurityException if the ciphertext is none of the key and the algorithm
   */
  public static byte[] decrypt(PrivateKey key, String algorithm, byte[] ciphertext)
      throws GeneralSecurityException {
    if (algorithm.equals(SM2)) {
      return Sm2Encryption.decrypt(key, ciphertext);
    }
    Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
    cipher.init(Cipher.DECRYPT_MODE, key, parameters(algorithm));
    return cipher.doFinal(ciphertext);
  }

  private static OAEPParameterSpec parameters(String algorithm) {
    String hash = isSha1(algorithm) ? "SHA-1" : "SHA-256";
    return new OAEPParameterSpec(
        hash, "MGF1", new MGF1ParameterSpec(hash), PSource.PSpecified.DEFAULT);
  }

  private static boolean isSha1(String algorithm) {
    return algorithm.endsWith("_SHA_1");
  }
}
