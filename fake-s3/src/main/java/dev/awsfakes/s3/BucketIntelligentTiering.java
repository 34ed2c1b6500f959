package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import java.util.HashSet;
import java.util.List;
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
  private static final int MAX = 1_000;
  private static final int PAGE = 100;
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
    if (!STATUSES.contains(configuration.statusAsString()) || configuration.tierings().isEmpty()) {
      throw S3Errors.malformedXml();
    }
    RuleFilter.require(configuration.filter(), ArchiveTiers.tags(configuration.filter()));
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
