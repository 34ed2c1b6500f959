package dev.awsfakes.s3;

import dev.awsfakes.spi.AsyncOperation;
import dev.awsfakes.spi.Call;
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
    ContentMd5.requireWellFormed(request.contentMD5());
    UploadChecksum checksum = UploadChecksum.of(request);
    ObjectHeaders headers = headers(request);
    CompletableFuture<ReceivedBody> received =
        body.receive(length, MAX_SIZE, Set.of(checksum.kind()));
    return Arrival.then(
        received,
        arrived -> {
          ContentMd5.requireMatch(request.contentMD5(), arrived);
          StoredObject object =
              new StoredObject(
                  arrived.content(), arrived.eTag(), checksum.verified(arrived), headers);
          return response(bucket.put(request.key(), object, call.now()), object);
        });
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

  private static PutObjectResponse.Builder response(StoredVersion version, StoredObject object) {
    PutObjectResponse.Builder response =
        PutObjectResponse.builder().eTag(object.eTag()).serverSideEncryption("AES256");
    if (!version.isNullVersion()) {
      response.versionId(version.id());
    }
    ShownChecksum.of(object).fill(response);
    return response;
  }
}
