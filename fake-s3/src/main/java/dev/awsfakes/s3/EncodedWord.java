package dev.awsfakes.s3;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text in headers that are ASCII: RFC 2047, "encoded-word". S3 decodes what comes in user metadata,
 * and encodes what it gives, if it must: recorded in user_metadata_rfc2047_encoded.
 */
final class EncodedWord {
  private static final Pattern FORM = Pattern.compile("=\\?([^?\\s]+)\\?([QqBb])\\?([^?\\s]*)\\?=");
  private static final String SPECIAL = "=_?";

  private EncodedWord() {}

  /** The text, in which encoded words are decoded. */
  static String decode(String text) {
    if (!text.contains("=?")) {
      return text;
    }
    return FORM.matcher(text)
        .replaceAll(word -> Matcher.quoteReplacement(decoded(word.group(), word)));
  }

  private static String decoded(String otherwise, MatchResult word) {
    Charset charset = charset(word.group(1));
    byte[] bytes =
        word.group(2).equalsIgnoreCase("B") ? base64(word.group(3)) : quoted(word.group(3));
    return charset == null || bytes == null ? otherwise : new String(bytes, charset);
  }

  private static @Nullable Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static byte @Nullable [] base64(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static byte @Nullable [] quoted(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '=') {
        bytes.write(c == '_' ? ' ' : c);
        continue;
      }
      if (i + 2 >= text.length()
          || !HexFormat.isHexDigit(text.charAt(i + 1))
          || !HexFormat.isHexDigit(text.charAt(i + 2))) {
        return null;
      }
      bytes.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
      i += 2;
    }
    return bytes.toByteArray();
  }

  /** The text as it is if it is of printable ASCII, else as an encoded word. */
  static String encode(String text) {
    long strange = text.chars().filter(EncodedWord::isStrange).count();
    if (strange == 0) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return text.length() - strange > strange
        ? "=?UTF-8?Q?" + quoted(bytes) + "?="
        : "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
  }

  private static boolean isStrange(int c) {
    return c >= 0x7F || (c < ' ' && c != '\t');
  }

  private static String quoted(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (byte one : bytes) {
      int c = one & 0xFF;
      if (c == ' ') {
        text.append('_');
      } else if (c < ' ' || c >= 0x7F || SPECIAL.indexOf(c) >= 0) {
        text.append(String.format(Locale.ROOT, "=%02X", c));
      } else {
        text.append((char) c);
      }
    }
    return text.toString();
  }
}
