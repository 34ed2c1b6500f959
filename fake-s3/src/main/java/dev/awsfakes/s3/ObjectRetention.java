package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import java.time.Instant;
import software.amazon.awssdk.services.s3.model.GetObjectRetentionRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRetentionResponse;
import software.amazon.awssdk.services.s3.model.ObjectLockRetention;
import software.amazon.awssdk.services.s3.model.PutObjectRetentionRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRetentionResponse;

/** Until when a version is kept from deletion. */
final class ObjectRetention {
  private final Buckets buckets;

  ObjectRetention(Buckets buckets) {
    this.buckets = buckets;
  }

  PutObjectRetentionResponse.Builder put(PutObjectRetentionRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    LockRequest.requireLockable(bucket);
    ObjectLockRetention wanted = request.retention();
    requireWellFormed(wanted, call.now());
    StoredVersion version = VersionLookup.requireObject(bucket, request.key(), request.versionId());
    boolean bypass = Boolean.TRUE.equals(request.bypassGovernanceRetention());
    StoredVersion locked =
        bucket.change(
            version,
            state -> {
              requireAllowed(state.lock(), wanted, bypass, call.now());
              return state.withLock(
                  state.lock().withRetention(wanted.modeAsString(), wanted.retainUntilDate()));
            });
    buckets.replication().changed(bucket, locked, call.now());
    return PutObjectRetentionResponse.builder();
  }

  private static void requireWellFormed(ObjectLockRetention wanted, Instant now) {
    if (wanted == null || (wanted.mode() == null) != (wanted.retainUntilDate() == null)) {
      throw S3Errors.malformedXml();
    }
    if (wanted.mode() == null) {
      return;
    }
    if (!LockRequest.MODES.contains(wanted.modeAsString())) {
      throw S3Errors.malformedXml();
    }
    if (!wanted.retainUntilDate().isAfter(now)) {
      throw S3Errors.invalidArgument("The retain until date must be in the future!");
    }
  }

  // A lock in force can be extended by anybody, and weakened by a bypass of governance alone.
  private static void requireAllowed(
      ObjectLock lock, ObjectLockRetention wanted, boolean bypass, Instant now) {
    if (!lock.isRetained(now) || (bypass && !lock.isInCompliance())) {
      return;
    }
    boolean weaker =
        wanted.mode() == null
            || wanted.retainUntilDate().isBefore(lock.retainUntil())
            || (lock.isInCompliance() && !"COMPLIANCE".equals(wanted.modeAsString()));
    if (weaker) {
      throw S3Errors.lockedObject();
    }
  }

  GetObjectRetentionResponse.Builder get(GetObjectRetentionRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    LockRequest.requireLockable(bucket);
    ObjectLock lock =
        VersionLookup.requireObject(bucket, request.key(), request.versionId()).state().lock();
    if (lock.mode() == null) {
      throw LockRequest.noLockOfObject();
    }
    return GetObjectRetentionResponse.builder()
        .retention(r -> r.mode(lock.mode()).retainUntilDate(lock.retainUntil()));
  }
}
