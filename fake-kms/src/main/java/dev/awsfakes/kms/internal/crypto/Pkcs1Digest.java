package dev.awsfakes.kms.internal.crypto;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Cipher;

/** RSASSA-PKCS1-v1_5 over a digest that the caller has made: RFC 8017, section 9.2. */
final class Pkcs1Digest {
  private Pkcs1Digest() {}

  static byte[] sign(PrivateKey key, String hash, byte[] digest, SecureRandom random)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
    cipher.init(Cipher.ENCRYPT_MODE, key, random);
    return cipher.doFinal(digestInfo(hash, digest));
  }

  static boolean verify(PublicKey key, String hash, byte[] digest, byte[] signature)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
    cipher.init(Cipher.DECRYPT_MODE, key);
    byte[] signed;
    try {
      signed = cipher.doFinal(signature);
    } catch (GeneralSecurityException e) {
      return false; // of another length, padding or key
    }
    return MessageDigest.isEqual(signed, digestInfo(hash, digest));
  }

  // The DER prefixes of RFC 8017, section 9.2, note 1.
  private static byte[] digestInfo(String hash, byte[] digest) {
    String prefix =
        switch (hash) {
          case "SHA-256" -> "3031300d060960864801650304020105000420";
          case "SHA-384" -> "3041300d060960864801650304020205000430";
          case "SHA-512" -> "3051300d060960864801650304020305000440";
          default -> throw new IllegalArgumentException(hash);
        };
    return HexFormat.of().parseHex(prefix + HexFormat.of().formatHex(digest));
  }
}
