package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import software.amazon.awssdk.services.s3.model.GetBucketAclRequest;
import software.amazon.awssdk.services.s3.model.GetBucketAclResponse;
import software.amazon.awssdk.services.s3.model.GetObjectAclRequest;
import software.amazon.awssdk.services.s3.model.GetObjectAclResponse;
import software.amazon.awssdk.services.s3.model.Grant;
import software.amazon.awssdk.services.s3.model.Owner;
import software.amazon.awssdk.services.s3.model.PutBucketAclRequest;
import software.amazon.awssdk.services.s3.model.PutBucketAclResponse;
import software.amazon.awssdk.services.s3.model.PutObjectAclRequest;
import software.amazon.awssdk.services.s3.model.PutObjectAclResponse;

/**
 * The access control lists of buckets and objects: the one that all have by default, which gives
 * the owner full control. Where ownership is enforced, which is the default too, there is no other.
 */
final class AccessControlLists {
  private final Buckets buckets;

  AccessControlLists(Buckets buckets) {
    this.buckets = buckets;
  }

  GetBucketAclResponse.Builder getOfBucket(GetBucketAclRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    Owner owner = buckets.owner(bucket);
    return GetBucketAclResponse.builder().owner(owner).grants(fullControl(owner));
  }

  GetObjectAclResponse.Builder getOfObject(GetObjectAclRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    // A delete marker is no key here, unless it is named: recorded in
    // put_object_acl_on_delete_marker.
    VersionLookup.require(bucket, request.key(), request.versionId(), call);
    Owner owner = buckets.owner(bucket);
    return GetObjectAclResponse.builder().owner(owner).grants(fullControl(owner));
  }

  private static Grant fullControl(Owner owner) {
    return Grant.builder()
        .grantee(grantee -> grantee.id(owner.id()).type("CanonicalUser"))
        .permission("FULL_CONTROL")
        .build();
  }

  PutBucketAclResponse.Builder putOfBucket(PutBucketAclRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    throw refused(bucket, call);
  }

  PutObjectAclResponse.Builder putOfObject(PutObjectAclRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    VersionLookup.requireObject(bucket, request.key(), request.versionId());
    throw refused(bucket, call);
  }

  private static RuntimeException refused(StoredBucket bucket, Call call) {
    return AclRules.isEnforced(bucket)
        ? S3Errors.aclNotSupported()
        : new UnsupportedOperationException(
            "The fake of S3 does not have the operation " + call.operation() + " yet.");
  }
}
