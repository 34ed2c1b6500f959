package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import org.jspecify.annotations.Nullable;
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
    if (wanted.statusAsString() == null) {
      throw S3Errors.illegalVersioningConfiguration();
    }
    MfaDelete.require(bucket, request.mfa());
    MfaDelete mfaDelete = mfaDelete(bucket, wanted.mfaDeleteAsString(), request.mfa());
    switch (wanted.statusAsString()) {
      case "Enabled" -> bucket.versioning(Versioning.ENABLED);
      case "Suspended" -> suspend(bucket);
      default -> throw S3Errors.malformedXml();
    }
    if (mfaDelete != null) {
      bucket.settings().put(MfaDelete.class, mfaDelete);
    }
    return PutBucketVersioningResponse.builder();
  }

  private static @Nullable MfaDelete mfaDelete(
      StoredBucket bucket, @Nullable String asked, @Nullable String mfa) {
    if (asked == null) {
      return null;
    }
    if (!asked.equals("Enabled") && !asked.equals("Disabled")) {
      throw S3Errors.malformedXml();
    }
    boolean enabled = asked.equals("Enabled");
    if (enabled) {
      MfaDelete.requireCode(mfa);
      if (bucket.settings().get(LifecyclePlan.class) != null) {
        throw S3Errors.invalidBucketState(
            "MFA delete cannot be enabled for a bucket with a lifecycle configuration.");
      }
    }
    return new MfaDelete(enabled);
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
    GetBucketVersioningResponse.Builder response = GetBucketVersioningResponse.builder();
    MfaDelete mfaDelete = bucket.settings().get(MfaDelete.class);
    if (mfaDelete != null) {
      response.mfaDelete(mfaDelete.enabled() ? "Enabled" : "Disabled");
    }
    return switch (bucket.versioning()) {
      case NEVER_ENABLED -> response;
      case ENABLED -> response.status("Enabled");
      case SUSPENDED -> response.status("Suspended");
    };
  }
}
