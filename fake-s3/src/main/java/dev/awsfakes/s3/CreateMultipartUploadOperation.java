package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;

/** Begins an upload in parts; all that is said of the object is said here. */
final class CreateMultipartUploadOperation
    implements Operation<CreateMultipartUploadRequest, CreateMultipartUploadResponse> {
  private final Buckets buckets;

  CreateMultipartUploadOperation(Buckets buckets) {
    this.buckets = buckets;
  }

  @Override
  public CreateMultipartUploadResponse.Builder handle(
      CreateMultipartUploadRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    ObjectKey.require(request.key());
    PartChecksums checksums =
        PartChecksums.of(request.checksumAlgorithmAsString(), request.checksumTypeAsString());
    UploadTerms terms = UploadTerms.of(request, null, bucket, request.key(), call);
    OngoingUpload upload =
        bucket
            .uploads()
            .begin(
                request.key(),
                id -> new OngoingUpload(id, request.key(), call.now(), terms, checksums));
    CreateMultipartUploadResponse.Builder response =
        CreateMultipartUploadResponse.builder()
            .bucket(bucket.name())
            .key(request.key())
            .uploadId(upload.id())
            .checksumAlgorithm(checksums.shownAlgorithm())
            .checksumType(checksums.shownType());
    terms.encryption().show(response);
    return response;
  }
}
