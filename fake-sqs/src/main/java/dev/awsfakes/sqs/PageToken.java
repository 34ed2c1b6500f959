package dev.awsfakes.sqs;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The opaque text that says after which name the next page starts. */
final class PageToken {
  private PageToken() {}

  static String encode(String lastName) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(lastName.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The name that a token was made of; empty for the first page.
   *
   * @throws dev.awsfakes.spi.AwsError InvalidParameterValue if it is none of ours
   */
  static String decode(@Nullable String token) {
    if (token == null) {
      return "";
    }
    try {
      return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw SqsErrors.invalidValue(token, "NextToken", "Invalid or expired next token.");
    }
  }
}
