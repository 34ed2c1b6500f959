package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.List;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/** Makes an object of uploaded parts; asked again, it gives the same answer. */
final class CompleteMultipartUploadOperation
    implements Operation<CompleteMultipartUploadRequest, CompleteMultipartUploadResponse> {
  private final Buckets buckets;

  CompleteMultipartUploadOperation(Buckets buckets) {
    this.buckets = buckets;
  }

  @Override
  public CompleteMultipartUploadResponse.Builder handle(
      CompleteMultipartUploadRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    Uploads.CompletedUpload before =
        bucket.uploads().findCompleted(request.key(), request.uploadId());
    if (before != null) {
      return before.answer().toBuilder();
    }
    OngoingUpload upload = bucket.uploads().require(request.key(), request.uploadId());
    WriteCondition condition = WriteCondition.of(request);
    requireType(request, upload);
    upload.terms().encryption().decrypt(bucket, call);
    List<CompletedPart> named =
        request.multipartUpload() == null ? List.of() : request.multipartUpload().parts();
    StoredVersion version =
        upload.complete(
            uploaded -> {
              Assembly assembly = Assembly.of(bucket, upload, named, uploaded);
              assembly.requireChecksum(request);
              return bucket.put(
                  request.key(),
                  assembly.object(),
                  upload.terms().state(),
                  condition.orConflict(upload),
                  upload.initiated());
            });
    CompleteMultipartUploadResponse.Builder response = response(bucket, version);
    bucket.uploads().completed(upload, response.build());
    buckets.events().publish(EventType.CREATED_UPLOAD, bucket, version, call);
    return response;
  }

  // Recorded: multipart_parts_checksum_exceptions_composite.
  private static void requireType(CompleteMultipartUploadRequest request, OngoingUpload upload) {
    String type = request.checksumTypeAsString();
    if (type != null && !type.equals(upload.checksums().type())) {
      throw S3Errors.invalidRequest(
          "The upload was created using the "
              + upload.checksums().type()
              + " checksum mode. The complete request must use the same checksum mode.");
    }
  }

  private static CompleteMultipartUploadResponse.Builder response(
      StoredBucket bucket, StoredVersion version) {
    StoredObject object = version.requireObject();
    CompleteMultipartUploadResponse.Builder response =
        CompleteMultipartUploadResponse.builder()
            .bucket(bucket.name())
            .key(version.key())
            .eTag(object.eTag())
            .location(location(bucket, version.key()))
            .versionId(version.isNullVersion() ? null : version.id())
            .expiration(LifecyclePlan.of(bucket).header(version));
    object.encryption().show(response);
    ObjectChecksum.show(object.checksum(), response);
    return response;
  }

  private static String location(StoredBucket bucket, String key) {
    return "https://"
        + bucket.name()
        + ".s3."
        + bucket.regionId()
        + ".amazonaws.com/"
        + SdkHttpUtils.urlEncodeIgnoreSlashes(key);
  }
}
