package dev.awsfakes.s3;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;

/**
 * What a bucket's website answers to a request. Immutable.
 *
 * @param status the HTTP status
 * @param headers such as {@code Content-Type}, and {@code Location} of a redirection
 * @param key the object that the body comes from; empty for redirections and pages of S3's own
 * @param body empty for HEAD and redirections
 */
public record WebsiteAnswer(
    int status, Map<String, String> headers, Optional<String> key, SdkBytes body) {

  /** Where a redirection leads; empty for other answers. */
  public Optional<String> location() {
    return Optional.ofNullable(headers.get("Location"));
  }

  static WebsiteAnswer redirection(int status, String location) {
    return new WebsiteAnswer(
        status,
        Map.of("Location", location),
        Optional.empty(),
        SdkBytes.fromByteArrayUnsafe(new byte[0]));
  }
}
