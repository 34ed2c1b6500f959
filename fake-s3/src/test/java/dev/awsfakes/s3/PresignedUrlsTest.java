package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.access.Principal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.presigner.PresignedRequest;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Presigned requests, redeemed as by an HTTP client. */
class PresignedUrlsTest extends S3Test {
  private static final Duration VALIDITY = Duration.ofMinutes(10);

  private final S3Presigner presigner = aws.client(S3Presigner.class);
  private final PresignedUrls urls = PresignedUrls.of(aws);

  private PresignedRequest presignedGet(String key) {
    return presigner.presignGetObject(
        p -> p.signatureDuration(VALIDITY).getObjectRequest(r -> r.bucket(BUCKET).key(key)));
  }

  private PresignedRequest presignedPut(String key) {
    return presigner.presignPutObject(
        p ->
            p.signatureDuration(VALIDITY)
                .putObjectRequest(
                    r ->
                        r.bucket(BUCKET)
                            .key(key)
                            .contentType("text/plain")
                            .metadata(Map.of("foo", "bar"))));
  }

  private static String text(HttpExecuteResponse answer) {
    try (InputStream in = answer.responseBody().orElseThrow()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int status(HttpExecuteResponse answer) {
    return answer.httpResponse().statusCode();
  }

  private static String header(HttpExecuteResponse answer, String name) {
    return answer.httpResponse().firstMatchingHeader(name).orElse(null);
  }

  private static void assertRefused(
      HttpExecuteResponse answer, int status, String code, String message) {
    String xml = text(answer);
    assertThat(xml).contains("<Code>" + code + "</Code>");
    assertThat(xml).contains("<Message>" + message.replace("\"", "&quot;") + "</Message>");
    assertThat(status(answer)).isEqualTo(status);
  }

  @Test
  void get_givesTheObjectWithItsHeaders() {
    put("a b/ü", "value", r -> r.contentType("text/css").metadata(Map.of("m", "1")));

    HttpExecuteResponse answer = urls.redeem(presignedGet("a b/ü"));

    assertThat(status(answer)).isEqualTo(200);
    assertThat(text(answer)).isEqualTo("value");
    assertThat(header(answer, "Content-Type")).isEqualTo("text/css");
    assertThat(header(answer, "Content-Length")).isEqualTo("5");
    assertThat(header(answer, "x-amz-meta-m")).isEqualTo("1");
    assertThat(header(answer, "ETag")).isEqualTo("\"2063c1608d6e0baf80249c42e2be5804\"");
    assertThat(header(answer, "Last-Modified")).isEqualTo("Thu, 01 Jan 2026 00:00:00 GMT");
    assertThat(header(answer, "x-amz-request-id")).isNotNull();
  }

  /** Recorded: presigned_url_v4_x_amz_in_qs (the checksum that S3 makes by itself). */
  @Test
  void put_storesTheBody() {
    HttpExecuteResponse answer = urls.redeem(presignedPut("k"), RequestBody.fromString("123456"));

    assertThat(status(answer)).isEqualTo(200);
    assertThat(header(answer, "ETag")).isEqualTo("\"e10adc3949ba59abbe56e057f20f883e\"");
    assertThat(answer.responseBody()).isEmpty();
    var head = s3.headObject(r -> r.bucket(BUCKET).key("k").checksumMode("ENABLED"));
    assertThat(head.checksumCRC64NVME()).isEqualTo("CVmbZh4IWzA=");
    assertThat(head.metadata()).containsEntry("foo", "bar");
    assertThat(head.contentType()).isEqualTo("text/plain");
  }

  /** Recorded: put_url_metadata_with_sig_s3 (there with a signature of version 2). */
  @Test
  void put_withOtherMetadataThanWasSigned_isRefused() {
    SdkHttpRequest signed = presignedPut("k").httpRequest();
    SdkHttpRequest wrong = signed.toBuilder().putHeader("x-amz-meta-foo", "wrong").build();

    assertRefused(
        urls.redeem(wrong, RequestBody.fromString("v")),
        403,
        "SignatureDoesNotMatch",
        "The request signature we calculated does not match the signature you provided. Check your"
            + " key and signing method.");
    assertThat(keys()).isEmpty();
  }

  @Test
  void headAndDelete_haveNoBodies() {
    put("k", "v");
    HttpExecuteResponse head =
        urls.redeem(
            presigner.presignHeadObject(
                p ->
                    p.signatureDuration(VALIDITY)
                        .headObjectRequest(r -> r.bucket(BUCKET).key("k"))));
    HttpExecuteResponse delete =
        urls.redeem(
            presigner.presignDeleteObject(
                p ->
                    p.signatureDuration(VALIDITY)
                        .deleteObjectRequest(r -> r.bucket(BUCKET).key("k"))));
    HttpExecuteResponse bucket =
        urls.redeem(
            presigner.presignHeadBucket(
                p -> p.signatureDuration(VALIDITY).headBucketRequest(r -> r.bucket(BUCKET))));

    assertThat(status(head)).isEqualTo(200);
    assertThat(head.responseBody()).isEmpty();
    assertThat(status(delete)).isEqualTo(204);
    assertThat(status(bucket)).isEqualTo(200);
    assertThat(keys()).isEmpty();
  }

  @Test
  void upload_inParts_isPresignedFromEndToEnd() {
    HttpExecuteResponse created =
        urls.redeem(
            presigner.presignCreateMultipartUpload(
                p ->
                    p.signatureDuration(VALIDITY)
                        .createMultipartUploadRequest(r -> r.bucket(BUCKET).key("k"))));
    Matcher id = Pattern.compile("<UploadId>(.*)</UploadId>").matcher(text(created));
    assertThat(id.find()).isTrue();
    String upload = id.group(1);
    HttpExecuteResponse part =
        urls.redeem(
            presigner.presignUploadPart(
                p ->
                    p.signatureDuration(VALIDITY)
                        .uploadPartRequest(
                            r -> r.bucket(BUCKET).key("k").uploadId(upload).partNumber(1))),
            RequestBody.fromString("part"));
    CompletedPart one = CompletedPart.builder().partNumber(1).eTag(header(part, "ETag")).build();
    HttpExecuteResponse completed =
        urls.redeem(
            presigner.presignCompleteMultipartUpload(
                p ->
                    p.signatureDuration(VALIDITY)
                        .completeMultipartUploadRequest(
                            r ->
                                r.bucket(BUCKET)
                                    .key("k")
                                    .uploadId(upload)
                                    .multipartUpload(m -> m.parts(one)))));

    assertThat(text(completed))
        .contains("<CompleteMultipartUploadResult", "<Key>k</Key>", "-1&quot;</ETag>");
    assertThat(get("k")).isEqualTo("part");
  }

  @Test
  void abort_endsAnUpload() {
    String upload = s3.createMultipartUpload(r -> r.bucket(BUCKET).key("k")).uploadId();

    assertThat(
            status(
                urls.redeem(
                    presigner.presignAbortMultipartUpload(
                        p ->
                            p.signatureDuration(VALIDITY)
                                .abortMultipartUploadRequest(
                                    r -> r.bucket(BUCKET).key("k").uploadId(upload))))))
        .isEqualTo(204);
    assertThat(s3.listMultipartUploads(r -> r.bucket(BUCKET)).uploads()).isEmpty();
  }

  /** Recorded: s3_presigned_url_expired. */
  @ParameterizedTest
  @CsvSource({"599, true", "600, true", "601, false"})
  void url_expiresOnTheFakeClock(int seconds, boolean valid) {
    put("k", "v");
    PresignedRequest url = presignedGet("k");
    assertThat(url.expiration()).isEqualTo(START.plus(VALIDITY));
    clock.advance(Duration.ofSeconds(seconds));

    HttpExecuteResponse answer = urls.redeem(url);
    if (valid) {
      assertThat(text(answer)).isEqualTo("v");
    } else {
      assertRefused(answer, 403, "AccessDenied", "Request has expired");
    }
  }

  @Test
  void url_isSignedByTheClockAsItMoves() {
    put("k", "v");
    clock.set(Instant.parse("2027-06-01T00:00:00Z"));

    assertThat(text(urls.redeem(presignedGet("k")))).isEqualTo("v");
  }

  @Test
  void url_thatWasChanged_isRefused() {
    put("k", "v");
    SdkHttpRequest other =
        presignedGet("k").httpRequest().toBuilder().encodedPath("/other").build();

    assertRefused(
        urls.redeem(other, RequestBody.empty()),
        403,
        "SignatureDoesNotMatch",
        "The request signature we calculated does not match the signature you provided. Check your"
            + " key and signing method.");
  }

  @Test
  void signedHeaders_mustCome_andOthersOfAmazonMustNot() {
    SdkHttpRequest signed = presignedPut("k").httpRequest();
    RequestBody body = RequestBody.fromString("v");

    assertRefused(
        urls.redeem(signed.toBuilder().removeHeader("x-amz-meta-foo").build(), body),
        403,
        "SignatureDoesNotMatch",
        "The request signature we calculated does not match the signature you provided. Check your"
            + " key and signing method.");
    assertRefused(
        urls.redeem(signed.toBuilder().putHeader("x-amz-acl", "public-read").build(), body),
        403,
        "AccessDenied",
        "There were headers present in the request which were not signed");
    assertThat(keys()).isEmpty();
  }

  /** Recorded: s3_put_presigned_url_missing_sig_param. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Amz-Algorithm",
        "X-Amz-Credential",
        "X-Amz-Signature",
        "X-Amz-Date",
        "X-Amz-SignedHeaders",
        "X-Amz-Expires"
      })
  void parameterOfTheSignature_thatIsMissing_isTold(String parameter) {
    SdkHttpRequest request =
        presignedGet("k").httpRequest().toBuilder().removeQueryParameter(parameter).build();

    assertRefused(
        urls.redeem(request, RequestBody.empty()),
        400,
        "AuthorizationQueryParametersError",
        "Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential,"
            + " X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.");
  }

  /** Recorded: presigned_double_encoded_credentials. */
  @Test
  void credential_thatIsEncodedTwice_isTold() {
    SdkHttpRequest request =
        presignedGet("k").httpRequest().toBuilder()
            .putRawQueryParameter("X-Amz-Credential", "AK%2F20260101%2Fus-east-1%2Fs3")
            .build();

    String xml = text(urls.redeem(request, RequestBody.empty()));
    assertThat(xml)
        .contains(
            "Error parsing the X-Amz-Credential parameter; the Credential is mal-formed; expecting"
                + " &quot;&lt;YOUR-AKID&gt;/YYYYMMDD/REGION/SERVICE/aws4_request&quot;.");
  }

  @ParameterizedTest
  @CsvSource({"0, SignatureDoesNotMatch", "604800, SignatureDoesNotMatch", "604801, week"})
  void validity_isUpToAWeek(String seconds, String refusal) {
    SdkHttpRequest request =
        presignedGet("k").httpRequest().toBuilder()
            .putRawQueryParameter("X-Amz-Expires", seconds)
            .build();

    assertThat(text(urls.redeem(request, RequestBody.empty()))).contains(refusal);
  }

  @Test
  void errorsOfOperations_areAnsweredInXml() {
    assertRefused(
        urls.redeem(presignedGet("missing")),
        404,
        "NoSuchKey",
        "The specified key does not exist.");
  }

  @Test
  void kindsThatThePresignerDoesNotKnow_areNamed() {
    AwsBasicCredentials credentials = AwsBasicCredentials.create("AK", "SK");
    SdkHttpRequest acl =
        presignedGet("k").httpRequest().toBuilder()
            .putRawQueryParameter("acl", "")
            .putRawQueryParameter("X-Amz-Credential", "AK/20260101/us-east-1/s3/aws4_request")
            .build();

    assertThatThrownBy(
            () ->
                urls.trusting(credentials, "000000000000")
                    .redeem(QuerySignature.signedAt(acl, "SK", START), RequestBody.empty()))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("acl");
  }

  @Test
  void sdkPresigner_isTrustedWithItsCredentialsAlone() {
    AwsBasicCredentials credentials = AwsBasicCredentials.create("AK", "SK");
    S3Presigner ofSdk =
        S3Presigner.builder()
            .region(Region.US_EAST_1)
            .credentialsProvider(StaticCredentialsProvider.create(credentials))
            .build();
    put("k", "v");
    PresignedRequest url =
        ofSdk.presignGetObject(
            p -> p.signatureDuration(VALIDITY).getObjectRequest(r -> r.bucket(BUCKET).key("k")));
    clock.set(url.expiration().minusSeconds(1));

    assertRefused(
        urls.redeem(url),
        403,
        "InvalidAccessKeyId",
        "The AWS Access Key Id you provided does not exist in our records.");
    assertThat(text(urls.trusting(credentials, "000000000000").redeem(url))).isEqualTo("v");
    AwsBasicCredentials wrong = AwsBasicCredentials.create("AK", "other");
    assertThat(text(urls.trusting(wrong, "000000000000").redeem(url)))
        .contains("SignatureDoesNotMatch");
  }

  @Test
  void sdkPresigner_aheadOfTheClock_isNotValidYet() {
    AwsBasicCredentials credentials = AwsBasicCredentials.create("AK", "SK");
    S3Presigner ofSdk =
        S3Presigner.builder()
            .region(Region.US_EAST_1)
            .credentialsProvider(StaticCredentialsProvider.create(credentials))
            .build();
    PresignedRequest url =
        ofSdk.presignGetObject(
            p -> p.signatureDuration(VALIDITY).getObjectRequest(r -> r.bucket(BUCKET).key("k")));

    assertRefused(
        urls.trusting(credentials, "000000000000").redeem(url),
        403,
        "AccessDenied",
        "Request is not valid yet");
  }

  @Test
  void region_isThatOfTheBucket() {
    S3Presigner irish = aws.client(S3Presigner.class, Region.EU_WEST_1);
    PresignedRequest url =
        irish.presignGetObject(
            p -> p.signatureDuration(VALIDITY).getObjectRequest(r -> r.bucket(BUCKET).key("k")));

    assertRefused(
        urls.redeem(url),
        400,
        "AuthorizationQueryParametersError",
        "Error parsing the X-Amz-Credential parameter; the region 'eu-west-1' is wrong; expecting"
            + " 'us-east-1'");
  }

  private PresignedRequest presignedBy(Principal principal) {
    return aws.as(principal)
        .client(S3Presigner.class)
        .presignGetObject(
            p -> p.signatureDuration(VALIDITY).getObjectRequest(r -> r.bucket(BUCKET).key("key")));
  }

  private static Principal allowed(String condition) {
    return Principal.user("alice")
        .policy(
            """
            {"Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "*",
              "Condition": %s}}"""
                .formatted(condition));
  }

  /** S3 guide, "Download and upload objects with presigned URLs": with the signer's permissions. */
  @Test
  void get_doesWhatItsSignerMay() {
    put("key", "data");

    assertThat(status(urls.redeem(presignedBy(allowed("{}"))))).isEqualTo(200);
    assertRefused(
        urls.redeem(presignedBy(Principal.user("bob"))),
        403,
        "AccessDenied",
        "User: arn:aws:iam::000000000000:user/bob is not authorized to perform: s3:GetObject on"
            + " resource: \"arn:aws:s3:::bucket/key\" because no identity-based policy allows the"
            + " s3:GetObject action");
  }

  @Test
  void get_isAskedAboutWhenItIsUsed() {
    put("key", "data");
    PresignedRequest url = presignedBy(Principal.role("r").inAccount("111122223333"));
    assertThat(status(urls.redeem(url))).isEqualTo(403);
    PresignedRequest allowed =
        presignedBy(
            Principal.role("r")
                .inAccount("111122223333")
                .policy(
                    """
                    {"Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}}"""));
    assertThat(status(urls.redeem(allowed))).isEqualTo(403);

    s3.putBucketPolicy(
        r ->
            r.bucket(BUCKET)
                .policy(
                    """
                    {"Statement": {"Effect": "Allow", "Principal": {"AWS": "111122223333"},
                      "Action": "s3:GetObject", "Resource": "arn:aws:s3:::bucket/*"}}"""));

    assertThat(status(urls.redeem(allowed))).isEqualTo(200);
  }

  /** S3 guide, "Limiting presigned URL capabilities". */
  @Test
  void get_conditionsOfTheSignature() {
    put("key", "data");
    PresignedRequest young =
        presignedBy(allowed("{\"NumericLessThan\": {\"s3:signatureAge\": \"60000\"}}"));
    PresignedRequest inHeader =
        presignedBy(allowed("{\"StringEquals\": {\"s3:authType\": \"REST-HEADER\"}}"));

    assertThat(status(urls.redeem(inHeader))).isEqualTo(403);
    assertThat(status(urls.redeem(young))).isEqualTo(200);
    aws.clock().advance(Duration.ofMinutes(1));
    assertThat(status(urls.redeem(young))).isEqualTo(403);
  }
}
