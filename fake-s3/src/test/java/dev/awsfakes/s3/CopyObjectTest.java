package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.awsfakes.spi.Cloud;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.Tag;

class CopyObjectTest extends S3Test {
  private static final String FAILED =
      "At least one of the pre-conditions you specified did not hold";

  private CopyObjectResponse copy(String from, String to) {
    return copy(from, to, r -> {});
  }

  private CopyObjectResponse copy(String from, String to, Consumer<CopyObjectRequest.Builder> how) {
    return s3.copyObject(
        how.andThen(
            r ->
                r.sourceBucket(BUCKET)
                    .sourceKey(from)
                    .destinationBucket(BUCKET)
                    .destinationKey(to)));
  }

  private HeadObjectResponse head(String key) {
    return s3.headObject(r -> r.bucket(BUCKET).key(key));
  }

  /** Recorded: s3_copy_md5. */
  @Test
  void copy_hasTheSameBytesETagAndChecksum() {
    put("a", "something");

    CopyObjectResponse response = copy("a", "b");

    assertThat(response.copyObjectResult().eTag())
        .isEqualTo("\"437b930db84b8079c2dd804a71936b5f\"");
    assertThat(response.copyObjectResult().checksumCRC32()).isEqualTo("Cdox+w==");
    assertThat(response.copyObjectResult().checksumTypeAsString()).isEqualTo("FULL_OBJECT");
    assertThat(response.copyObjectResult().lastModified()).isEqualTo(START);
    assertThat(response.serverSideEncryptionAsString()).isEqualTo("AES256");
    assertThat(response.versionId()).isNull();
    assertThat(get("b")).isEqualTo("something");
  }

  /** Recorded: copy_object_precondition_write_validation. */
  @Test
  void copy_conditionsThatS3DoesNotHave_areNotImplemented() {
    String eTag = put("a", "something").eTag();

    assertNotImplemented(r -> r.ifNoneMatch(eTag));
    assertNotImplemented(r -> r.ifMatch("*"));
    assertNotImplemented(r -> r.ifMatch(eTag).ifNoneMatch("*"));
    assertThat(keys()).containsExactly("a");
  }

  private void assertNotImplemented(Consumer<CopyObjectRequest.Builder> how) {
    assertError(
        () -> copy("a", "b", how),
        501,
        "NotImplemented",
        "A header you provided implies functionality that is not implemented");
  }

  /** Recorded: copy_object_special_character. */
  @ParameterizedTest
  @ValueSource(strings = {"file%2Fname", "test@key/", "test key//", "a/%F0%9F%98%80/", "test+key"})
  void copy_takesOddKeys(String key) {
    put(key, "test");

    copy(key, key + "-copy");

    assertThat(get(key + "-copy")).isEqualTo("test");
  }

  /** Recorded: s3_copy_metadata_replace. */
  @Test
  void metadata_isCopiedOrReplaced() {
    put("a", "v", r -> r.metadata(Map.of("key", "value")).contentType("application/json"));

    copy("a", "b");
    copy(
        "a",
        "c",
        r ->
            r.metadataDirective("REPLACE")
                .metadata(Map.of("another-key", "value"))
                .contentType("image/jpg"));

    assertThat(head("b").metadata()).isEqualTo(Map.of("key", "value"));
    assertThat(head("b").contentType()).isEqualTo("application/json");
    assertThat(head("c").metadata()).isEqualTo(Map.of("another-key", "value"));
    assertThat(head("c").contentType()).isEqualTo("image/jpg");
    assertError(
        () -> copy("a", "d", r -> r.metadataDirective("KEEP")),
        400,
        "InvalidArgument",
        "Unknown metadata directive.");
  }

  @Test
  void tags_areCopiedOrReplaced() {
    put("a", "v", r -> r.tagging("k=v"));

    copy("a", "b");
    copy("a", "c", r -> r.taggingDirective("REPLACE").tagging("x=y"));

    assertThat(tags("b")).extracting(Tag::value).containsExactly("v");
    assertThat(tags("c")).extracting(Tag::value).containsExactly("y");
  }

  private List<Tag> tags(String key) {
    return s3.getObjectTagging(r -> r.bucket(BUCKET).key(key)).tagSet();
  }

  /** Recorded: s3_copy_object_in_place_versioned, s3_copy_object_in_place_storage_class. */
  @Test
  void ontoItself_isRefusedUnlessSomethingChanges() {
    put("a", "v", r -> r.contentType("a/b"));

    assertError(
        () -> copy("a", "a"),
        400,
        "InvalidRequest",
        "This copy request is illegal because it is trying to copy an object to itself without"
            + " changing the object's metadata, storage class, website redirect location or"
            + " encryption attributes.");
    copy("a", "a", r -> r.storageClass("STANDARD"));
    copy("a", "a", r -> r.serverSideEncryption("AES256"));
    copy("a", "a", r -> r.metadataDirective("REPLACE"));
    assertThat(head("a").contentType()).isEqualTo("binary/octet-stream");
  }

  /** Recorded: s3_copy_object_src_not_exists. */
  @Test
  void source_mustExist() {
    assertError(
        () ->
            s3.copyObject(
                r ->
                    r.sourceBucket("missing")
                        .sourceKey("k")
                        .destinationBucket(BUCKET)
                        .destinationKey("k")),
        404,
        "NoSuchBucket",
        "The specified bucket does not exist");
    assertError(() -> copy("missing", "k"), 404, "NoSuchKey", "The specified key does not exist.");
  }

  /** Recorded: s3_copy_object_src_not_exists. */
  @Test
  void source_mayBeAVersionButNoDeleteMarker() {
    s3.putBucketVersioning(r -> r.bucket(BUCKET).versioningConfiguration(v -> v.status("Enabled")));
    String version = put("a", "1").versionId();
    String marker = s3.deleteObject(r -> r.bucket(BUCKET).key("a")).versionId();

    assertError(() -> copy("a", "b"), 404, "NoSuchKey", "The specified key does not exist.");
    assertError(
        () -> copy("a", "b", r -> r.sourceVersionId(marker)),
        400,
        "InvalidRequest",
        "The source of a copy request may not specifically refer to a delete marker by version"
            + " id.");
    CopyObjectResponse response = copy("a", "b", r -> r.sourceVersionId(version));
    assertThat(response.copySourceVersionId()).isEqualTo(version);
    assertThat(response.versionId()).hasSize(32);
  }

  /** Recorded: copy_object_if_match, copy_object_if_none_match, …_in_place. */
  @Test
  void destinationConditions_areChecked() {
    // SDK releases before 2.41 do not have the members.
    assumeThat(CopyObjectRequest.builder().build().sdkFields())
        .extracting(SdkField::memberName)
        .contains("IfMatch");
    put("a", "data");
    String eTag = put("b", "other").eTag();

    assertError(() -> copy("a", "b", r -> r.ifNoneMatch("*")), 412, "PreconditionFailed", FAILED);
    assertError(() -> copy("a", "b", r -> r.ifMatch("wrong")), 412, "PreconditionFailed", FAILED);
    assertError(
        () -> copy("a", "missing", r -> r.ifMatch(eTag)),
        404,
        "NoSuchKey",
        "The specified key does not exist.");
    assertThat(error(() -> copy("a", "b", r -> r.ifMatch("*"))).statusCode()).isEqualTo(501);
    copy("a", "b", r -> r.ifMatch(eTag));
    copy("a", "c", r -> r.ifNoneMatch("*"));
  }

  /** Recorded: s3_copy_object_if_source_unmodified_since_versioned. */
  @Test
  void sourceConditions_areChecked() {
    String eTag = put("a", "data").eTag();

    assertSourceFails(r -> r.copySourceIfMatch("wrong"));
    assertSourceFails(r -> r.copySourceIfNoneMatch(eTag));
    assertSourceFails(r -> r.copySourceIfModifiedSince(START));
    assertSourceFails(r -> r.copySourceIfUnmodifiedSince(START.minusSeconds(1)));
    copy(
        "a",
        "b",
        r -> r.copySourceIfMatch(eTag).copySourceIfUnmodifiedSince(START.minusSeconds(1)));
    copy("a", "b", r -> r.copySourceIfUnmodifiedSince(START));
  }

  private void assertSourceFails(Consumer<CopyObjectRequest.Builder> how) {
    assertError(() -> copy("a", "b", how), 412, "PreconditionFailed", FAILED);
  }

  @Test
  void copy_reachesAcrossRegions() {
    put("a", "v");
    S3Client ireland = aws.client(S3Client.class, Region.EU_WEST_1);
    ireland.createBucket(r -> r.bucket("there"));

    ireland.copyObject(
        r -> r.sourceBucket(BUCKET).sourceKey("a").destinationBucket("there").destinationKey("a"));

    assertThat(ireland.getObjectAsBytes(r -> r.bucket("there").key("a")).asUtf8String())
        .isEqualTo("v");
  }

  /** Recorded: s3_copy_object_wrong_format. */
  @Test
  @SuppressWarnings("deprecation") // the older member is the one that has a format
  void copySource_mustHaveAKey() {
    put("a b", "v");

    assertError(
        () ->
            s3.copyObject(
                r -> r.copySource("wrongformat").destinationBucket(BUCKET).destinationKey("k")),
        400,
        "InvalidArgument",
        "Invalid copy source object key");
    s3.copyObject(
        r -> r.copySource("/" + BUCKET + "/a%20b").destinationBucket(BUCKET).destinationKey("k"));
    assertThat(get("k")).isEqualTo("v");
  }

  @Test
  void archivedSource_isRefused() {
    put("a", "v", r -> r.storageClass("GLACIER"));

    assertThat(error(() -> copy("a", "b")).awsErrorDetails().errorCode())
        .isEqualTo("ObjectNotInActiveTierError");
  }

  /** API reference, CopyObject and UploadPartCopy: up to 5 GB. */
  @Test
  void source_hasAtMost5GiB() {
    long most = 5L * 1024 * 1024 * 1024;
    store("most", most);
    store("more", most + 1);
    String uploadId = s3.createMultipartUpload(r -> r.bucket(BUCKET).key("parts")).uploadId();

    copy("most", "copy");
    assertThat(s3.headObject(r -> r.bucket(BUCKET).key("copy")).contentLength()).isEqualTo(most);
    assertTooLarge(() -> copy("more", "copy"));
    assertTooLarge(() -> copyPart(uploadId, null));
    assertTooLarge(() -> copyPart(uploadId, "bytes=0-" + most));
    copyPart(uploadId, "bytes=" + most + "-" + most);
  }

  private void copyPart(String uploadId, @Nullable String range) {
    s3.uploadPartCopy(
        r ->
            r.sourceBucket(BUCKET)
                .sourceKey("more")
                .destinationBucket(BUCKET)
                .destinationKey("parts")
                .uploadId(uploadId)
                .partNumber(1)
                .copySourceRange(range));
  }

  private static void assertTooLarge(ThrowingCallable call) {
    assertError(
        call,
        400,
        "InvalidRequest",
        "The specified copy source is larger than the maximum allowable size for a copy source:"
            + " 5368709120");
  }

  /** Stores an object of one chunk again and again, as nobody can upload it in a test. */
  private void store(String key, long size) {
    Chunk chunk = Chunk.of(new byte[1024 * 1024]);
    List<Chunk> chunks = new ArrayList<>();
    for (long rest = size; rest > 0; rest -= chunk.length()) {
      chunks.add(chunk.slice(0, (int) Math.min(rest, chunk.length())));
    }
    StoredObject object =
        new StoredObject(
            Content.of(chunks),
            "\"d41d8cd98f00b204e9800998ecf8427e\"",
            ObjectChecksum.full(ChecksumKind.CRC32, "AAAAAA=="),
            ObjectHeaders.of(PutObjectRequest.builder().build(), null),
            Encryption.SSE_S3,
            List.of());
    Objects.requireNonNull(Buckets.of(Cloud.of(aws)).find(BUCKET))
        .put(key, object, VersionState.PLAIN, WriteCondition.NONE, START);
  }
}
