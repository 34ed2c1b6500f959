package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.model.AnalyticsConfiguration;
import software.amazon.awssdk.services.s3.model.CORSRule;
import software.amazon.awssdk.services.s3.model.Grant;
import software.amazon.awssdk.services.s3.model.InventoryConfiguration;
import software.amazon.awssdk.services.s3.model.MetricsConfiguration;
import software.amazon.awssdk.services.s3.model.OwnershipControlsRule;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;

/** What a bucket is configured with, each value with its checks. */
class BucketConfigurationTest extends S3Test {
  private static final String MALFORMED =
      "The XML you provided was not well-formed or did not validate against our published schema";
  private static final String POLICY =
      "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\":"
          + " \"*\", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::bucket/*\"}]}";

  private static void assertMalformed(ThrowingCallable call) {
    assertError(call, 400, "MalformedXML", MALFORMED);
  }

  /** Recorded: get_bucket_policy. */
  @Test
  void policy_isKeptAsItWasGiven() {
    assertError(
        () -> s3.getBucketPolicy(r -> r.bucket(BUCKET)),
        404,
        "NoSuchBucketPolicy",
        "The bucket policy does not exist");
    s3.deletePublicAccessBlock(r -> r.bucket(BUCKET)); // the policy is public
    s3.putBucketPolicy(r -> r.bucket(BUCKET).policy(POLICY));
    assertThat(s3.getBucketPolicy(r -> r.bucket(BUCKET)).policy()).isEqualTo(POLICY);
    s3.deleteBucketPolicy(r -> r.bucket(BUCKET));
    assertThat(error(() -> s3.getBucketPolicy(r -> r.bucket(BUCKET))).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" {}", "{", "{}", "{\"Version\": \"2013-10-17\", \"Statement\": []}", "text"})
  void policy_thatIsNone_isRefused(String policy) {
    assertThat(
            error(() -> s3.putBucketPolicy(r -> r.bucket(BUCKET).policy(policy)))
                .awsErrorDetails()
                .errorCode())
        .isEqualTo("MalformedPolicy");
  }

  private void cors(CORSRule rule) {
    s3.putBucketCors(r -> r.bucket(BUCKET).corsConfiguration(c -> c.corsRules(rule)));
  }

  @Test
  void cors_isCheckedAndKept() {
    CORSRule rule = CORSRule.builder().allowedMethods("GET").allowedOrigins("*").build();
    assertError(
        () -> s3.getBucketCors(r -> r.bucket(BUCKET)),
        404,
        "NoSuchCORSConfiguration",
        "The CORS configuration does not exist");
    cors(rule);
    assertThat(s3.getBucketCors(r -> r.bucket(BUCKET)).corsRules()).containsExactly(rule);
    assertError(
        () -> cors(rule.toBuilder().allowedMethods("PATCH").build()),
        400,
        "InvalidRequest",
        "Found unsupported HTTP method in CORS config. Unsupported method is PATCH");
    assertError(
        () -> cors(rule.toBuilder().allowedOrigins("*.*").build()),
        400,
        "InvalidRequest",
        "AllowedOrigin \"*.*\" can not have more than one wildcard.");
    assertMalformed(() -> s3.putBucketCors(r -> r.bucket(BUCKET).corsConfiguration(c -> {})));
    s3.deleteBucketCors(r -> r.bucket(BUCKET));
    assertThat(error(() -> s3.getBucketCors(r -> r.bucket(BUCKET))).statusCode()).isEqualTo(404);
  }

  /** Recorded: crud_website_configuration. */
  @Test
  void website_isCheckedAndKept() {
    assertError(
        () -> s3.getBucketWebsite(r -> r.bucket(BUCKET)),
        404,
        "NoSuchWebsiteConfiguration",
        "The specified bucket does not have a website configuration");
    assertThat(s3.deleteBucketWebsite(r -> r.bucket(BUCKET)).sdkHttpResponse().statusCode())
        .isEqualTo(204);
    website("index.html");
    assertThat(s3.getBucketWebsite(r -> r.bucket(BUCKET)).indexDocument().suffix())
        .isEqualTo("index.html");
    assertError(
        () -> website("a/b"),
        400,
        "InvalidArgument",
        "The IndexDocument Suffix is not well formed");
  }

  private void website(String suffix) {
    s3.putBucketWebsite(
        r -> r.bucket(BUCKET).websiteConfiguration(w -> w.indexDocument(i -> i.suffix(suffix))));
  }

  /** Recorded: bucket_ownership_controls_exc. */
  @Test
  void ownership_isTheBucketOwnersByDefault() {
    assertThat(
            s3.getBucketOwnershipControls(r -> r.bucket(BUCKET))
                .ownershipControls()
                .rules()
                .get(0)
                .objectOwnershipAsString())
        .isEqualTo("BucketOwnerEnforced");
    assertMalformed(() -> ownership("RandomValue"));
    assertMalformed(() -> ownership("ObjectWriter", "BucketOwnerPreferred"));
    assertMalformed(
        () -> s3.putBucketOwnershipControls(r -> r.bucket(BUCKET).ownershipControls(o -> {})));
    assertError(
        () -> s3.createBucket(r -> r.bucket("other").objectOwnership("RandomValue")),
        400,
        "InvalidArgument",
        "Invalid x-amz-object-ownership header: RandomValue");
    ownership("ObjectWriter");
    s3.deleteBucketOwnershipControls(r -> r.bucket(BUCKET));
    assertThat(
            error(() -> s3.getBucketOwnershipControls(r -> r.bucket(BUCKET)))
                .awsErrorDetails()
                .errorCode())
        .isEqualTo("OwnershipControlsNotFoundError");
  }

  private void ownership(String... values) {
    OwnershipControlsRule[] rules =
        Arrays.stream(values)
            .map(value -> OwnershipControlsRule.builder().objectOwnership(value).build())
            .toArray(OwnershipControlsRule[]::new);
    s3.putBucketOwnershipControls(r -> r.bucket(BUCKET).ownershipControls(o -> o.rules(rules)));
  }

  /** S3 guide, "Disabling ACLs for all new buckets". */
  @Test
  void acls_areRefusedWhileTheOwnerOwnsAll() {
    put("k", "v", r -> r.acl("bucket-owner-full-control"));

    assertError(
        () -> put("k", "v", r -> r.acl("public-read")),
        400,
        "AccessControlListNotSupported",
        "The bucket does not allow ACLs");
  }

  /** Recorded: crud_public_access_block. */
  @Test
  void publicAccess_isBlockedByDefault() {
    PublicAccessBlockConfiguration all =
        s3.getPublicAccessBlock(r -> r.bucket(BUCKET)).publicAccessBlockConfiguration();
    assertThat(all.blockPublicAcls()).isTrue();
    assertThat(all.restrictPublicBuckets()).isTrue();
    s3.putPublicAccessBlock(
        r -> r.bucket(BUCKET).publicAccessBlockConfiguration(p -> p.blockPublicAcls(false)));
    PublicAccessBlockConfiguration none =
        s3.getPublicAccessBlock(r -> r.bucket(BUCKET)).publicAccessBlockConfiguration();
    assertThat(none.blockPublicPolicy()).isFalse();
    s3.deletePublicAccessBlock(r -> r.bucket(BUCKET));
    s3.deletePublicAccessBlock(r -> r.bucket(BUCKET));
    assertError(
        () -> s3.getPublicAccessBlock(r -> r.bucket(BUCKET)),
        404,
        "NoSuchPublicAccessBlockConfiguration",
        "The public access block configuration was not found");
  }

  /** Recorded: s3_bucket_encryption_sse_s3. */
  @Test
  void encryption_isAes256ByDefault() {
    assertThat(algorithm()).isEqualTo("AES256");
    encrypt("AES256");
    assertThat(algorithm()).isEqualTo("AES256");
    s3.deleteBucketEncryption(r -> r.bucket(BUCKET));
    assertMalformed(() -> encrypt("ROT13"));
  }

  private void encrypt(String algorithm) {
    ServerSideEncryptionRule rule =
        ServerSideEncryptionRule.builder()
            .applyServerSideEncryptionByDefault(d -> d.sseAlgorithm(algorithm))
            .build();
    s3.putBucketEncryption(
        r -> r.bucket(BUCKET).serverSideEncryptionConfiguration(c -> c.rules(rule)));
  }

  private String algorithm() {
    return s3.getBucketEncryption(r -> r.bucket(BUCKET))
        .serverSideEncryptionConfiguration()
        .rules()
        .get(0)
        .applyServerSideEncryptionByDefault()
        .sseAlgorithmAsString();
  }

  /** Recorded: bucket_acceleration_configuration_crud, bucket_acceleration_configuration_exc. */
  @Test
  void acceleration_isCheckedAndKept() {
    assertThat(acceleration()).isNull();
    accelerate(BUCKET, "Enabled");
    assertThat(acceleration()).isEqualTo("Enabled");
    assertMalformed(() -> accelerate(BUCKET, "enabled"));
    s3.createBucket(r -> r.bucket("with.dots"));
    assertError(
        () -> accelerate("with.dots", "Enabled"),
        400,
        "InvalidRequest",
        "S3 Transfer Acceleration is not supported for buckets with periods (.) in their names");
  }

  private void accelerate(String bucket, String status) {
    s3.putBucketAccelerateConfiguration(
        r -> r.bucket(bucket).accelerateConfiguration(a -> a.status(status)));
  }

  private String acceleration() {
    return s3.getBucketAccelerateConfiguration(r -> r.bucket(BUCKET)).statusAsString();
  }

  @Test
  void requestPayment_isTheOwnersByDefault() {
    assertThat(s3.getBucketRequestPayment(r -> r.bucket(BUCKET)).payerAsString())
        .isEqualTo("BucketOwner");
    s3.putBucketRequestPayment(
        r -> r.bucket(BUCKET).requestPaymentConfiguration(p -> p.payer("Requester")));
    assertThat(s3.getBucketRequestPayment(r -> r.bucket(BUCKET)).payerAsString())
        .isEqualTo("Requester");
    assertMalformed(
        () ->
            s3.putBucketRequestPayment(
                r -> r.bucket(BUCKET).requestPaymentConfiguration(p -> p.payer("Nobody"))));
  }

  private void metrics(String id) {
    s3.putBucketMetricsConfiguration(
        r -> r.bucket(BUCKET).id(id).metricsConfiguration(m -> m.id(id)));
  }

  @Test
  void metrics_upToAThousand_replacingOneStillWorks() {
    for (int i = 0; i < 1_000; i++) {
      metrics("id" + i);
    }

    metrics("id7");
    assertError(
        () -> metrics("more"),
        400,
        "TooManyConfigurations",
        "You are attempting to create a new configuration but have already reached the"
            + " 1,000-configuration limit.");
    s3.deleteBucketMetricsConfiguration(r -> r.bucket(BUCKET).id("id7"));
    metrics("more");
  }

  @Test
  void metrics_aHundred_areOnePageAndOneMoreIsTheNext() {
    for (int i = 0; i < 100; i++) {
      metrics("id" + i);
    }
    assertThat(s3.listBucketMetricsConfigurations(r -> r.bucket(BUCKET)).isTruncated()).isFalse();

    metrics("z");
    var first = s3.listBucketMetricsConfigurations(r -> r.bucket(BUCKET));
    assertThat(first.metricsConfigurationList()).hasSize(100);
    assertThat(
            s3.listBucketMetricsConfigurations(
                    r -> r.bucket(BUCKET).continuationToken(first.nextContinuationToken()))
                .metricsConfigurationList())
        .extracting(MetricsConfiguration::id)
        .containsExactly("z");
  }

  /** Recorded: delete_metrics_configuration_twice, list_bucket_metrics_configurations. */
  @Test
  void metrics_areKeptByIdAndListedInPages() {
    for (int i = 100; i < 201; i++) {
      metrics("id" + i);
    }

    assertThat(s3.listBucketMetricsConfigurations(r -> r.bucket(BUCKET)).metricsConfigurationList())
        .hasSize(100)
        .extracting(MetricsConfiguration::id)
        .startsWith("id100");
    String token =
        s3.listBucketMetricsConfigurations(r -> r.bucket(BUCKET)).nextContinuationToken();
    assertThat(
            s3.listBucketMetricsConfigurations(r -> r.bucket(BUCKET).continuationToken(token))
                .metricsConfigurationList())
        .extracting(MetricsConfiguration::id)
        .containsExactly("id200");
    s3.deleteBucketMetricsConfiguration(r -> r.bucket(BUCKET).id("id100"));
    assertError(
        () -> s3.deleteBucketMetricsConfiguration(r -> r.bucket(BUCKET).id("id100")),
        404,
        "NoSuchConfiguration",
        "The specified configuration does not exist.");
  }

  /** API reference, MetricsFilter and AnalyticsFilter. */
  @Test
  void filters_sayOneThing() {
    assertMalformed(
        () ->
            s3.putBucketMetricsConfiguration(
                r ->
                    r.bucket(BUCKET)
                        .id("a")
                        .metricsConfiguration(
                            m ->
                                m.id("a")
                                    .filter(f -> f.prefix("a").tag(t -> t.key("k").value("v"))))));
    assertMalformed(
        () ->
            s3.putBucketAnalyticsConfiguration(
                r ->
                    r.bucket(BUCKET)
                        .id("a")
                        .analyticsConfiguration(
                            a ->
                                a.id("a")
                                    .storageClassAnalysis(s -> {})
                                    .filter(f -> f.prefix("a").tag(t -> t.key("k").value("v"))))));
  }

  /** Recorded: s3_analytics_configurations. */
  @Test
  void analytics_areKept() {
    AnalyticsConfiguration analysis =
        AnalyticsConfiguration.builder().id("a").storageClassAnalysis(s -> {}).build();
    s3.putBucketAnalyticsConfiguration(
        r -> r.bucket(BUCKET).id("a").analyticsConfiguration(analysis));
    assertThat(
            s3.getBucketAnalyticsConfiguration(r -> r.bucket(BUCKET).id("a"))
                .analyticsConfiguration())
        .isEqualTo(analysis);
    assertThat(
            s3.listBucketAnalyticsConfigurations(r -> r.bucket(BUCKET))
                .analyticsConfigurationList())
        .containsExactly(analysis);

    s3.deleteBucketAnalyticsConfiguration(r -> r.bucket(BUCKET).id("a"));

    assertThat(
            s3.listBucketAnalyticsConfigurations(r -> r.bucket(BUCKET))
                .hasAnalyticsConfigurationList())
        .isFalse();
  }

  private void inventory(String id, InventoryConfiguration configuration) {
    s3.putBucketInventoryConfiguration(
        r -> r.bucket(BUCKET).id(id).inventoryConfiguration(configuration));
  }

  private static InventoryConfiguration inventory(String id, String target, String frequency) {
    return InventoryConfiguration.builder()
        .id(id)
        .isEnabled(true)
        .includedObjectVersions("All")
        .schedule(s -> s.frequency(frequency))
        .destination(d -> d.s3BucketDestination(b -> b.bucket(target).format("CSV")))
        .build();
  }

  /** Recorded: s3_inventory_report_crud, s3_put_inventory_report_exceptions. */
  @Test
  void inventories_areCheckedAndKept() {
    String arn = "arn:aws:s3:::target";
    inventory("z", inventory("z", arn, "Daily"));
    inventory("a", inventory("a", arn, "Weekly"));
    assertThat(
            s3.listBucketInventoryConfigurations(r -> r.bucket(BUCKET))
                .inventoryConfigurationList())
        .extracting(InventoryConfiguration::id)
        .containsExactly("a", "z");
    assertError(
        () -> inventory("b", inventory("other", arn, "Daily")),
        400,
        "IdMismatch",
        "Document ID does not match the specified configuration ID.");
    assertError(
        () -> inventory("b", inventory("b", "target", "Daily")),
        400,
        "InvalidS3DestinationBucket",
        "Invalid bucket ARN.");
    assertMalformed(() -> inventory("b", inventory("b", arn, "Hourly")));
    assertError(
        () -> s3.getBucketInventoryConfiguration(r -> r.bucket(BUCKET).id("b")),
        404,
        "NoSuchConfiguration",
        "The specified configuration does not exist.");
  }

  /** Recorded: s3_bucket_acl (the default), put_object_acl_on_delete_marker. */
  @Test
  void acl_givesTheOwnerFullControl() {
    put("k", "v");

    assertThat(s3.getBucketAcl(r -> r.bucket(BUCKET)).grants())
        .extracting(Grant::permissionAsString)
        .containsExactly("FULL_CONTROL");
    assertThat(s3.getObjectAcl(r -> r.bucket(BUCKET).key("k")).grants().get(0).grantee().id())
        .isEqualTo(s3.listBuckets().owner().id());
    assertError(
        () -> s3.putBucketAcl(r -> r.bucket(BUCKET).acl("private")),
        400,
        "AccessControlListNotSupported",
        "The bucket does not allow ACLs");
    assertError(
        () -> s3.getObjectAcl(r -> r.bucket(BUCKET).key("missing")),
        404,
        "NoSuchKey",
        "The specified key does not exist.");
  }

  /** Recorded: bucket_availability, get_bucket_notification_configuration_no_such_bucket. */
  @Test
  void notificationsLogsAndReplication_areOffByDefault() {
    assertThat(
            s3.getBucketNotificationConfiguration(r -> r.bucket(BUCKET)).hasQueueConfigurations())
        .isFalse();
    s3.putBucketNotificationConfiguration(r -> r.bucket(BUCKET).notificationConfiguration(n -> {}));
    assertThat(s3.getBucketLogging(r -> r.bucket(BUCKET)).loggingEnabled()).isNull();
    s3.putBucketLogging(r -> r.bucket(BUCKET).bucketLoggingStatus(l -> {}));
    assertError(
        () -> s3.getBucketReplication(r -> r.bucket(BUCKET)),
        404,
        "ReplicationConfigurationNotFoundError",
        "The replication configuration was not found");
    s3.deleteBucketReplication(r -> r.bucket(BUCKET));
    assertError(
        () -> s3.getBucketNotificationConfiguration(r -> r.bucket("missing")),
        404,
        "NoSuchBucket",
        "The specified bucket does not exist");
  }
}
