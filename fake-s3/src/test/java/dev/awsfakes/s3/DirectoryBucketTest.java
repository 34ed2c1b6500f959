package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.CreateBucketConfiguration;
import software.amazon.awssdk.services.s3.model.CreateBucketResponse;
import software.amazon.awssdk.services.s3.model.CreateSessionResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.DeletedObject;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.IdempotencyParameterMismatchException;
import software.amazon.awssdk.services.s3.model.InvalidWriteOffsetException;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.RenameObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.TooManyPartsException;

/** Directory buckets: names, sessions, listing, appends, renames, and what they do not have. */
class DirectoryBucketTest extends S3Test {
  private static final String DIRECTORY = "fast--use1-az4--x-s3";
  private static final String NOT_ALLOWED =
      "The specified method is not allowed against this resource.";

  DirectoryBucketTest() {
    create(DIRECTORY, "use1-az4", c -> {});
  }

  private CreateBucketResponse create(
      String name, String zone, Consumer<CreateBucketConfiguration.Builder> how) {
    return s3.createBucket(
        r ->
            r.bucket(name)
                .createBucketConfiguration(
                    c ->
                        c.location(l -> l.type("AvailabilityZone").name(zone))
                            .bucket(
                                b -> b.type("Directory").dataRedundancy("SingleAvailabilityZone"))
                            .applyMutation(how)));
  }

  private PutObjectResponse putFast(
      String key, String body, Consumer<PutObjectRequest.Builder> how) {
    return s3.putObject(
        how.andThen(r -> r.bucket(DIRECTORY).key(key)), RequestBody.fromString(body));
  }

  private PutObjectResponse append(String body, long offset) {
    return putFast("log", body, r -> r.writeOffsetBytes(offset));
  }

  private String getFast(String key) {
    return s3.getObjectAsBytes(r -> r.bucket(DIRECTORY).key(key)).asUtf8String();
  }

  /** S3 guide, "Working with directory buckets": the quota is that of an account and Region. */
  @Test
  void createBucket_over100_isTooMany() {
    for (int i = 1; i < 100; i++) {
      create("n" + i + "--use1-az4--x-s3", "use1-az4", c -> {});
    }

    assertThat(error(() -> create("more--use1-az5--x-s3", "use1-az5", c -> {})).awsErrorDetails())
        .returns("TooManyBuckets", e -> e.errorCode());
    s3.createBucket(r -> r.bucket("general"));
    s3.deleteBucket(r -> r.bucket("n1--use1-az4--x-s3"));
    create("more--use1-az5--x-s3", "use1-az5", c -> {});
  }

  @Test
  void createBucket_withZone_isADirectoryBucket() {
    CreateBucketResponse response = create("a--use1-az5--x-s3", "use1-az5", c -> {});

    assertThat(response.location())
        .isEqualTo("https://a--use1-az5--x-s3.s3express-use1-az5.us-east-1.amazonaws.com/");
    assertThat(response.bucketArn())
        .isEqualTo("arn:aws:s3express:us-east-1:000000000000:bucket/a--use1-az5--x-s3");
    HeadBucketResponse head = s3.headBucket(r -> r.bucket("a--use1-az5--x-s3"));
    assertThat(head.bucketLocationTypeAsString()).isEqualTo("AvailabilityZone");
    assertThat(head.bucketLocationName()).isEqualTo("use1-az5");
  }

  @Test
  void createBucket_inALocalZone() {
    s3.createBucket(
        r ->
            r.bucket("a--use1-dfw1-az2--x-s3")
                .createBucketConfiguration(
                    c ->
                        c.location(l -> l.type("LocalZone").name("use1-dfw1-az2"))
                            .bucket(b -> b.type("Directory").dataRedundancy("SingleLocalZone"))));

    assertThat(s3.headBucket(r -> r.bucket("a--use1-dfw1-az2--x-s3")).bucketLocationTypeAsString())
        .isEqualTo("LocalZone");
  }

  @ParameterizedTest
  @CsvSource({
    "us-west-2,usw2-az1",
    "eu-north-1,eun1-az2",
    "ap-northeast-1,apne1-az4",
    "ap-south-1,aps1-az1",
    "eu-west-1,euw1-az1",
    "ap-southeast-2,apse2-az1",
    "ca-central-1,cac1-az1"
  })
  void createBucket_ofAZoneOfTheRegion_succeeds(String region, String zone) {
    S3Client there = aws.client(S3Client.class, Region.of(region));
    String name = "b--" + zone + "--x-s3";

    there.createBucket(
        r ->
            r.bucket(name)
                .createBucketConfiguration(
                    c ->
                        c.location(l -> l.type("AvailabilityZone").name(zone))
                            .bucket(
                                b ->
                                    b.type("Directory").dataRedundancy("SingleAvailabilityZone"))));

    assertThat(there.headBucket(r -> r.bucket(name)).bucketRegion()).isEqualTo(region);
  }

  @Test
  void createBucket_zoneOfAnotherRegion_isRefused() {
    assertError(
        () -> create("a--usw2-az1--x-s3", "usw2-az1", c -> {}),
        400,
        "InvalidLocationConstraint",
        "The specified location-constraint is not valid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--x-s3", "name--x-s3", "name--use1--x-s3", "-a--use1-az4--x-s3"})
  void createBucket_wrongName_isRefused(String name) {
    if (name.startsWith("-")) {
      assertThatThrownBy(() -> create(name, "use1-az4", c -> {}))
          .isInstanceOf(IllegalArgumentException.class);
    } else {
      assertError(
          () -> create(name, "use1-az4", c -> {}),
          400,
          "InvalidBucketName",
          "The specified bucket is not valid.");
    }
  }

  @Test
  void createBucket_locationThatDoesNotFit_isRefused() {
    assertThat(
            error(() -> s3.createBucket(r -> r.bucket("a--use1-az4--x-s3")))
                .awsErrorDetails()
                .errorCode())
        .isEqualTo("MalformedXML");
    assertThat(error(() -> create("a--use1-az4--x-s3", "use1-az5", c -> {})).awsErrorDetails())
        .extracting(details -> details.errorCode())
        .isEqualTo("InvalidRequest");
    assertThat(error(() -> create(DIRECTORY, "use1-az4", c -> {})).awsErrorDetails().errorCode())
        .isEqualTo("BucketAlreadyOwnedByYou");
  }

  @Test
  void lists_areApart() {
    create("b--use1-az5--x-s3", "use1-az5", c -> {});

    assertThat(s3.listBuckets().buckets()).extracting(Bucket::name).containsExactly(BUCKET);
    assertThat(s3.listDirectoryBuckets(r -> {}).buckets())
        .extracting(Bucket::name)
        .containsExactly("b--use1-az5--x-s3", DIRECTORY);
    assertThat(aws.client(S3Client.class, Region.US_WEST_2).listDirectoryBuckets(r -> {}).buckets())
        .isEmpty();
    assertThat(s3.listDirectoryBucketsPaginator(r -> r.maxDirectoryBuckets(1)).buckets())
        .extracting(Bucket::name)
        .containsExactly("b--use1-az5--x-s3", DIRECTORY);
  }

  @ParameterizedTest
  @CsvSource({"-1,false", "0,true", "1000,true", "1001,false"})
  void listDirectoryBuckets_max_isFrom0To1000(int max, boolean allowed) {
    if (allowed) {
      assertThat(s3.listDirectoryBuckets(r -> r.maxDirectoryBuckets(max)).buckets())
          .hasSize(Math.min(max, 1));
    } else {
      assertThat(
              error(() -> s3.listDirectoryBuckets(r -> r.maxDirectoryBuckets(max)))
                  .awsErrorDetails()
                  .errorCode())
          .isEqualTo("InvalidArgument");
    }
  }

  @Test
  void createSession_lastsFiveMinutes() {
    CreateSessionResponse first = s3.createSession(r -> r.bucket(DIRECTORY));
    CreateSessionResponse second =
        s3.createSession(r -> r.bucket(DIRECTORY).sessionMode("ReadOnly"));

    assertThat(first.credentials().expiration()).isEqualTo(START.plus(Duration.ofMinutes(5)));
    assertThat(first.credentials().accessKeyId()).startsWith("ASIA").hasSize(20);
    assertThat(first.serverSideEncryptionAsString()).isEqualTo("AES256");
    assertThat(second.credentials().secretAccessKey())
        .isNotEqualTo(first.credentials().secretAccessKey());
    assertError(
        () -> s3.createSession(r -> r.bucket(BUCKET)), 405, "MethodNotAllowed", NOT_ALLOWED);
  }

  @Test
  void put_isOfTheOneStorageClass() {
    putFast("k", "v", r -> {});
    putFast("k2", "v", r -> r.storageClass("EXPRESS_ONEZONE"));

    assertThat(s3.headObject(r -> r.bucket(DIRECTORY).key("k")).storageClassAsString())
        .isEqualTo("EXPRESS_ONEZONE");
    assertThat(error(() -> putFast("k", "v", r -> r.storageClass("STANDARD"))).awsErrorDetails())
        .extracting(details -> details.errorCode())
        .isEqualTo("InvalidStorageClass");
    assertThat(error(() -> put("k", "v", r -> r.storageClass("EXPRESS_ONEZONE"))).awsErrorDetails())
        .extracting(details -> details.errorCode())
        .isEqualTo("InvalidStorageClass");
  }

  static final List<Consumer<PutObjectRequest.Builder>> REFUSED_HEADERS =
      List.of(
          r -> r.tagging("a=b"),
          r -> r.acl("private"),
          r -> r.grantRead("id=1"),
          r -> r.objectLockLegalHoldStatus("ON"),
          r -> r.websiteRedirectLocation("/x"),
          r -> r.sseCustomerAlgorithm("AES256"),
          r -> r.serverSideEncryption("aws:kms:dsse"));

  @ParameterizedTest
  @FieldSource("REFUSED_HEADERS")
  void put_headerThatDirectoryBucketsLack_isRefused(Consumer<PutObjectRequest.Builder> header) {
    assertError(
        () -> putFast("k", "v", header),
        501,
        "NotImplemented",
        "A header you provided implies functionality that is not implemented");
  }

  @Test
  void operationsThatDirectoryBucketsLack_areRefused() {
    List<ThrowingCallable> calls =
        List.of(
            () -> s3.getBucketVersioning(r -> r.bucket(DIRECTORY)),
            () -> s3.getBucketTagging(r -> r.bucket(DIRECTORY)),
            () -> s3.listObjects(r -> r.bucket(DIRECTORY)),
            () -> s3.listObjectVersions(r -> r.bucket(DIRECTORY)),
            () -> s3.getObjectAcl(r -> r.bucket(DIRECTORY).key("k")),
            () -> s3.deletePublicAccessBlock(r -> r.bucket(DIRECTORY)),
            () -> s3.restoreObject(r -> r.bucket(DIRECTORY).key("k")));

    assertThat(calls).allSatisfy(call -> assertError(call, 405, "MethodNotAllowed", NOT_ALLOWED));
    assertError(
        () ->
            s3.putBucketVersioning(
                r -> r.bucket(DIRECTORY).versioningConfiguration(v -> v.status("Enabled"))),
        400,
        "InvalidArgument",
        "VersioningConfiguration is not valid, expected CreateBucketConfiguration");
  }

  @Test
  void list_isCompleteButInNoOrder() {
    List<String> keys = List.of("a", "b", "c", "d", "e", "f", "g", "h");
    keys.forEach(key -> putFast(key, "", r -> {}));

    assertThat(s3.listObjectsV2Paginator(r -> r.bucket(DIRECTORY).maxKeys(3)).contents())
        .extracting(S3Object::key)
        .containsExactlyInAnyOrderElementsOf(keys);
    assertThat(s3.listObjectsV2(r -> r.bucket(DIRECTORY)).contents())
        .extracting(S3Object::key)
        .isNotEqualTo(keys)
        .containsExactlyInAnyOrderElementsOf(keys);
  }

  @Test
  void list_takesSlashesAlone() {
    putFast("a/b", "", r -> {});
    ListObjectsV2Response page =
        s3.listObjectsV2(r -> r.bucket(DIRECTORY).prefix("").delimiter("/"));

    assertThat(page.commonPrefixes()).extracting(CommonPrefix::prefix).containsExactly("a/");
    assertThat(s3.listObjectsV2(r -> r.bucket(DIRECTORY).prefix("a/")).contents()).hasSize(1);
    assertThat(
            error(() -> s3.listObjectsV2(r -> r.bucket(DIRECTORY).prefix("a"))).awsErrorDetails())
        .extracting(details -> details.errorCode())
        .isEqualTo("InvalidArgument");
    assertThat(
            error(() -> s3.listObjectsV2(r -> r.bucket(DIRECTORY).delimiter("b")))
                .awsErrorDetails())
        .extracting(details -> details.errorCode())
        .isEqualTo("InvalidArgument");
    assertThat(
            error(() -> s3.listObjectsV2(r -> r.bucket(DIRECTORY).startAfter("a")))
                .awsErrorDetails())
        .extracting(details -> details.errorCode())
        .isEqualTo("NotImplemented");
  }

  @Test
  void list_ofPrefixes_hasThoseOfUploadsInProgress() {
    putFast("b/1", "", r -> {});
    putFast("c", "", r -> {});
    List.of("a/1", "a/2", "b/2", "d/1", "e")
        .forEach(key -> s3.createMultipartUpload(r -> r.bucket(DIRECTORY).key(key)));

    ListObjectsV2Response all = s3.listObjectsV2(r -> r.bucket(DIRECTORY).delimiter("/"));
    assertThat(all.commonPrefixes())
        .extracting(CommonPrefix::prefix)
        .containsExactly("a/", "b/", "d/");
    assertThat(all.keyCount()).isEqualTo(4);
    assertThat(s3.listObjectsV2(r -> r.bucket(DIRECTORY)).contents()).hasSize(2);

    List<String> walked = new ArrayList<>();
    s3.listObjectsV2Paginator(r -> r.bucket(DIRECTORY).delimiter("/").maxKeys(1))
        .forEach(
            page -> {
              assertThat(page.keyCount()).isEqualTo(1);
              page.commonPrefixes().forEach(prefix -> walked.add(prefix.prefix()));
              page.contents().forEach(object -> walked.add(object.key()));
            });
    assertThat(walked).containsExactly("a/", "b/", "c", "d/");
  }

  static final List<Consumer<DeleteObjectRequest.Builder>> FAILING_DELETIONS =
      List.of(
          r -> r.ifMatch("other"),
          r -> r.ifMatchSize(2L),
          r -> r.ifMatchLastModifiedTime(START.minusSeconds(1)),
          r -> r.ifMatchSize(1L).ifMatchLastModifiedTime(START.plusSeconds(1)));

  @ParameterizedTest
  @FieldSource("FAILING_DELETIONS")
  void delete_underAConditionThatFails_isRefused(Consumer<DeleteObjectRequest.Builder> condition) {
    putFast("k", "v", r -> {});

    assertError(
        () -> s3.deleteObject(condition.andThen(r -> r.bucket(DIRECTORY).key("k"))),
        412,
        "PreconditionFailed",
        "At least one of the pre-conditions you specified did not hold");
    assertThat(getFast("k")).isEqualTo("v");
  }

  @Test
  void delete_underAConditionThatHolds_succeeds() {
    putFast("k", "v", r -> {});
    s3.deleteObject(
        r -> r.bucket(DIRECTORY).key("k").ifMatchSize(1L).ifMatchLastModifiedTime(START));

    assertThat(error(() -> getFast("k")).statusCode()).isEqualTo(404);
    assertThat(
            error(() -> s3.deleteObject(r -> r.bucket(DIRECTORY).key("k").ifMatchSize(1L)))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void deleteObjects_checksEachObjectsConditions() {
    putFast("a", "v", r -> {});
    putFast("b", "v", r -> {});
    put("c", "v");

    DeleteObjectsResponse fast =
        s3.deleteObjects(
            r -> r.bucket(DIRECTORY).delete(d -> d.objects(ofSize("a", 1), ofSize("b", 2))));
    DeleteObjectsResponse plain =
        s3.deleteObjects(r -> r.bucket(BUCKET).delete(d -> d.objects(ofSize("c", 1))));

    assertThat(fast.deleted()).extracting(DeletedObject::key).containsExactly("a");
    assertThat(fast.errors()).extracting(S3Error::code).containsExactly("PreconditionFailed");
    assertThat(plain.errors()).extracting(S3Error::code).containsExactly("NotImplemented");
  }

  private static ObjectIdentifier ofSize(String key, long size) {
    return ObjectIdentifier.builder().key(key).size(size).build();
  }

  @Test
  void deleteBucket_whileUploading_isRefused() {
    String upload = s3.createMultipartUpload(r -> r.bucket(DIRECTORY).key("k")).uploadId();

    assertThat(error(() -> s3.deleteBucket(r -> r.bucket(DIRECTORY))).awsErrorDetails())
        .extracting(details -> details.errorCode())
        .isEqualTo("BucketNotEmpty");
    s3.abortMultipartUpload(r -> r.bucket(DIRECTORY).key("k").uploadId(upload));
    s3.deleteBucket(r -> r.bucket(DIRECTORY));
    assertThat(s3.listDirectoryBuckets(r -> {}).buckets()).isEmpty();
  }

  @Test
  void append_atTheEnd_growsTheObject() {
    assertThat(append("one,", 0).size()).isEqualTo(4);
    PutObjectResponse second = append("two", 4);

    assertThat(second.size()).isEqualTo(7);
    assertThat(getFast("log")).isEqualTo("one,two");
    HeadObjectResponse head =
        s3.headObject(r -> r.bucket(DIRECTORY).key("log").checksumMode("ENABLED"));
    assertThat(head.eTag()).isEqualTo(second.eTag());
    PutObjectResponse whole = putFast("whole", "one,two", r -> {});
    assertThat(head.checksumCRC32()).isEqualTo(whole.checksumCRC32());
    assertThat(whole.size()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SHA256", "CRC64NVME", "CRC32C"})
  void append_checksumIsThatOfTheWhole(String algorithm) {
    putFast("log", "one,", r -> r.checksumAlgorithm(algorithm));
    PutObjectResponse appended =
        putFast("log", "two", r -> r.writeOffsetBytes(4L).checksumAlgorithm(algorithm));
    PutObjectResponse whole = putFast("whole", "one,two", r -> r.checksumAlgorithm(algorithm));

    assertThat(appended.checksumSHA256()).isEqualTo(whole.checksumSHA256());
    assertThat(appended.checksumCRC64NVME()).isEqualTo(whole.checksumCRC64NVME());
    assertThat(appended.checksumCRC32C()).isEqualTo(whole.checksumCRC32C());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 3, 5})
  void append_elsewhere_isRefused(long offset) {
    append("one,", 0);

    assertThatThrownBy(() -> append("two", offset))
        .isInstanceOf(InvalidWriteOffsetException.class)
        .hasMessageContaining("does not match the current object size");
    assertThat(getFast("log")).isEqualTo("one,");
  }

  @Test
  void append_toNothing_isAt0() {
    assertThatThrownBy(() -> append("two", 1)).isInstanceOf(InvalidWriteOffsetException.class);
    assertThat(error(() -> getFast("log")).statusCode()).isEqualTo(404);
  }

  @Test
  void append_wrong_isRefused() {
    putFast("log", "one,", r -> r.checksumAlgorithm("SHA1"));

    assertError(
        () -> append("two", 4),
        400,
        "InvalidRequest",
        "Checksum Type mismatch occurred, expected checksum Type: sha1, actual checksum Type:"
            + " crc32");
    assertError(
        () ->
            putFast(
                "log",
                "two",
                r -> r.writeOffsetBytes(4L).checksumAlgorithm("SHA1").metadata(Map.of("a", "b"))),
        400,
        "InvalidRequest",
        "Cannot specify both a write offset value and user-defined object metadata for existing"
            + " objects.");
    assertError(
        () -> append("", 4),
        400,
        "InvalidRequest",
        "Request body cannot be empty when 'write offset' is specified.");
    assertThat(error(() -> put("k", "v", r -> r.writeOffsetBytes(0L))).statusCode()).isEqualTo(501);
  }

  @Test
  void append_10000Parts_isTheMost() {
    append("a", 0);
    for (int size = 1; size < AppendedObject.MAX_PARTS; size++) {
      append("a", size);
    }

    assertThatThrownBy(() -> append("a", AppendedObject.MAX_PARTS))
        .isInstanceOf(TooManyPartsException.class);
    GetObjectResponse last =
        s3.getObjectAsBytes(
                r -> r.bucket(DIRECTORY).key("log").partNumber(AppendedObject.MAX_PARTS))
            .response();
    assertThat(last.contentLength()).isEqualTo(1);
    assertThat(last.partsCount()).isEqualTo(AppendedObject.MAX_PARTS);
  }

  private void rename(String from, String to, Consumer<RenameObjectRequest.Builder> how) {
    s3.renameObject(how.andThen(r -> r.bucket(DIRECTORY).key(to).renameSource(from)));
  }

  @Test
  void rename_keepsTheObject() {
    String eTag = putFast("a b", "v", r -> r.contentType("text/x")).eTag();
    putFast("target", "old", r -> {});
    clock.advance(Duration.ofHours(1));

    rename("a%20b", "target", r -> {});

    assertThat(getFast("target")).isEqualTo("v");
    HeadObjectResponse head = s3.headObject(r -> r.bucket(DIRECTORY).key("target"));
    assertThat(head.eTag()).isEqualTo(eTag);
    assertThat(head.contentType()).isEqualTo("text/x");
    assertThat(head.lastModified()).isEqualTo(START);
    assertBare(() -> s3.headObject(r -> r.bucket(DIRECTORY).key("none")), 404, "NoSuchKey");
    assertThat(s3.listObjectsV2(r -> r.bucket(DIRECTORY)).contents())
        .extracting(S3Object::key)
        .containsExactly("target");
  }

  private static void assertBare(ThrowingCallable call, int status, String code) {
    assertThat(error(call).statusCode()).isEqualTo(status);
    assertThat(error(call).awsErrorDetails().errorCode()).isEqualTo(code);
  }

  static final List<Consumer<RenameObjectRequest.Builder>> FAILING_CONDITIONS =
      List.of(
          r -> r.destinationIfNoneMatch("*"),
          r -> r.destinationIfMatch("\"other\""),
          r -> r.sourceIfMatch("\"other\""),
          r -> r.sourceIfNoneMatch("*"),
          r -> r.sourceIfUnmodifiedSince(START.minusSeconds(1)),
          r -> r.destinationIfModifiedSince(START));

  @ParameterizedTest
  @FieldSource("FAILING_CONDITIONS")
  void rename_underAConditionThatFails_changesNothing(
      Consumer<RenameObjectRequest.Builder> condition) {
    putFast("a", "v", r -> {});
    putFast("b", "old", r -> {});

    assertError(
        () -> rename("a", "b", condition),
        412,
        "PreconditionFailed",
        "At least one of the pre-conditions you specified did not hold");
    assertThat(getFast("a")).isEqualTo("v");
    assertThat(getFast("b")).isEqualTo("old");
  }

  @Test
  void rename_whatIsNotThere_isNoSuchKey() {
    assertBare(() -> rename("none", "b", r -> {}), 404, "NoSuchKey");
    putFast("a", "v", r -> {});
    assertBare(() -> rename("a", "a", r -> {}), 400, "InvalidRequest");
    assertThat(getFast("a")).isEqualTo("v");
    put("a", "v");
    assertError(
        () -> s3.renameObject(r -> r.bucket(BUCKET).key("b").renameSource("a")),
        405,
        "MethodNotAllowed",
        NOT_ALLOWED);
  }

  @Test
  void rename_repeatedWithItsToken_isDoneOnce() {
    putFast("a", "v", r -> {});
    rename("a", "b", r -> r.clientToken("t"));
    putFast("a", "new", r -> {});

    rename("a", "b", r -> r.clientToken("t"));

    assertThat(getFast("b")).isEqualTo("v");
    assertThat(getFast("a")).isEqualTo("new");
    assertThatThrownBy(() -> rename("a", "c", r -> r.clientToken("t")))
        .isInstanceOf(IdempotencyParameterMismatchException.class);
    assertThatThrownBy(
            () ->
                async
                    .renameObject(
                        r -> r.bucket(DIRECTORY).key("c").renameSource("a").clientToken("t"))
                    .join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(IdempotencyParameterMismatchException.class);
  }
}
