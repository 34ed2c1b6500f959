package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Object;

class ListObjectsTest extends S3Test {
  private static List<String> keys(ListObjectsV2Response response) {
    return response.contents().stream().map(S3Object::key).toList();
  }

  private static List<String> keys(ListObjectsResponse response) {
    return response.contents().stream().map(S3Object::key).toList();
  }

  private void folder() {
    for (String key : List.of("aSubfolder/subFile1", "aSubfolder/subFile2", "file1", "file2")) {
      put("folder/" + key, "hello world");
    }
  }

  /** Recorded: s3_list_objects_empty_marker, delete_objects_encoding (empty lists). */
  @Test
  void emptyBucket_listsNothing() {
    ListObjectsV2Response v2 = s3.listObjectsV2(r -> r.bucket(BUCKET));
    ListObjectsResponse v1 = s3.listObjects(r -> r.bucket(BUCKET).marker(""));

    assertThat(v2.hasContents()).isFalse();
    assertThat(v2.keyCount()).isZero();
    assertThat(v2.maxKeys()).isEqualTo(1000);
    assertThat(v2.isTruncated()).isFalse();
    assertThat(v2.prefix()).isEmpty();
    assertThat(v1.marker()).isEmpty();
    assertThat(v1.nextMarker()).isNull();
  }

  /** Recorded: object_with_slashes_in_key. */
  @Test
  void objects_areShownWithETagSizeAndChecksum() {
    put("/foo", "foobar");
    put("bar", "barfoo");
    put("/bar/foo/", "test");

    ListObjectsV2Response response = s3.listObjectsV2(r -> r.bucket(BUCKET));

    assertThat(keys(response)).containsExactly("/bar/foo/", "/foo", "bar");
    S3Object first = response.contents().get(0);
    assertThat(first.eTag()).isEqualTo("\"098f6bcd4621d373cade4e832627b4f6\"");
    assertThat(first.size()).isEqualTo(4);
    assertThat(first.storageClassAsString()).isEqualTo("STANDARD");
    assertThat(first.checksumAlgorithmAsStrings()).containsExactly("CRC32");
    assertThat(first.checksumTypeAsString()).isEqualTo("FULL_OBJECT");
    assertThat(first.lastModified()).isEqualTo(START);
    assertThat(first.owner()).isNull();
    assertThat(s3.listObjectsV2(r -> r.bucket(BUCKET).fetchOwner(true)).contents().get(0).owner())
        .isNotNull();
  }

  @Test
  void keys_areInTheOrderOfUtf8() {
    List<String> inOrder = List.of("A", "a", "\u00e4", "\u4e00", "\ufffd", "\ud83d\ude00");
    inOrder.forEach(key -> put(key, "v"));

    assertThat(keys()).isEqualTo(inOrder);
  }

  /** Recorded: list_objects_marker_common_prefixes. */
  @Test
  void listObjects_marker_countsCommonPrefixes() {
    folder();

    ListObjectsResponse start = v1("");
    assertThat(start.commonPrefixes())
        .extracting(CommonPrefix::prefix)
        .containsExactly("folder/aSubfolder/");
    assertThat(start.hasContents()).isFalse();
    assertThat(start.isTruncated()).isTrue();
    assertThat(start.nextMarker()).isEqualTo("folder/aSubfolder/");

    ListObjectsResponse next = v1(start.nextMarker());
    assertThat(keys(next)).containsExactly("folder/file1");
    assertThat(next.hasCommonPrefixes()).isFalse();
    assertThat(next.nextMarker()).isEqualTo("folder/file1");

    ListObjectsResponse end = v1(next.nextMarker());
    assertThat(keys(end)).containsExactly("folder/file2");
    assertThat(end.isTruncated()).isFalse();
    assertThat(end.nextMarker()).isNull();

    assertThat(keys(v1("folder/aSubfolder/subFile1"))).containsExactly("folder/file1");
  }

  private ListObjectsResponse v1(String marker) {
    return s3.listObjects(
        r -> r.bucket(BUCKET).prefix("folder/").delimiter("/").maxKeys(1).marker(marker));
  }

  /** Recorded: list_objects_v2_continuation_common_prefixes. */
  @Test
  void listObjectsV2_continuation_countsCommonPrefixes() {
    folder();

    ListObjectsV2Response start = v2(null);
    assertThat(start.commonPrefixes())
        .extracting(CommonPrefix::prefix)
        .containsExactly("folder/aSubfolder/");
    assertThat(start.keyCount()).isEqualTo(1);
    ListObjectsV2Response next = v2(start.nextContinuationToken());
    assertThat(keys(next)).containsExactly("folder/file1");
    assertThat(next.continuationToken()).isEqualTo(start.nextContinuationToken());
    ListObjectsV2Response end = v2(next.nextContinuationToken());
    assertThat(keys(end)).containsExactly("folder/file2");
    assertThat(end.nextContinuationToken()).isNull();
  }

  private ListObjectsV2Response v2(String token) {
    return s3.listObjectsV2(
        r -> r.bucket(BUCKET).prefix("folder/").delimiter("/").maxKeys(1).continuationToken(token));
  }

  /** Recorded: list_objects_v2_continuation_start_after. */
  @Test
  void listObjectsV2_startAfter_isOverruledByTheToken() {
    IntStream.range(0, 12).forEach(i -> put("test_" + i, "test content"));

    ListObjectsV2Response five = s3.listObjectsV2(r -> r.bucket(BUCKET).maxKeys(5));
    assertThat(keys(five)).containsExactly("test_0", "test_1", "test_10", "test_11", "test_2");
    ListObjectsV2Response after =
        s3.listObjectsV2(r -> r.bucket(BUCKET).startAfter("test_7").maxKeys(2));
    assertThat(keys(after)).containsExactly("test_8", "test_9");
    assertThat(after.startAfter()).isEqualTo("test_7");
    assertThat(after.isTruncated()).isFalse();
    ListObjectsV2Response token =
        s3.listObjectsV2(
            r ->
                r.bucket(BUCKET)
                    .startAfter("test_7")
                    .continuationToken(five.nextContinuationToken()));
    assertThat(keys(token)).hasSize(7).startsWith("test_3");
    assertThat(token.startAfter()).isNull();
    assertError(
        () -> s3.listObjectsV2(r -> r.bucket(BUCKET).continuationToken("test_7")),
        400,
        "InvalidArgument",
        "The continuation token provided is incorrect");
  }

  @Test
  void paginators_walkAllPages() {
    IntStream.range(0, 1005).forEach(i -> put("k" + i, ""));

    assertThat(s3.listObjectsV2Paginator(r -> r.bucket(BUCKET)).contents()).hasSize(1005);
    assertThat(s3.listObjectsV2(r -> r.bucket(BUCKET).maxKeys(1001)).maxKeys()).isEqualTo(1000);
    assertThat(s3.listObjectsV2(r -> r.bucket(BUCKET).maxKeys(1001)).keyCount()).isEqualTo(1000);
  }

  @Test
  void maxKeys_zeroGivesNothingAndLessIsRefused() {
    put("k", "v");

    ListObjectsV2Response none = s3.listObjectsV2(r -> r.bucket(BUCKET).maxKeys(0));
    assertThat(none.hasContents()).isFalse();
    assertThat(none.isTruncated()).isFalse();
    assertThat(
            error(() -> s3.listObjectsV2(r -> r.bucket(BUCKET).maxKeys(-1)))
                .awsErrorDetails()
                .errorCode())
        .isEqualTo("InvalidArgument");
  }

  @Test
  void delimiter_mayHaveAnyLength() {
    List.of("a--b", "a--c", "a-d", "e").forEach(key -> put(key, "v"));

    ListObjectsV2Response response = s3.listObjectsV2(r -> r.bucket(BUCKET).delimiter("--"));

    assertThat(keys(response)).containsExactly("a-d", "e");
    assertThat(response.commonPrefixes()).extracting(CommonPrefix::prefix).containsExactly("a--");
    assertThat(response.keyCount()).isEqualTo(3);
  }

  /** The SDK's client decodes what comes encoded, and makes both lists then. */
  @Test
  void encodingTypeUrl_isDecodedByTheClient() {
    put("test%123/", "v");

    ListObjectsV2Response response = s3.listObjectsV2(r -> r.bucket(BUCKET).encodingType("url"));

    assertThat(keys(response)).containsExactly("test%123/");
    assertThat(response.encodingTypeAsString()).isEqualTo("url");
    assertThat(response.hasCommonPrefixes()).isTrue();
    assertThat(
            error(() -> s3.listObjectsV2(r -> r.bucket(BUCKET).encodingType("xml")))
                .awsErrorDetails()
                .errorCode())
        .isEqualTo("InvalidArgument");
  }

  /** Behind a common prefix, a listing goes on behind all keys that begin with it. */
  @Test
  void commonPrefix_isListedOnce_howeverItsKeysLook() {
    String highest = Character.toString(Character.MAX_CODE_POINT);
    List.of("a/1", "a/" + highest, "a/" + highest + "x", "b").forEach(key -> put(key, "v"));

    assertThat(
            s3.listObjectsV2(r -> r.bucket(BUCKET).delimiter("/")).commonPrefixes().stream()
                .map(CommonPrefix::prefix))
        .containsExactly("a/");
    for (String marker : List.of("", "a/", "a/1", "a/" + highest)) {
      ListObjectVersionsResponse versions =
          s3.listObjectVersions(r -> r.bucket(BUCKET).delimiter("/").keyMarker(marker));
      assertThat(versions.commonPrefixes()).hasSize(marker.isEmpty() ? 1 : 0);
      assertThat(versions.versions()).extracting(ObjectVersion::key).containsExactly("b");
    }
  }
}
