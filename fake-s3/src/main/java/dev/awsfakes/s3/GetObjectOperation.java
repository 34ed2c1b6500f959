package dev.awsfakes.s3;

import dev.awsfakes.s3.Encryption.CustomerKey;
import dev.awsfakes.s3.ObjectReading.Terms;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.utils.DateUtils;

/** Reads an object; its bytes are handed over beside the response. */
final class GetObjectOperation implements Operation<GetObjectRequest, GetObjectResponse>, Download {
  private final Buckets buckets;
  private Content body = Content.EMPTY;

  GetObjectOperation(Buckets buckets) {
    this.buckets = buckets;
  }

  @Override
  public GetObjectResponse.Builder handle(GetObjectRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    StoredVersion version = VersionLookup.require(bucket, request.key(), request.versionId(), call);
    requireReadable(version, call);
    ObjectReading reading = ObjectReading.of(version, terms(request), call);
    StoredObject object = version.requireObject();
    body = reading.content();
    GetObjectResponse.Builder response =
        GetObjectResponse.builder()
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

  private static Terms terms(GetObjectRequest request) {
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

  private static void requireReadable(StoredVersion version, Call call) {
    if (version.state().isUnreadable(call.now())) {
      throw S3Errors.invalidObjectState(version.state().storageClass());
    }
  }

  @SuppressWarnings("deprecation") // readers of the older member are served too
  private static void overrides(GetObjectRequest request, GetObjectResponse.Builder response) {
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
  private static void headers(ObjectHeaders headers, GetObjectResponse.Builder response) {
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

  @Override
  public Content body() {
    return body;
  }
}
