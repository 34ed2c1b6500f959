package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.model.OwnershipControls;

/**
 * Which access control lists a bucket takes: none while its owner owns every object, which is the
 * default, and none that let everybody in while it blocks these, which is the default too.
 */
final class AclRules {
  private static final String OWNER_ENFORCED = "BucketOwnerEnforced";
  private static final String BUCKET_OWNER_FULL_CONTROL = "bucket-owner-full-control";

  private AclRules() {}

  /**
   * The list of a new object.
   *
   * @throws dev.awsfakes.spi.AwsError AccessControlListNotSupported, AccessDenied, or what is wrong
   *     with the headers
   */
  static AccessControlList ofUpload(StoredBucket bucket, SdkPojo request, Call call) {
    AccessControlList asked = AclRequest.inHeaders(request);
    if (asked == null) {
      return owned(AccessControlList.PRIVATE, bucket, null, call);
    }
    // What says no more than the setting does is let through: S3 guide, "Disabling ACLs".
    if (isEnforced(bucket) && !BUCKET_OWNER_FULL_CONTROL.equals(Members.of(request).text("ACL"))) {
      throw S3Errors.aclNotSupported();
    }
    requireNotBlocked(bucket, asked);
    return owned(asked, bucket, Members.of(request).text("ACL"), call);
  }

  // S3 guide, "Controlling ownership of objects": a writer of another account owns what it writes,
  // but where the bucket's owner owns all, or is preferred and is given full control.
  private static AccessControlList owned(
      AccessControlList acl, StoredBucket bucket, @Nullable String canned, Call call) {
    String writer = call.scope().account();
    boolean givesControl = BUCKET_OWNER_FULL_CONTROL.equals(canned);
    if (bucket.isOf(writer) || isEnforced(bucket) || (givesControl && isPreferred(bucket))) {
      return acl;
    }
    AccessControlList own = acl.ownedBy(writer);
    String owner = Buckets.of(call.cloud()).owner(bucket).id();
    if (givesControl) {
      return own.with(Grantees.user(owner, "FULL_CONTROL"));
    }
    return "bucket-owner-read".equals(canned) ? own.with(Grantees.user(owner, "READ")) : own;
  }

  private static boolean isPreferred(StoredBucket bucket) {
    OwnershipControls controls = bucket.settings().get(OwnershipControls.class);
    return controls != null
        && controls.rules().get(0).objectOwnershipAsString().equals("BucketOwnerPreferred");
  }

  /** Refuses to set a list, be it the one that is there. */
  static void requireSupported(StoredBucket bucket) {
    if (isEnforced(bucket)) {
      throw S3Errors.aclNotSupported();
    }
  }

  /** Refuses a list that lets everybody in, where the bucket blocks these. */
  static void requireNotBlocked(StoredBucket bucket, AccessControlList acl) {
    if (acl.isPublic() && PublicAccessBlocks.blocksAcls(bucket)) {
      throw S3Errors.accessDenied();
    }
  }

  static boolean isEnforced(StoredBucket bucket) {
    return isEnforced(bucket.settings().get(OwnershipControls.class));
  }

  static boolean isEnforced(@Nullable OwnershipControls controls) {
    return controls != null
        && controls.rules().get(0).objectOwnershipAsString().equals(OWNER_ENFORCED);
  }
}
