package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.s3.model.DeleteBucketRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketResponse;

/** Deletes a bucket that is empty of objects, versions and delete markers. */
final class DeleteBucketOperation implements Operation<DeleteBucketRequest, DeleteBucketResponse> {
  private final Buckets buckets;

  DeleteBucketOperation(Buckets buckets) {
    this.buckets = buckets;
  }

  @Override
  public DeleteBucketResponse.Builder handle(DeleteBucketRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    if (!buckets.delete(bucket)) {
      throw S3Errors.bucketNotEmpty(bucket.showsVersions());
    }
    call.status(204);
    return DeleteBucketResponse.builder();
  }
}
