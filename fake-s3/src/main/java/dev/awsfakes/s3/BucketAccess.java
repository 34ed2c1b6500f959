package dev.awsfakes.s3;

import dev.awsfakes.s3.S3ConditionKeys.About;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.access.AccessQuestion;
import dev.awsfakes.spi.access.Caller;
import dev.awsfakes.spi.access.Caller.Kind;
import dev.awsfakes.spi.access.ConditionKeys;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.Owner;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;

/** What a call asks about one bucket: with its policy, its ACLs, and what it blocks. */
final class BucketAccess {
  private final Buckets buckets;
  private final StoredBucket bucket;
  private final Call call;

  BucketAccess(Buckets buckets, StoredBucket bucket, Call call) {
    this.buckets = buckets;
    this.bucket = bucket;
    this.call = call;
  }

  /** Whether something may be done with the bucket. */
  AccessQuestion of(S3Action action) {
    AccessQuestion question = question(About.bucket(action.name(), bucket), bucket.arn());
    if (action.acl() != null && !AclRules.isEnforced(bucket)) {
      addAcl(question, AccessControlLists.ofBucket(bucket), action.acl(), buckets.owner(bucket));
    }
    return isAboutPolicy(action) ? question.ownerAlwaysMay() : question;
  }

  // S3 guide, "Bucket policies": the owner cannot lock itself out.
  private static boolean isAboutPolicy(S3Action action) {
    return action.name().matches("(Get|Put|Delete)BucketPolicy");
  }

  /** Whether something may be done with an object of the bucket. */
  AccessQuestion of(S3Action action, String key, @Nullable String versionId) {
    KeyHistory history = bucket.objects().get(key);
    StoredVersion existing = versionId == null ? history.latest() : history.version(versionId);
    StoredVersion object = existing == null || existing.isDeleteMarker() ? null : existing;
    String name = versionId == null ? action.name() : action.ofVersion();
    About about = new About(name, bucket, object, versionId);
    String arn = bucket.arn() + "/" + key;
    if (action.acl() == null || AclRules.isEnforced(bucket)) {
      return question(about, arn);
    }
    if (action.acl().equals("WRITE") || object == null) {
      AccessQuestion question = question(about, arn);
      if (action.acl().equals("WRITE")) {
        AccessControlList acl = AccessControlLists.ofBucket(bucket);
        addAcl(question, acl, "WRITE", buckets.owner(bucket));
      }
      return question;
    }
    AccessControlList acl = object.state().acl();
    AccessQuestion question =
        acl.writer() == null ? question(about, arn) : ofForeign(about, arn, acl.writer());
    addAcl(question, acl, action.acl(), buckets.owner(bucket, acl));
    return question;
  }

  // An object that another account owns: the bucket's policy can forbid, the owner alone allow. S3
  // guide, "How Amazon S3 authorizes a request for an object operation".
  private AccessQuestion ofForeign(About about, String arn, String writer) {
    AccessQuestion question = bare(about, arn, writer);
    BucketPolicies.PolicyText policy = bucket.settings().get(BucketPolicies.PolicyText.class);
    return policy == null ? question : question.policyThatDenies("bucket policy", policy.json());
  }

  private AccessQuestion question(About about, String arn) {
    AccessQuestion question = bare(about, arn, bucket.scope().account());
    BucketPolicies.PolicyText policy = bucket.settings().get(BucketPolicies.PolicyText.class);
    if (policy != null) {
      question.policy("bucket policy", policy.json());
      if (isRestricted(policy.json())) {
        question.confinedToAccount();
      }
    }
    return question;
  }

  private AccessQuestion bare(About about, String arn, String owner) {
    ConditionKeys keys = S3ConditionKeys.of(call, about);
    return AccessQuestion.of("s3:" + about.action(), arn, owner, keys)
        .describedAs("resource: \"" + arn + "\"")
        .canonicalUser(buckets.canonicalId(call.caller().account()));
  }

  // A public policy is for the account and AWS's services: S3 guide, "Blocking public access".
  private boolean isRestricted(String policy) {
    PublicAccessBlockConfiguration block =
        bucket.settings().get(PublicAccessBlockConfiguration.class);
    return block != null
        && Boolean.TRUE.equals(block.restrictPublicBuckets())
        && call.caller().kind() != Kind.SERVICE
        && PublicPolicy.isPublic(policy);
  }

  private void addAcl(
      AccessQuestion question, AccessControlList acl, String permission, Owner owner) {
    PublicAccessBlockConfiguration block =
        bucket.settings().get(PublicAccessBlockConfiguration.class);
    boolean ignoresPublic = block != null && Boolean.TRUE.equals(block.ignorePublicAcls());
    Caller caller = call.caller();
    AclReach.add(
        question,
        acl,
        permission,
        owner,
        caller,
        buckets.canonicalId(caller.account()),
        ignoresPublic);
  }
}
