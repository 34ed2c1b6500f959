package dev.awsfakes.s3;

import java.util.List;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.model.OwnershipControls;

/** When a bucket takes ACLs: not while its owner owns every object, which is the default. */
final class AclRules {
  private static final String OWNER_ENFORCED = "BucketOwnerEnforced";
  private static final String BUCKET_OWNER_FULL_CONTROL = "bucket-owner-full-control";
  private static final List<String> GRANTS =
      List.of("GrantFullControl", "GrantRead", "GrantReadACP", "GrantWriteACP");
  private static final String PRIVATE = "private";

  private AclRules() {}

  /**
   * Refuses an upload whose ACL the bucket does not take.
   *
   * @throws dev.awsfakes.spi.AwsError AccessControlListNotSupported
   */
  static void requireAllowed(StoredBucket bucket, SdkPojo request) {
    Members members = Members.of(request);
    String canned = members.text("ACL");
    boolean granted = GRANTS.stream().anyMatch(grant -> members.text(grant) != null);
    boolean harmless = canned == null || canned.equals(BUCKET_OWNER_FULL_CONTROL);
    if (isEnforced(bucket) && (granted || !harmless)) {
      throw S3Errors.aclNotSupported();
    }
    if (!isEnforced(bucket) && (granted || !(harmless || PRIVATE.equals(canned)))) {
      throw new UnsupportedOperationException("The fake of S3 does not have ACLs of objects yet.");
    }
  }

  static boolean isEnforced(StoredBucket bucket) {
    OwnershipControls controls = bucket.settings().get(OwnershipControls.class);
    return controls != null
        && controls.rules().get(0).objectOwnershipAsString().equals(OWNER_ENFORCED);
  }
}
