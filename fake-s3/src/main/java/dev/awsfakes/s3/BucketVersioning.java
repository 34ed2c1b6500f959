package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.ReplicationConfiguration;
import software.amazon.awssdk.services.s3.model.VersioningConfiguration;

/** Whether a bucket keeps versions. */
final class BucketVersioning {
  private final Buckets buckets;

  BucketVersioning(Buckets buckets) {
    this.buckets = buckets;
  }

  PutBucketVersioningResponse.Builder put(PutBucketVersioningRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    VersioningConfiguration wanted = request.versioningConfiguration();
    if ("Enabled".equals(wanted.mfaDeleteAsString())) {
      throw new UnsupportedOperationException("The fake of S3 does not have MFA delete yet.");
    }
    if (wanted.statusAsString() == null) {
      throw S3Errors.illegalVersioningConfiguration();
    }
    switch (wanted.statusAsString()) {
      case "Enabled" -> bucket.versioning(Versioning.ENABLED);
      case "Suspended" -> suspend(bucket);
      default -> throw S3Errors.malformedXml();
    }
    return PutBucketVersioningResponse.builder();
  }

  private static void suspend(StoredBucket bucket) {
    if (bucket.settings().isObjectLockEnabled()) {
      throw S3Errors.invalidBucketState(
          "An Object Lock configuration is present on this bucket, so the versioning state cannot"
              + " be changed.");
    }
    if (bucket.settings().get(ReplicationConfiguration.class) != null) {
      throw S3Errors.invalidBucketState(
          "A replication configuration is present on this bucket, so the versioning state cannot be"
              + " changed.");
    }
    bucket.versioning(Versioning.SUSPENDED);
  }

  GetBucketVersioningResponse.Builder get(GetBucketVersioningRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    return switch (bucket.versioning()) {
      case NEVER_ENABLED -> GetBucketVersioningResponse.builder();
      case ENABLED -> GetBucketVersioningResponse.builder().status("Enabled");
      case SUSPENDED -> GetBucketVersioningResponse.builder().status("Suspended");
    };
  }
}
