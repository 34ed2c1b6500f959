package dev.awsfakes.s3;

import dev.awsfakes.spi.AwsError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;

/** One HTTP request that the presigner can sign, carried out through a client of the fake. */
final class PresignedCall {
  /** What may stand in the query beside the signature and what is signed with it. */
  private static final Set<String> QUERY =
      Set.of("uploads", "uploadId", "partNumber", "versionId", "x-id");

  private final S3Client s3;
  private final SdkHttpRequest http;
  private final HttpAddress address;
  private final RequestBody body;

  PresignedCall(S3Client s3, SdkHttpRequest http, HttpAddress address, RequestBody body) {
    this.s3 = s3;
    this.http = http;
    this.address = address;
    this.body = body;
  }

  /** The answer as it is on the wire, be it an error. */
  HttpExecuteResponse answer() {
    requireKnownQuery();
    try {
      return carryOut();
    } catch (AwsServiceException e) {
      return failed(e, http);
    }
  }

  private void requireKnownQuery() {
    for (String name : http.rawQueryParameters().keySet()) {
      boolean known =
          QUERY.contains(name)
              || name.startsWith("X-Amz-")
              || name.startsWith("x-amz-")
              || name.startsWith("response-");
      if (!known) {
        throw new UnsupportedOperationException(
            "The fake of S3 does not redeem presigned requests with " + name + " in their query.");
      }
    }
  }

  private boolean has(String parameter) {
    return http.rawQueryParameters().containsKey(parameter);
  }

  private HttpExecuteResponse carryOut() {
    if (address.key() == null) {
      return bucketOperation();
    }
    return switch (http.method()) {
      case GET -> get();
      case HEAD -> empty(s3.headObject(bound(HeadObjectRequest.builder()).build()));
      case PUT -> has("uploadId") ? uploadPart() : put();
      case DELETE ->
          has("uploadId")
              ? empty(s3.abortMultipartUpload(bound(AbortMultipartUploadRequest.builder()).build()))
              : empty(s3.deleteObject(bound(DeleteObjectRequest.builder()).build()));
      case POST -> has("uploads") ? create() : complete();
      default -> throw unsupported();
    };
  }

  private HttpExecuteResponse bucketOperation() {
    return switch (http.method()) {
      case HEAD -> empty(s3.headBucket(bound(HeadBucketRequest.builder()).build()));
      default -> throw unsupported();
    };
  }

  private UnsupportedOperationException unsupported() {
    return new UnsupportedOperationException(
        "The fake of S3 does not redeem presigned requests of the kind "
            + http.method()
            + " "
            + http.encodedPath());
  }

  private <B extends SdkPojo> B bound(B builder) {
    HttpBinding.read(http, builder);
    Members.of(builder).set("Bucket", address.bucket()).set("Key", address.key());
    return builder;
  }

  private HttpExecuteResponse get() {
    ResponseInputStream<GetObjectResponse> object =
        s3.getObject(
            bound(GetObjectRequest.builder()).checksumMode("ENABLED").build(),
            ResponseTransformer.toInputStream());
    return answer(object.response(), object);
  }

  private HttpExecuteResponse put() {
    if (http.firstMatchingHeader("x-amz-copy-source").isPresent()) {
      throw unsupported();
    }
    PutObjectRequest request = bound(PutObjectRequest.builder()).build();
    return empty(s3.putObject(withChecksum(request), body));
  }

  /**
   * The request with the checksum that S3 computes by itself, which clients of the SDK do before:
   * recorded in presigned_url_v4_x_amz_in_qs, post_object_default_checksum.
   */
  static PutObjectRequest withChecksum(PutObjectRequest request) {
    return ChecksumKind.given(request).isEmpty()
        ? request.toBuilder().checksumAlgorithm(ChecksumKind.CRC64NVME.name()).build()
        : request;
  }

  private HttpExecuteResponse uploadPart() {
    return empty(s3.uploadPart(bound(UploadPartRequest.builder()).build(), body));
  }

  private HttpExecuteResponse create() {
    return xml(
        s3.createMultipartUpload(bound(CreateMultipartUploadRequest.builder()).build()),
        "InitiateMultipartUploadResult");
  }

  private HttpExecuteResponse complete() {
    CompleteMultipartUploadRequest request =
        bound(CompleteMultipartUploadRequest.builder())
            .multipartUpload(m -> m.parts(RestXml.parts(bytes())))
            .build();
    return xml(s3.completeMultipartUpload(request), "CompleteMultipartUploadResult");
  }

  private byte[] bytes() {
    try (InputStream in = body.contentStreamProvider().newStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpExecuteResponse empty(AwsResponse response) {
    return answer(response, null);
  }

  private static HttpExecuteResponse xml(AwsResponse response, String root) {
    return answer(response, stream(RestXml.xml(response, root)));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpExecuteResponse answer(AwsResponse response, @Nullable InputStream body) {
    SdkHttpFullResponse.Builder http = httpBuilder(response.sdkHttpResponse());
    HttpBinding.write(response, http);
    return built(http, body);
  }

  /** The answer to what an operation refuses. */
  static HttpExecuteResponse failed(AwsServiceException error, SdkHttpRequest request) {
    AwsErrorDetails details = error.awsErrorDetails();
    String xml =
        RestXml.error(
            details.errorCode(),
            details.errorMessage(),
            String.valueOf(error.requestId()),
            String.valueOf(error.extendedRequestId()));
    return failed(httpBuilder(details.sdkHttpResponse()), xml, request);
  }

  /** The answer to what is refused before it reaches an operation; it is in no log. */
  static HttpExecuteResponse refused(AwsError error, SdkHttpRequest request, Buckets buckets) {
    String requestId = buckets.newRequestId();
    String hostId = buckets.newHostId();
    SdkHttpFullResponse.Builder http =
        SdkHttpFullResponse.builder()
            .statusCode(error.status())
            .putHeader("x-amz-request-id", requestId)
            .putHeader("x-amz-id-2", hostId);
    return failed(
        http, RestXml.error(error.code(), error.getMessage(), requestId, hostId), request);
  }

  private static HttpExecuteResponse failed(
      SdkHttpFullResponse.Builder http, String xml, SdkHttpRequest request) {
    boolean bodiless = request.method() == SdkHttpMethod.HEAD || http.statusCode() == 304;
    return built(http, bodiless ? null : stream(xml));
  }

  private static SdkHttpFullResponse.Builder httpBuilder(SdkHttpResponse from) {
    return SdkHttpFullResponse.builder().statusCode(from.statusCode()).headers(from.headers());
  }

  private static HttpExecuteResponse built(
      SdkHttpFullResponse.Builder http, @Nullable InputStream body) {
    HttpExecuteResponse.Builder response = HttpExecuteResponse.builder().response(http.build());
    return body == null
        ? response.build()
        : response.responseBody(AbortableInputStream.create(body)).build();
  }
}
