package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.DeletedObject;
import software.amazon.awssdk.services.s3.model.GetObjectAttributesResponse;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** What AWS answered about objects, as recorded: the scenarios that no other test tells. */
class RecordedObjectsTest extends S3Test {
  private static final String FAILED =
      "At least one of the pre-conditions you specified did not hold";
  private static final String NO_KEY = "The specified key does not exist.";

  private ResponseBytes<GetObjectResponse> read(String key) {
    return s3.getObjectAsBytes(r -> r.bucket(BUCKET).key(key).checksumMode("ENABLED"));
  }

  private void versioned() {
    s3.putBucketVersioning(r -> r.bucket(BUCKET).versioningConfiguration(v -> v.status("Enabled")));
  }

  private CopyObjectResponse copy(String to, Consumer<CopyObjectRequest.Builder> how) {
    return s3.copyObject(
        how.andThen(
            r ->
                r.sourceBucket(BUCKET)
                    .sourceKey("source")
                    .destinationBucket(BUCKET)
                    .destinationKey(to)));
  }

  // SDK releases before 2.41 do not have the members.
  private static void assumeConditionalCopies() {
    assumeThat(CopyObjectRequest.builder().build().sdkFields())
        .extracting(SdkField::memberName)
        .contains("IfMatch");
  }

  /** Recorded: putobject_with_multiple_keys, upload_file_with_xml_preamble. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\u0001',
      value = {
        "test,098f6bcd4621d373cade4e832627b4f6,2H9+DA==",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><test/>,8a793423f1e69103a7056b99e4ad6c0b,hkzSQw==",
        "something,437b930db84b8079c2dd804a71936b5f,Cdox+w=="
      })
  void object_isReadAsItWasPut(String body, String md5, String crc32) {
    put("a/key/", body);

    ResponseBytes<GetObjectResponse> got = read("a/key/");

    assertThat(got.asUtf8String()).isEqualTo(body);
    assertThat(got.response().eTag()).isEqualTo("\"" + md5 + "\"");
    assertThat(got.response().checksumCRC32()).isEqualTo(crc32);
    assertThat(got.response().checksumTypeAsString()).isEqualTo("FULL_OBJECT");
    assertThat(got.response().metadata()).isEmpty();
  }

  /** Recorded: put_and_get_object_with_utf8_key, put_and_get_object_with_hash_prefix. */
  @ParameterizedTest
  @ValueSource(strings = {"Ā0Ä", "#key-with-hash-prefix", "test@key/", "test%40key", "test%40key/"})
  void oddKeys_areTakenAsTheyAre(String key) {
    put(key, "v");

    assertThat(get(key)).isEqualTo("v");
    assertThat(keys()).containsExactly(key);
  }

  /** Recorded: url_encoded_key. */
  @Test
  void encodedAndPlainKeys_areDifferent() {
    put("test@key/", "1");
    put("test%40key", "2");
    put("test%40key/", "3");

    assertThat(keys()).containsExactly("test%40key", "test%40key/", "test@key/");
    assertThat(get("test@key/")).isEqualTo("1");
  }

  /** Recorded: s3_uppercase_key_names. */
  @Test
  void keys_haveACase() {
    put("CamelCaseKey", "something");

    assertThat(get("CamelCaseKey")).isEqualTo("something");
    assertError(() -> get("camelcasekey"), 404, "NoSuchKey", NO_KEY);
  }

  /** Recorded: get_object_content_length_with_virtual_host. */
  @Test
  void contentLength_isThatOfTheBody() {
    put("k", "123");

    GetObjectResponse response = read("k").response();

    assertThat(response.contentLength()).isEqualTo(3);
    assertThat(response.acceptRanges()).isEqualTo("bytes");
    assertThat(response.eTag()).isEqualTo("\"202cb962ac59075b964b07152d234b70\"");
  }

  /** Recorded: etag_on_get_object_call. */
  @Test
  void eTag_ofARange_isThatOfTheWhole() {
    put("k", "Lorem ipsum dolor sit amet, ... ".repeat(30));

    assertThat(read("k").response().eTag()).isEqualTo("\"c289c6e309be295fe68af649d1e6c6ec\"");
    GetObjectResponse range =
        s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("k").range("bytes=0-16")).response();
    assertThat(range.eTag()).isEqualTo("\"c289c6e309be295fe68af649d1e6c6ec\"");
    assertThat(range.contentRange()).isEqualTo("bytes 0-16/960");
    assertThat(range.contentLength()).isEqualTo(17);
  }

  /** Recorded: range_header_body_length. */
  @Test
  void ranges_haveTheirLength() {
    s3.putObject(r -> r.bucket(BUCKET).key("k"), RequestBody.fromBytes(new byte[2048]));

    GetObjectResponse first =
        s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("k").range("bytes=0-1023")).response();
    GetObjectResponse second =
        s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("k").range("bytes=1024-2047")).response();

    assertThat(first.contentRange()).isEqualTo("bytes 0-1023/2048");
    assertThat(second.contentRange()).isEqualTo("bytes 1024-2047/2048");
    assertThat(first.contentLength()).isEqualTo(second.contentLength()).isEqualTo(1024);
    assertThat(first.sdkHttpResponse().statusCode()).isEqualTo(206);
  }

  /** Recorded: upload_big_file. */
  @Test
  void bigObject_hasItsLengthAndETag() {
    byte[] big = new byte[10_000_000];
    Arrays.fill(big, (byte) 'a');
    s3.putObject(r -> r.bucket(BUCKET).key("k"), RequestBody.fromBytes(big));

    HeadObjectResponse head = s3.headObject(r -> r.bucket(BUCKET).key("k"));

    assertThat(head.contentLength()).isEqualTo(10_000_000);
    assertThat(head.eTag()).isEqualTo("\"7095bae098259e0dda4b7acc624de4e2\"");
  }

  /** Recorded: object_version_id_format. */
  @Test
  void versionId_has32Characters() {
    versioned();

    assertThat(put("k", "").versionId()).matches("[a-zA-Z0-9._]{32}");
  }

  /** Recorded: delete_object_tagging. */
  @Test
  void object_withoutItsTags_isReadAsBefore() {
    put("k", "something", r -> r.tagging("a=b"));
    s3.deleteObjectTagging(r -> r.bucket(BUCKET).key("k"));

    assertThat(read("k").asUtf8String()).isEqualTo("something");
    assertThat(read("k").response().tagCount()).isNull();
  }

  /** Recorded: s3_batch_delete_public_objects_using_requests. */
  @Test
  void deleteObjects_tellsEachKey() {
    put("key-created-by-anonymous-1", "");
    put("key-created-by-anonymous-2", "");

    List<DeletedObject> deleted =
        s3.deleteObjects(
                r ->
                    r.bucket(BUCKET)
                        .delete(
                            d ->
                                d.objects(
                                    List.of(
                                        identifier("key-created-by-anonymous-1"),
                                        identifier("key-created-by-anonymous-2")))))
            .deleted();

    assertThat(deleted)
        .containsExactly(
            DeletedObject.builder().key("key-created-by-anonymous-1").build(),
            DeletedObject.builder().key("key-created-by-anonymous-2").build());
    assertThat(keys()).isEmpty();
  }

  private static ObjectIdentifier identifier(String key) {
    return ObjectIdentifier.builder().key(key).build();
  }

  /** Recorded: get_object_attributes_versioned. */
  @Test
  void attributes_areThoseOfAVersion() {
    versioned();
    String first = put("k", "version").versionId();
    String second = put("k", "something").versionId();

    GetObjectAttributesResponse latest = attributes(null);
    assertThat(latest.versionId()).isEqualTo(second);
    assertThat(latest.objectSize()).isEqualTo(9);
    assertThat(latest.storageClassAsString()).isEqualTo("STANDARD");
    s3.deleteObject(r -> r.bucket(BUCKET).key("k"));
    assertError(() -> attributes(null), 404, "NoSuchKey", NO_KEY);
    assertThat(attributes(first).objectSize()).isEqualTo(7);
    assertThat(attributes(first).versionId()).isEqualTo(first);
  }

  private GetObjectAttributesResponse attributes(String versionId) {
    return s3.getObjectAttributes(
        r ->
            r.bucket(BUCKET)
                .key("k")
                .versionId(versionId)
                .objectAttributesWithStrings("ETag", "ObjectSize", "StorageClass", "Checksum"));
  }

  /** Recorded: copy_object_if_match_versioned_bucket. */
  @Test
  void copy_ifMatch_looksAtTheNewestVersion() {
    assumeConditionalCopies();
    versioned();
    put("source", "data");
    String before = put("dest", "1").versionId();

    assertError(() -> copy("dest", r -> r.ifMatch("wrong")), 412, "PreconditionFailed", FAILED);
    String marker = s3.deleteObject(r -> r.bucket(BUCKET).key("dest")).versionId();
    assertError(() -> copy("dest", r -> r.ifMatch("any")), 404, "NoSuchKey", NO_KEY);
    PutObjectResponse after = put("dest", "2");
    CopyObjectResponse copied = copy("dest", r -> r.ifMatch(after.eTag()));

    assertThat(copied.copySourceVersionId()).isNotNull();
    ListObjectVersionsResponse versions =
        s3.listObjectVersions(r -> r.bucket(BUCKET).prefix("dest"));
    assertThat(versions.versions())
        .extracting(ObjectVersion::versionId)
        .containsExactly(copied.versionId(), after.versionId(), before);
    assertThat(versions.deleteMarkers())
        .extracting(DeleteMarkerEntry::versionId)
        .containsExactly(marker);
  }

  /** Recorded: copy_object_if_none_match_versioned_bucket, copy_object_if_none_match_in_place. */
  @Test
  void copy_ifNoneMatch_looksAtTheNewestVersion() {
    assumeConditionalCopies();
    versioned();
    put("source", "data");
    String first = copy("dest", r -> r.ifNoneMatch("*")).versionId();

    assertError(() -> copy("dest", r -> r.ifNoneMatch("*")), 412, "PreconditionFailed", FAILED);
    assertError(
        () -> copy("source", r -> r.ifNoneMatch("*").metadataDirective("REPLACE")),
        412,
        "PreconditionFailed",
        FAILED);
    s3.deleteObject(r -> r.bucket(BUCKET).key("dest"));
    String second = copy("dest", r -> r.ifNoneMatch("*")).versionId();

    assertThat(s3.listObjectVersions(r -> r.bucket(BUCKET).prefix("dest")).versions())
        .extracting(ObjectVersion::versionId)
        .containsExactly(second, first);
  }

  /** Recorded: s3_copy_object_legal_hold. */
  @Test
  void copy_doesNotTakeTheLegalHold() {
    s3.createBucket(r -> r.bucket("locked").objectLockEnabledForBucket(true));
    s3.putObject(
        r -> r.bucket("locked").key("k").objectLockLegalHoldStatus("ON"),
        RequestBody.fromString("v"));

    s3.copyObject(
        r ->
            r.sourceBucket("locked")
                .sourceKey("k")
                .destinationBucket("locked")
                .destinationKey("copy"));

    assertThat(s3.headObject(r -> r.bucket("locked").key("k")).objectLockLegalHoldStatusAsString())
        .isEqualTo("ON");
    assertThat(s3.headObject(r -> r.bucket("locked").key("copy")).objectLockLegalHoldStatus())
        .isNull();
  }

  /** Recorded: s3_checksum_no_automatic_sdk_calculation. */
  @Test
  void checksum_thatIsGiven_isTheOneThatIsKept() {
    String sha256 = "2l26x0trnT0r2AvakoFk2MB7eKVKzYESLMxSAKAzoik=";
    assertError(
        () -> put("k", "test data..", r -> r.checksumSHA256("wrong")),
        400,
        "InvalidRequest",
        "Value for x-amz-checksum-sha256 header is invalid.");

    put("right", "test data..", r -> r.checksumSHA256(sha256));
    put("other", "test data..", r -> r.checksumAlgorithm("CRC32C").checksumSHA256(sha256));
    put("algorithm", "test data..", r -> r.checksumAlgorithm("CRC64NVME"));

    assertThat(read("right").response().checksumSHA256()).isEqualTo(sha256);
    assertThat(read("other").response().checksumSHA256()).isEqualTo(sha256);
    assertThat(read("other").response().checksumCRC32C()).isNull();
    assertThat(read("algorithm").response().checksumCRC64NVME()).isEqualTo("qUVrWYOrIAM=");
    assertThat(read("right").response().eTag()).isEqualTo("\"e6d9226c2a86b7232933663c13467527\"");
    s3.copyObject(
        r ->
            r.sourceBucket(BUCKET)
                .sourceKey("algorithm")
                .destinationBucket(BUCKET)
                .destinationKey("copy"));
    assertThat(read("copy").response().checksumCRC64NVME()).isEqualTo("qUVrWYOrIAM=");
  }

  private static String customerKey(int filling) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) filling);
    return Base64.getEncoder().encodeToString(key);
  }

  /** Recorded: put_object_default_checksum_with_sse_c. */
  @Test
  void checksum_ofAnObjectWithACustomersKey_isThatOfItsBytes() {
    put(
        "k",
        "test data..",
        r ->
            r.checksumAlgorithm("CRC64NVME")
                .sseCustomerAlgorithm("AES256")
                .sseCustomerKey(customerKey(1)));

    HeadObjectResponse head =
        s3.headObject(
            r ->
                r.bucket(BUCKET)
                    .key("k")
                    .checksumMode("ENABLED")
                    .sseCustomerAlgorithm("AES256")
                    .sseCustomerKey(customerKey(1)));

    assertThat(head.checksumCRC64NVME()).isEqualTo("qUVrWYOrIAM=");
    assertThat(head.sseCustomerAlgorithm()).isEqualTo("AES256");
    assertThat(head.serverSideEncryption()).isNull();
    assertThat(head.eTag()).isNotEqualTo("\"e6d9226c2a86b7232933663c13467527\"");
  }

  /** Recorded: sse_c_with_versioning. */
  @Test
  void versions_haveCustomersKeysOfTheirOwn() {
    versioned();
    String first = putWith(1, "version1").versionId();
    String second = putWith(2, "version2").versionId();

    assertThat(getWith(2, null).asUtf8String()).isEqualTo("version2");
    assertThat(getWith(2, second).asUtf8String()).isEqualTo("version2");
    assertThat(getWith(1, first).asUtf8String()).isEqualTo("version1");
    assertError(
        () -> getWith(1, null),
        403,
        "AccessDenied",
        "Requests specifying Server Side Encryption with Customer provided keys must provide the"
            + " correct secret key.");
  }

  private PutObjectResponse putWith(int key, String body) {
    return put("k", body, r -> r.sseCustomerAlgorithm("AES256").sseCustomerKey(customerKey(key)));
  }

  private ResponseBytes<GetObjectResponse> getWith(int key, String versionId) {
    return s3.getObjectAsBytes(
        r ->
            r.bucket(BUCKET)
                .key("k")
                .versionId(versionId)
                .sseCustomerAlgorithm("AES256")
                .sseCustomerKey(customerKey(key)));
  }

  /** Recorded: multipart_with_unicode_character_location. */
  @Test
  void locationOfAnUpload_isEncoded() {
    String key = "test-unicode_—_file";
    String upload = s3.createMultipartUpload(r -> r.bucket(BUCKET).key(key)).uploadId();
    String eTag =
        s3.uploadPart(
                r -> r.bucket(BUCKET).key(key).uploadId(upload).partNumber(1),
                RequestBody.fromString("v"))
            .eTag();

    CompleteMultipartUploadResponse completed =
        s3.completeMultipartUpload(
            r ->
                r.bucket(BUCKET)
                    .key(key)
                    .uploadId(upload)
                    .multipartUpload(
                        m ->
                            m.parts(
                                List.of(
                                    CompletedPart.builder().partNumber(1).eTag(eTag).build()))));

    assertThat(completed.key()).isEqualTo(key);
    assertThat(completed.location()).endsWith("/test-unicode_%E2%80%94_file");
  }
}
