package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import java.util.List;
import software.amazon.awssdk.services.s3.model.BucketLifecycleConfiguration;
import software.amazon.awssdk.services.s3.model.DeleteBucketLifecycleRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketLifecycleResponse;
import software.amazon.awssdk.services.s3.model.GetBucketLifecycleConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketLifecycleConfigurationResponse;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.PutBucketLifecycleConfigurationRequest;
import software.amazon.awssdk.services.s3.model.PutBucketLifecycleConfigurationResponse;

/** When objects of a bucket expire by themselves. */
final class BucketLifecycle {
  private static final String MINIMUM_SIZE = "all_storage_classes_128K";

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
    LifecycleRules.require(request.lifecycleConfiguration().rules());
    List<LifecycleRule> rules =
        request.lifecycleConfiguration().rules().stream()
            .map(rule -> rule.id() == null ? withId(rule, bucket) : rule)
            .toList();
    bucket
        .settings()
        .put(
            BucketLifecycleConfiguration.class,
            BucketLifecycleConfiguration.builder().rules(rules).build());
    LifecycleSweep.start(buckets, bucket, call.now());
    return PutBucketLifecycleConfigurationResponse.builder()
        .transitionDefaultMinimumObjectSize(MINIMUM_SIZE);
  }

  private static LifecycleRule withId(LifecycleRule rule, StoredBucket bucket) {
    return rule.toBuilder().id(bucket.newRuleId()).build();
  }

  GetBucketLifecycleConfigurationResponse.Builder get(
      GetBucketLifecycleConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    BucketLifecycleConfiguration configuration =
        bucket.settings().get(BucketLifecycleConfiguration.class);
    if (configuration == null) {
      throw S3Errors.notFound(
          "NoSuchLifecycleConfiguration", "The lifecycle configuration does not exist");
    }
    return GetBucketLifecycleConfigurationResponse.builder()
        .rules(configuration.rules())
        .transitionDefaultMinimumObjectSize(MINIMUM_SIZE);
  }

  DeleteBucketLifecycleResponse.Builder delete(DeleteBucketLifecycleRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    bucket.settings().remove(BucketLifecycleConfiguration.class);
    bucket.settings().remove(LifecycleSweep.class);
    call.status(204);
    return DeleteBucketLifecycleResponse.builder();
  }
}
