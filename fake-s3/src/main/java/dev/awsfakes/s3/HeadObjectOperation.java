package dev.awsfakes.s3;

import dev.awsfakes.s3.Encryption.CustomerKey;
import dev.awsfakes.s3.ObjectReading.Terms;
import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.utils.DateUtils;

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
    ObjectReading reading = ObjectReading.of(version, terms(request), call);
    StoredObject object = version.requireObject();
    HeadObjectResponse.Builder response =
        HeadObjectResponse.builder()
            .acceptRanges("bytes")
            .lastModified(version.shownLastModified())
            .contentLength(reading.length())
            .contentRange(reading.contentRange())
            .partsCount(reading.partsCount())
            .tagCount(reading.tagCount())
            .eTag(object.eTag())
            .expiration(LifecyclePlan.of(bucket).header(version))
            .restore(version.state().restoreHeader(call.now()))
            .versionId(bucket.shownVersionId(version))
            .storageClass(StorageClasses.shown(version.state().storageClass()))
            .serverSideEncryption(object.encryption().shownAlgorithm())
            .sseCustomerAlgorithm(object.encryption().shownCustomerAlgorithm())
            .sseCustomerKeyMD5(object.encryption().customerKeyMd5())
            .objectLockMode(version.state().lock().mode())
            .objectLockRetainUntilDate(version.state().lock().retainUntil())
            .objectLockLegalHoldStatus(version.state().lock().legalHoldText());
    headers(object.headers(), response);
    overrides(request, response);
    if ("ENABLED".equals(request.checksumModeAsString())) {
      ShownChecksum.of(reading.checksum()).fill(response);
    }
    return response;
  }

  private static Terms terms(HeadObjectRequest request) {
    return new Terms(
        request.range(),
        request.partNumber(),
        new ReadCondition(
            request.ifMatch(),
            request.ifNoneMatch(),
            request.ifModifiedSince(),
            request.ifUnmodifiedSince()),
        CustomerKey.of(
            request.sseCustomerAlgorithm(), request.sseCustomerKey(), request.sseCustomerKeyMD5()));
  }

  @SuppressWarnings("deprecation") // readers of the older member are served too
  private static void overrides(HeadObjectRequest request, HeadObjectResponse.Builder response) {
    if (request.responseCacheControl() != null) {
      response.cacheControl(request.responseCacheControl());
    }
    if (request.responseContentDisposition() != null) {
      response.contentDisposition(request.responseContentDisposition());
    }
    if (request.responseContentEncoding() != null) {
      response.contentEncoding(request.responseContentEncoding());
    }
    if (request.responseContentLanguage() != null) {
      response.contentLanguage(request.responseContentLanguage());
    }
    if (request.responseContentType() != null) {
      response.contentType(request.responseContentType());
    }
    if (request.responseExpires() != null) {
      response
          .expires(request.responseExpires())
          .expiresString(DateUtils.formatRfc822Date(request.responseExpires()));
    }
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
