package dev.awsfakes.s3;

import dev.awsfakes.spi.AwsError;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.Destination;
import software.amazon.awssdk.services.s3.model.ReplicationRule;
import software.amazon.awssdk.services.s3.model.ReplicationStatus;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;

/** The way of versions from one bucket to another by one rule. */
final class ReplicationRoute {
  private final Buckets buckets;
  private final StoredBucket source;
  private final ReplicationRule rule;

  ReplicationRoute(Buckets buckets, StoredBucket source, ReplicationRule rule) {
    this.buckets = buckets;
    this.source = source;
    this.rule = rule;
  }

  /**
   * Makes the replica of a version, or brings it up to date; it keeps id and time.
   *
   * @return why it failed, null if it did not: S3 guide, "Amazon S3 replication failure reasons"
   */
  @Nullable String carry(StoredVersion version, Instant now) {
    StoredBucket target = buckets.find(BucketName.ofArn(rule.destination().bucket()));
    if (target == null) {
      return "DstBucketNotFound";
    }
    if (target.versioning() != Versioning.ENABLED) {
      return "DstBucketUnversioned";
    }
    if (isLockMissing(target)) {
      return "DstBucketObjectLockConfigMissing";
    }
    String refusal =
        ReplicationRole.of(source).refusal(version, rule, new DeliveryAccess(buckets, target), now);
    if (refusal != null) {
      return refusal;
    }
    try {
      carry(version, target, now);
      return null;
    } catch (AwsError e) {
      return String.valueOf(e.code()).equals("KMS.NotFoundException")
          ? "DstKmsKeyNotFound"
          : "DstKmsKeyInvalidState";
    }
  }

  private boolean isLockMissing(StoredBucket target) {
    return source.settings().isObjectLockEnabled() && !target.settings().isObjectLockEnabled();
  }

  private void carry(StoredVersion version, StoredBucket target, Instant now) {
    StoredVersion known = target.objects().get(version.key()).version(version.id());
    if (known != null) {
      target.change(
          known,
          state ->
              state
                  .withTags(version.state().tags())
                  .withAcl(acl(version.state()))
                  .withLock(version.state().lock()));
      return;
    }
    StoredVersion replica = replica(version, target, now);
    target.putReplica(replica);
    buckets
        .events()
        .publishOwn(
            replica.isDeleteMarker() ? EventType.REMOVED_BY_MARKER : EventType.CREATED_PUT,
            target,
            replica,
            now,
            Map.of());
  }

  private StoredVersion replica(StoredVersion version, StoredBucket target, Instant now) {
    StoredObject object = version.object();
    String storageClass = rule.destination().storageClassAsString();
    VersionState state =
        VersionState.of(
                version.state().tags(),
                version.state().lock(),
                storageClass == null ? version.state().storageClass() : storageClass)
            .withAcl(acl(version.state()))
            .with(ReplicationStatus.REPLICA);
    return new StoredVersion(
        version.key(),
        version.id(),
        version.lastModified(),
        object == null ? null : object.encryptedAnew(encryption(object, version, target, now)),
        state);
  }

  // The other owner grants nothing to those whom the source's owner granted something.
  private AccessControlList acl(VersionState state) {
    Destination destination = rule.destination();
    return destination.accessControlTranslation() == null ? state.acl() : AccessControlList.PRIVATE;
  }

  private Encryption encryption(
      StoredObject object, StoredVersion version, StoredBucket target, Instant now) {
    Encryption before = object.encryption();
    if (before.isCustomers()) {
      return before;
    }
    ServerSideEncryptionRule ofTarget = BucketEncryption.ruleOf(target);
    boolean bucketKey = Boolean.TRUE.equals(ofTarget.bucketKeyEnabled());
    KmsDataKey dataKey = before.dataKey();
    RequestedEncryption wanted;
    if (dataKey == null) {
      wanted = RequestedEncryption.byDefault(ofTarget);
    } else {
      dataKey.decrypt(source.kmsKeys(), KeyUser.of(source.scope()), now);
      wanted =
          new RequestedEncryption(
              before.algorithm(),
              Objects.requireNonNull(ReplicationRules.replicaKey(rule)),
              bucketKey,
              null);
    }
    return wanted.made(
        version.key(), target, KeyUser.of(target.seenBy(source.scope().account())), now);
  }
}
