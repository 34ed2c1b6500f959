package dev.awsfakes.s3;

import dev.awsfakes.s3.Encryption.CustomerKey;
import dev.awsfakes.spi.Call;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/** The object that a copy reads. */
record CopySource(String bucket, String key, @Nullable String versionId) {
  /** The most that a copy reads at once: API reference, CopyObject and UploadPartCopy. */
  private static final long MAX_SIZE = 5L * 1024 * 1024 * 1024;

  private static final String OBJECT = "/object/";
  private static final String VERSION = "?versionId=";

  /** The source that is named in members of its own, else in the older one, which is encoded. */
  static CopySource of(SdkPojo request) {
    Members members = Members.of(request);
    String bucket = members.text("SourceBucket");
    String key = members.text("SourceKey");
    String versionId = members.text("SourceVersionId");
    String encoded = members.text("CopySource");
    if (encoded != null) {
      if (bucket != null || key != null || versionId != null) {
        throw new IllegalArgumentException(
            "Parameter 'copySource' must not be used in conjunction with 'sourceBucket',"
                + " 'sourceKey' or 'sourceVersionId'");
      }
      return parse(encoded);
    }
    if (bucket == null || key == null) {
      throw new IllegalArgumentException("Parameter 'copySource' must not be null");
    }
    return new CopySource(bucket, key, versionId);
  }

  private static CopySource parse(String encoded) {
    int version = encoded.indexOf(VERSION);
    String path = version < 0 ? encoded : encoded.substring(0, version);
    String decoded = decoded(path.startsWith("/") ? path.substring(1) : path);
    // arn:aws:s3:us-west-2:123456789012:accesspoint/name/object/key: API reference, CopyObject.
    int object = decoded.startsWith("arn:") ? decoded.indexOf(OBJECT) : -1;
    if (object > 0) {
      return new CopySource(
          decoded.substring(0, object),
          decoded.substring(object + OBJECT.length()),
          version < 0 ? null : encoded.substring(version + VERSION.length()));
    }
    int slash = decoded.indexOf('/');
    if (slash <= 0 || slash == decoded.length() - 1) {
      throw S3Errors.invalidArgument("Invalid copy source object key");
    }
    return new CopySource(
        decoded.substring(0, slash),
        decoded.substring(slash + 1),
        version < 0 ? null : encoded.substring(version + VERSION.length()));
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw S3Errors.invalidArgument("Invalid copy source encoding.");
    }
  }

  /** What is checked of the source before it is read. */
  record Terms(@Nullable String expectedOwner, ReadCondition condition, CustomerKey key) {

    static Terms of(SdkPojo request) {
      return new Terms(
          Members.of(request).text("ExpectedSourceBucketOwner"),
          ReadCondition.ofCopySource(request),
          CustomerKey.ofCopySource(request));
    }
  }

  /**
   * The version that is to be copied, in whatever Region it lies.
   *
   * @throws dev.awsfakes.spi.AwsError for a source that is missing, a delete marker, archived,
   *     locked by a key, or does not meet the conditions
   */
  StoredVersion require(Buckets buckets, Terms terms, Call call) {
    StoredBucket source = buckets.requireAnywhere(bucket, terms.expectedOwner(), call);
    ObjectKey.require(key);
    KeyHistory history = source.objects().get(key);
    StoredVersion version = versionId == null ? history.current() : history.version(versionId);
    if (version == null) {
      throw versionId == null ? S3Errors.noSuchKey() : VersionLookup.missing(versionId);
    }
    if (version.isDeleteMarker()) {
      throw S3Errors.invalidRequest(
          "The source of a copy request may not specifically refer to a delete marker by version"
              + " id.");
    }
    if (source.isUnreadable(version, call.now())) {
      throw S3Errors.objectNotInActiveTier();
    }
    version.requireObject().encryption().requireKey(terms.key());
    terms.condition().requireForCopy(version, call.now());
    version.requireObject().encryption().decrypt(source, call);
    source.noteRead(version, call.now());
    return version;
  }

  /**
   * Refuses to copy more at once than S3 does.
   *
   * @throws dev.awsfakes.spi.AwsError InvalidRequest
   */
  static void requireSize(long size) {
    if (size > MAX_SIZE) {
      throw S3Errors.invalidRequest(
          "The specified copy source is larger than the maximum allowable size for a copy source: "
              + MAX_SIZE);
    }
  }

  /** What a response says of the version that was copied. */
  static @Nullable String shownVersionId(StoredVersion version) {
    return version.isNullVersion() ? null : version.id();
  }
}
