package dev.awsfakes.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.GetObjectAttributesResponse;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsRequest;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.ListPartsResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

class MultipartTest extends S3Test {
  private static final String KEY = "k";
  private static final int MIN = 5 * 1024 * 1024;
  private static final String NO_SUCH_UPLOAD =
      "The specified upload does not exist. The upload ID may be invalid, or the upload may have"
          + " been aborted or completed.";
  private static final String INVALID_PART =
      "One or more of the specified parts could not be found.  The part may not have been"
          + " uploaded, or the specified entity tag may not match the part's entity tag.";

  private String create() {
    return create(r -> {}).uploadId();
  }

  private CreateMultipartUploadResponse create(Consumer<CreateMultipartUploadRequest.Builder> how) {
    return s3.createMultipartUpload(how.andThen(r -> r.bucket(BUCKET).key(KEY)));
  }

  private UploadPartResponse upload(String id, int number, byte[] bytes) {
    return upload(id, number, bytes, r -> {});
  }

  private UploadPartResponse upload(
      String id, int number, byte[] bytes, Consumer<UploadPartRequest.Builder> how) {
    return s3.uploadPart(
        how.andThen(r -> r.bucket(BUCKET).key(KEY).uploadId(id).partNumber(number)),
        RequestBody.fromBytes(bytes));
  }

  private static CompletedPart part(int number, UploadPartResponse uploaded) {
    return CompletedPart.builder().partNumber(number).eTag(uploaded.eTag()).build();
  }

  private CompleteMultipartUploadResponse complete(String id, CompletedPart... parts) {
    return complete(id, r -> {}, parts);
  }

  private CompleteMultipartUploadResponse complete(
      String id, Consumer<CompleteMultipartUploadRequest.Builder> how, CompletedPart... parts) {
    return s3.completeMultipartUpload(
        how.andThen(
            r -> r.bucket(BUCKET).key(KEY).uploadId(id).multipartUpload(m -> m.parts(parts))));
  }

  private ListPartsResponse listParts(String id) {
    return s3.listParts(r -> r.bucket(BUCKET).key(KEY).uploadId(id));
  }

  private static byte[] bytes(int length, char value) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  /** Recorded: multipart_and_list_parts. */
  @Test
  void upload_ofOnePart_isAnObjectWithACrc64OfItsOwn() {
    CreateMultipartUploadResponse created = create(r -> {});
    assertThat(created.checksumAlgorithm()).isNull();
    assertThat(created.checksumType()).isNull();
    assertThat(listParts(created.uploadId()).hasParts()).isFalse();
    assertThat(listParts(created.uploadId()).nextPartNumberMarker()).isZero();

    UploadPartResponse uploaded =
        upload(created.uploadId(), 1, "upload-part-1".repeat(5).getBytes(UTF_8));
    assertThat(uploaded.checksumCRC32()).isEqualTo("axEe0A==");
    assertThat(uploaded.eTag()).isEqualTo("\"3237c18681adb6a9d843c733ce249480\"");
    Part listed = listParts(created.uploadId()).parts().get(0);
    assertThat(listed.checksumCRC32()).isNull();
    assertThat(listed.size()).isEqualTo(65);

    CompleteMultipartUploadResponse completed = complete(created.uploadId(), part(1, uploaded));
    assertThat(completed.eTag()).isEqualTo("\"e747540af6911dbc890f8d3e0b48549b-1\"");
    assertThat(completed.checksumCRC64NVME()).isEqualTo("CTXktO4pIQs=");
    assertThat(completed.checksumTypeAsString()).isEqualTo("FULL_OBJECT");
    assertThat(completed.location()).isEqualTo("https://bucket.s3.us-east-1.amazonaws.com/k");
    assertError(() -> listParts(created.uploadId()), 404, "NoSuchUpload", NO_SUCH_UPLOAD);
    assertThat(get(KEY)).isEqualTo("upload-part-1".repeat(5));
    assertThat(s3.listMultipartUploads(r -> r.bucket(BUCKET)).hasUploads()).isFalse();
  }

  /** Recorded: complete_multipart_parts_checksum_full_object. */
  @ParameterizedTest
  @CsvSource({"CRC32, qSEQSA==", "CRC32C, eTdAQA==", "CRC64NVME, ZMNX55lZurA="})
  void fullObjectChecksum_isCombinedFromTheParts(String algorithm, String expected) {
    CreateMultipartUploadResponse created =
        create(r -> r.checksumAlgorithm(algorithm).checksumType("FULL_OBJECT"));
    assertThat(created.checksumTypeAsString()).isEqualTo("FULL_OBJECT");
    String id = created.uploadId();
    byte[] large = bytes(MIN + 1, 'a');
    List<CompletedPart> parts = new ArrayList<>();
    parts.add(part(1, upload(id, 1, large, r -> r.checksumAlgorithm(algorithm))));
    parts.add(part(2, upload(id, 2, large, r -> r.checksumAlgorithm(algorithm))));
    parts.add(part(3, upload(id, 3, bytes(10, 'a'), r -> r.checksumAlgorithm(algorithm))));
    assertThat(listParts(id).checksumAlgorithmAsString()).isEqualTo(algorithm);

    CompleteMultipartUploadResponse completed = complete(id, parts.toArray(CompletedPart[]::new));

    assertThat(completed.eTag()).isEqualTo("\"4d45984fc3feb2ac9b22683c49674b56-3\"");
    assertThat(completed.getValueForField("Checksum" + algorithm, String.class)).hasValue(expected);
    ResponseBytes<GetObjectResponse> third =
        s3.getObjectAsBytes(r -> r.bucket(BUCKET).key(KEY).partNumber(3).checksumMode("ENABLED"));
    assertThat(third.asUtf8String()).isEqualTo("aaaaaaaaaa");
    assertThat(third.response().contentRange()).isEqualTo("bytes 10485762-10485771/10485772");
    assertThat(third.response().partsCount()).isEqualTo(3);
    assertThat(third.response().checksumTypeAsString()).isNull();
    GetObjectAttributesResponse attributes =
        s3.getObjectAttributes(
            r ->
                r.bucket(BUCKET)
                    .key(KEY)
                    .objectAttributesWithStrings("ETag", "ObjectParts", "Checksum"));
    assertThat(attributes.eTag()).isEqualTo("4d45984fc3feb2ac9b22683c49674b56-3");
    assertThat(attributes.objectParts().totalPartsCount()).isEqualTo(3);
    assertThat(attributes.objectParts().hasParts()).isFalse();
    s3.copyObject(
        r -> r.sourceBucket(BUCKET).sourceKey(KEY).destinationBucket(BUCKET).destinationKey("c"));
    assertThat(s3.headObject(r -> r.bucket(BUCKET).key("c").checksumMode("ENABLED")).eTag())
        .isEqualTo("\"a0397ee2df08832642af5d7e57c5760c\"");
  }

  /** Recorded: multipart_checksum_type_default_for_checksum. */
  @ParameterizedTest
  @CsvSource({
    "CRC32, COMPOSITE",
    "CRC32C, COMPOSITE",
    "CRC64NVME, FULL_OBJECT",
    "SHA1, COMPOSITE",
    "SHA256, COMPOSITE"
  })
  void checksumType_hasADefault(String algorithm, String type) {
    assertThat(create(r -> r.checksumAlgorithm(algorithm)).checksumTypeAsString()).isEqualTo(type);
  }

  /**
   * Recorded: upload_file_multipart (form of the value), API reference, CompleteMultipartUpload.
   */
  @Test
  void compositeChecksum_isThatOfTheChecksums() {
    String id = create(r -> r.checksumAlgorithm("CRC32")).uploadId();
    UploadPartResponse uploaded = upload(id, 1, "abc".getBytes(UTF_8));
    CompletedPart named =
        part(1, uploaded).toBuilder().checksumCRC32(uploaded.checksumCRC32()).build();
    assertError(
        () -> complete(id, part(1, uploaded)),
        400,
        "InvalidRequest",
        "The upload was created using a crc32 checksum. The complete request must include the"
            + " checksum for each part. It was missing for part 1 in the request.");

    CompleteMultipartUploadResponse completed = complete(id, named);

    assertThat(completed.checksumTypeAsString()).isEqualTo("COMPOSITE");
    assertThat(completed.checksumCRC32()).endsWith("-1");
    GetObjectAttributesResponse attributes =
        s3.getObjectAttributes(
            r -> r.bucket(BUCKET).key(KEY).objectAttributesWithStrings("ObjectParts"));
    assertThat(attributes.objectParts().parts().get(0).checksumCRC32())
        .isEqualTo(uploaded.checksumCRC32());
  }

  /** API reference, CompletedPart. */
  @ParameterizedTest
  @CsvSource({"1, 2, true", "1, 3, false", "2, 3, false"})
  void partsWithChecksums_haveEveryNumberFrom1(int first, int second, boolean accepted) {
    String id = create(r -> r.checksumAlgorithm("SHA256")).uploadId();
    CompletedPart[] parts = {checksummed(id, first, MIN), checksummed(id, second, 1)};

    if (accepted) {
      assertThat(complete(id, parts).checksumSHA256()).endsWith("-2");
    } else {
      assertError(
          () -> complete(id, parts),
          400,
          "InvalidPartOrder",
          "The list of parts was not in ascending order. Parts must be ordered by part number.");
    }
  }

  private CompletedPart checksummed(String id, int number, int length) {
    UploadPartResponse uploaded =
        upload(id, number, new byte[length], r -> r.checksumAlgorithm("SHA256"));
    return part(number, uploaded).toBuilder().checksumSHA256(uploaded.checksumSHA256()).build();
  }

  /** Recorded: multipart_parts_checksum_exceptions_composite. */
  @Test
  void checksums_thatDoNotFit_areRefused() {
    assertError(
        () -> create(r -> r.checksumAlgorithm("TEST")),
        400,
        "InvalidRequest",
        "Checksum algorithm provided is unsupported. Please try again with any of the valid types:"
            + " [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]");
    assertError(
        () -> create(r -> r.checksumType("COMPOSITE")),
        400,
        "InvalidRequest",
        "The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm"
            + " header.");
    String crc = create(r -> r.checksumAlgorithm("CRC32")).uploadId();
    UploadPartResponse uploaded = upload(crc, 1, "abc".getBytes(UTF_8));
    assertThat(uploaded.checksumCRC32()).isEqualTo("NSRBwg==");
    assertError(
        () -> complete(crc, part(1, uploaded).toBuilder().checksumSHA256("x").build()),
        400,
        "BadDigest",
        "The sha256 you specified for part 1 did not match what we received.");
    assertError(
        () -> complete(crc, r -> r.checksumType("FULL_OBJECT"), part(1, uploaded)),
        400,
        "InvalidRequest",
        "The upload was created using the COMPOSITE checksum mode. The complete request must use"
            + " the same checksum mode.");
    String sha = create(r -> r.checksumAlgorithm("SHA256")).uploadId();
    assertError(
        () -> upload(sha, 1, "abc".getBytes(UTF_8)),
        400,
        "InvalidRequest",
        "Checksum Type mismatch occurred, expected checksum Type: sha256, actual checksum Type:"
            + " crc32");
  }

  /** Recorded: complete_multipart_parts_checksum_full_object. */
  @Test
  void complete_namesThePartsThatWereUploaded() {
    String id = create();
    UploadPartResponse small = upload(id, 1, new byte[3]);
    UploadPartResponse last = upload(id, 2, new byte[3]);

    assertError(() -> complete(id, part(3, last)), 400, "InvalidPart", INVALID_PART);
    assertError(
        () -> complete(id, part(2, last), part(1, small)),
        400,
        "InvalidPartOrder",
        "The list of parts was not in ascending order. Parts must be ordered by part number.");
    assertError(
        () -> complete(id, part(1, small), part(2, last)),
        400,
        "EntityTooSmall",
        "Your proposed upload is smaller than the minimum allowed size");
    assertThat(error(() -> complete(id)).awsErrorDetails().errorCode()).isEqualTo("MalformedXML");
    assertThat(listParts(id).parts()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"-1, false", "0, true"})
  void everyPartButTheLast_has5MiB(int missing, boolean enough) {
    String id = create();
    UploadPartResponse first = upload(id, 1, new byte[MIN + missing]);
    UploadPartResponse last = upload(id, 7, new byte[1]);

    if (enough) {
      complete(id, part(1, first), part(7, last));
      assertThat(s3.headObject(r -> r.bucket(BUCKET).key(KEY)).contentLength()).isEqualTo(MIN + 1);
    } else {
      assertThat(
              error(() -> complete(id, part(1, first), part(7, last)))
                  .awsErrorDetails()
                  .errorCode())
          .isEqualTo("EntityTooSmall");
    }
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "10000, true", "10001, false"})
  void partNumber_isFrom1To10000(int number, boolean accepted) {
    String id = create();

    if (accepted) {
      upload(id, number, new byte[1]);
      assertThat(listParts(id).parts()).hasSize(1);
    } else {
      assertError(
          () -> upload(id, number, new byte[1]),
          400,
          "InvalidArgument",
          "Part number must be an integer between 1 and 10000, inclusive");
    }
  }

  @Test
  void partUploadedAgain_isReplaced() {
    String id = create();
    upload(id, 1, "old".getBytes(UTF_8));
    UploadPartResponse again = upload(id, 1, "new".getBytes(UTF_8));

    complete(id, part(1, again));

    assertThat(get(KEY)).isEqualTo("new");
  }

  @Test
  void complete_again_givesTheSameAnswer() {
    String id = create();
    UploadPartResponse uploaded = upload(id, 1, new byte[3]);
    CompleteMultipartUploadResponse first = complete(id, part(1, uploaded));

    s3.deleteObject(r -> r.bucket(BUCKET).key(KEY));

    assertThat(complete(id, part(1, uploaded)).equalsBySdkFields(first)).isTrue();
    assertThat(keys()).isEmpty();
  }

  /** Recorded: multipart_no_such_upload, multipart_key_validation. */
  @Test
  void unknownUploads_areNoSuchUpload() {
    String id = create();
    UploadPartResponse uploaded = upload(id, 1, new byte[1]);

    assertError(() -> upload("fakeid", 1, new byte[1]), 404, "NoSuchUpload", NO_SUCH_UPLOAD);
    assertError(() -> complete("fakeid", part(1, uploaded)), 404, "NoSuchUpload", NO_SUCH_UPLOAD);
    assertError(() -> abort("fakeid"), 404, "NoSuchUpload", NO_SUCH_UPLOAD);
    assertError(
        () -> s3.listParts(r -> r.bucket(BUCKET).key("other").uploadId(id)),
        404,
        "NoSuchUpload",
        NO_SUCH_UPLOAD);
    abort(id);
    assertError(() -> abort(id), 404, "NoSuchUpload", NO_SUCH_UPLOAD);
  }

  private void abort(String id) {
    s3.abortMultipartUpload(r -> r.bucket(BUCKET).key(KEY).uploadId(id));
  }

  /** Recorded: multipart_if_match_with_put, multipart_if_match_etag. */
  @Test
  void ifMatch_conflictsWithAPutMeanwhile() {
    String before = put(KEY, "test").eTag();
    String id = create();
    UploadPartResponse uploaded = upload(id, 1, new byte[1]);
    String during = put(KEY, "during").eTag();

    assertError(
        () -> complete(id, r -> r.ifMatch(before), part(1, uploaded)),
        412,
        "PreconditionFailed",
        "At least one of the pre-conditions you specified did not hold");
    assertError(
        () -> complete(id, r -> r.ifMatch(during), part(1, uploaded)),
        409,
        "ConditionalRequestConflict",
        "The conditional request cannot succeed due to a conflicting operation against this"
            + " resource.");
    String again = create();
    UploadPartResponse other = upload(again, 1, new byte[1]);
    complete(again, r -> r.ifMatch(during), part(1, other));
  }

  /** Recorded: multipart_if_match_with_delete, multipart_if_none_match_with_delete. */
  @Test
  void conditions_conflictWithADeleteMeanwhile() {
    String eTag = put(KEY, "test").eTag();
    String id = create();
    UploadPartResponse uploaded = upload(id, 1, new byte[1]);
    assertThat(error(() -> complete(id, r -> r.ifNoneMatch("*"), part(1, uploaded))).statusCode())
        .isEqualTo(412);
    s3.deleteObject(r -> r.bucket(BUCKET).key(KEY));

    assertThat(error(() -> complete(id, r -> r.ifMatch(eTag), part(1, uploaded))).statusCode())
        .isEqualTo(404);
    assertThat(error(() -> complete(id, r -> r.ifNoneMatch("*"), part(1, uploaded))).statusCode())
        .isEqualTo(409);
    put(KEY, "test");
    assertThat(error(() -> complete(id, r -> r.ifMatch(eTag), part(1, uploaded))).statusCode())
        .isEqualTo(409);
  }

  /** Recorded: upload_part_copy_range. */
  @Test
  void uploadPartCopy_copiesRanges() {
    put("source", "0123456789");
    String id = create();

    assertThat(copyPart(id, 1, "bytes=0-8")).isEqualTo("\"22975d8a5ed1b91445f6c55ac121505b\"");
    assertThat(copyPart(id, 2, "bytes=1-1")).isEqualTo("\"c4ca4238a0b923820dcc509a6f75849b\"");
    assertThat(copyPart(id, 3, "bytes=0-0")).isEqualTo("\"cfcd208495d565ef66e7dff9f98764da\"");
    assertThat(listParts(id).parts()).extracting(Part::size).containsExactly(9L, 1L, 1L);
    assertError(
        () -> copyPart(id, 1, "bytes=0-100"),
        400,
        "InvalidArgument",
        "Range specified is not valid for source object of size: 10");
    assertError(
        () -> copyPart(id, 1, "bytes=100-200"),
        400,
        "InvalidRequest",
        "The specified copy range is invalid for the source object size");
  }

  /** Recorded: upload_part_copy_range. */
  @ParameterizedTest
  @ValueSource(
      strings = {"0-8", "bytes=1-0", "bytes=-1-", "bytes=0--1", "bytes=-", "bytes=1-", "bytes=-2"})
  void uploadPartCopy_otherForms_areRefused(String range) {
    put("source", "0123456789");
    String id = create();

    assertError(
        () -> copyPart(id, 1, range),
        400,
        "InvalidArgument",
        "The x-amz-copy-source-range value must be of the form bytes=first-last where first and"
            + " last are the zero-based offsets of the first and last bytes to copy");
  }

  private String copyPart(String id, int number, String range) {
    return s3.uploadPartCopy(copyOf(id, number).copySourceRange(range).build())
        .copyPartResult()
        .eTag();
  }

  private static UploadPartCopyRequest.Builder copyOf(String id, int number) {
    return UploadPartCopyRequest.builder()
        .sourceBucket(BUCKET)
        .sourceKey("source")
        .destinationBucket(BUCKET)
        .destinationKey(KEY)
        .uploadId(id)
        .partNumber(number);
  }

  /**
   * Recorded: upload_part_copy_with_copy_source_if_match_none_success,
   * upload_part_copy_with_copy_source_if_modified_since_success,
   * upload_part_copy_with_copy_source_if_unmodified_since_success,
   * upload_part_copy_with_copy_source_if_none_match_failed.
   */
  @Test
  void uploadPartCopy_checksConditions() {
    String eTag = put("source", "0123456789").eTag();
    String id = create();

    s3.uploadPartCopy(copyOf(id, 1).copySourceIfNoneMatch("other").build());
    s3.uploadPartCopy(copyOf(id, 1).copySourceIfUnmodifiedSince(START).build());
    String part =
        s3.uploadPartCopy(copyOf(id, 1).copySourceIfModifiedSince(START.minusSeconds(1)).build())
            .copyPartResult()
            .eTag();
    assertThat(part).isEqualTo(eTag);
    assertThat(
            error(() -> s3.uploadPartCopy(copyOf(id, 1).copySourceIfNoneMatch(eTag).build()))
                .statusCode())
        .isEqualTo(412);
  }

  private String begin(String key) {
    return s3.createMultipartUpload(r -> r.bucket(BUCKET).key(key)).uploadId();
  }

  private ListMultipartUploadsResponse uploads(Consumer<ListMultipartUploadsRequest.Builder> how) {
    return s3.listMultipartUploads(how.andThen(r -> r.bucket(BUCKET)));
  }

  /** Recorded: list_multiparts_next_marker. */
  @Test
  void listMultipartUploads_goesOnAfterMarkers() {
    ListMultipartUploadsResponse empty = uploads(r -> {});
    assertThat(empty.nextKeyMarker()).isEmpty();
    assertThat(empty.keyMarker()).isEmpty();
    String last = begin("key3");
    String second = begin("key2");
    String first = begin("key1");
    String again = begin("key1");

    assertThat(uploads(r -> {}).uploads())
        .extracting(MultipartUpload::uploadId)
        .containsExactly(first, again, second, last);
    assertThat(uploads(r -> {}).nextKeyMarker()).isEqualTo("key3");
    ListMultipartUploadsResponse one = uploads(r -> r.maxUploads(1));
    assertThat(one.isTruncated()).isTrue();
    assertThat(one.nextUploadIdMarker()).isEqualTo(first);
    assertThat(uploads(r -> r.maxUploads(1).keyMarker("key1").uploadIdMarker(first)).uploads())
        .extracting(MultipartUpload::uploadId)
        .containsExactly(again);
    assertThat(uploads(r -> r.maxUploads(1).keyMarker("key1")).uploads())
        .extracting(MultipartUpload::uploadId)
        .containsExactly(second);
    assertThat(uploads(r -> r.maxUploads(1).uploadIdMarker(second)).uploads())
        .extracting(MultipartUpload::uploadId)
        .containsExactly(first);
    assertThat(uploads(r -> r.keyMarker("key3")).hasUploads()).isFalse();
    assertError(
        () -> uploads(r -> r.keyMarker("key1").uploadIdMarker(second)),
        400,
        "InvalidArgument",
        "Invalid uploadId marker");
  }

  /** Markers before, in and behind the keys of the prefix. */
  @ParameterizedTest
  @CsvSource({
    "a, 2, b/1 b/2",
    "b/, 2, b/1 b/2",
    "b/1, 1, b/2",
    "b/2, 0,",
    "c, 0,",
  })
  void listMultipartUploads_ofAPrefix_goesOnAfterItsMarker(String marker, int count, String keys) {
    List.of("a", "b/1", "b/2", "c").forEach(this::begin);

    List<MultipartUpload> found = uploads(r -> r.prefix("b/").keyMarker(marker)).uploads();

    assertThat(found).hasSize(count);
    assertThat(String.join(" ", found.stream().map(MultipartUpload::key).toList()))
        .isEqualTo(keys == null ? "" : keys);
  }

  @Test
  void listMultipartUploads_goesOnAfterAnUploadThatHasEnded() {
    for (int i = 0; i < 5; i++) {
      create();
    }

    int ended = 0;
    for (MultipartUpload upload :
        s3.listMultipartUploadsPaginator(r -> r.bucket(BUCKET).maxUploads(2)).uploads()) {
      abort(upload.uploadId());
      ended++;
    }

    assertThat(ended).isEqualTo(5);
    assertError(
        () -> uploads(r -> r.keyMarker(KEY).uploadIdMarker("short")),
        400,
        "InvalidArgument",
        "Invalid uploadId marker");
  }

  /** Recorded: list_multipart_uploads_marker_common_prefixes. */
  @Test
  void listMultipartUploads_rollsUpCommonPrefixes() {
    List.of("aSubfolder/subFile1", "aSubfolder/subFile2", "file1", "file2")
        .forEach(key -> begin("folder/" + key));

    ListMultipartUploadsResponse start = folder("");
    assertThat(start.commonPrefixes())
        .extracting(CommonPrefix::prefix)
        .containsExactly("folder/aSubfolder/");
    assertThat(start.isTruncated()).isTrue();
    assertThat(start.nextKeyMarker()).isEmpty();
    ListMultipartUploadsResponse next = folder("folder/aSubfolder/");
    assertThat(next.uploads()).extracting(MultipartUpload::key).containsExactly("folder/file1");
    assertThat(folder("folder/aSubfolder/subFile1").uploads())
        .extracting(MultipartUpload::key)
        .containsExactly("folder/file1");
  }

  @Test
  void listMultipartUploads_rollsUpTheOddestOfKeys() {
    begin("folder/a");
    begin("folder/" + Character.toString(Character.MAX_CODE_POINT) + "z");
    begin("g");

    ListMultipartUploadsResponse found = uploads(r -> r.delimiter("/"));

    assertThat(found.commonPrefixes()).extracting(CommonPrefix::prefix).containsExactly("folder/");
    assertThat(found.uploads()).extracting(MultipartUpload::key).containsExactly("g");
  }

  private ListMultipartUploadsResponse folder(String marker) {
    return uploads(r -> r.prefix("folder/").delimiter("/").maxUploads(1).keyMarker(marker));
  }
}
