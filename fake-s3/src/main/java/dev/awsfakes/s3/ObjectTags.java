package dev.awsfakes.s3;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.Tag;

/** The rules of tags: S3 guide, "Categorizing your objects using tags". */
final class ObjectTags {
  static final int MAX_TAGS = 10;
  private static final int MAX_KEY = 128;
  private static final int MAX_VALUE = 256;
  private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");

  private ObjectTags() {}

  /** The tags of an x-amz-tagging header, {@code k1=v1&k2=v2}. */
  static List<Tag> parse(@Nullable String header) {
    if (header == null || header.isEmpty()) {
      return List.of();
    }
    List<Tag> tags = new ArrayList<>();
    for (String pair : header.split("&", -1)) {
      int equals = pair.indexOf('=');
      String key = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      tags.add(Tag.builder().key(decoded(key)).value(decoded(value)).build());
    }
    return ofObject(tags);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw S3Errors.invalidArgument(
          "The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query"
              + " parameters without tag name duplicates.");
    }
  }

  /** Tags as an object may have them. */
  static List<Tag> ofObject(List<Tag> tags) {
    if (tags.size() > MAX_TAGS) {
      throw S3Errors.badRequest("Object tags cannot be greater than 10");
    }
    return checked(tags, "Your TagKey cannot be prefixed with aws:");
  }

  /**
   * Tags as a bucket may be made with them, in the words recorded in create_bucket_with_tags_exc.
   */
  static List<Tag> ofNewBucket(List<Tag> tags) {
    return checked(
        tags,
        "User-defined tag keys can't start with \"aws:\". This prefix is reserved for system tags."
            + " Remove \"aws:\" from your tag keys and try again.");
  }

  /** Tags as a bucket may have them. */
  static List<Tag> ofBucket(List<Tag> tags) {
    if (tags.size() > 50) {
      throw S3Errors.badRequest("Bucket tag count cannot be greater than 50");
    }
    return checked(tags, "System tags cannot be added/updated by requester");
  }

  // The order and the words are recorded in tagging_validation.
  private static List<Tag> checked(List<Tag> tags, String systemTag) {
    Set<String> keys = new HashSet<>();
    for (Tag tag : tags) {
      if (!keys.add(tag.key())) {
        throw S3Errors.invalidTag("Cannot provide multiple Tags with the same key");
      }
      if (tag.key().startsWith("aws:")) {
        throw S3Errors.invalidTag(systemTag);
      }
      if (tag.key().isEmpty()
          || tag.key().length() > MAX_KEY
          || !ALLOWED.matcher(tag.key()).matches()) {
        throw S3Errors.invalidTag("The TagKey you have provided is invalid");
      }
      if (tag.value().length() > MAX_VALUE || !ALLOWED.matcher(tag.value()).matches()) {
        throw S3Errors.invalidTag("The TagValue you have provided is invalid");
      }
    }
    return List.copyOf(tags);
  }
}
