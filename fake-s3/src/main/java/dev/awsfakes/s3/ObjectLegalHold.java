package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import software.amazon.awssdk.services.s3.model.GetObjectLegalHoldRequest;
import software.amazon.awssdk.services.s3.model.GetObjectLegalHoldResponse;
import software.amazon.awssdk.services.s3.model.PutObjectLegalHoldRequest;
import software.amazon.awssdk.services.s3.model.PutObjectLegalHoldResponse;

/** Whether a version is kept from deletion until somebody says otherwise. */
final class ObjectLegalHold {
  private final Buckets buckets;

  ObjectLegalHold(Buckets buckets) {
    this.buckets = buckets;
  }

  PutObjectLegalHoldResponse.Builder put(PutObjectLegalHoldRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    LockRequest.requireLockable(bucket);
    if (request.legalHold() == null || request.legalHold().statusAsString() == null) {
      throw S3Errors.malformedXml();
    }
    boolean on = LockRequest.isOn(request.legalHold().statusAsString());
    StoredVersion version = VersionLookup.requireObject(bucket, request.key(), request.versionId());
    StoredVersion held =
        bucket.change(version, state -> state.withLock(state.lock().withLegalHold(on)));
    buckets.replication().changed(bucket, held, call.now());
    return PutObjectLegalHoldResponse.builder();
  }

  GetObjectLegalHoldResponse.Builder get(GetObjectLegalHoldRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    LockRequest.requireLockable(bucket);
    ObjectLock lock =
        VersionLookup.requireObject(bucket, request.key(), request.versionId()).state().lock();
    if (lock.legalHold() == null) {
      throw LockRequest.noLockOfObject();
    }
    return GetObjectLegalHoldResponse.builder().legalHold(h -> h.status(lock.legalHoldText()));
  }
}
