package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.s3.model.DeleteBucketIntelligentTieringConfigurationRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketIntelligentTieringConfigurationResponse;
import software.amazon.awssdk.services.s3.model.GetBucketIntelligentTieringConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketIntelligentTieringConfigurationResponse;
import software.amazon.awssdk.services.s3.model.IntelligentTieringConfiguration;
import software.amazon.awssdk.services.s3.model.ListBucketIntelligentTieringConfigurationsRequest;
import software.amazon.awssdk.services.s3.model.ListBucketIntelligentTieringConfigurationsResponse;
import software.amazon.awssdk.services.s3.model.PutBucketIntelligentTieringConfigurationRequest;
import software.amazon.awssdk.services.s3.model.PutBucketIntelligentTieringConfigurationResponse;
import software.amazon.awssdk.services.s3.model.Tiering;

/** When objects of a bucket move to archive tiers. */
final class BucketIntelligentTiering {
  private static final NamedConfigurations<IntelligentTieringConfiguration> CONFIGURATIONS =
      new NamedConfigurations<>(
          IntelligentTieringConfiguration.class, IntelligentTieringConfiguration::id);
  private static final int MOST_DAYS = 730;
  private static final Set<String> STATUSES = Set.of("Enabled", "Disabled");

  /** After how many days without a reader an object may sink: API reference, Tiering. */
  private static final Map<String, Integer> FEWEST_DAYS =
      Map.of("ARCHIVE_ACCESS", 90, ArchiveTiers.DEEP, 180);

  private final Buckets buckets;

  BucketIntelligentTiering(Buckets buckets) {
    this.buckets = buckets;
  }

  PutBucketIntelligentTieringConfigurationResponse.Builder put(
      PutBucketIntelligentTieringConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    IntelligentTieringConfiguration configuration = request.intelligentTieringConfiguration();
    CONFIGURATIONS.requireSameId(request.id(), configuration);
    require(configuration);
    CONFIGURATIONS.put(bucket, configuration);
    TierWatch.start(buckets, bucket);
    return PutBucketIntelligentTieringConfigurationResponse.builder();
  }

  private static void require(IntelligentTieringConfiguration configuration) {
    if (!STATUSES.contains(configuration.statusAsString()) || configuration.tierings().isEmpty()) {
      throw S3Errors.malformedXml();
    }
    RuleFilter.require(configuration.filter());
    Set<String> tiers = new HashSet<>();
    for (Tiering tiering : configuration.tierings()) {
      Integer fewest = FEWEST_DAYS.get(tiering.accessTierAsString());
      if (fewest == null || !tiers.add(tiering.accessTierAsString())) {
        throw S3Errors.malformedXml();
      }
      if (tiering.days() < fewest || tiering.days() > MOST_DAYS) {
        throw S3Errors.invalidArgument(
            "'Days' for "
                + tiering.accessTierAsString()
                + " must be from "
                + fewest
                + " to "
                + MOST_DAYS);
      }
    }
  }

  GetBucketIntelligentTieringConfigurationResponse.Builder get(
      GetBucketIntelligentTieringConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    return GetBucketIntelligentTieringConfigurationResponse.builder()
        .intelligentTieringConfiguration(CONFIGURATIONS.require(bucket, request.id()));
  }

  DeleteBucketIntelligentTieringConfigurationResponse.Builder delete(
      DeleteBucketIntelligentTieringConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    CONFIGURATIONS.remove(bucket, request.id());
    TierWatch.start(buckets, bucket);
    call.status(204);
    return DeleteBucketIntelligentTieringConfigurationResponse.builder();
  }

  ListBucketIntelligentTieringConfigurationsResponse.Builder list(
      ListBucketIntelligentTieringConfigurationsRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    NamedConfigurations.Page<IntelligentTieringConfiguration> page =
        CONFIGURATIONS.page(bucket, request.continuationToken());
    ListBucketIntelligentTieringConfigurationsResponse.Builder response =
        ListBucketIntelligentTieringConfigurationsResponse.builder()
            .isTruncated(page.truncated())
            .continuationToken(request.continuationToken())
            .nextContinuationToken(page.nextToken());
    return page.configurations().isEmpty()
        ? response
        : response.intelligentTieringConfigurationList(page.configurations());
  }
}
