package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import software.amazon.awssdk.services.s3.model.DeleteBucketReplicationRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketReplicationResponse;
import software.amazon.awssdk.services.s3.model.GetBucketReplicationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketReplicationResponse;

/** Where a bucket is replicated to: nowhere, since replication is not there yet. */
final class BucketReplication {
  private final Buckets buckets;

  BucketReplication(Buckets buckets) {
    this.buckets = buckets;
  }

  GetBucketReplicationResponse.Builder get(GetBucketReplicationRequest request, Call call) {
    buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    throw S3Errors.notFound(
        "ReplicationConfigurationNotFoundError", "The replication configuration was not found");
  }

  DeleteBucketReplicationResponse.Builder delete(
      DeleteBucketReplicationRequest request, Call call) {
    buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    call.status(204);
    return DeleteBucketReplicationResponse.builder();
  }
}
