package dev.awsfakes.s3;

import dev.awsfakes.access.Principal;
import dev.awsfakes.spi.access.AccessControl;
import dev.awsfakes.spi.access.AccessQuestion;
import dev.awsfakes.spi.access.Caller;
import dev.awsfakes.spi.access.ConditionKeys;
import dev.awsfakes.spi.access.Denial;
import dev.awsfakes.spi.access.Reach;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.Grant;

/**
 * Who may put something into a bucket, or read from it, without a call of S3: S3 itself, and other
 * services on behalf of their callers.
 */
final class DeliveryAccess {
  private final Buckets buckets;
  private final StoredBucket bucket;

  DeliveryAccess(Buckets buckets, StoredBucket bucket) {
    this.buckets = buckets;
    this.bucket = bucket;
  }

  /**
   * Why a caller may not do something; empty if it may.
   *
   * @param action without the service's prefix, {@code PutObject}
   * @param key null if it is about the bucket
   */
  Optional<Denial> denial(Caller caller, String action, @Nullable String key, Instant now) {
    AccessControl access = buckets.cloud().access();
    if (!access.isInForce()) {
      return Optional.empty();
    }
    AccessQuestion question = question(action, key, S3ConditionKeys.of(bucket));
    return access.answer(caller, question, now, bucket.scope().region());
  }

  /** Whether the inventory of a bucket may be put here: S3 guide, "Destination bucket policy". */
  boolean admitsInventory(StoredBucket source, String key, Instant now) {
    ConditionKeys keys =
        S3ConditionKeys.of(bucket).with("s3:x-amz-acl", "bucket-owner-full-control");
    return admits("s3.amazonaws.com", source, question("PutObject", key, keys), now);
  }

  /** Whether the logs of a bucket may be put here: S3 guide, "Permissions for log delivery". */
  boolean admitsLogs(StoredBucket source, String key, Instant now) {
    AccessQuestion question = question("PutObject", key, S3ConditionKeys.of(bucket));
    if (!AclRules.isEnforced(bucket)) {
      for (Grant grant : AccessControlLists.ofBucket(bucket).others()) {
        if (Grantees.LOG_DELIVERY.equals(grant.grantee().uri())
            && "WRITE".equals(grant.permissionAsString())) {
          question.grant("ACL, WRITE", Reach.PRINCIPAL);
        }
      }
    }
    return admits("logging.s3.amazonaws.com", source, question, now);
  }

  // Without a policy a bucket takes what comes, until a test names a caller: then it is AWS's.
  private boolean admits(
      String service, StoredBucket source, AccessQuestion question, Instant now) {
    AccessControl access = buckets.cloud().access();
    boolean isAsked = !question.policies().isEmpty() || access.hasNamedCallers();
    if (!access.isInForce() || !isAsked) {
      return true;
    }
    Caller caller =
        Principal.service(service)
            .source(source.arn(), source.scope().account())
            .caller(source.scope().account(), source.scope().partition());
    return access.answer(caller, question, now, bucket.scope().region()).isEmpty();
  }

  private AccessQuestion question(String action, @Nullable String key, ConditionKeys keys) {
    String arn = key == null ? bucket.arn() : bucket.arn() + "/" + key;
    AccessQuestion question =
        AccessQuestion.of("s3:" + action, arn, bucket.scope().account(), keys)
            .describedAs("resource: \"" + arn + "\"");
    BucketPolicies.PolicyText policy = bucket.settings().get(BucketPolicies.PolicyText.class);
    return policy == null ? question : question.policy("bucket policy", policy.json());
  }
}
