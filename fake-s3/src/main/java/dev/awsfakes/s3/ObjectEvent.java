package dev.awsfakes.s3;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an object.
 *
 * @param version the version that it happened to: made, changed or deleted
 * @param extra what events of the type tell beside, as messages have it after the object
 */
record ObjectEvent(
    EventType type,
    StoredBucket bucket,
    StoredVersion version,
    Origin origin,
    Instant time,
    Map<String, ?> extra) {

  String key() {
    return version.key();
  }

  /** What messages show as the version's id: nothing for a null version. */
  @Nullable String versionId() {
    return version.isNullVersion() ? null : version.id();
  }

  /** In quotes no more; a delete marker has that of nothing, and what is gone has none. */
  @Nullable String eTag() {
    if (type.isByMarker()) {
      return "d41d8cd98f00b204e9800998ecf8427e";
    }
    StoredObject object = version.object();
    return type.isDeletion() || object == null ? null : ETag.unquoted(object.eTag());
  }

  /** Left out where what happened has nothing to do with the bytes: recorded in object_put_acl. */
  @Nullable Long size() {
    StoredObject object = version.object();
    boolean told =
        type == EventType.TIER_CHANGED || (!type.isDeletion() && !type.version().equals("2.3"));
    return told && object != null ? object.size() : null;
  }

  /** Whether it takes part in the order of the key's events. */
  boolean isSequenced() {
    return type.isCreation() || type.isDeletion();
  }
}
