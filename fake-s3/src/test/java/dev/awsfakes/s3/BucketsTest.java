package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.BucketAlreadyExistsException;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.CreateBucketResponse;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;

class BucketsTest extends S3Test {
  private static final String OWNED =
      "Your previous request to create the named bucket succeeded and you already own it.";

  private final S3Client ireland = aws.client(S3Client.class, Region.EU_WEST_1);

  /** Recorded: create_bucket_aws_global. */
  @Test
  void createBucket_answersLocationAndArn() {
    CreateBucketResponse response = s3.createBucket(r -> r.bucket("orders"));

    assertThat(response.location()).isEqualTo("/orders");
    assertThat(response.bucketArn()).isEqualTo("arn:aws:s3:::orders");
    assertThat(ireland.createBucket(r -> r.bucket("commandes")).location())
        .isEqualTo("http://commandes.s3.amazonaws.com/");
  }

  /** Recorded: create_bucket_with_tags_us_east_1_idempotency. */
  @Test
  void createBucket_again_succeedsInVirginiaAlone() {
    put("k", "kept");
    s3.createBucket(r -> r.bucket(BUCKET));
    ireland.createBucket(r -> r.bucket("commandes"));

    assertThat(get("k")).isEqualTo("kept");
    assertThat(
            assertError(
                () -> ireland.createBucket(r -> r.bucket("commandes")),
                409,
                "BucketAlreadyOwnedByYou",
                OWNED))
        .isInstanceOf(BucketAlreadyOwnedByYouException.class);
    assertError(
        () -> ireland.createBucket(r -> r.bucket(BUCKET)), 409, "BucketAlreadyOwnedByYou", OWNED);
  }

  /** S3 guide, "General purpose bucket quotas, limitations, and restrictions". */
  @Test
  void createBucket_over10000_isTooMany() {
    S3Client other = aws.account("111111111111").client(S3Client.class, Region.EU_WEST_1);
    for (int i = 0; i < 10_000; i++) {
      String name = "many-" + i;
      other.createBucket(r -> r.bucket(name));
    }

    assertError(
        () -> other.createBucket(r -> r.bucket("one-more")),
        400,
        "TooManyBuckets",
        "You have attempted to create more buckets than allowed");
    assertThat(error(() -> other.createBucket(r -> r.bucket("many-0"))).awsErrorDetails())
        .returns("BucketAlreadyOwnedByYou", e -> e.errorCode());
    s3.createBucket(r -> r.bucket("of-the-first-account"));
    other.deleteBucket(r -> r.bucket("many-0"));
    other.createBucket(r -> r.bucket("one-more"));
  }

  @Test
  void createBucket_ofAnotherAccount_isRefused() {
    S3Client other = aws.account("111111111111").client(S3Client.class);

    assertThat(error(() -> other.createBucket(r -> r.bucket(BUCKET))))
        .isInstanceOf(BucketAlreadyExistsException.class);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "ab, be between 3 and 63 characters long",
        "Abc, not contain uppercase characters",
        "a_b, not contain '_'",
        "a..b, not contain two adjacent periods",
        "-ab, not begin with a '-'",
        "ab-, not end with '-' or '.'",
        ".ab, not begin with a period",
        "a b, not contain white space",
        "a-.b, not contain dashes next to periods",
      })
  void createBucket_nameThatTheClientRefuses_isRefusedInItsWords(String name, String rule) {
    assertThatThrownBy(() -> s3.createBucket(r -> r.bucket(name)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Bucket name should " + rule);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xn--abc", "sthree-abc", "abc-s3alias", "abc--ol-s3", "abc.mrap"})
  void createBucket_reservedName_isRefused(String name) {
    assertError(
        () -> s3.createBucket(r -> r.bucket(name)),
        400,
        "InvalidBucketName",
        "The specified bucket is not valid.");
  }

  @Test
  void createBucket_nameOf63Characters_isTheLongest() {
    s3.createBucket(r -> r.bucket("a".repeat(63)));

    assertThatThrownBy(() -> s3.createBucket(r -> r.bucket("a".repeat(64))))
        .hasMessage("Bucket name should be between 3 and 63 characters long");
  }

  /** Recorded: bucket_constraint_aws_global, create_bucket_with_eu_location_constraint_raises. */
  @Test
  void createBucket_locationConstraint_mustFitTheEndpoint() {
    assertError(
        () -> createIn(s3, "aws-global"),
        400,
        "InvalidLocationConstraint",
        "The specified location-constraint is not valid");
    assertError(
        () -> createIn(aws.client(S3Client.class, Region.US_WEST_1), "EU"),
        400,
        "IllegalLocationConstraintException",
        "The EU location constraint is incompatible for the region specific endpoint this request"
            + " was sent to.");
    createIn(s3, "eu-west-1");
    assertThat(ireland.getBucketLocation(r -> r.bucket("placed")).locationConstraintAsString())
        .isEqualTo("eu-west-1");
  }

  private static void createIn(S3Client client, String location) {
    client.createBucket(
        r -> r.bucket("placed").createBucketConfiguration(c -> c.locationConstraint(location)));
  }

  /** Recorded: region_header_exists_outside_us_east_1. */
  @Test
  void headBucket_tellsRegionAndArn() {
    ireland.createBucket(r -> r.bucket("commandes"));

    HeadBucketResponse head = ireland.headBucket(r -> r.bucket("commandes"));

    assertThat(head.bucketRegion()).isEqualTo("eu-west-1");
    assertThat(head.bucketArn()).isEqualTo("arn:aws:s3:::commandes");
    assertThat(head.accessPointAlias()).isFalse();
  }

  @Test
  void headBucket_missing_isNoSuchBucket() {
    assertThat(
            assertError(
                () -> s3.headBucket(r -> r.bucket("missing")),
                404,
                "NoSuchBucket",
                "The specified bucket does not exist."))
        .isInstanceOf(NoSuchBucketException.class);
  }

  @Test
  void bucketOfAnotherRegion_isRedirected() {
    assertThat(error(() -> ireland.listObjectsV2(r -> r.bucket(BUCKET))).statusCode())
        .isEqualTo(301);
    assertThat(
            assertBare(() -> ireland.headBucket(r -> r.bucket(BUCKET)), 301)
                .awsErrorDetails()
                .sdkHttpResponse()
                .firstMatchingHeader("x-amz-bucket-region"))
        .hasValue("us-east-1");
  }

  @Test
  void bucketOfAnotherAccount_isDenied() {
    S3Client other = aws.account("111111111111").client(S3Client.class);

    assertError(
        () -> other.listObjectsV2(r -> r.bucket(BUCKET)), 403, "AccessDenied", "Access Denied");
    assertBare(() -> other.headBucket(r -> r.bucket(BUCKET)), 403);
    assertThat(other.listBuckets().buckets()).isEmpty();
  }

  /** Recorded: get_bucket_policy, put_bucket_policy_invalid_account_id. */
  @Test
  void expectedBucketOwner_isChecked() {
    s3.listObjectsV2(r -> r.bucket(BUCKET).expectedBucketOwner("000000000000"));

    assertError(
        () -> s3.listObjectsV2(r -> r.bucket(BUCKET).expectedBucketOwner("000000000002")),
        403,
        "AccessDenied",
        "Access Denied");
    assertError(
        () -> s3.listObjectsV2(r -> r.bucket(BUCKET).expectedBucketOwner("abcd")),
        400,
        "InvalidBucketOwnerAWSAccountID",
        "The value of the expected bucket owner parameter must be an AWS Account ID... [abcd]");
  }

  /** Recorded: delete_bucket_no_such_bucket. */
  @Test
  void deleteBucket_missing_isNoSuchBucket() {
    assertError(
        () -> s3.deleteBucket(r -> r.bucket("missing")),
        404,
        "NoSuchBucket",
        "The specified bucket does not exist");
  }

  @Test
  void deleteBucket_withObjects_isRefusedUntilTheyAreGone() {
    put("k", "v");

    assertError(
        () -> s3.deleteBucket(r -> r.bucket(BUCKET)),
        409,
        "BucketNotEmpty",
        "The bucket you tried to delete is not empty");

    s3.deleteObject(r -> r.bucket(BUCKET).key("k"));
    assertThat(s3.deleteBucket(r -> r.bucket(BUCKET)).sdkHttpResponse().statusCode())
        .isEqualTo(204);
    assertThatThrownBy(() -> put("k", "v")).isInstanceOf(NoSuchBucketException.class);
  }

  @Test
  void listBuckets_sortsByName() {
    s3.createBucket(r -> r.bucket("aaa"));

    ListBucketsResponse all = s3.listBuckets();

    assertThat(all.buckets()).extracting(Bucket::name).containsExactly("aaa", BUCKET);
    assertThat(all.buckets().get(0).creationDate()).isEqualTo(START);
    assertThat(all.buckets().get(0).bucketRegion()).isNull();
    assertThat(all.owner().id()).hasSize(64);
  }

  /** Recorded: list_buckets_with_max_buckets, create_bucket_aws_global. */
  @Test
  void listBuckets_inPages_tellsRegionAndArn() {
    s3.createBucket(r -> r.bucket("aaa"));
    ireland.createBucket(r -> r.bucket("zzz"));

    ListBucketsResponse page = s3.listBuckets(r -> r.maxBuckets(1));

    assertThat(page.buckets().get(0).bucketArn()).isEqualTo("arn:aws:s3:::aaa");
    assertThat(page.buckets().get(0).bucketRegion()).isEqualTo("us-east-1");
    assertThat(s3.listBucketsPaginator(r -> r.maxBuckets(1)).buckets())
        .extracting(Bucket::name)
        .containsExactly("aaa", BUCKET, "zzz");
    assertThat(s3.listBuckets(r -> r.prefix("z")).buckets())
        .extracting(Bucket::name)
        .containsExactly("zzz");
    assertThat(s3.listBuckets(r -> r.bucketRegion("us-east-1")).buckets()).hasSize(2);
  }

  @Test
  void waiters_waitForExistence() {
    assertThat(s3.waiter().waitUntilBucketExists(r -> r.bucket(BUCKET)).matched().response())
        .isPresent();
    assertThat(s3.waiter().waitUntilBucketNotExists(r -> r.bucket("gone")).matched().exception())
        .isPresent();
  }
}
