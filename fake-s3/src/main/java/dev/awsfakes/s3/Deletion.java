package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the deletion of a key or version did.
 *
 * @param marker the delete marker that was made, if one was
 * @param deleted the version that was deleted for good, if one was
 * @param versionId of the delete marker that was made, or of the version that the caller named
 */
record Deletion(
    @Nullable StoredVersion marker, @Nullable StoredVersion deleted, @Nullable String versionId) {

  /** What the caller wants deleted, and how. */
  record Terms(
      String key, @Nullable String versionId, KeyCondition condition, boolean bypassGovernance) {}

  /** Deletes the version of the id, else puts a delete marker on the key or deletes it. */
  static Deletion of(StoredBucket bucket, Terms terms, Instant now) {
    ObjectKey.require(terms.key());
    String versionId = terms.versionId();
    if (versionId == null) {
      return bucket.delete(terms.key(), terms.condition(), now);
    }
    if (!VersionId.isWellFormed(versionId)) {
      throw S3Errors.invalidArgument("Invalid version id specified");
    }
    return bucket.deleteVersion(terms.key(), versionId, now, terms.bypassGovernance());
  }

  /** Refuses the header that has a meaning in buckets with Object Lock alone. */
  static void requireBypassAllowed(StoredBucket bucket, @Nullable Boolean bypass) {
    if (bypass != null && !bucket.settings().isObjectLockEnabled()) {
      throw S3Errors.invalidArgument(
          "x-amz-bypass-governance-retention is only applicable to Object Lock enabled buckets.");
    }
  }

  boolean isOfMarker() {
    return marker != null || (deleted != null && deleted.isDeleteMarker());
  }

  /** Tells of it as a caller's doing; of nothing, where nothing was there. */
  void publish(ObjectEvents events, StoredBucket bucket, Call call) {
    if (marker != null) {
      events.publish(EventType.REMOVED_BY_MARKER, bucket, marker, call);
    } else if (deleted != null) {
      events.publish(EventType.REMOVED, bucket, deleted, call);
    }
  }

  /** Tells of it as the doing of the bucket's lifecycle. */
  void publishExpiration(ObjectEvents events, StoredBucket bucket, Instant now) {
    if (marker != null) {
      events.publishOwn(EventType.EXPIRED_BY_MARKER, bucket, marker, now, Map.of());
    } else if (deleted != null) {
      events.publishOwn(EventType.EXPIRED, bucket, deleted, now, Map.of());
    }
  }
}
