package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.TargetGrant;
import software.amazon.awssdk.services.s3.model.TargetObjectKeyFormat;

/** Server access logs, delivered an hour after the first request in them. */
class AccessLogsTest extends S3Test {

  @BeforeEach
  void makeTarget() {
    s3.createBucket(r -> r.bucket("logs"));
  }

  private void log(String target, TargetObjectKeyFormat format) {
    s3.putBucketLogging(
        r ->
            r.bucket(BUCKET)
                .bucketLoggingStatus(
                    s ->
                        s.loggingEnabled(
                            l ->
                                l.targetBucket(target)
                                    .targetPrefix("p/")
                                    .targetObjectKeyFormat(format))));
  }

  private List<String> delivered() {
    return s3.listObjectsV2(r -> r.bucket("logs")).contents().stream().map(S3Object::key).toList();
  }

  private List<String> lines(String key) {
    return s3.getObjectAsBytes(r -> r.bucket("logs").key(key)).asUtf8String().lines().toList();
  }

  @Test
  void requests_areDeliveredAfterAnHour() {
    log("logs", null);
    put("k", "v");
    clock.advance(Duration.ofMinutes(59));
    assertThat(delivered()).isEmpty();

    clock.advance(Duration.ofMinutes(1));
    assertThat(delivered())
        .singleElement()
        .asString()
        .matches("p/2026-01-01-01-00-00-[A-Z0-9]{16}");
  }

  /** S3 guide, "Server access log format". */
  @Test
  void line_hasTheDocumentedFields() {
    log("logs", null);
    put("a b/c", "value");
    get("a b/c");
    error(() -> get("missing"));
    clock.advance(Duration.ofHours(1));

    List<String> lines = lines(delivered().get(0));
    String owner = s3.listBuckets().owner().id();
    String start = owner + " bucket [01/Jan/2026:00:00:00 +0000] 127.0.0.1 " + owner + " ";
    String end =
        " - - \"-\" \"-\" - HOST SigV4 - AuthHeader bucket.s3.us-east-1.amazonaws.com - - -";
    assertThat(lines).hasSize(4);
    assertThat(masked(lines.get(0)))
        .contains(" REST.PUT.LOGGING_STATUS - \"PUT /?logging HTTP/1.1\" 200 - - - - -");
    assertThat(masked(lines.get(1)))
        .isEqualTo(start + "ID REST.PUT.OBJECT a%20b/c \"PUT /a%20b/c HTTP/1.1\" 200 - - 5" + end);
    assertThat(masked(lines.get(2)))
        .isEqualTo(start + "ID REST.GET.OBJECT a%20b/c \"GET /a%20b/c HTTP/1.1\" 200 - 5 5" + end);
    assertThat(masked(lines.get(3)))
        .isEqualTo(
            start + "ID REST.GET.OBJECT missing \"GET /missing HTTP/1.1\" 404 NoSuchKey - -" + end);
  }

  private static String masked(String line) {
    return line.replaceAll(" \\w+ REST", " ID REST").replaceAll("- \\S+ SigV4", "- HOST SigV4");
  }

  @Test
  void partitionedKeys_tellWhoseRequestsAndWhen() {
    log("logs", format("DeliveryTime"));
    clock.set(Instant.parse("2026-01-01T23:30:00Z"));
    s3.deleteObject(r -> r.bucket("logs").key(delivered().get(0)));
    put("k", "v");
    clock.advance(Duration.ofHours(1));

    assertThat(delivered())
        .singleElement()
        .asString()
        .matches("p/000000000000/us-east-1/bucket/2026/01/02/2026-01-02-00-30-00-[A-Z0-9]{16}");
  }

  @Test
  void partitionsOfEventTime_haveOneDayEach() {
    clock.set(Instant.parse("2026-01-01T23:30:00Z"));
    log("logs", format("EventTime"));
    clock.set(Instant.parse("2026-01-02T00:00:00Z"));
    put("k", "v");
    clock.advance(Duration.ofHours(1));

    assertThat(delivered())
        .extracting(key -> key.replaceAll("-[A-Z0-9]{16}$", ""))
        .containsExactly(
            "p/000000000000/us-east-1/bucket/2026/01/01/2026-01-01-00-00-00",
            "p/000000000000/us-east-1/bucket/2026/01/02/2026-01-02-00-00-00");
    assertThat(lines(delivered().get(1))).hasSize(1);
  }

  private static TargetObjectKeyFormat format(String dateSource) {
    return TargetObjectKeyFormat.builder()
        .partitionedPrefix(p -> p.partitionDateSource(dateSource))
        .build();
  }

  @Test
  void logging_canBeSwitchedOff() {
    log("logs", null);
    s3.putBucketLogging(r -> r.bucket(BUCKET).bucketLoggingStatus(s -> {}));
    put("k", "v");
    clock.advance(Duration.ofHours(2));

    assertThat(s3.getBucketLogging(r -> r.bucket(BUCKET)).loggingEnabled()).isNull();
    assertThat(delivered()).isEmpty();
  }

  /** Recorded: put_bucket_logging_wrong_target. */
  @Test
  void target_isABucketOfTheSameRegionAndOwner() {
    assertError(
        () -> log("missing", null),
        400,
        "InvalidTargetBucketForLogging",
        "The target bucket for logging does not exist");
    aws.client(S3Client.class, Region.EU_WEST_1).createBucket(r -> r.bucket("irish"));
    assertError(
        () -> log("irish", null),
        403,
        "CrossLocationLoggingProhibitted",
        "Cross S3 location logging not allowed. ");
    aws.account("111111111111").client(S3Client.class).createBucket(r -> r.bucket("foreign"));
    assertError(
        () -> log("foreign", null),
        400,
        "InvalidTargetBucketForLogging",
        "The owner for the bucket to be logged and the target bucket must be the same.");
    assertThat(error(() -> log("logs", format("Tomorrow"))).awsErrorDetails().errorCode())
        .isEqualTo("MalformedXML");
  }

  /** Recorded: put_bucket_logging_accept_wrong_grants. */
  @Test
  void grants_areKeptAsTheyCame() {
    TargetGrant grant =
        TargetGrant.builder()
            .grantee(g -> g.type("Group").uri("http://acs.amazonaws.com/groups/s3/LogDelivery"))
            .permission("WRITE")
            .build();
    s3.putBucketLogging(
        r ->
            r.bucket(BUCKET)
                .bucketLoggingStatus(
                    s ->
                        s.loggingEnabled(
                            l -> l.targetBucket("logs").targetPrefix("log").targetGrants(grant))));

    assertThat(s3.getBucketLogging(r -> r.bucket(BUCKET)).loggingEnabled().targetGrants())
        .containsExactly(grant);
  }
}
