package dev.awsfakes.s3;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a rule does to a version of an object, and when.
 *
 * @param storageClass to which a transition leads; null if the version is deleted
 */
record LifecycleStep(Kind kind, Instant due, StoredVersion version, @Nullable String storageClass) {
  enum Kind {
    /** The current version is deleted, under a delete marker where there are versions. */
    EXPIRE,
    /** The version is deleted for good. */
    DELETE,
    TRANSITION
  }

  boolean isDue(Instant now) {
    return !due.isAfter(now);
  }
}
