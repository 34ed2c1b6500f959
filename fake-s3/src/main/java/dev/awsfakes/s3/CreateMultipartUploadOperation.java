package dev.awsfakes.s3;

import dev.awsfakes.s3.Encryption.CustomerKey;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.time.Instant;
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
    ObjectHeaders headers = headers(request);
    VersionState state = state(request, bucket, call.now());
    Encryption encryption = encryption(request);
    AclRules.requireAllowed(bucket, request.aclAsString(), hasGrant(request));
    OngoingUpload upload =
        bucket
            .uploads()
            .begin(
                request.key(),
                id ->
                    new OngoingUpload(
                        id, request.key(), call.now(), headers, state, encryption, checksums));
    return CreateMultipartUploadResponse.builder()
        .bucket(bucket.name())
        .key(request.key())
        .uploadId(upload.id())
        .checksumAlgorithm(checksums.shownAlgorithm())
        .checksumType(checksums.shownType())
        .serverSideEncryption(encryption.shownAlgorithm())
        .sseCustomerAlgorithm(encryption.shownCustomerAlgorithm())
        .sseCustomerKeyMD5(encryption.customerKeyMd5());
  }

  private static ObjectHeaders headers(CreateMultipartUploadRequest request) {
    String type = request.contentType();
    return new ObjectHeaders(
        request.cacheControl(),
        request.contentDisposition(),
        request.contentEncoding(),
        request.contentLanguage(),
        type == null ? ObjectHeaders.DEFAULT_CONTENT_TYPE : type,
        request.expires(),
        request.websiteRedirectLocation(),
        ObjectHeaders.userMetadata(request.metadata()));
  }

  private static VersionState state(
      CreateMultipartUploadRequest request, StoredBucket bucket, Instant now) {
    return VersionState.of(
        ObjectTags.parse(request.tagging()),
        LockRequest.of(
            bucket,
            request.objectLockModeAsString(),
            request.objectLockRetainUntilDate(),
            request.objectLockLegalHoldStatusAsString(),
            now),
        StorageClasses.requested(request.storageClassAsString()));
  }

  private static Encryption encryption(CreateMultipartUploadRequest request) {
    return Encryption.requested(
        request.serverSideEncryptionAsString(),
        CustomerKey.of(
            request.sseCustomerAlgorithm(), request.sseCustomerKey(), request.sseCustomerKeyMD5()));
  }

  private static boolean hasGrant(CreateMultipartUploadRequest request) {
    return request.grantFullControl() != null
        || request.grantRead() != null
        || request.grantReadACP() != null
        || request.grantWriteACP() != null;
  }
}
