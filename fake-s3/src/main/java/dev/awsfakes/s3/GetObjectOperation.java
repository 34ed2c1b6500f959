package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

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
    StoredObject object = version.requireObject();
    body = object.content();
    GetObjectResponse.Builder response =
        GetObjectResponse.builder()
            .acceptRanges("bytes")
            .lastModified(version.shownLastModified())
            .contentLength(body.length())
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
