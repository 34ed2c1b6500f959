package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.s3.model.DeleteBucketPolicyRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketPolicyResponse;
import software.amazon.awssdk.services.s3.model.GetBucketPolicyRequest;
import software.amazon.awssdk.services.s3.model.GetBucketPolicyResponse;
import software.amazon.awssdk.services.s3.model.GetBucketPolicyStatusRequest;
import software.amazon.awssdk.services.s3.model.GetBucketPolicyStatusResponse;
import software.amazon.awssdk.services.s3.model.PutBucketPolicyRequest;
import software.amazon.awssdk.services.s3.model.PutBucketPolicyResponse;

/** The policy of a bucket: checked and kept, but not enforced yet. */
final class BucketPolicies {
  private static final int MAX_BYTES = 20 * 1024;
  private static final Set<String> VERSIONS = Set.of("2012-10-17", "2008-10-17");

  private final Buckets buckets;

  BucketPolicies(Buckets buckets) {
    this.buckets = buckets;
  }

  /** The text of a policy, as it was given. */
  record PolicyText(String json) {}

  PutBucketPolicyResponse.Builder put(PutBucketPolicyRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    require(request.policy());
    if (PublicAccessBlocks.blocksPolicies(bucket) && PublicPolicy.isPublic(request.policy())) {
      throw S3Errors.publicPolicyBlocked(bucket, call.scope().account());
    }
    bucket.settings().put(PolicyText.class, new PolicyText(request.policy()));
    call.status(204);
    return PutBucketPolicyResponse.builder();
  }

  private static void require(String policy) {
    if (!policy.startsWith("{")) {
      throw S3Errors.malformedPolicy("Policies must be valid JSON and the first byte must be '{'");
    }
    if (policy.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw S3Errors.policyTooLarge();
    }
    Map<String, JsonNode> document = parsed(policy);
    if (!document.containsKey("Statement")) {
      throw S3Errors.malformedPolicy("Missing required field Statement");
    }
    JsonNode version = document.get("Version");
    if (version != null && !VERSIONS.contains(version.text())) {
      throw S3Errors.malformedPolicy("The policy must contain a valid version string");
    }
  }

  private static Map<String, JsonNode> parsed(String policy) {
    try {
      return JsonNode.parser().parse(policy).asObject();
    } catch (RuntimeException e) {
      throw S3Errors.malformedPolicy("Policies must be valid JSON and the first byte must be '{'");
    }
  }

  GetBucketPolicyResponse.Builder get(GetBucketPolicyRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
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
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    bucket.settings().remove(PolicyText.class);
    call.status(204);
    return DeleteBucketPolicyResponse.builder();
  }
}
