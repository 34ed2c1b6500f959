package dev.awsfakes.s3;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The opaque text that says after which name or key the next page starts. */
final class PageToken {
  private static final String MARK = "1/";

  private PageToken() {}

  static String encode(String last) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((MARK + last).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * What a token was made of.
   *
   * @return null if it is none of ours
   */
  static @Nullable String decode(String token) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      return text.startsWith(MARK) ? text.substring(MARK.length()) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** What a listing goes on after; empty without a token. */
  static String after(@Nullable String token) {
    return token == null || token.isEmpty() ? "" : decodeContinuation(token);
  }

  /**
   * What a continuation token was made of.
   *
   * @throws dev.awsfakes.spi.AwsError InvalidArgument if it is none of ours
   */
  static String decodeContinuation(String token) {
    String last = decode(token);
    if (last == null) {
      throw S3Errors.invalidArgument("The continuation token provided is incorrect");
    }
    return last;
  }
}
