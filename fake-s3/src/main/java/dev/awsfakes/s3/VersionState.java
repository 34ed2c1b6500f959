package dev.awsfakes.s3;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ReplicationStatus;
import software.amazon.awssdk.services.s3.model.Tag;

/**
 * What can be changed of a version while it stays the same version.
 *
 * @param replication how far the replication of the version is; null if it is none
 * @param readAt when it was read last, as far as that matters
 */
record VersionState(
    List<Tag> tags,
    ObjectLock lock,
    String storageClass,
    @Nullable Restoration restoration,
    AccessControlList acl,
    @Nullable ReplicationStatus replication,
    @Nullable Instant readAt) {
  static final VersionState PLAIN = of(List.of(), ObjectLock.NONE, StorageClasses.STANDARD);

  /** The state of a new version. */
  static VersionState of(List<Tag> tags, ObjectLock lock, String storageClass) {
    return new VersionState(tags, lock, storageClass, null, AccessControlList.PRIVATE, null, null);
  }

  VersionState withTags(List<Tag> newTags) {
    return new VersionState(
        List.copyOf(newTags), lock, storageClass, restoration, acl, replication, readAt);
  }

  VersionState withLock(ObjectLock newLock) {
    return new VersionState(tags, newLock, storageClass, restoration, acl, replication, readAt);
  }

  VersionState withStorageClass(String newStorageClass) {
    return new VersionState(tags, lock, newStorageClass, restoration, acl, replication, readAt);
  }

  VersionState withRestoration(Restoration newRestoration) {
    return new VersionState(tags, lock, storageClass, newRestoration, acl, replication, readAt);
  }

  VersionState withAcl(AccessControlList newAcl) {
    return new VersionState(tags, lock, storageClass, restoration, newAcl, replication, readAt);
  }

  VersionState with(ReplicationStatus status) {
    return new VersionState(tags, lock, storageClass, restoration, acl, status, readAt);
  }

  VersionState withReadAt(Instant newReadAt) {
    return new VersionState(tags, lock, storageClass, restoration, acl, replication, newReadAt);
  }

  /** Whether the object is archived, and no copy of it can be read at the time. */
  boolean isUnreadable(Instant now) {
    return StorageClasses.isArchived(storageClass)
        && (restoration == null || !restoration.isReadable(now));
  }

  /** The x-amz-restore header; null if no restoration was asked for, or it is over. */
  @Nullable String restoreHeader(Instant now) {
    return restoration == null || !now.isBefore(restoration.expires())
        ? null
        : restoration.header(now);
  }
}
