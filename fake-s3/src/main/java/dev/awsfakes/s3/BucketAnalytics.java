package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import software.amazon.awssdk.services.s3.model.AnalyticsConfiguration;
import software.amazon.awssdk.services.s3.model.DeleteBucketAnalyticsConfigurationRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketAnalyticsConfigurationResponse;
import software.amazon.awssdk.services.s3.model.GetBucketAnalyticsConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketAnalyticsConfigurationResponse;
import software.amazon.awssdk.services.s3.model.ListBucketAnalyticsConfigurationsRequest;
import software.amazon.awssdk.services.s3.model.ListBucketAnalyticsConfigurationsResponse;
import software.amazon.awssdk.services.s3.model.PutBucketAnalyticsConfigurationRequest;
import software.amazon.awssdk.services.s3.model.PutBucketAnalyticsConfigurationResponse;

/** Of which objects of a bucket the storage class is analysed. */
final class BucketAnalytics {
  private static final NamedConfigurations<AnalyticsConfiguration> CONFIGURATIONS =
      new NamedConfigurations<>(AnalyticsConfiguration.class, AnalyticsConfiguration::id);

  private final Buckets buckets;

  BucketAnalytics(Buckets buckets) {
    this.buckets = buckets;
  }

  PutBucketAnalyticsConfigurationResponse.Builder put(
      PutBucketAnalyticsConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    AnalyticsConfiguration configuration = request.analyticsConfiguration();
    CONFIGURATIONS.requireSameId(request.id(), configuration);
    RuleFilter.require(configuration.filter());
    CONFIGURATIONS.put(bucket, configuration);
    call.status(204);
    return PutBucketAnalyticsConfigurationResponse.builder();
  }

  GetBucketAnalyticsConfigurationResponse.Builder get(
      GetBucketAnalyticsConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    return GetBucketAnalyticsConfigurationResponse.builder()
        .analyticsConfiguration(CONFIGURATIONS.require(bucket, request.id()));
  }

  DeleteBucketAnalyticsConfigurationResponse.Builder delete(
      DeleteBucketAnalyticsConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    CONFIGURATIONS.remove(bucket, request.id());
    call.status(204);
    return DeleteBucketAnalyticsConfigurationResponse.builder();
  }

  ListBucketAnalyticsConfigurationsResponse.Builder list(
      ListBucketAnalyticsConfigurationsRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    NamedConfigurations.Page<AnalyticsConfiguration> page =
        CONFIGURATIONS.page(bucket, request.continuationToken());
    ListBucketAnalyticsConfigurationsResponse.Builder response =
        ListBucketAnalyticsConfigurationsResponse.builder()
            .isTruncated(page.truncated())
            .continuationToken(request.continuationToken())
            .nextContinuationToken(page.nextToken());
    return page.configurations().isEmpty()
        ? response
        : response.analyticsConfigurationList(page.configurations());
  }
}
