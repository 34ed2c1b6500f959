package dev.awsfakes.s3;

import dev.awsfakes.s3.Encryption.CustomerKey;
import dev.awsfakes.spi.AsyncOperation;
import dev.awsfakes.spi.Call;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** Stores a part when its body has arrived whole; a part of the same number is replaced. */
final class UploadPartOperation implements AsyncOperation<UploadPartRequest, UploadPartResponse> {
  private final Buckets buckets;
  private final IncomingBody body;

  UploadPartOperation(Buckets buckets, IncomingBody body) {
    this.buckets = buckets;
    this.body = body;
  }

  @Override
  public CompletableFuture<UploadPartResponse.Builder> handle(
      UploadPartRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    int number = OngoingUpload.requirePartNumber(request.partNumber());
    OngoingUpload upload = bucket.uploads().require(request.key(), request.uploadId());
    long length = request.contentLength() != null ? request.contentLength() : body.declaredLength();
    if (length > PutObjectOperation.MAX_SIZE) {
      throw S3Errors.entityTooLarge();
    }
    ContentMd5.requireWellFormed(request.contentMD5());
    upload.requireKey(CustomerKey.of(request));
    upload.terms().encryption().decrypt(bucket, call);
    UploadChecksum checksum = UploadChecksum.of(request);
    PartChecksums ofUpload = upload.checksums();
    CompletableFuture<ReceivedBody> received =
        body.receive(
            length,
            PutObjectOperation.MAX_SIZE,
            ofUpload.ofPart(checksum.kind()),
            buckets.contents());
    return Arrival.then(
        received,
        arrived -> {
          ContentMd5.requireMatch(request.contentMD5(), arrived);
          ObjectChecksum verified = checksum.verified(arrived);
          UploadedPart part =
              new UploadedPart(
                  number,
                  arrived.content(),
                  arrived.tag(upload.terms().encryption()),
                  ObjectChecksum.full(ofUpload.kind(), arrived.checksum(ofUpload.kind())),
                  ofUpload.asked() != null,
                  call.now());
          upload.add(part);
          return response(upload, part, verified);
        });
  }

  private static UploadPartResponse.Builder response(
      OngoingUpload upload, UploadedPart part, ObjectChecksum checksum) {
    UploadPartResponse.Builder response = UploadPartResponse.builder().eTag(part.eTag());
    upload.terms().encryption().show(response);
    ObjectChecksum.show(checksum, response);
    return response;
  }
}
