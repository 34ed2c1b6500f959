package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.s3.model.DeleteBucketInventoryConfigurationRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketInventoryConfigurationResponse;
import software.amazon.awssdk.services.s3.model.GetBucketInventoryConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketInventoryConfigurationResponse;
import software.amazon.awssdk.services.s3.model.InventoryConfiguration;
import software.amazon.awssdk.services.s3.model.InventoryOptionalField;
import software.amazon.awssdk.services.s3.model.InventoryS3BucketDestination;
import software.amazon.awssdk.services.s3.model.ListBucketInventoryConfigurationsRequest;
import software.amazon.awssdk.services.s3.model.ListBucketInventoryConfigurationsResponse;
import software.amazon.awssdk.services.s3.model.PutBucketInventoryConfigurationRequest;
import software.amazon.awssdk.services.s3.model.PutBucketInventoryConfigurationResponse;

/** Which inventories of a bucket are made. */
final class BucketInventory {
  private static final int MAX = 1_000;
  private static final int PAGE = 100;

  private static final Set<String> FORMATS = Set.of("CSV", "ORC", "Parquet");
  private static final Set<String> FREQUENCIES = Set.of("Daily", "Weekly");
  private static final Set<String> VERSIONS = Set.of("All", "Current");

  private final Buckets buckets;

  BucketInventory(Buckets buckets) {
    this.buckets = buckets;
  }

  PutBucketInventoryConfigurationResponse.Builder put(
      PutBucketInventoryConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    InventoryConfiguration configuration = request.inventoryConfiguration();
    if (!request.id().equals(configuration.id())) {
      throw S3Errors.idMismatch();
    }
    require(configuration);
    if (bucket.settings().get(InventoryConfiguration.class, request.id()) == null
        && bucket.settings().count(InventoryConfiguration.class) >= MAX) {
      throw S3Errors.tooManyConfigurations();
    }
    bucket.settings().put(InventoryConfiguration.class, request.id(), configuration);
    new InventorySchedule(buckets, bucket, configuration).start(call.now());
    call.status(204);
    return PutBucketInventoryConfigurationResponse.builder();
  }

  // Recorded: s3_put_inventory_report_exceptions.
  private static void require(InventoryConfiguration configuration) {
    InventoryS3BucketDestination destination = configuration.destination().s3BucketDestination();
    if (!FORMATS.contains(destination.formatAsString())
        || !FREQUENCIES.contains(configuration.schedule().frequencyAsString())
        || !VERSIONS.contains(configuration.includedObjectVersionsAsString())
        || configuration.optionalFields().contains(InventoryOptionalField.UNKNOWN_TO_SDK_VERSION)) {
      throw S3Errors.malformedXml();
    }
    if (!destination.bucket().startsWith("arn:")) {
      throw S3Errors.invalidDestinationBucket();
    }
  }

  GetBucketInventoryConfigurationResponse.Builder get(
      GetBucketInventoryConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    InventoryConfiguration found =
        bucket.settings().get(InventoryConfiguration.class, request.id());
    if (found == null) {
      throw S3Errors.noSuchConfiguration();
    }
    return GetBucketInventoryConfigurationResponse.builder().inventoryConfiguration(found);
  }

  DeleteBucketInventoryConfigurationResponse.Builder delete(
      DeleteBucketInventoryConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    if (!bucket.settings().remove(InventoryConfiguration.class, request.id())) {
      throw S3Errors.noSuchConfiguration();
    }
    InventorySchedule.stop(bucket, request.id());
    call.status(204);
    return DeleteBucketInventoryConfigurationResponse.builder();
  }

  ListBucketInventoryConfigurationsResponse.Builder list(
      ListBucketInventoryConfigurationsRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    String token = request.continuationToken();
    List<InventoryConfiguration> after =
        List.copyOf(
            bucket
                .settings()
                .after(
                    InventoryConfiguration.class,
                    token == null ? "" : PageToken.decodeContinuation(token)));
    boolean truncated = after.size() > PAGE;
    List<InventoryConfiguration> page = truncated ? after.subList(0, PAGE) : after;
    ListBucketInventoryConfigurationsResponse.Builder response =
        ListBucketInventoryConfigurationsResponse.builder()
            .isTruncated(truncated)
            .continuationToken(token)
            .nextContinuationToken(truncated ? PageToken.encode(page.get(PAGE - 1).id()) : null);
    return page.isEmpty() ? response : response.inventoryConfigurationList(page);
  }
}
