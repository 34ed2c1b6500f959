package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Conditional puts and deletes, checksums, Content-MD5. */
class WritingTest extends S3Test {
  private static final String FAILED =
      "At least one of the pre-conditions you specified did not hold";
  private static final String NOT_IMPLEMENTED =
      "A header you provided implies functionality that is not implemented";

  /** Recorded: put_object_if_none_match. */
  @Test
  void putObject_ifNoneMatch_writesNewKeysAlone() {
    put("k", "", r -> r.ifNoneMatch("*"));

    assertError(
        () -> put("k", "other", r -> r.ifNoneMatch("*")), 412, "PreconditionFailed", FAILED);
    assertThat(get("k")).isEmpty();

    s3.deleteObject(r -> r.bucket(BUCKET).key("k"));
    put("k", "new", r -> r.ifNoneMatch("*"));
  }

  /** Recorded: put_object_if_match. */
  @Test
  void putObject_ifMatch_replacesWhatTheCallerKnows() {
    String eTag = put("k", "test").eTag();

    assertError(
        () -> put("k", "x", r -> r.ifMatch("d41d8cd98f00b204e9800998ecf8427e")),
        412,
        "PreconditionFailed",
        FAILED);
    put("k", "", r -> r.ifMatch(eTag));
    s3.deleteObject(r -> r.bucket(BUCKET).key("k"));
    assertError(
        () -> put("k", "", r -> r.ifMatch(eTag)),
        404,
        "NoSuchKey",
        "The specified key does not exist.");
  }

  /** Recorded: put_object_if_match_validation. */
  @Test
  void putObject_conditionsThatS3DoesNotHave_areNotImplemented() {
    assertNotImplemented(r -> r.ifMatch("*"));
    assertNotImplemented(r -> r.ifNoneMatch("\"etag\""));
    assertNotImplemented(r -> r.ifNoneMatch("*").ifMatch("etag"));
  }

  private void assertNotImplemented(Consumer<PutObjectRequest.Builder> how) {
    assertError(() -> put("k", "v", how), 501, "NotImplemented", NOT_IMPLEMENTED);
  }

  /** Recorded: delete_object_if_match_non_express. */
  @Test
  void deleteObject_ifMatch_deletesWhatTheCallerKnows() {
    String eTag = put("k", "v").eTag();

    assertError(
        () -> s3.deleteObject(r -> r.bucket(BUCKET).key("k").ifMatch("other")),
        412,
        "PreconditionFailed",
        FAILED);
    s3.deleteObject(r -> r.bucket(BUCKET).key("k").ifMatch(eTag));
    assertThat(keys()).isEmpty();
  }

  /** Recorded: delete_object_if_match_modified_non_express. */
  @Test
  void deleteObject_ifMatchLastModified_isForDirectoryBuckets() {
    assertError(
        () -> s3.deleteObject(r -> r.bucket(BUCKET).key("k").ifMatchLastModifiedTime(START)),
        501,
        "NotImplemented",
        NOT_IMPLEMENTED);
  }

  /** Recorded: s3_get_object_checksum. */
  @ParameterizedTest
  @CsvSource({
    "CRC32, lVk/nw==",
    "CRC32C, Fz3epA==",
    "CRC64NVME, 1f2xscCCZCU=",
    "SHA1, jbXkHAsXUrubtL3dqDQ4w+7WXc0=",
    "SHA256, 1YQo81vx2VFUl0q5ccWISq8AkSBQQ0WO80S82TmfdIQ=",
  })
  void checksum_isComputedStoredAndShown(String algorithm, String value) {
    PutObjectResponse put = put("k", "test-checksum", r -> r.checksumAlgorithm(algorithm));
    GetObjectResponse response =
        s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("k").checksumMode("ENABLED")).response();

    assertThat(put.getValueForField("Checksum" + algorithm, String.class)).hasValue(value);
    assertThat(put.checksumTypeAsString()).isEqualTo("FULL_OBJECT");
    assertThat(response.getValueForField("Checksum" + algorithm, String.class)).hasValue(value);
    assertThat(
            s3.getObjectAttributes(
                    r -> r.bucket(BUCKET).key("k").objectAttributesWithStrings("Checksum"))
                .checksum()
                .getValueForField("Checksum" + algorithm, String.class))
        .hasValue(value);
    assertThat(
            s3.listObjectsV2(r -> r.bucket(BUCKET)).contents().get(0).checksumAlgorithmAsStrings())
        .containsExactly(algorithm);
  }

  /** Recorded: multipart_upload_part_checksum_exception, s3_checksum_no_algorithm. */
  @ParameterizedTest
  @EnumSource
  void checksum_thatIsWrong_isRefused(ChecksumKind kind) {
    String name = kind.name();
    String wrong = wrong(kind);

    assertError(
        () -> put("k", "v", r -> given(r, name, "test")),
        400,
        "InvalidRequest",
        "Value for x-amz-checksum-" + name.toLowerCase(Locale.ROOT) + " header is invalid.");
    assertError(
        () -> put("k", "v", r -> given(r, name, wrong)),
        400,
        "BadDigest",
        "The " + name + " you specified did not match the calculated checksum.");
    assertThat(keys()).isEmpty();
  }

  private static String wrong(ChecksumKind kind) {
    byte[] bytes = kind.start().finish();
    bytes[0]++;
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static void given(PutObjectRequest.Builder request, String name, String value) {
    switch (name) {
      case "CRC32" -> request.checksumCRC32(value);
      case "CRC32C" -> request.checksumCRC32C(value);
      case "CRC64NVME" -> request.checksumCRC64NVME(value);
      case "SHA1" -> request.checksumSHA1(value);
      default -> request.checksumSHA256(value);
    }
  }

  @Test
  void checksum_ofAnotherAlgorithm_isRefused() {
    assertThat(error(() -> put("k", "v", r -> r.checksumAlgorithm("CRC16"))).awsErrorDetails())
        .returns("InvalidRequest", e -> e.errorCode());
  }

  /** Recorded: s3_checksum_no_algorithm. */
  @Test
  void checksum_twoAtOnce_areRefused() {
    assertError(
        () -> put("k", "v", r -> r.checksumCRC32("AAAAAA==").checksumCRC32C("AAAAAA==")),
        400,
        "InvalidRequest",
        "Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.");
  }

  @Test
  void contentMd5_isChecked() {
    put("k", "hello", r -> r.contentMD5("XUFAKrxLKna5cZ2REBfFkg=="));

    assertError(
        () -> put("k", "other", r -> r.contentMD5("XUFAKrxLKna5cZ2REBfFkg==")),
        400,
        "BadDigest",
        "The Content-MD5 you specified did not match what we received.");
    assertError(
        () -> put("k", "other", r -> r.contentMD5("abc")),
        400,
        "InvalidDigest",
        "The Content-MD5 you specified was invalid.");
  }
}
