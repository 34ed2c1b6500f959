package dev.awsfakes.s3;

import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Tells about an object what GetObject does, without its bytes; errors have no body either. */
final class HeadObjectOperation implements Operation<HeadObjectRequest, HeadObjectResponse> {
  private final Buckets buckets;

  HeadObjectOperation(Buckets buckets) {
    this.buckets = buckets;
  }

  @Override
  public HeadObjectResponse.Builder handle(HeadObjectRequest request, Call call) {
    try {
      return head(request, call);
    } catch (AwsError e) {
      throw S3Errors.withoutBody(e, NoSuchKeyException.builder(), "NoSuchKey");
    }
  }

  private HeadObjectResponse.Builder head(HeadObjectRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    StoredVersion version = VersionLookup.require(bucket, request.key(), request.versionId(), call);
    StoredObject object = version.requireObject();
    HeadObjectResponse.Builder response =
        HeadObjectResponse.builder()
            .acceptRanges("bytes")
            .lastModified(version.shownLastModified())
            .contentLength(object.size())
            .eTag(object.eTag())
            .versionId(bucket.shownVersionId(version))
            .serverSideEncryption("AES256");
    headers(object.headers(), response);
    if ("ENABLED".equals(request.checksumModeAsString())) {
      ShownChecksum.of(object).fill(response);
    }
    return response;
  }

  @SuppressWarnings("deprecation") // readers of the older member are served too
  private static void headers(ObjectHeaders headers, HeadObjectResponse.Builder response) {
    response
        .cacheControl(headers.cacheControl())
        .contentDisposition(headers.contentDisposition())
        .contentEncoding(headers.contentEncoding())
        .contentLanguage(headers.contentLanguage())
        .contentType(headers.contentType())
        .expiresString(headers.expiresHeader())
        .expires(headers.expires())
        .websiteRedirectLocation(headers.websiteRedirectLocation())
        .metadata(headers.userMetadata());
  }
}
