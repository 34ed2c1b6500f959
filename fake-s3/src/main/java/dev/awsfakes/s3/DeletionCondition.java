package dev.awsfakes.s3;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of an object that is to be deleted; all of it if there is several.
 *
 * @param lastModified in whole seconds; directory buckets alone take it, and the size
 */
record DeletionCondition(@Nullable String eTag, @Nullable Instant lastModified, @Nullable Long size)
    implements KeyCondition {

  /**
   * The condition of a deletion.
   *
   * @throws dev.awsfakes.spi.AwsError NotImplemented for what the bucket does not take: recorded in
   *     delete_object_if_match_modified_non_express
   */
  static DeletionCondition of(
      StoredBucket bucket,
      @Nullable String eTag,
      @Nullable Instant lastModified,
      @Nullable Long size) {
    if (!bucket.isDirectory() && (lastModified != null || size != null)) {
      throw S3Errors.headerNotImplemented();
    }
    return new DeletionCondition(eTag, lastModified, size);
  }

  /** The condition that an object has not been replaced. */
  static DeletionCondition unchanged(StoredVersion version) {
    return new DeletionCondition(version.requireObject().eTag(), null, null);
  }

  @Override
  public void require(KeyHistory history) {
    if (eTag == null && lastModified == null && size == null) {
      return;
    }
    StoredVersion current = history.current();
    if (current == null) {
      throw S3Errors.noSuchKey();
    }
    StoredObject object = current.requireObject();
    boolean holds =
        (eTag == null || ETag.matches(eTag, object.eTag()))
            && (lastModified == null
                || lastModified.truncatedTo(ChronoUnit.SECONDS).equals(current.shownLastModified()))
            && (size == null || size == object.size());
    if (!holds) {
      throw S3Errors.preconditionFailed();
    }
  }
}
