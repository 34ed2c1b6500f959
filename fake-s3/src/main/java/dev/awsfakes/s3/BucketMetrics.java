package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import software.amazon.awssdk.services.s3.model.DeleteBucketMetricsConfigurationRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketMetricsConfigurationResponse;
import software.amazon.awssdk.services.s3.model.GetBucketMetricsConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketMetricsConfigurationResponse;
import software.amazon.awssdk.services.s3.model.ListBucketMetricsConfigurationsRequest;
import software.amazon.awssdk.services.s3.model.ListBucketMetricsConfigurationsResponse;
import software.amazon.awssdk.services.s3.model.MetricsConfiguration;
import software.amazon.awssdk.services.s3.model.PutBucketMetricsConfigurationRequest;
import software.amazon.awssdk.services.s3.model.PutBucketMetricsConfigurationResponse;

/** Of which objects of a bucket requests are measured. */
final class BucketMetrics {
  private static final NamedConfigurations<MetricsConfiguration> CONFIGURATIONS =
      new NamedConfigurations<>(MetricsConfiguration.class, MetricsConfiguration::id);

  private final Buckets buckets;

  BucketMetrics(Buckets buckets) {
    this.buckets = buckets;
  }

  PutBucketMetricsConfigurationResponse.Builder put(
      PutBucketMetricsConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    MetricsConfiguration configuration = request.metricsConfiguration();
    CONFIGURATIONS.requireSameId(request.id(), configuration);
    RuleFilter.require(configuration.filter());
    CONFIGURATIONS.put(bucket, configuration);
    call.status(204);
    return PutBucketMetricsConfigurationResponse.builder();
  }

  GetBucketMetricsConfigurationResponse.Builder get(
      GetBucketMetricsConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    return GetBucketMetricsConfigurationResponse.builder()
        .metricsConfiguration(CONFIGURATIONS.require(bucket, request.id()));
  }

  DeleteBucketMetricsConfigurationResponse.Builder delete(
      DeleteBucketMetricsConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    CONFIGURATIONS.remove(bucket, request.id());
    call.status(204);
    return DeleteBucketMetricsConfigurationResponse.builder();
  }

  ListBucketMetricsConfigurationsResponse.Builder list(
      ListBucketMetricsConfigurationsRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    NamedConfigurations.Page<MetricsConfiguration> page =
        CONFIGURATIONS.page(bucket, request.continuationToken());
    ListBucketMetricsConfigurationsResponse.Builder response =
        ListBucketMetricsConfigurationsResponse.builder()
            .isTruncated(page.truncated())
            .continuationToken(request.continuationToken())
            .nextContinuationToken(page.nextToken());
    return page.configurations().isEmpty()
        ? response
        : response.metricsConfigurationList(page.configurations());
  }
}
