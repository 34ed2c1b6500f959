package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadResponse;

/** Ends an upload in parts and frees its parts. */
final class AbortMultipartUploadOperation
    implements Operation<AbortMultipartUploadRequest, AbortMultipartUploadResponse> {
  private final Buckets buckets;

  AbortMultipartUploadOperation(Buckets buckets) {
    this.buckets = buckets;
  }

  @Override
  public AbortMultipartUploadResponse.Builder handle(
      AbortMultipartUploadRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    OngoingUpload upload = bucket.uploads().require(request.key(), request.uploadId());
    upload.abort();
    bucket.uploads().remove(upload);
    call.status(204);
    return AbortMultipartUploadResponse.builder();
  }
}
