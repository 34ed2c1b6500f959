package dev.awsfakes.s3;

import dev.awsfakes.spi.AwsError;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.model.DefaultRetention;
import software.amazon.awssdk.services.s3.model.ObjectLockConfiguration;

/** The Object Lock that a new version gets: what the upload asks for, else the bucket's default. */
final class LockRequest {
  static final Set<String> MODES = Set.of("GOVERNANCE", "COMPLIANCE");

  private LockRequest() {}

  /**
   * The lock of an upload.
   *
   * @throws dev.awsfakes.spi.AwsError InvalidArgument as recorded in s3_object_lock_mode_validation
   */
  static ObjectLock of(StoredBucket bucket, SdkPojo request, Instant now) {
    Members members = Members.of(request);
    String mode = members.text("ObjectLockMode");
    Instant until = members.instant("ObjectLockRetainUntilDate");
    String legalHold = members.text("ObjectLockLegalHoldStatus");
    if (mode == null && until == null && legalHold == null) {
      return defaultOf(bucket, now);
    }
    requireLockable(bucket);
    if ((mode == null) != (until == null)) {
      throw S3Errors.invalidArgument(
          "x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied");
    }
    if (mode != null && !MODES.contains(mode)) {
      throw S3Errors.invalidArgument("Unknown wormMode directive.");
    }
    if (until != null && !until.isAfter(now)) {
      throw S3Errors.invalidArgument("The retain until date must be in the future!");
    }
    ObjectLock lock = mode == null ? defaultOf(bucket, now) : new ObjectLock(mode, until, null);
    return legalHold == null ? lock : lock.withLegalHold(isOn(legalHold));
  }

  /** Refuses locks in a bucket without Object Lock. */
  static void requireLockable(StoredBucket bucket) {
    if (!bucket.settings().isObjectLockEnabled()) {
      throw S3Errors.invalidRequest("Bucket is missing Object Lock Configuration");
    }
  }

  static AwsError noLockOfObject() {
    return S3Errors.notFound(
        "NoSuchObjectLockConfiguration",
        "The specified object does not have a ObjectLock configuration");
  }

  static boolean isOn(String legalHold) {
    if (!legalHold.equals("ON") && !legalHold.equals("OFF")) {
      throw S3Errors.malformedXml();
    }
    return legalHold.equals("ON");
  }

  /** The lock that the bucket gives to new versions by itself. */
  static ObjectLock defaultOf(StoredBucket bucket, Instant now) {
    ObjectLockConfiguration configuration = bucket.settings().get(ObjectLockConfiguration.class);
    if (configuration == null || configuration.rule() == null) {
      return ObjectLock.NONE;
    }
    DefaultRetention retention = configuration.rule().defaultRetention();
    Instant until =
        retention.days() != null
            ? now.atZone(ZoneOffset.UTC).plusDays(retention.days()).toInstant()
            : now.atZone(ZoneOffset.UTC).plusYears(retention.years()).toInstant();
    return new ObjectLock(retention.modeAsString(), until, null);
  }
}
