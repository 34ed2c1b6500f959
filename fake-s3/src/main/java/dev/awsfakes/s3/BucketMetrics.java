package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import java.util.List;
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
  private static final int MAX = 1_000;
  private static final int PAGE = 100;

  private final Buckets buckets;

  BucketMetrics(Buckets buckets) {
    this.buckets = buckets;
  }

  PutBucketMetricsConfigurationResponse.Builder put(
      PutBucketMetricsConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    MetricsConfiguration configuration = request.metricsConfiguration();
    if (!request.id().equals(configuration.id())) {
      throw S3Errors.idMismatch();
    }
    RuleFilter.require(configuration.filter());
    if (bucket.settings().get(MetricsConfiguration.class, request.id()) == null
        && bucket.settings().count(MetricsConfiguration.class) >= MAX) {
      throw S3Errors.tooManyConfigurations();
    }
    bucket.settings().put(MetricsConfiguration.class, request.id(), configuration);
    call.status(204);
    return PutBucketMetricsConfigurationResponse.builder();
  }

  GetBucketMetricsConfigurationResponse.Builder get(
      GetBucketMetricsConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    MetricsConfiguration found = bucket.settings().get(MetricsConfiguration.class, request.id());
    if (found == null) {
      throw S3Errors.noSuchConfiguration();
    }
    return GetBucketMetricsConfigurationResponse.builder().metricsConfiguration(found);
  }

  DeleteBucketMetricsConfigurationResponse.Builder delete(
      DeleteBucketMetricsConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    if (!bucket.settings().remove(MetricsConfiguration.class, request.id())) {
      throw S3Errors.noSuchConfiguration();
    }
    call.status(204);
    return DeleteBucketMetricsConfigurationResponse.builder();
  }

  ListBucketMetricsConfigurationsResponse.Builder list(
      ListBucketMetricsConfigurationsRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    String token = request.continuationToken();
    List<MetricsConfiguration> after =
        List.copyOf(
            bucket
                .settings()
                .after(
                    MetricsConfiguration.class,
                    token == null ? "" : PageToken.decodeContinuation(token)));
    boolean truncated = after.size() > PAGE;
    List<MetricsConfiguration> page = truncated ? after.subList(0, PAGE) : after;
    ListBucketMetricsConfigurationsResponse.Builder response =
        ListBucketMetricsConfigurationsResponse.builder()
            .isTruncated(truncated)
            .continuationToken(token)
            .nextContinuationToken(truncated ? PageToken.encode(page.get(PAGE - 1).id()) : null);
    return page.isEmpty() ? response : response.metricsConfigurationList(page);
  }
}
