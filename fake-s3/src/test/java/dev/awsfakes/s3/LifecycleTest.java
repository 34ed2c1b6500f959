package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.GetBucketLifecycleConfigurationResponse;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.LifecycleRuleFilter;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.Tag;

class LifecycleTest extends S3Test {

  LifecycleTest() {
    clock.advance(Duration.ofHours(10));
  }

  private void rule(Consumer<LifecycleRule.Builder> how) {
    LifecycleRule rule =
        LifecycleRule.builder()
            .id("rule")
            .status("Enabled")
            .filter(LifecycleRuleFilter.builder().prefix("").build())
            .applyMutation(how)
            .build();
    s3.putBucketLifecycleConfiguration(
        r -> r.bucket(BUCKET).lifecycleConfiguration(c -> c.rules(rule)));
  }

  private void versioned() {
    s3.putBucketVersioning(r -> r.bucket(BUCKET).versioningConfiguration(v -> v.status("Enabled")));
  }

  private ListObjectVersionsResponse versions() {
    return s3.listObjectVersions(r -> r.bucket(BUCKET));
  }

  /** Recorded: delete_bucket_lifecycle_configuration. */
  @Test
  void configuration_isKeptAndDeleted() {
    assertNone();
    rule(r -> r.expiration(e -> e.days(7)));

    GetBucketLifecycleConfigurationResponse got =
        s3.getBucketLifecycleConfiguration(r -> r.bucket(BUCKET));
    assertThat(got.rules().get(0).expiration().days()).isEqualTo(7);
    assertThat(got.transitionDefaultMinimumObjectSizeAsString())
        .isEqualTo("all_storage_classes_128K");

    s3.deleteBucketLifecycle(r -> r.bucket(BUCKET));
    assertNone();
  }

  private void assertNone() {
    assertError(
        () -> s3.getBucketLifecycleConfiguration(r -> r.bucket(BUCKET)),
        404,
        "NoSuchLifecycleConfiguration",
        "The lifecycle configuration does not exist");
  }

  /** S3 guide: so many days after creation, rounded up to the next midnight UTC. */
  @Test
  void expiration_comesAtTheMidnightAfterItsDays() {
    rule(r -> r.expiration(e -> e.days(3)));
    assertThat(put("k", "v").expiration())
        .isEqualTo("expiry-date=\"Mon, 05 Jan 2026 00:00:00 GMT\", rule-id=\"rule\"");

    clock.set(START.plus(Duration.ofDays(4)).minusMillis(1));
    assertThat(keys()).containsExactly("k");
    clock.advance(Duration.ofMillis(1));
    assertThat(keys()).isEmpty();
  }

  @Test
  void expiration_onADate() {
    rule(r -> r.expiration(e -> e.date(START.plus(Duration.ofDays(2)))));
    put("k", "v");

    clock.set(START.plus(Duration.ofDays(1)));
    assertThat(keys()).containsExactly("k");
    clock.set(START.plus(Duration.ofDays(2)));
    assertThat(keys()).isEmpty();
  }

  /** Recorded: bucket_lifecycle_object_size_rules, bucket_lifecycle_tag_rules. */
  @Test
  void filters_chooseByPrefixTagAndSize() {
    rule(
        r ->
            r.expiration(e -> e.days(1))
                .filter(
                    f ->
                        f.and(
                            a ->
                                a.prefix("logs/")
                                    .tags(Tag.builder().key("a").value("b").build())
                                    .objectSizeGreaterThan(2L)
                                    .objectSizeLessThan(5L))));
    put("logs/match", "123", r -> r.tagging("a=b&c=d"));
    put("logs/small", "12", r -> r.tagging("a=b"));
    put("logs/large", "12345", r -> r.tagging("a=b"));
    put("logs/tag", "123", r -> r.tagging("a=c"));
    put("other", "123", r -> r.tagging("a=b"));

    clock.advance(Duration.ofDays(3));

    assertThat(keys()).containsExactly("logs/large", "logs/small", "logs/tag", "other");
  }

  @Test
  void disabledOrDeletedRules_expireNothing() {
    rule(r -> r.expiration(e -> e.days(1)).status("Disabled"));
    put("k", "v");
    clock.advance(Duration.ofDays(3));
    assertThat(keys()).containsExactly("k");
    rule(r -> r.expiration(e -> e.days(1)));
    s3.deleteBucketLifecycle(r -> r.bucket(BUCKET));
    clock.advance(Duration.ofDays(3));
    assertThat(keys()).containsExactly("k");
  }

  @Test
  void versionedBucket_expiresUnderAMarker() {
    versioned();
    rule(r -> r.expiration(e -> e.days(1)));
    put("k", "v");

    clock.advance(Duration.ofDays(2));

    assertThat(keys()).isEmpty();
    assertThat(versions().versions()).hasSize(1);
    assertThat(versions().deleteMarkers()).hasSize(1);
  }

  @Test
  void noncurrentVersions_expireButForTheNewest() {
    versioned();
    rule(r -> r.noncurrentVersionExpiration(n -> n.noncurrentDays(1).newerNoncurrentVersions(1)));
    put("k", "1");
    String kept = put("k", "2").versionId();
    String current = put("k", "3").versionId();

    clock.advance(Duration.ofDays(2));

    assertThat(versions().versions()).extracting(v -> v.versionId()).containsExactly(current, kept);
  }

  @Test
  void expiredDeleteMarkers_areRemoved() {
    versioned();
    rule(r -> r.expiration(e -> e.expiredObjectDeleteMarker(true)));
    String version = put("k", "v").versionId();
    s3.deleteObject(r -> r.bucket(BUCKET).key("k"));
    clock.advance(Duration.ofDays(2));
    assertThat(versions().deleteMarkers()).hasSize(1);

    s3.deleteObject(r -> r.bucket(BUCKET).key("k").versionId(version));
    clock.advance(Duration.ofDays(1));

    assertThat(versions().hasDeleteMarkers()).isFalse();
  }

  @Test
  void incompleteUploads_areAborted() {
    rule(r -> r.abortIncompleteMultipartUpload(a -> a.daysAfterInitiation(2)));
    s3.createMultipartUpload(r -> r.bucket(BUCKET).key("k"));

    clock.set(START.plus(Duration.ofDays(3)).minusMillis(1));
    assertThat(s3.listMultipartUploads(r -> r.bucket(BUCKET)).uploads()).hasSize(1);
    clock.advance(Duration.ofMillis(1));
    assertThat(s3.listMultipartUploads(r -> r.bucket(BUCKET)).hasUploads()).isFalse();
  }

  /** S3 guide, "Working with object metadata": Last-Modified of multipart uploads. */
  @Test
  @SuppressWarnings("unchecked") // the SDK takes arrays of consumers
  void objectOfAnUpload_isAsOldAsTheUpload() {
    rule(r -> r.expiration(e -> e.days(1)));
    Instant begun = clock.now();
    String id = s3.createMultipartUpload(r -> r.bucket(BUCKET).key("k")).uploadId();
    String part =
        s3.uploadPart(
                r -> r.bucket(BUCKET).key("k").uploadId(id).partNumber(1),
                RequestBody.fromString("v"))
            .eTag();
    clock.advance(Duration.ofHours(36));
    s3.completeMultipartUpload(
        r ->
            r.bucket(BUCKET)
                .key("k")
                .uploadId(id)
                .multipartUpload(m -> m.parts(p -> p.partNumber(1).eTag(part))));

    assertThat(s3.headObject(r -> r.bucket(BUCKET).key("k")).lastModified()).isEqualTo(begun);
    clock.set(START.plus(Duration.ofDays(2)));
    assertThat(keys()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, InvalidArgument", "-1, InvalidArgument", "1,"})
  void days_arePositive(int days, String code) {
    if (code == null) {
      rule(r -> r.expiration(e -> e.days(days)));
      return;
    }
    assertError(
        () -> rule(r -> r.expiration(e -> e.days(days))),
        400,
        code,
        "'Days' for Expiration action must be a positive integer");
  }

  @Test
  void malformedRules_areRefused() {
    assertCode(r -> {}, "InvalidRequest");
    assertCode(r -> r.status("On").expiration(e -> e.days(1)), "MalformedXML");
    assertCode(r -> r.expiration(e -> e.days(1).date(START)), "MalformedXML");
    assertCode(r -> r.expiration(e -> e.date(START.plusSeconds(1))), "InvalidArgument");
    assertCode(r -> r.id("x".repeat(256)).expiration(e -> e.days(1)), "InvalidArgument");
    assertNone();
  }

  private static Tag tag(String value) {
    return Tag.builder().key("k").value(value).build();
  }

  /** API reference, LifecycleRuleFilter; S3 guide, "Adding filters to Lifecycle rules". */
  @Test
  void filters_sayOneThing_orSeveralWithAnd() {
    assertCode(filtered(f -> f.prefix("a").tag(tag("v"))), "MalformedXML");
    assertCode(filtered(f -> f.prefix("a").objectSizeLessThan(9L)), "MalformedXML");
    assertCode(filtered(f -> f.prefix("a").and(a -> a.prefix("a"))), "MalformedXML");
    assertCode(filtered(f -> f.and(a -> a.tags(tag("v"), tag("w")))), "InvalidRequest");
    // Known of AWS: hashicorp/terraform-provider-aws, issue 23882.
    assertCode(filtered(f -> f.and(a -> a.prefix("a"))), "MalformedXML");
    assertCode(filtered(f -> f.and(a -> a.tags(tag("v")))), "MalformedXML");
    assertCode(filtered(f -> f.and(a -> a.objectSizeLessThan(1L))), "MalformedXML");
    assertNone();
    rule(filtered(f -> f.tag(tag("v"))));
    rule(filtered(f -> f.and(a -> a.prefix("a").tags(tag("v")))));
  }

  private static Consumer<LifecycleRule.Builder> filtered(
      Consumer<LifecycleRuleFilter.Builder> how) {
    LifecycleRuleFilter filter = LifecycleRuleFilter.builder().applyMutation(how).build();
    return r -> r.expiration(e -> e.days(1)).filter(filter);
  }

  @ParameterizedTest
  @CsvSource({"5, 4, false", "5, 5, false", "5, 6, true"})
  void sizes_ofAFilter_areInOrder(long above, long below, boolean accepted) {
    Consumer<LifecycleRule.Builder> sizes =
        filtered(f -> f.and(a -> a.objectSizeGreaterThan(above).objectSizeLessThan(below)));

    if (accepted) {
      rule(sizes);
    } else {
      assertCode(sizes, "InvalidRequest");
    }
  }

  /** The largest object: 10,000 parts of 5 GiB. */
  @ParameterizedTest
  @CsvSource({
    "-1, false",
    "0, true",
    "53687091200000, true",
    "53687091200001, false",
  })
  void size_ofAFilter_isThatOfAnObject(long size, boolean accepted) {
    if (accepted) {
      rule(filtered(f -> f.objectSizeGreaterThan(size)));
      rule(filtered(f -> f.objectSizeLessThan(size)));
    } else {
      assertCode(filtered(f -> f.objectSizeGreaterThan(size)), "InvalidRequest");
      assertCode(filtered(f -> f.objectSizeLessThan(size)), "InvalidRequest");
    }
  }

  private void assertCode(Consumer<LifecycleRule.Builder> how, String code) {
    assertThat(error(() -> rule(how)).awsErrorDetails().errorCode()).isEqualTo(code);
  }

  private void restore(String tier) {
    s3.restoreObject(
        r ->
            r.bucket(BUCKET)
                .key("k")
                .restoreRequest(q -> q.days(1).glacierJobParameters(g -> g.tier(tier))));
  }

  /** S3 guide, "Archive retrieval options". */
  @ParameterizedTest
  @CsvSource({
    "GLACIER, Expedited, PT5M",
    "GLACIER, Standard, PT5H",
    "GLACIER, Bulk, PT12H",
    "DEEP_ARCHIVE, Standard, PT12H",
    "DEEP_ARCHIVE, Bulk, PT48H"
  })
  void restoredObject_canBeReadForItsDays(String storageClass, String tier, Duration wait) {
    put("k", "v", r -> r.storageClass(storageClass));
    restore(tier);
    assertThat(head()).isEqualTo("ongoing-request=\"true\"");
    assertThat(error(() -> restore(tier)).awsErrorDetails().errorCode())
        .isEqualTo("RestoreAlreadyInProgress");
    clock.advance(wait.minusMillis(1));
    assertThat(error(() -> get("k")).statusCode()).isEqualTo(403);

    clock.advance(Duration.ofMillis(1));
    assertThat(get("k")).isEqualTo("v");
    assertThat(head()).startsWith("ongoing-request=\"false\", expiry-date=");

    clock.advance(Duration.ofDays(2));
    assertThat(error(() -> get("k")).statusCode()).isEqualTo(403);
    assertThat(head()).isNull();
  }

  private String head() {
    return s3.headObject(r -> r.bucket(BUCKET).key("k")).restore();
  }

  @Test
  void restore_isForArchivedObjects() {
    put("k", "v");
    assertThat(error(() -> restore("Standard")).awsErrorDetails().errorCode())
        .isEqualTo("InvalidObjectState");
    put("k", "v", r -> r.storageClass("DEEP_ARCHIVE"));
    assertThat(error(() -> restore("Expedited")).awsErrorDetails().errorCode())
        .isEqualTo("InvalidArgument");
  }
}
