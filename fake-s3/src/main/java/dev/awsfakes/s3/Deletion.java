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

  /** Deletes the version of the id, else puts a delete marker on the key or deletes it. */
  static Deletion of(StoredBucket bucket, String key, @Nullable String versionId, Instant now) {
    if (versionId == null) {
      StoredVersion marker = bucket.delete(key, now);
      return marker == null
          ? new Deletion(null, false, false)
          : new Deletion(marker.id(), true, false);
    }
    if (!VersionId.isWellFormed(versionId)) {
      throw S3Errors.invalidArgument("Invalid version id specified");
    }
    StoredVersion deleted = bucket.deleteVersion(key, versionId);
    return new Deletion(versionId, false, deleted != null && deleted.isDeleteMarker());
  }

  boolean isOfMarker() {
    return madeMarker || deletedMarker;
  }
}
