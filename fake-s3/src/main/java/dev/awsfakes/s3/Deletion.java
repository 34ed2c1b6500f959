package dev.awsfakes.s3;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the deletion of a key or version did.
 *
 * @param versionId of the delete marker that was made, or of the version that was deleted
 * @param madeMarker whether a delete marker was made
 * @param deletedMarker whether it was a delete marker that was deleted
 */
record Deletion(@Nullable String versionId, boolean madeMarker, boolean deletedMarker) {

  /** What the caller wants deleted, and how. */
  record Terms(
      String key, @Nullable String versionId, WriteCondition condition, boolean bypassGovernance) {}

  /** Deletes the version of the id, else puts a delete marker on the key or deletes it. */
  static Deletion of(StoredBucket bucket, Terms terms, Instant now) {
    String versionId = terms.versionId();
    if (versionId == null) {
      StoredVersion marker = bucket.delete(terms.key(), terms.condition(), now);
      return marker == null
          ? new Deletion(null, false, false)
          : new Deletion(marker.id(), true, false);
    }
    if (!VersionId.isWellFormed(versionId)) {
      throw S3Errors.invalidArgument("Invalid version id specified");
    }
    StoredVersion deleted =
        bucket.deleteVersion(terms.key(), versionId, now, terms.bypassGovernance());
    return new Deletion(versionId, false, deleted != null && deleted.isDeleteMarker());
  }

  /** Refuses the header that has a meaning in buckets with Object Lock alone. */
  static void requireBypassAllowed(StoredBucket bucket, @Nullable Boolean bypass) {
    if (bypass != null && !bucket.settings().isObjectLockEnabled()) {
      throw S3Errors.invalidArgument(
          "x-amz-bypass-governance-retention is only applicable to Object Lock enabled buckets.");
    }
  }

  boolean isOfMarker() {
    return madeMarker || deletedMarker;
  }
}
