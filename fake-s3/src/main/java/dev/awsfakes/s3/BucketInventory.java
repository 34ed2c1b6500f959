package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
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
  private static final NamedConfigurations<InventoryConfiguration> CONFIGURATIONS =
      new NamedConfigurations<>(InventoryConfiguration.class, InventoryConfiguration::id);

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
    CONFIGURATIONS.requireSameId(request.id(), configuration);
    require(configuration);
    CONFIGURATIONS.put(bucket, configuration);
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
    if (Boolean.TRUE.equals(configuration.isEnabled())
        && !destination.formatAsString().equals("CSV")) {
      throw new UnsupportedOperationException(
          "The fake of S3 writes inventories in CSV, not in " + destination.formatAsString() + ".");
    }
  }

  GetBucketInventoryConfigurationResponse.Builder get(
      GetBucketInventoryConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    return GetBucketInventoryConfigurationResponse.builder()
        .inventoryConfiguration(CONFIGURATIONS.require(bucket, request.id()));
  }

  DeleteBucketInventoryConfigurationResponse.Builder delete(
      DeleteBucketInventoryConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    CONFIGURATIONS.remove(bucket, request.id());
    InventorySchedule.stop(bucket, request.id());
    call.status(204);
    return DeleteBucketInventoryConfigurationResponse.builder();
  }

  ListBucketInventoryConfigurationsResponse.Builder list(
      ListBucketInventoryConfigurationsRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    NamedConfigurations.Page<InventoryConfiguration> page =
        CONFIGURATIONS.page(bucket, request.continuationToken());
    ListBucketInventoryConfigurationsResponse.Builder response =
        ListBucketInventoryConfigurationsResponse.builder()
            .isTruncated(page.truncated())
            .continuationToken(request.continuationToken())
            .nextContinuationToken(page.nextToken());
    return page.configurations().isEmpty()
        ? response
        : response.inventoryConfigurationList(page.configurations());
  }
}
