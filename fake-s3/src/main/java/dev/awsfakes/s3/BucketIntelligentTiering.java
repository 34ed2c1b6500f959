package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import java.util.List;
import software.amazon.awssdk.services.s3.model.DeleteBucketIntelligentTieringConfigurationRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketIntelligentTieringConfigurationResponse;
import software.amazon.awssdk.services.s3.model.GetBucketIntelligentTieringConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketIntelligentTieringConfigurationResponse;
import software.amazon.awssdk.services.s3.model.IntelligentTieringConfiguration;
import software.amazon.awssdk.services.s3.model.ListBucketIntelligentTieringConfigurationsRequest;
import software.amazon.awssdk.services.s3.model.ListBucketIntelligentTieringConfigurationsResponse;
import software.amazon.awssdk.services.s3.model.PutBucketIntelligentTieringConfigurationRequest;
import software.amazon.awssdk.services.s3.model.PutBucketIntelligentTieringConfigurationResponse;

/** When objects of a bucket move to archive tiers. */
final class BucketIntelligentTiering {
  private static final int MAX = 1_000;
  private static final int PAGE = 100;

  private final Buckets buckets;

  BucketIntelligentTiering(Buckets buckets) {
    this.buckets = buckets;
  }

  PutBucketIntelligentTieringConfigurationResponse.Builder put(
      PutBucketIntelligentTieringConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    IntelligentTieringConfiguration configuration = request.intelligentTieringConfiguration();
    if (!request.id().equals(configuration.id())) {
      throw S3Errors.idMismatch();
    }
    require(configuration);
    if (bucket.settings().get(IntelligentTieringConfiguration.class, request.id()) == null
        && bucket.settings().count(IntelligentTieringConfiguration.class) >= MAX) {
      throw S3Errors.tooManyConfigurations();
    }
    bucket.settings().put(IntelligentTieringConfiguration.class, request.id(), configuration);

    return PutBucketIntelligentTieringConfigurationResponse.builder();
  }

  private static void require(IntelligentTieringConfiguration configuration) {
    if (configuration.statusAsString() == null || configuration.tierings().isEmpty()) {
      throw S3Errors.malformedXml();
    }
  }

  GetBucketIntelligentTieringConfigurationResponse.Builder get(
      GetBucketIntelligentTieringConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    IntelligentTieringConfiguration found =
        bucket.settings().get(IntelligentTieringConfiguration.class, request.id());
    if (found == null) {
      throw S3Errors.noSuchConfiguration();
    }
    return GetBucketIntelligentTieringConfigurationResponse.builder()
        .intelligentTieringConfiguration(found);
  }

  DeleteBucketIntelligentTieringConfigurationResponse.Builder delete(
      DeleteBucketIntelligentTieringConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    if (!bucket.settings().remove(IntelligentTieringConfiguration.class, request.id())) {
      throw S3Errors.noSuchConfiguration();
    }
    call.status(204);
    return DeleteBucketIntelligentTieringConfigurationResponse.builder();
  }

  ListBucketIntelligentTieringConfigurationsResponse.Builder list(
      ListBucketIntelligentTieringConfigurationsRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    String token = request.continuationToken();
    List<IntelligentTieringConfiguration> after =
        List.copyOf(
            bucket
                .settings()
                .after(
                    IntelligentTieringConfiguration.class,
                    token == null ? "" : PageToken.decodeContinuation(token)));
    boolean truncated = after.size() > PAGE;
    List<IntelligentTieringConfiguration> page = truncated ? after.subList(0, PAGE) : after;
    ListBucketIntelligentTieringConfigurationsResponse.Builder response =
        ListBucketIntelligentTieringConfigurationsResponse.builder()
            .isTruncated(truncated)
            .continuationToken(token)
            .nextContinuationToken(truncated ? PageToken.encode(page.get(PAGE - 1).id()) : null);
    return page.isEmpty() ? response : response.intelligentTieringConfigurationList(page);
  }
}
