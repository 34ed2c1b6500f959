package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.GetBucketLifecycleConfigurationResponse;
import software.amazon.awssdk.services.s3.model.InventoryConfiguration;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Object;

/** What AWS answered about buckets and listings: the scenarios that no other test tells. */
class RecordedListingsTest extends S3Test {

  /** Recorded: list_objects_v2_continuation_token_safe_chars. */
  @Test
  void listObjectsV2_pagesOfOddKeys() {
    List<String> keys =
        List.of(
            "a/%F0%9F%98%80/",
            "date=2026-01-01/",
            "date=2026-02-01/",
            "date=2026-03-01/",
            "date=2026-05-01/",
            "file%2Fname",
            "test key/",
            "test key//",
            "test%123",
            "test%123/",
            "test%percent",
            "test@key/");
    keys.forEach(key -> put(key, ""));

    ListObjectsV2Response first = s3.listObjectsV2(r -> r.bucket(BUCKET).maxKeys(5));
    ListObjectsV2Response rest =
        s3.listObjectsV2(r -> r.bucket(BUCKET).continuationToken(first.nextContinuationToken()));

    assertThat(keysOf(first)).isEqualTo(keys.subList(0, 5));
    assertThat(keysOf(rest)).isEqualTo(keys.subList(5, 12));
    ListObjectsV2Response after =
        s3.listObjectsV2(r -> r.bucket(BUCKET).startAfter("date=2026-02-01/").maxKeys(2));
    assertThat(keysOf(after)).containsExactly("date=2026-03-01/", "date=2026-05-01/");
    assertThat(after.startAfter()).isEqualTo("date=2026-02-01/");
    assertThat(
            keysOf(
                s3.listObjectsV2(
                    r -> r.bucket(BUCKET).startAfter("date%3D2026-02-01/").maxKeys(2))))
        .containsExactly("date=2026-01-01/", "date=2026-02-01/");
  }

  private static List<String> keysOf(ListObjectsV2Response page) {
    return page.contents().stream().map(S3Object::key).toList();
  }

  /** Recorded: list_objects_versions_with_prefix_only_and_pagination. */
  @Test
  void listObjectVersions_pagesOfOneKey() {
    s3.putBucketVersioning(r -> r.bucket(BUCKET).versioningConfiguration(v -> v.status("Enabled")));
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ids.add(0, put("prefixed_key", "v" + i).versionId());
    }

    ListObjectVersionsResponse first = versions(r -> r.maxKeys(3));
    assertThat(idsOf(first)).isEqualTo(ids.subList(0, 3));
    assertThat(first.nextKeyMarker()).isEqualTo("prefixed_key");
    assertThat(first.nextVersionIdMarker()).isEqualTo(ids.get(2));
    assertThat(idsOf(versions(r -> r.maxKeys(4).keyMarker("prefixed_key")))).isEmpty();
    Consumer<ListObjectVersionsRequest.Builder> second =
        r -> r.maxKeys(5).keyMarker("prefixed_key").versionIdMarker(ids.get(2));
    assertThat(idsOf(versions(second))).isEqualTo(ids.subList(3, 5));

    ids.subList(0, 3)
        .forEach(id -> s3.deleteObject(r -> r.bucket(BUCKET).key("prefixed_key").versionId(id)));
    assertThat(idsOf(versions(second))).isEqualTo(ids.subList(3, 5));
    assertThat(versions(second).versions())
        .extracting(ObjectVersion::isLatest)
        .containsExactly(true, false);
  }

  private ListObjectVersionsResponse versions(Consumer<ListObjectVersionsRequest.Builder> how) {
    return s3.listObjectVersions(how.andThen(r -> r.bucket(BUCKET).prefix("prefix")));
  }

  private static List<String> idsOf(ListObjectVersionsResponse page) {
    return page.versions().stream().map(ObjectVersion::versionId).toList();
  }

  /** Recorded: list_multiparts_with_prefix_and_delimiter. */
  @ParameterizedTest
  @CsvSource({"test/,test/bar/|test/foo/", "test/foo/,test/foo/bar/", "test/foo/bar,test/foo/bar/"})
  void listMultipartUploads_ofAPrefix_givesCommonPrefixes(String prefix, String commonPrefixes) {
    s3.createMultipartUpload(r -> r.bucket(BUCKET).key("test/foo/bar/123"));
    s3.createMultipartUpload(r -> r.bucket(BUCKET).key("test/foo/bar/456"));
    s3.createMultipartUpload(r -> r.bucket(BUCKET).key("test/bar/foo/123"));

    ListMultipartUploadsResponse response =
        s3.listMultipartUploads(r -> r.bucket(BUCKET).prefix(prefix).delimiter("/"));

    assertThat(response.commonPrefixes())
        .extracting(CommonPrefix::prefix)
        .containsExactly(commonPrefixes.split("\\|", -1));
    assertThat(response.uploads()).isEmpty();
    assertThat(response.isTruncated()).isFalse();
    assertThat(response.maxUploads()).isEqualTo(1000);
    assertThat(response.prefix()).isEqualTo(prefix);
  }

  /** Recorded: list_buckets_when_continuation_token_is_empty. */
  @Test
  void listBuckets_withAnEmptyToken_beginsAtTheStart() {
    s3.createBucket(r -> r.bucket("other"));

    ListBucketsResponse response = s3.listBuckets(r -> r.maxBuckets(1).continuationToken(""));

    assertThat(response.continuationToken()).isNotEmpty();
    assertThat(response.buckets())
        .containsExactly(
            Bucket.builder()
                .name(BUCKET)
                .bucketArn("arn:aws:s3:::bucket")
                .bucketRegion("us-east-1")
                .creationDate(START)
                .build());
  }

  /** Recorded: create_bucket_with_empty_tags. */
  @Test
  void createBucket_withEmptyTags_hasNone() {
    s3.createBucket(r -> r.bucket("other").createBucketConfiguration(c -> c.tags(List.of())));

    assertError(
        () -> s3.getBucketTagging(r -> r.bucket("other")),
        404,
        "NoSuchTagSet",
        "The TagSet does not exist");
  }

  /** Recorded: get_object_lock_configuration_exc. */
  @Test
  void lockConfiguration_whereThereIsNone() {
    assertError(
        () -> s3.getObjectLockConfiguration(r -> r.bucket(BUCKET)),
        404,
        "ObjectLockConfigurationNotFoundError",
        "Object Lock configuration does not exist for this bucket");
    assertError(
        () -> s3.getObjectLockConfiguration(r -> r.bucket("none")),
        404,
        "NoSuchBucket",
        "The specified bucket does not exist");
  }

  /**
   * Recorded: get_bucket_metrics_configuration_not_exist, overwrite_bucket_metrics_configuration.
   */
  @Test
  void metrics_areOverwritten() {
    assertError(
        () -> s3.getBucketMetricsConfiguration(r -> r.bucket(BUCKET).id("id")),
        404,
        "NoSuchConfiguration",
        "The specified configuration does not exist.");
    putMetrics("logs/");
    putMetrics("logs/new-prefix");

    assertThat(
            s3.getBucketMetricsConfiguration(r -> r.bucket(BUCKET).id("id"))
                .metricsConfiguration()
                .filter()
                .prefix())
        .isEqualTo("logs/new-prefix");
  }

  private void putMetrics(String prefix) {
    s3.putBucketMetricsConfiguration(
        r ->
            r.bucket(BUCKET)
                .id("id")
                .metricsConfiguration(m -> m.id("id").filter(f -> f.prefix(prefix))));
  }

  /** Recorded: put_bucket_inventory_config_order. */
  @Test
  void inventories_areListedByTheirIds() {
    List.of("test-1", "z-test", "a-test").forEach(this::putInventory);

    assertThat(inventories()).containsExactly("a-test", "test-1", "z-test");
    s3.deleteBucketInventoryConfiguration(r -> r.bucket(BUCKET).id("z-test"));
    assertThat(inventories()).containsExactly("a-test", "test-1");
  }

  private void putInventory(String id) {
    s3.putBucketInventoryConfiguration(
        r ->
            r.bucket(BUCKET)
                .id(id)
                .inventoryConfiguration(
                    i ->
                        i.id(id)
                            .isEnabled(true)
                            .includedObjectVersions("All")
                            .schedule(s -> s.frequency("Daily"))
                            .destination(
                                d ->
                                    d.s3BucketDestination(
                                        b -> b.bucket("arn:aws:s3:::bucket").format("CSV")))));
  }

  private List<String> inventories() {
    return s3
        .listBucketInventoryConfigurations(r -> r.bucket(BUCKET))
        .inventoryConfigurationList()
        .stream()
        .map(InventoryConfiguration::id)
        .toList();
  }

  private void lifecycle(LifecycleRule... rules) {
    s3.putBucketLifecycleConfiguration(
        r -> r.bucket(BUCKET).lifecycleConfiguration(c -> c.rules(rules)));
  }

  private static LifecycleRule rule(String id, Consumer<LifecycleRule.Builder> how) {
    return LifecycleRule.builder().id(id).status("Enabled").applyMutation(how).build();
  }

  /** Recorded: bucket_lifecycle_configuration_date. */
  @Test
  void lifecycle_withAnEmptyFilterAndADate() {
    lifecycle(rule("rule_number_one", r -> r.filter(f -> {}).expiration(e -> e.date(START))));

    GetBucketLifecycleConfigurationResponse got =
        s3.getBucketLifecycleConfiguration(r -> r.bucket(BUCKET));

    assertThat(got.rules().get(0).expiration().date()).isEqualTo(START);
    assertThat(got.rules().get(0).id()).isEqualTo("rule_number_one");
    assertThat(got.transitionDefaultMinimumObjectSizeAsString())
        .isEqualTo("all_storage_classes_128K");
  }

  /** Recorded: bucket_lifecycle_multiple_rules. */
  @Test
  void lifecycle_ofSeveralRules_showsTheFirstExpiration() {
    lifecycle(
        rule("rule_one", r -> r.filter(f -> f.prefix("testobject")).expiration(e -> e.days(7))),
        rule("rule_two", r -> r.filter(f -> f.prefix("test")).expiration(e -> e.days(2))),
        rule("rule_three", r -> r.filter(f -> f.prefix("t")).expiration(e -> e.days(20))));

    assertThat(put("testobject1", "test").expiration()).endsWith("rule-id=\"rule_two\"");
    assertThat(put("tobject", "test").expiration()).endsWith("rule-id=\"rule_three\"");
    assertThat(put("other", "test").expiration()).isNull();
  }

  /** Recorded: lifecycle_expired_object_delete_marker. */
  @Test
  void lifecycle_ofDeleteMarkersAlone_showsNoExpiration() {
    lifecycle(
        rule(
            "rule-marker",
            r -> r.filter(f -> {}).expiration(e -> e.expiredObjectDeleteMarker(true))));

    assertThat(put("k", "test").expiration()).isNull();
    assertThat(s3.headObject(r -> r.bucket(BUCKET).key("k")).expiration()).isNull();
  }
}
