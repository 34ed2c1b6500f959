package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.DeleteBucketPolicyRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketPolicyResponse;
import software.amazon.awssdk.services.s3.model.GetBucketPolicyRequest;
import software.amazon.awssdk.services.s3.model.GetBucketPolicyResponse;
import software.amazon.awssdk.services.s3.model.GetBucketPolicyStatusRequest;
import software.amazon.awssdk.services.s3.model.GetBucketPolicyStatusResponse;
import software.amazon.awssdk.services.s3.model.PutBucketPolicyRequest;
import software.amazon.awssdk.services.s3.model.PutBucketPolicyResponse;

/** The policy of a bucket. */
final class BucketPolicies {
  private final Buckets buckets;

  BucketPolicies(Buckets buckets) {
    this.buckets = buckets;
  }

  /** The text of a policy, as it was given. */
  record PolicyText(String json) {}

  PutBucketPolicyResponse.Builder put(PutBucketPolicyRequest request, Call call) {
    StoredBucket bucket = own(request.bucket(), request.expectedBucketOwner(), call);
    BucketPolicyRules.require(request.policy(), bucket);
    if (PublicAccessBlocks.blocksPolicies(bucket) && PublicPolicy.isPublic(request.policy())) {
      throw S3Errors.publicPolicyBlocked(bucket, call.scope().account());
    }
    bucket.settings().put(PolicyText.class, new PolicyText(request.policy()));
    call.cloud().access().enforce();
    call.status(204);
    return PutBucketPolicyResponse.builder();
  }

  // Who is let in from another account does not manage the policy: API reference, PutBucketPolicy.
  private StoredBucket own(String name, @Nullable String expectedOwner, Call call) {
    StoredBucket bucket = buckets.require(name, expectedOwner, call);
    if (!bucket.isOf(call.scope().account())) {
      throw S3Errors.methodNotAllowed();
    }
    return bucket;
  }

  GetBucketPolicyResponse.Builder get(GetBucketPolicyRequest request, Call call) {
    StoredBucket bucket = own(request.bucket(), request.expectedBucketOwner(), call);
    return GetBucketPolicyResponse.builder().policy(require(bucket).json());
  }

  GetBucketPolicyStatusResponse.Builder status(GetBucketPolicyStatusRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    boolean isPublic = PublicPolicy.isPublic(require(bucket).json());
    return GetBucketPolicyStatusResponse.builder()
        .policyStatus(status -> status.isPublic(isPublic));
  }

  private static PolicyText require(StoredBucket bucket) {
    PolicyText policy = bucket.settings().get(PolicyText.class);
    if (policy == null) {
      throw S3Errors.notFound("NoSuchBucketPolicy", "The bucket policy does not exist");
    }
    return policy;
  }

  DeleteBucketPolicyResponse.Builder delete(DeleteBucketPolicyRequest request, Call call) {
    StoredBucket bucket = own(request.bucket(), request.expectedBucketOwner(), call);
    bucket.settings().remove(PolicyText.class);
    call.status(204);
    return DeleteBucketPolicyResponse.builder();
  }
}
