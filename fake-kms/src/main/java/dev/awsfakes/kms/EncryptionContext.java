package dev.awsfakes.kms;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The encryption context as the authenticated data that binds a ciphertext to it. */
final class EncryptionContext {
  private EncryptionContext() {}

  /**
   * One sequence of bytes for equal maps, whatever their order, and different ones otherwise: each
   * name and value goes in with its length, sorted by name.
   */
  static byte[] canonicalBytes(Map<String, String> context) {
    if (context.isEmpty()) {
      return new byte[0];
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new TreeMap<>(context)
        .forEach(
            (name, value) -> {
              append(bytes, name);
              append(bytes, value);
            });
    return bytes.toByteArray();
  }

  private static void append(ByteArrayOutputStream bytes, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes.write(utf8.length >>> shift);
    }
    bytes.writeBytes(utf8);
  }
}
