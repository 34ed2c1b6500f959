package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import software.amazon.awssdk.services.s3.model.DefaultRetention;
import software.amazon.awssdk.services.s3.model.GetObjectLockConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetObjectLockConfigurationResponse;
import software.amazon.awssdk.services.s3.model.ObjectLockConfiguration;
import software.amazon.awssdk.services.s3.model.ObjectLockRule;
import software.amazon.awssdk.services.s3.model.PutObjectLockConfigurationRequest;
import software.amazon.awssdk.services.s3.model.PutObjectLockConfigurationResponse;

/** Whether a bucket locks objects, and how by default. */
final class ObjectLockConfigurations {
  private static final int MAX_DAYS = 36_500;
  private static final int MAX_YEARS = 100;

  private final Buckets buckets;

  ObjectLockConfigurations(Buckets buckets) {
    this.buckets = buckets;
  }

  PutObjectLockConfigurationResponse.Builder put(
      PutObjectLockConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    ObjectLockConfiguration wanted = request.objectLockConfiguration();
    if (wanted == null || !"Enabled".equals(wanted.objectLockEnabledAsString())) {
      throw S3Errors.malformedXml();
    }
    if (wanted.rule() != null) {
      require(wanted.rule());
    }
    if (bucket.versioning() != Versioning.ENABLED) {
      throw S3Errors.invalidBucketState(
          "Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration");
    }
    bucket.settings().put(ObjectLockConfiguration.class, wanted);
    return PutObjectLockConfigurationResponse.builder();
  }

  // Recorded: put_object_lock_configuration_exc.
  private static void require(ObjectLockRule rule) {
    DefaultRetention retention = rule.defaultRetention();
    if (retention == null
        || retention.modeAsString() == null
        || !LockRequest.MODES.contains(retention.modeAsString())
        || (retention.days() == null) == (retention.years() == null)) {
      throw S3Errors.malformedXml();
    }
    int period = retention.days() != null ? retention.days() : retention.years();
    if (period < 1) {
      throw S3Errors.invalidArgument("Default retention period must be a positive integer value.");
    }
    if (period > (retention.days() != null ? MAX_DAYS : MAX_YEARS)) {
      throw S3Errors.invalidArgument("Default retention period too large");
    }
  }

  GetObjectLockConfigurationResponse.Builder get(
      GetObjectLockConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    ObjectLockConfiguration configuration = bucket.settings().get(ObjectLockConfiguration.class);
    if (configuration == null) {
      throw S3Errors.notFound(
          "ObjectLockConfigurationNotFoundError",
          "Object Lock configuration does not exist for this bucket");
    }
    return GetObjectLockConfigurationResponse.builder().objectLockConfiguration(configuration);
  }
}
