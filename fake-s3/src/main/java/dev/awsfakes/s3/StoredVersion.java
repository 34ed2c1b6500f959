package dev.awsfakes.s3;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A version of a key: an object, or a delete marker, which has none.
 *
 * @param id {@code null} as text for the version written while versioning was not enabled
 */
record StoredVersion(
    String key,
    String id,
    Instant lastModified,
    @Nullable StoredObject object,
    VersionState state) {

  static final String NULL_ID = "null";

  static StoredVersion deleteMarker(String key, String id, Instant now) {
    return new StoredVersion(key, id, now, null, VersionState.PLAIN);
  }

  StoredVersion withKey(String newKey) {
    return new StoredVersion(newKey, id, lastModified, object, state);
  }

  StoredVersion with(VersionState newState) {
    return new StoredVersion(key, id, lastModified, object, newState);
  }

  StoredVersion with(StoredObject newObject) {
    return new StoredVersion(key, id, lastModified, newObject, state);
  }

  /** The object of a version that is known to be no delete marker. */
  StoredObject requireObject() {
    return Objects.requireNonNull(object, "a delete marker has no object");
  }

  /** As HTTP writes it: in whole seconds. */
  Instant shownLastModified() {
    return lastModified.truncatedTo(ChronoUnit.SECONDS);
  }

  boolean isDeleteMarker() {
    return object == null;
  }

  boolean isNullVersion() {
    return id.equals(NULL_ID);
  }
}
