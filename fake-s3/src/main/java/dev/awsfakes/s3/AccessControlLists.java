package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import software.amazon.awssdk.services.s3.model.GetBucketAclRequest;
import software.amazon.awssdk.services.s3.model.GetBucketAclResponse;
import software.amazon.awssdk.services.s3.model.GetObjectAclRequest;
import software.amazon.awssdk.services.s3.model.GetObjectAclResponse;
import software.amazon.awssdk.services.s3.model.Owner;
import software.amazon.awssdk.services.s3.model.PutBucketAclRequest;
import software.amazon.awssdk.services.s3.model.PutBucketAclResponse;
import software.amazon.awssdk.services.s3.model.PutObjectAclRequest;
import software.amazon.awssdk.services.s3.model.PutObjectAclResponse;

/** The access control lists of buckets and objects. */
final class AccessControlLists {
  private final Buckets buckets;

  AccessControlLists(Buckets buckets) {
    this.buckets = buckets;
  }

  GetBucketAclResponse.Builder getOfBucket(GetBucketAclRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    Owner owner = buckets.owner(bucket);
    return GetBucketAclResponse.builder()
        .owner(owner)
        .grants(shown(bucket, ofBucket(bucket)).grants(owner));
  }

  static AccessControlList ofBucket(StoredBucket bucket) {
    AccessControlList own = bucket.settings().get(AccessControlList.class);
    return own == null ? AccessControlList.PRIVATE : own;
  }

  // Where ACLs are disabled, what they said is of no account: S3 guide, "Disabling ACLs".
  private static AccessControlList shown(StoredBucket bucket, AccessControlList acl) {
    return AclRules.isEnforced(bucket) ? AccessControlList.PRIVATE : acl;
  }

  GetObjectAclResponse.Builder getOfObject(GetObjectAclRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    // A delete marker is no key here, unless it is named: recorded in
    // put_object_acl_on_delete_marker.
    StoredVersion version = VersionLookup.require(bucket, request.key(), request.versionId(), call);
    AccessControlList acl = shown(bucket, version.state().acl());
    Owner owner = buckets.owner(bucket, acl);
    return GetObjectAclResponse.builder().owner(owner).grants(acl.grants(owner));
  }

  PutBucketAclResponse.Builder putOfBucket(PutBucketAclRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    AclRules.requireSupported(bucket);
    AccessControlList acl = AclRequest.require(request, request.accessControlPolicy());
    AclRules.requireNotBlocked(bucket, acl);
    bucket.settings().put(AccessControlList.class, acl);
    return PutBucketAclResponse.builder();
  }

  PutObjectAclResponse.Builder putOfObject(PutObjectAclRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    StoredVersion version = VersionLookup.requireObject(bucket, request.key(), request.versionId());
    AclRules.requireSupported(bucket);
    AccessControlList acl = AclRequest.require(request, request.accessControlPolicy());
    AclRules.requireNotBlocked(bucket, acl);
    bucket.change(version, state -> state.withAcl(acl.ownedBy(state.acl().writer())));
    buckets.events().publish(EventType.GRANTED, bucket, version, call);
    return PutObjectAclResponse.builder();
  }
}
