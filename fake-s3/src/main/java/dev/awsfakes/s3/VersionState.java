package dev.awsfakes.s3;

import java.util.List;
import software.amazon.awssdk.services.s3.model.Tag;

/** What can be changed of a version while it stays the same version. */
record VersionState(List<Tag> tags, ObjectLock lock, String storageClass) {
  static final VersionState PLAIN =
      new VersionState(List.of(), ObjectLock.NONE, StorageClasses.STANDARD);

  VersionState withTags(List<Tag> newTags) {
    return new VersionState(List.copyOf(newTags), lock, storageClass);
  }

  VersionState withLock(ObjectLock newLock) {
    return new VersionState(tags, newLock, storageClass);
  }
}
