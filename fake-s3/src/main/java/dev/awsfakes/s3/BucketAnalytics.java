package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import java.util.List;
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
  private static final int MAX = 1_000;
  private static final int PAGE = 100;

  private final Buckets buckets;

  BucketAnalytics(Buckets buckets) {
    this.buckets = buckets;
  }

  PutBucketAnalyticsConfigurationResponse.Builder put(
      PutBucketAnalyticsConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    AnalyticsConfiguration configuration = request.analyticsConfiguration();
    if (!request.id().equals(configuration.id())) {
      throw S3Errors.idMismatch();
    }
    RuleFilter.require(configuration.filter());
    if (bucket.settings().get(AnalyticsConfiguration.class, request.id()) == null
        && bucket.settings().count(AnalyticsConfiguration.class) >= MAX) {
      throw S3Errors.tooManyConfigurations();
    }
    bucket.settings().put(AnalyticsConfiguration.class, request.id(), configuration);
    call.status(204);
    return PutBucketAnalyticsConfigurationResponse.builder();
  }

  GetBucketAnalyticsConfigurationResponse.Builder get(
      GetBucketAnalyticsConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    AnalyticsConfiguration found =
        bucket.settings().get(AnalyticsConfiguration.class, request.id());
    if (found == null) {
      throw S3Errors.noSuchConfiguration();
    }
    return GetBucketAnalyticsConfigurationResponse.builder().analyticsConfiguration(found);
  }

  DeleteBucketAnalyticsConfigurationResponse.Builder delete(
      DeleteBucketAnalyticsConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    if (!bucket.settings().remove(AnalyticsConfiguration.class, request.id())) {
      throw S3Errors.noSuchConfiguration();
    }
    call.status(204);
    return DeleteBucketAnalyticsConfigurationResponse.builder();
  }

  ListBucketAnalyticsConfigurationsResponse.Builder list(
      ListBucketAnalyticsConfigurationsRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    String token = request.continuationToken();
    List<AnalyticsConfiguration> after =
        List.copyOf(
            bucket
                .settings()
                .after(
                    AnalyticsConfiguration.class,
                    token == null ? "" : PageToken.decodeContinuation(token)));
    boolean truncated = after.size() > PAGE;
    List<AnalyticsConfiguration> page = truncated ? after.subList(0, PAGE) : after;
    ListBucketAnalyticsConfigurationsResponse.Builder response =
        ListBucketAnalyticsConfigurationsResponse.builder()
            .isTruncated(truncated)
            .continuationToken(token)
            .nextContinuationToken(truncated ? PageToken.encode(page.get(PAGE - 1).id()) : null);
    return page.isEmpty() ? response : response.analyticsConfigurationList(page);
  }
}
