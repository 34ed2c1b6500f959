package dev.awsfakes.s3;

import dev.awsfakes.s3.Encryption.CustomerKey;
import dev.awsfakes.spi.AsyncOperation;
import dev.awsfakes.spi.Call;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Stores an object when its body has arrived whole. */
final class PutObjectOperation implements AsyncOperation<PutObjectRequest, PutObjectResponse> {
  /** The largest object of a single put: S3 guide, "Uploading objects". */
  static final long MAX_SIZE = 5L * 1024 * 1024 * 1024;

  private final Buckets buckets;
  private final IncomingBody body;

  PutObjectOperation(Buckets buckets, IncomingBody body) {
    this.buckets = buckets;
    this.body = body;
  }

  @Override
  public CompletableFuture<PutObjectResponse.Builder> handle(PutObjectRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    ObjectKey.require(request.key());
    long length = request.contentLength() != null ? request.contentLength() : body.declaredLength();
    if (length > MAX_SIZE) {
      throw S3Errors.entityTooLarge();
    }
    if (request.writeOffsetBytes() != null) {
      throw S3Errors.headerNotImplemented();
    }
    ContentMd5.requireWellFormed(request.contentMD5());
    WriteCondition condition = WriteCondition.of(request.ifMatch(), request.ifNoneMatch());
    UploadChecksum checksum = UploadChecksum.of(request);
    ObjectHeaders headers = headers(request);
    VersionState state = state(request, bucket, call.now());
    Encryption encryption = encryption(request);
    AclRules.requireAllowed(bucket, request.aclAsString(), hasGrant(request));
    CompletableFuture<ReceivedBody> received =
        body.receive(length, MAX_SIZE, Set.of(checksum.kind()), buckets.contents());
    return Arrival.then(
        received,
        arrived -> {
          ContentMd5.requireMatch(request.contentMD5(), arrived);
          StoredObject object =
              new StoredObject(
                  arrived.content(),
                  arrived.eTag(encryption),
                  checksum.verified(arrived),
                  headers,
                  encryption,
                  List.of());
          StoredVersion version = bucket.put(request.key(), object, state, condition, call.now());
          return response(version).expiration(LifecyclePlan.of(bucket).header(version));
        });
  }

  private static VersionState state(PutObjectRequest request, StoredBucket bucket, Instant now) {
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

  private static Encryption encryption(PutObjectRequest request) {
    return Encryption.requested(
        request.serverSideEncryptionAsString(),
        CustomerKey.of(
            request.sseCustomerAlgorithm(), request.sseCustomerKey(), request.sseCustomerKeyMD5()));
  }

  private static boolean hasGrant(PutObjectRequest request) {
    return request.grantFullControl() != null
        || request.grantRead() != null
        || request.grantReadACP() != null
        || request.grantWriteACP() != null;
  }

  private ObjectHeaders headers(PutObjectRequest request) {
    String type = request.contentType() != null ? request.contentType() : body.contentType();
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

  private static PutObjectResponse.Builder response(StoredVersion version) {
    StoredObject object = version.requireObject();
    PutObjectResponse.Builder response =
        PutObjectResponse.builder()
            .eTag(object.eTag())
            .serverSideEncryption(object.encryption().shownAlgorithm())
            .sseCustomerAlgorithm(object.encryption().shownCustomerAlgorithm())
            .sseCustomerKeyMD5(object.encryption().customerKeyMd5());
    if (!version.isNullVersion()) {
      response.versionId(version.id());
    }
    ShownChecksum.of(object).fill(response);
    return response;
  }
}
