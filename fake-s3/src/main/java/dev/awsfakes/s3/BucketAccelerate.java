package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import java.util.Set;
import software.amazon.awssdk.services.s3.model.AccelerateConfiguration;
import software.amazon.awssdk.services.s3.model.GetBucketAccelerateConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketAccelerateConfigurationResponse;
import software.amazon.awssdk.services.s3.model.PutBucketAccelerateConfigurationRequest;
import software.amazon.awssdk.services.s3.model.PutBucketAccelerateConfigurationResponse;

/** Whether a bucket is reached through the accelerating endpoint. */
final class BucketAccelerate {
  private static final Set<String> STATUSES = Set.of("Enabled", "Suspended");

  private final Buckets buckets;

  BucketAccelerate(Buckets buckets) {
    this.buckets = buckets;
  }

  PutBucketAccelerateConfigurationResponse.Builder put(
      PutBucketAccelerateConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    // Recorded: bucket_acceleration_configuration_exc.
    String status = request.accelerateConfiguration().statusAsString();
    if (status == null || !STATUSES.contains(status)) {
      throw S3Errors.malformedXml();
    }
    if (bucket.name().contains(".")) {
      throw S3Errors.invalidRequest(
          "S3 Transfer Acceleration is not supported for buckets with periods (.) in their names");
    }
    bucket.settings().put(AccelerateConfiguration.class, request.accelerateConfiguration());
    return PutBucketAccelerateConfigurationResponse.builder();
  }

  GetBucketAccelerateConfigurationResponse.Builder get(
      GetBucketAccelerateConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    AccelerateConfiguration configuration = bucket.settings().get(AccelerateConfiguration.class);
    return GetBucketAccelerateConfigurationResponse.builder()
        .status(configuration == null ? null : configuration.statusAsString());
  }
}
