package dev.awsfakes.s3;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.utils.DateUtils;

/** What is said about an object's content in headers: the system's, and the user's metadata. */
record ObjectHeaders(
    @Nullable String cacheControl,
    @Nullable String contentDisposition,
    @Nullable String contentEncoding,
    @Nullable String contentLanguage,
    String contentType,
    @Nullable Instant expires,
    @Nullable String websiteRedirectLocation,
    Map<String, String> userMetadata) {

  static final String DEFAULT_CONTENT_TYPE = "binary/octet-stream";
  static final int MAX_USER_METADATA = 2_048;

  /** The headers of a copy: all but the redirect, which is not copied. */
  ObjectHeaders withRedirect(@Nullable String redirect) {
    return new ObjectHeaders(
        cacheControl,
        contentDisposition,
        contentEncoding,
        contentLanguage,
        contentType,
        expires,
        redirect,
        userMetadata);
  }

  @Nullable String expiresHeader() {
    return expires == null ? null : DateUtils.formatRfc822Date(expires);
  }

  /**
   * User metadata as S3 keeps it: names in lower case, values without white space around them.
   *
   * @throws dev.awsfakes.spi.AwsError MetadataTooLarge if names and values have more than 2 KB
   */
  static Map<String, String> userMetadata(Map<String, String> given) {
    if (given.isEmpty()) {
      return Map.of();
    }
    Map<String, String> kept = new LinkedHashMap<>();
    int size = 0;
    for (Map.Entry<String, String> entry : given.entrySet()) {
      String name = entry.getKey().strip().toLowerCase(Locale.ROOT);
      String value = entry.getValue().strip();
      size += name.getBytes(StandardCharsets.UTF_8).length;
      size += value.getBytes(StandardCharsets.UTF_8).length;
      kept.put(name, value);
    }
    if (size > MAX_USER_METADATA) {
      throw S3Errors.metadataTooLarge();
    }
    return Map.copyOf(kept);
  }
}
