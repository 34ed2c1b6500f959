package dev.awsfakes.s3;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key of signatures of version 4, derived from a secret key for a day, Region and service. */
final class SigningKey {
  static final String ALGORITHM = "AWS4-HMAC-SHA256";

  private final byte[] key;

  private SigningKey(byte[] key) {
    this.key = key;
  }

  /** The key of a scope: day, Region, service. */
  static SigningKey of(String secretKey, List<String> scope) {
    byte[] key = bytes("AWS4" + secretKey);
    for (String part : scope) {
      key = hmac(key, part);
    }
    return new SigningKey(hmac(key, "aws4_request"));
  }

  /** The signature of a text, in hexadecimal digits. */
  String sign(String text) {
    return HexFormat.of().formatHex(hmac(key, text));
  }

  /** Whether a text has been signed so. */
  boolean hasSigned(String text, String signature) {
    return MessageDigest.isEqual(bytes(sign(text)), bytes(signature));
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(bytes(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
