package dev.awsfakes.s3;

import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Call;
import org.jspecify.annotations.Nullable;

/** Finds the version of an object that a request means, as GET and HEAD do. */
final class VersionLookup {
  private VersionLookup() {}

  /**
   * The object's version of the id, the current one without an id.
   *
   * @throws dev.awsfakes.spi.AwsError KeyTooLongError, NoSuchKey, NoSuchVersion, or
   *     MethodNotAllowed if the id is that of a delete marker; headers of the answer then tell of
   *     the delete marker
   */
  static StoredVersion require(
      StoredBucket bucket, String key, @Nullable String versionId, Call call) {
    ObjectKey.require(key);
    KeyHistory history = bucket.objects().get(key);
    StoredVersion found = versionId == null ? history.latest() : history.version(versionId);
    if (found == null) {
      requireListing(bucket, call);
      throw versionId == null ? S3Errors.noSuchKey() : missing(versionId);
    }
    if (found.isDeleteMarker()) {
      requireListing(bucket, call);
      call.header("x-amz-delete-marker", "true");
      if (versionId == null) {
        call.header("x-amz-version-id", found.id());
        throw S3Errors.noSuchKey();
      }
      throw S3Errors.methodNotAllowed();
    }
    return found;
  }

  // Who may not list the keys is not told that one is missing: API reference, GetObject.
  private static void requireListing(StoredBucket bucket, Call call) {
    call.require(
        () ->
            new BucketAccess(Buckets.of(call.cloud()), bucket, call)
                .of(new S3Action("ListBucket", "ListBucket", false, "READ")));
  }

  /**
   * The object's version of the id, the current one without an id, for what is kept beside the
   * object, such as its tags.
   *
   * @throws dev.awsfakes.spi.AwsError KeyTooLongError, NoSuchKey, NoSuchVersion, or
   *     MethodNotAllowed for a delete marker
   */
  static StoredVersion requireObject(StoredBucket bucket, String key, @Nullable String versionId) {
    ObjectKey.require(key);
    KeyHistory history = bucket.objects().get(key);
    StoredVersion found = versionId == null ? history.latest() : history.version(versionId);
    if (found == null) {
      throw versionId == null ? S3Errors.noSuchKey() : missing(versionId);
    }
    if (found.isDeleteMarker()) {
      throw S3Errors.methodNotAllowed();
    }
    return found;
  }

  static AwsError missing(String versionId) {
    return VersionId.isWellFormed(versionId)
        ? S3Errors.noSuchVersion()
        : S3Errors.invalidArgument("Invalid version id specified");
  }
}
