package dev.awsfakes.s3;

import dev.awsfakes.spi.AsyncOperation;
import dev.awsfakes.spi.Call;
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
  private final EventType event;

  PutObjectOperation(Buckets buckets, IncomingBody body, EventType event) {
    this.buckets = buckets;
    this.body = body;
    this.event = event;
  }

  @Override
  public CompletableFuture<PutObjectResponse.Builder> handle(PutObjectRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    ObjectKey.require(request.key());
    long length = request.contentLength() != null ? request.contentLength() : body.declaredLength();
    if (length > MAX_SIZE) {
      throw S3Errors.entityTooLarge();
    }
    AppendedObject append = AppendedObject.of(request, bucket, length);
    ContentMd5.requireWellFormed(request.contentMD5());
    WriteCondition condition = WriteCondition.of(request);
    UploadChecksum checksum = UploadChecksum.of(request);
    UploadTerms terms = UploadTerms.of(request, body.contentType(), bucket, request.key(), call);
    CompletableFuture<ReceivedBody> received =
        body.receive(length, MAX_SIZE, Set.of(checksum.kind()), buckets.contents());
    return Arrival.then(
        received,
        arrived -> {
          ContentMd5.requireMatch(request.contentMD5(), arrived);
          StoredObject object =
              new StoredObject(
                  arrived.content(),
                  arrived.eTag(terms.encryption()),
                  checksum.verified(arrived),
                  terms.headers(),
                  terms.encryption(),
                  List.of());
          StoredVersion version =
              append == null
                  ? bucket.put(request.key(), object, terms.state(), condition, call.now())
                  : bucket.append(
                      request.key(), append, object, terms.state(), condition, call.now());
          buckets.events().publish(event, bucket, version, call);
          return response(version)
              .size(append == null ? null : version.requireObject().size())
              .expiration(LifecyclePlan.of(bucket).header(version));
        });
  }

  private static PutObjectResponse.Builder response(StoredVersion version) {
    StoredObject object = version.requireObject();
    PutObjectResponse.Builder response = PutObjectResponse.builder().eTag(object.eTag());
    if (!version.isNullVersion()) {
      response.versionId(version.id());
    }
    object.encryption().show(response);
    ObjectChecksum.show(object.checksum(), response);
    return response;
  }
}
