package dev.awsfakes.s3;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
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
  private static final String USER_PREFIX = "x-amz-meta-";
  private static final int MAX_REDIRECT = 2_048;
  private static final Pattern REDIRECT = Pattern.compile("https?://|/");

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

  /**
   * The headers of a request that makes an object.
   *
   * @param bodyType the content type that the body's maker knows of
   * @throws dev.awsfakes.spi.AwsError MetadataTooLarge
   */
  static ObjectHeaders of(SdkPojo request, @Nullable String bodyType) {
    Members members = Members.of(request);
    return new ObjectHeaders(
        members.text("CacheControl"),
        members.text("ContentDisposition"),
        members.text("ContentEncoding"),
        members.text("ContentLanguage"),
        firstOf(members.text("ContentType"), bodyType, DEFAULT_CONTENT_TYPE),
        members.instant("Expires"),
        redirect(members.text("WebsiteRedirectLocation")),
        userMetadata(members.map("Metadata")));
  }

  // S3 guide, "Configuring a webpage redirect": a place in the bucket or a URL, of 2 KB at most.
  private static @Nullable String redirect(@Nullable String location) {
    if (location == null || location.isEmpty()) {
      return null;
    }
    if (!REDIRECT.matcher(location).lookingAt()) {
      throw S3Errors.invalidRedirectLocation(
          "The website redirect location must have a prefix of 'http://' or 'https://' or '/'.");
    }
    if (location.length() > MAX_REDIRECT) {
      throw S3Errors.invalidRedirectLocation(
          "The length of website redirect location cannot exceed 2,048 characters.");
    }
    return location;
  }

  private static String firstOf(@Nullable String a, @Nullable String b, String otherwise) {
    return a != null ? a : b != null ? b : otherwise;
  }

  /** The headers as the reader wants to see them, who may name other values. */
  ObjectHeaders overriddenBy(SdkPojo request) {
    Members members = Members.of(request);
    String otherType = members.text("ResponseContentType");
    Instant otherExpires = members.instant("ResponseExpires");
    return new ObjectHeaders(
        or(members.text("ResponseCacheControl"), cacheControl),
        or(members.text("ResponseContentDisposition"), contentDisposition),
        or(members.text("ResponseContentEncoding"), contentEncoding),
        or(members.text("ResponseContentLanguage"), contentLanguage),
        otherType == null ? contentType : requireLatin(otherType),
        otherExpires == null ? expires : otherExpires,
        websiteRedirectLocation,
        userMetadata);
  }

  private static @Nullable String or(@Nullable String value, @Nullable String otherwise) {
    return value == null ? otherwise : requireLatin(value);
  }

  // Recorded: get_response_overrides_unicode_metadata_with_sig_s3.
  private static String requireLatin(String value) {
    if (value.chars().anyMatch(c -> c > 0xFF)) {
      throw S3Errors.invalidArgument("Header value cannot be represented using ISO-8859-1.");
    }
    return value;
  }

  void fill(Members response) {
    response
        .set("CacheControl", cacheControl)
        .set("ContentDisposition", contentDisposition)
        .set("ContentEncoding", contentEncoding)
        .set("ContentLanguage", contentLanguage)
        .set("ContentType", contentType)
        .set("WebsiteRedirectLocation", websiteRedirectLocation)
        .set("Metadata", shownMetadata());
    if (expires != null) {
      response.set("Expires", expires).set("ExpiresString", DateUtils.formatRfc822Date(expires));
    }
  }

  private Map<String, String> shownMetadata() {
    Map<String, String> shown = new LinkedHashMap<>(userMetadata);
    shown.replaceAll((name, value) -> EncodedWord.encode(value));
    return shown;
  }

  /**
   * User metadata as S3 keeps it: names in lower case, values decoded and without white space
   * around them. As the SDK's client does it, a name may be that of the header, and what has no
   * value is not sent.
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
      if (entry.getValue() == null) {
        continue;
      }
      String name = withoutPrefix(entry.getKey()).strip().toLowerCase(Locale.ROOT);
      String value = entry.getValue().strip();
      size += name.getBytes(StandardCharsets.UTF_8).length;
      size += value.getBytes(StandardCharsets.UTF_8).length;
      kept.put(name, EncodedWord.decode(value));
    }
    if (size > MAX_USER_METADATA) {
      throw S3Errors.metadataTooLarge();
    }
    return Map.copyOf(kept);
  }

  private static String withoutPrefix(String name) {
    return name.startsWith(USER_PREFIX) ? name.substring(USER_PREFIX.length()) : name;
  }
}
