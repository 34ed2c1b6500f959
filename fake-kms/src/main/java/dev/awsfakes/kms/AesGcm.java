package dev.awsfakes.kms;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM by the JDK: a 12-byte initialization vector in front, a 16-byte tag behind. */
final class AesGcm {
  private static final int IV_BYTES = 12;
  private static final int TAG_BITS = 128;

  private AesGcm() {}

  static byte[] seal(SecretKey key, byte[] iv, byte[] plaintext, byte[] authenticated) {
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, iv, authenticated);
      byte[] sealed = Arrays.copyOf(iv, IV_BYTES + cipher.getOutputSize(plaintext.length));
      cipher.doFinal(plaintext, 0, plaintext.length, sealed, IV_BYTES);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM failed on its own key", e);
    }
  }

  /**
   * Opens what {@link #seal} made.
   *
   * @throws dev.awsfakes.spi.AwsError InvalidCiphertextException if a bit of it, of the key or of
   *     the authenticated data differs
   */
  static byte[] open(SecretKey key, byte[] sealed, byte[] authenticated) {
    if (sealed.length < IV_BYTES + TAG_BITS / 8) {
      throw KmsErrors.invalidCiphertext();
    }
    try {
      byte[] iv = Arrays.copyOf(sealed, IV_BYTES);
      return cipher(Cipher.DECRYPT_MODE, key, iv, authenticated)
          .doFinal(sealed, IV_BYTES, sealed.length - IV_BYTES);
    } catch (AEADBadTagException e) {
      throw KmsErrors.invalidCiphertext();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM failed on its own key", e);
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] iv, byte[] authenticated)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
    cipher.updateAAD(authenticated);
    return cipher;
  }
}
