package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.spi.Ids;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.DeletedObject;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.model.S3Exception;

class VersionsTest extends S3Test {

  private void versioning(String status) {
    s3.putBucketVersioning(r -> r.bucket(BUCKET).versioningConfiguration(v -> v.status(status)));
  }

  private ListObjectVersionsResponse versions() {
    return s3.listObjectVersions(r -> r.bucket(BUCKET));
  }

  private static List<String> ids(ListObjectVersionsResponse response) {
    List<String> ids = new ArrayList<>();
    response.versions().forEach(version -> ids.add(version.versionId()));
    return ids;
  }

  private DeleteObjectResponse delete(String key) {
    return s3.deleteObject(r -> r.bucket(BUCKET).key(key));
  }

  private String get(String key, String versionId) {
    return s3.getObjectAsBytes(r -> r.bucket(BUCKET).key(key).versionId(versionId)).asUtf8String();
  }

  /** Recorded: get_bucket_versioning_order, s3_delete_object_with_version_id. */
  @Test
  void listObjectVersions_maxKeysZero_givesNothingAndEnds() {
    put("k", "v");

    ListObjectVersionsResponse none = s3.listObjectVersions(r -> r.bucket(BUCKET).maxKeys(0));

    assertThat(none.hasVersions()).isFalse();
    assertThat(none.isTruncated()).isFalse();
  }

  @Test
  void bucketVersioning_isTold() {
    assertThat(s3.getBucketVersioning(r -> r.bucket(BUCKET)).statusAsString()).isNull();
    versioning("Enabled");
    assertThat(s3.getBucketVersioning(r -> r.bucket(BUCKET)).statusAsString()).isEqualTo("Enabled");
    versioning("Suspended");
    assertThat(s3.getBucketVersioning(r -> r.bucket(BUCKET)).statusAsString())
        .isEqualTo("Suspended");
    assertThat(error(() -> versioning("enabled")).awsErrorDetails().errorCode())
        .isEqualTo("MalformedXML");
  }

  /** Recorded: s3_put_object_versioned. */
  @Test
  void versions_areKeptFromTheNullVersionOn() {
    assertThat(put("k", "null").versionId()).isNull();
    assertThat(ids(versions())).containsExactly("null");
    versioning("Enabled");
    assertThat(s3.headObject(r -> r.bucket(BUCKET).key("k")).versionId()).isEqualTo("null");

    String first = put("k", "1").versionId();
    String second = put("k", "2").versionId();

    assertThat(first).hasSize(32).isNotEqualTo(second);
    assertThat(get("k")).isEqualTo("2");
    assertThat(get("k", first)).isEqualTo("1");
    assertThat(get("k", "null")).isEqualTo("null");
    assertThat(ids(versions())).containsExactly(second, first, "null");
    assertThat(versions().versions())
        .extracting(ObjectVersion::isLatest)
        .containsExactly(true, false, false);

    versioning("Suspended");
    assertThat(put("k", "null again").versionId()).isNull();
    assertThat(ids(versions())).containsExactly("null", second, first);
    assertThat(s3.headObject(r -> r.bucket(BUCKET).key("k")).versionId()).isEqualTo("null");
  }

  /** Recorded: delete_object_on_suspended_bucket. */
  @Test
  void suspended_deletePutsANullMarker() {
    versioning("Enabled");
    String first = put("k", "1").versionId();
    versioning("Suspended");

    DeleteObjectResponse deleted = delete("k");
    assertThat(deleted.deleteMarker()).isTrue();
    assertThat(deleted.versionId()).isEqualTo("null");
    assertThat(versions().deleteMarkers())
        .extracting(DeleteMarkerEntry::isLatest)
        .containsExactly(true);

    put("k", "again");
    assertThat(versions().hasDeleteMarkers()).isFalse();
    assertThat(ids(versions())).containsExactly("null", first);
  }

  /** Recorded: object_lock_delete_markers, put_object_acl_on_delete_marker. */
  @Test
  void deleteMarker_hidesTheObject() {
    versioning("Enabled");
    String version = put("k", "v").versionId();
    String marker = delete("k").versionId();

    S3Exception missing =
        assertError(() -> get("k"), 404, "NoSuchKey", "The specified key does not exist.");
    assertThat(
            missing.awsErrorDetails().sdkHttpResponse().firstMatchingHeader("x-amz-delete-marker"))
        .hasValue("true");
    assertError(
        () -> get("k", marker),
        405,
        "MethodNotAllowed",
        "The specified method is not allowed against this resource.");
    assertBare(() -> s3.headObject(r -> r.bucket(BUCKET).key("k").versionId(marker)), 405);
    assertThat(keys()).isEmpty();
    assertThat(get("k", version)).isEqualTo("v");

    DeleteObjectResponse undone = s3.deleteObject(r -> r.bucket(BUCKET).key("k").versionId(marker));
    assertThat(undone.deleteMarker()).isTrue();
    assertThat(undone.versionId()).isEqualTo(marker);
    assertThat(get("k")).isEqualTo("v");
  }

  /** Recorded: delete_versioned_bucket_with_objects. */
  @Test
  void deleteBucket_withVersions_isRefusedUntilTheyAreGone() {
    versioning("Enabled");
    String version = put("k", "v").versionId();
    String marker = delete("k").versionId();
    assertNotEmpty();
    DeleteObjectResponse deleted =
        s3.deleteObject(r -> r.bucket(BUCKET).key("k").versionId(version));
    assertThat(deleted.versionId()).isEqualTo(version);
    assertThat(deleted.deleteMarker()).isNull();
    assertNotEmpty();

    s3.deleteObject(r -> r.bucket(BUCKET).key("k").versionId(marker));

    s3.deleteBucket(r -> r.bucket(BUCKET));
  }

  private void assertNotEmpty() {
    assertError(
        () -> s3.deleteBucket(r -> r.bucket(BUCKET)),
        409,
        "BucketNotEmpty",
        "The bucket you tried to delete is not empty. You must delete all versions in the bucket.");
  }

  /** Recorded: delete_objects_versioned. */
  @Test
  void deleteObjects_tellsOfMarkersAndVersions() {
    versioning("Enabled");
    String version = put("test-delete", "v").versionId();

    DeletedObject marked = deleteObjects("test-delete", null).deleted().get(0);
    assertThat(marked.deleteMarker()).isTrue();
    assertThat(marked.deleteMarkerVersionId()).hasSize(32);
    assertThat(marked.versionId()).isNull();

    DeletedObject undone =
        deleteObjects("test-delete", marked.deleteMarkerVersionId()).deleted().get(0);
    assertThat(undone.deleteMarker()).isTrue();
    assertThat(undone.deleteMarkerVersionId()).isEqualTo(undone.versionId());

    S3Error wrong = deleteObjects("test-delete", "wrong").errors().get(0);
    assertThat(wrong.code()).isEqualTo("NoSuchVersion");
    assertThat(wrong.message()).isEqualTo("The specified version does not exist.");
    assertThat(wrong.versionId()).isEqualTo("wrong");

    DeletedObject gone = deleteObjects("test-delete", version).deleted().get(0);
    assertThat(gone.deleteMarker()).isNull();
    assertThat(gone.versionId()).isEqualTo(version);
    assertThat(versions().hasVersions()).isFalse();
  }

  private DeleteObjectsResponse deleteObjects(String key, String versionId) {
    ObjectIdentifier one = ObjectIdentifier.builder().key(key).versionId(versionId).build();
    return s3.deleteObjects(r -> r.bucket(BUCKET).delete(d -> d.objects(one)));
  }

  /** Recorded: list_objects_versions_markers. */
  @Test
  void listObjectVersions_goesOnAfterMarkers() {
    versioning("Enabled");
    List.of("test_0", "test_1", "test_2").forEach(key -> put(key, "version 1"));
    List.of("test_0", "test_1", "test_2").forEach(this::delete);
    List.of("test_0", "test_1").forEach(key -> put(key, "version 2"));

    ListObjectVersionsResponse five = versions("", "", 5);
    assertThat(five.versions().size() + five.deleteMarkers().size()).isEqualTo(5);
    assertThat(five.isTruncated()).isTrue();
    assertThat(five.nextKeyMarker()).isEqualTo("test_1");
    assertThat(five.nextVersionIdMarker()).isEqualTo(five.deleteMarkers().get(1).versionId());

    ListObjectVersionsResponse rest = versions(five.nextKeyMarker(), five.nextVersionIdMarker(), 1);
    assertThat(rest.versions()).extracting(ObjectVersion::key).containsExactly("test_1");
    assertThat(rest.versions()).extracting(ObjectVersion::isLatest).containsExactly(false);
    assertThat(versions("test_1", "", 1).deleteMarkers())
        .extracting(DeleteMarkerEntry::key)
        .containsExactly("test_2");
    assertThat(versions("test_2", "", 1).hasVersions()).isFalse();
    assertError(
        () -> versions("", five.nextVersionIdMarker(), 1),
        400,
        "InvalidArgument",
        "A version-id marker cannot be specified without a key marker.");
    assertThat(s3.listObjectVersionsPaginator(r -> r.bucket(BUCKET).maxKeys(2)).versions())
        .hasSize(5);
  }

  private ListObjectVersionsResponse versions(String key, String id, int max) {
    return s3.listObjectVersions(
        r -> r.bucket(BUCKET).keyMarker(key).versionIdMarker(id).maxKeys(max));
  }

  /** Recorded: list_objects_versions_with_prefix. */
  @Test
  void listObjectVersions_rollsUpCommonPrefixes() {
    versioning("Enabled");
    List.of("dir/test", "dir/subdir/test2", "dir/test").forEach(key -> put(key, "v"));

    ListObjectVersionsResponse response =
        s3.listObjectVersions(r -> r.bucket(BUCKET).prefix("dir/").delimiter("/"));

    assertThat(response.commonPrefixes())
        .extracting(CommonPrefix::prefix)
        .containsExactly("dir/subdir/");
    assertThat(response.versions()).hasSize(2);
    assertThat(
            s3.listObjectVersions(r -> r.bucket(BUCKET).prefix("dir/s").delimiter("/"))
                .hasVersions())
        .isFalse();
  }

  /** Recorded: list_object_versions_pagination_common_prefixes. */
  @Test
  void listObjectVersions_countsCommonPrefixes() {
    List.of("aSubfolder/subFile1", "aSubfolder/subFile2", "file1", "file2")
        .forEach(key -> put("folder/" + key, "v"));

    ListObjectVersionsResponse start = folder("");
    assertThat(start.commonPrefixes()).hasSize(1);
    assertThat(start.nextKeyMarker()).isEqualTo("folder/aSubfolder/");
    assertThat(start.nextVersionIdMarker()).isNull();
    ListObjectVersionsResponse next = folder(start.nextKeyMarker());
    assertThat(next.versions()).extracting(ObjectVersion::key).containsExactly("folder/file1");
    assertThat(next.isTruncated()).isTrue();
    assertThat(folder("folder/aSubfolder/subFile1").versions())
        .extracting(ObjectVersion::key)
        .containsExactly("folder/file1");
  }

  private ListObjectVersionsResponse folder(String marker) {
    return s3.listObjectVersions(
        r -> r.bucket(BUCKET).prefix("folder/").delimiter("/").maxKeys(1).keyMarker(marker));
  }

  /** Recorded: put_object_if_match_versioned_bucket. */
  @Test
  void conditionalPut_takesADeleteMarkerForNothing() {
    versioning("Enabled");
    String eTag = put("k", "test").eTag();
    delete("k");

    assertError(
        () -> put("k", "x", r -> r.ifMatch(eTag)),
        404,
        "NoSuchKey",
        "The specified key does not exist.");
    put("k", "x", r -> r.ifNoneMatch("*"));
  }

  @Test
  void wrongVersionIds_areTold() {
    put("k", "v");

    assertError(() -> get("k", "x"), 400, "InvalidArgument", "Invalid version id specified");
    assertError(
        () -> get("k", "x".repeat(32)),
        404,
        "NoSuchVersion",
        "The specified version does not exist.");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 63, 64, 4_398_046_511_103L})
  void versionId_hidesItsNumber(long number) {
    String id = VersionId.next(Ids.ofSeed(number), number);

    assertThat(VersionId.isWellFormed(id)).isTrue();
    assertThat(VersionId.number(id)).isEqualTo(number);
  }

  @Test
  void listing_afterAnIdThatIsNone_isRefused() {
    assertError(
        () ->
            s3.listObjectVersions(
                r -> r.bucket(BUCKET).keyMarker("k").versionIdMarker("not an id")),
        400,
        "InvalidArgument",
        "Invalid version id specified");
  }

  /** A listing goes on behind a version that was deleted by the number that its id hides. */
  @Test
  void versionId_hidesItsNumber() {
    Ids ids = Ids.ofSeed(1);

    for (long number = 0; number < 1_000; number++) {
      assertThat(VersionId.number(VersionId.next(ids, number))).isEqualTo(number);
    }
  }
}
