package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
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
}
