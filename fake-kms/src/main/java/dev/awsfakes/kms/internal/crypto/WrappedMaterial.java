package dev.awsfakes.kms.internal.crypto;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** Opens key material that was wrapped for import. */
public final class WrappedMaterial {
  private WrappedMaterial() {}

  /**
   * Unwraps.
   *
   * @param algorithm the wrapping algorithm's name in the API
   * @throws GeneralSecurityException if the material was not wrapped in that way for that key
   */
  public static byte[] open(PrivateKey key, int modulusBits, String algorithm, byte[] wrapped)
      throws GeneralSecurityException {
    if (!algorithm.startsWith("RSA_AES_KEY_WRAP")) {
      return PublicKeyEncryption.decrypt(key, algorithm, wrapped);
    }
    int front = modulusBits / 8;
    if (wrapped.length <= front) {
      throw new GeneralSecurityException("too short");
    }
    byte[] aes = PublicKeyEncryption.decrypt(key, algorithm, Arrays.copyOf(wrapped, front));
    Cipher cipher = Cipher.getInstance("AES/KWP/NoPadding"); // RFC 5649
    cipher.init(Cipher.UNWRAP_MODE, new SecretKeySpec(aes, "AES"));
    Key material =
        cipher.unwrap(
            Arrays.copyOfRange(wrapped, front, wrapped.length), "material", Cipher.SECRET_KEY);
    return material.getEncoded();
  }
}
