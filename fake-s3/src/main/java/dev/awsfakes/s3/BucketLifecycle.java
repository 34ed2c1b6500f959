package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.DeleteBucketLifecycleRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketLifecycleResponse;
import software.amazon.awssdk.services.s3.model.GetBucketLifecycleConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketLifecycleConfigurationResponse;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.PutBucketLifecycleConfigurationRequest;
import software.amazon.awssdk.services.s3.model.PutBucketLifecycleConfigurationResponse;

/** What becomes of a bucket's objects by themselves. */
final class BucketLifecycle {
  private final Buckets buckets;

  BucketLifecycle(Buckets buckets) {
    this.buckets = buckets;
  }

  PutBucketLifecycleConfigurationResponse.Builder put(
      PutBucketLifecycleConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    if (request.lifecycleConfiguration() == null) {
      throw S3Errors.malformedXml();
    }
    String minimumSize = minimumSize(request.transitionDefaultMinimumObjectSizeAsString());
    LifecycleRules.require(request.lifecycleConfiguration().rules(), bucket.isDirectory());
    if (MfaDelete.isEnabled(bucket)) {
      throw S3Errors.invalidBucketState(
          "Lifecycle configuration on MFA-enabled buckets is not supported.");
    }
    List<LifecycleRule> rules =
        request.lifecycleConfiguration().rules().stream()
            .map(rule -> rule.id() == null ? withId(rule, bucket) : rule)
            .toList();
    LifecyclePlan plan = new LifecyclePlan(rules, minimumSize);
    bucket.settings().put(LifecyclePlan.class, plan);
    LifecycleSweep.start(buckets, bucket, plan);
    return PutBucketLifecycleConfigurationResponse.builder()
        .transitionDefaultMinimumObjectSize(minimumSize);
  }

  private static String minimumSize(@Nullable String asked) {
    if (asked == null) {
      return LifecyclePlan.MINIMUM_128K;
    }
    if (!asked.equals(LifecyclePlan.MINIMUM_128K) && !asked.equals(LifecyclePlan.MINIMUM_VARIES)) {
      throw S3Errors.invalidArgument(
          "Invalid x-amz-transition-default-minimum-object-size: " + asked);
    }
    return asked;
  }

  private static LifecycleRule withId(LifecycleRule rule, StoredBucket bucket) {
    return rule.toBuilder().id(bucket.newRuleId()).build();
  }

  GetBucketLifecycleConfigurationResponse.Builder get(
      GetBucketLifecycleConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    LifecyclePlan plan = bucket.settings().get(LifecyclePlan.class);
    if (plan == null) {
      throw S3Errors.notFound(
          "NoSuchLifecycleConfiguration", "The lifecycle configuration does not exist");
    }
    return GetBucketLifecycleConfigurationResponse.builder()
        .rules(plan.rules())
        .transitionDefaultMinimumObjectSize(plan.minimumSize());
  }

  DeleteBucketLifecycleResponse.Builder delete(DeleteBucketLifecycleRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    bucket.settings().remove(LifecyclePlan.class);
    LifecycleSweep.stop(bucket);
    call.status(204);
    return DeleteBucketLifecycleResponse.builder();
  }
}
