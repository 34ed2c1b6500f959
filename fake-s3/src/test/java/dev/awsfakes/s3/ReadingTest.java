package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** Ranges, conditional headers and overrides of GetObject and HeadObject. */
class ReadingTest extends S3Test {
  private static final String FAILED =
      "At least one of the pre-conditions you specified did not hold";

  private String eTag;

  @BeforeEach
  void object() {
    eTag = put("k", "0123456789").eTag();
    clock.advance(Duration.ofMinutes(1));
  }

  private ResponseBytes<GetObjectResponse> read(Consumer<GetObjectRequest.Builder> how) {
    return s3.getObjectAsBytes(how.andThen(r -> r.bucket(BUCKET).key("k").checksumMode("ENABLED")));
  }

  /** Recorded: get_object_range. */
  @ParameterizedTest
  @CsvSource({
    "bytes=0-8, 012345678, bytes 0-8/10",
    "bytes=1-1, 1, bytes 1-1/10",
    "bytes=1-, 123456789, bytes 1-9/10",
    "bytes=-2, 89, bytes 8-9/10",
    "bytes=-9, 123456789, bytes 1-9/10",
    "bytes=-15, 0123456789, bytes 0-9/10",
    "bytes=0-100, 0123456789, bytes 0-9/10",
    "bytes=0-0, 0, bytes 0-0/10",
  })
  void range_givesItsBytes(String range, String bytes, String contentRange) {
    ResponseBytes<GetObjectResponse> response = read(r -> r.range(range));

    assertThat(response.asUtf8String()).isEqualTo(bytes);
    assertThat(response.response().contentRange()).isEqualTo(contentRange);
    assertThat(response.response().contentLength()).isEqualTo(bytes.length());
    assertThat(response.response().sdkHttpResponse().statusCode()).isEqualTo(206);
    assertThat(response.response().checksumCRC32())
        .isEqualTo(bytes.length() == 10 ? "poTHxg==" : null);
    assertThat(s3.headObject(r -> r.bucket(BUCKET).key("k").range(range)).contentLength())
        .isEqualTo(bytes.length());
  }

  /** Recorded: get_object_range. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "bytes=1-0",
        "bytes=-1-",
        "bytes=0--1",
        "bytes=0-1,3-4,7-9",
        "0-8",
        "bytes=-",
        "none=0-1"
      })
  void range_thatIsNone_isIgnored(String range) {
    ResponseBytes<GetObjectResponse> response = read(r -> r.range(range));

    assertThat(response.asUtf8String()).isEqualTo("0123456789");
    assertThat(response.response().contentRange()).isNull();
    assertThat(response.response().sdkHttpResponse().statusCode()).isEqualTo(200);
    assertThat(response.response().checksumCRC32()).isEqualTo("poTHxg==");
  }

  /** Recorded: get_object_range. */
  @ParameterizedTest
  @ValueSource(strings = {"bytes=-0", "bytes=100-200", "bytes=10-"})
  void range_withoutAByte_isNotSatisfiable(String range) {
    assertError(
        () -> read(r -> r.range(range)),
        416,
        "InvalidRange",
        "The requested range is not satisfiable");
    assertBare(() -> s3.headObject(r -> r.bucket(BUCKET).key("k").range(range)), 416);
  }

  @Test
  void partNumber_ofAnObjectWithoutParts_isTheFirstAlone() {
    assertThat(read(r -> r.partNumber(1)).response().contentRange()).isEqualTo("bytes 0-9/10");
    assertThat(error(() -> read(r -> r.partNumber(2))).statusCode()).isEqualTo(416);
    assertThat(error(() -> read(r -> r.partNumber(1).range("bytes=0-1"))).statusCode())
        .isEqualTo(400);
  }

  /** Recorded: s3_get_object_preconditions, precondition_failed_error. */
  @Test
  void failedConditions_are412() {
    assertError(() -> read(r -> r.ifMatch("\"other\"")), 412, "PreconditionFailed", FAILED);
    assertError(
        () -> read(r -> r.ifUnmodifiedSince(START.minusSeconds(1))),
        412,
        "PreconditionFailed",
        FAILED);
    assertBare(() -> s3.headObject(r -> r.bucket(BUCKET).key("k").ifMatch("x")), 412);
  }

  /** Recorded: s3_get_object_preconditions. */
  @Test
  void notModified_is304WithTheETag() {
    assertThat(
            assertBare(() -> read(r -> r.ifNoneMatch(eTag)), 304)
                .awsErrorDetails()
                .sdkHttpResponse()
                .firstMatchingHeader("ETag"))
        .hasValue(eTag);
    assertBare(() -> read(r -> r.ifNoneMatch(eTag.replace("\"", ""))), 304);
    assertBare(() -> read(r -> r.ifNoneMatch("*")), 304);
    assertBare(() -> read(r -> r.ifModifiedSince(START)), 304);
    assertBare(() -> s3.headObject(r -> r.bucket(BUCKET).key("k").ifNoneMatch(eTag)), 304);
  }

  /** Recorded: s3_get_object_preconditions. */
  @Test
  void conditionsThatHold_giveTheObject() {
    Instant future = clock.now().plusSeconds(3600);

    read(r -> r.ifMatch(eTag));
    read(r -> r.ifModifiedSince(future));
    read(r -> r.ifModifiedSince(START.minusSeconds(1)));
    read(r -> r.ifUnmodifiedSince(START));
    read(r -> r.ifNoneMatch("other"));
  }

  /** RFC 7232, section 6; API reference, GetObject. */
  @Test
  void eTagConditions_overruleDates() {
    read(r -> r.ifMatch(eTag).ifUnmodifiedSince(START.minusSeconds(1)));
    read(r -> r.ifNoneMatch("other").ifModifiedSince(START));
    assertBare(() -> read(r -> r.ifNoneMatch(eTag).ifModifiedSince(START.minusSeconds(1))), 304);
  }

  @Test
  void responseHeaders_canBeOverridden() {
    GetObjectResponse response =
        read(r ->
                r.responseContentType("a/b")
                    .responseCacheControl("no-cache")
                    .responseContentDisposition("inline")
                    .responseContentEncoding("x")
                    .responseContentLanguage("de"))
            .response();

    assertThat(response.contentType()).isEqualTo("a/b");
    assertThat(response.cacheControl()).isEqualTo("no-cache");
    assertThat(response.contentDisposition()).isEqualTo("inline");
    assertThat(response.contentEncoding()).isEqualTo("x");
    assertThat(response.contentLanguage()).isEqualTo("de");
  }

  @Test
  void expires_isGivenInBothForms() {
    put("k", "v", r -> r.expires(START));

    HeadObjectResponse head = s3.headObject(r -> r.bucket(BUCKET).key("k"));

    assertThat(head.expiresString()).isEqualTo("Thu, 01 Jan 2026 00:00:00 GMT");
  }

  /** Recorded: put_object_storage_class, s3_get_deep_archive_object_restore. */
  @ParameterizedTest
  @CsvSource({
    "STANDARD,",
    "STANDARD_IA, STANDARD_IA",
    "ONEZONE_IA, ONEZONE_IA",
    "GLACIER_IR, GLACIER_IR",
    "INTELLIGENT_TIERING, INTELLIGENT_TIERING",
    "REDUCED_REDUNDANCY, REDUCED_REDUNDANCY"
  })
  void storageClass_isShownUnlessStandard(String storageClass, String shown) {
    put("k", "v", r -> r.storageClass(storageClass));

    assertThat(read(r -> {}).response().storageClassAsString()).isEqualTo(shown);
    assertThat(s3.listObjectsV2(r -> r.bucket(BUCKET)).contents().get(0).storageClassAsString())
        .isEqualTo(storageClass);
  }

  /** Recorded: put_object_storage_class, s3_get_deep_archive_object_restore. */
  @ParameterizedTest
  @ValueSource(strings = {"GLACIER", "DEEP_ARCHIVE"})
  void archivedObject_cannotBeRead(String storageClass) {
    put("k", "v", r -> r.storageClass(storageClass));

    assertError(
        () -> get("k"),
        403,
        "InvalidObjectState",
        "The operation is not valid for the object's storage class");
    assertThat(s3.headObject(r -> r.bucket(BUCKET).key("k")).storageClassAsString())
        .isEqualTo(storageClass);
    assertThat(
            error(() -> put("k", "v", r -> r.storageClass("COLD"))).awsErrorDetails().errorCode())
        .isEqualTo("InvalidStorageClass");
  }
}
