package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import dev.awsfakes.s3.TestTargets.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Destination;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.Metrics;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.ReplicationRule;
import software.amazon.awssdk.services.s3.model.ReplicationStatus;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.Tag;

/** Replication, five minutes late: into a bucket of another Region, if nothing else is said. */
@SuppressWarnings("unchecked") // arrays of consumers, as the SDK has them
class ReplicationTest {
  private static final Duration LAG = Duration.ofMinutes(5);
  private static final String KEY =
      "arn:aws:kms:eu-west-1:000000000000:key/01234567-89ab-cdef-0123-456789abcdef";

  private static final String POLICY =
      "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
          + "\"Principal\":{\"AWS\":\"000000000000\"},\"Action\":[\"s3:ReplicateObject\","
          + "\"s3:ObjectOwnerOverrideToBucketOwner\"],"
          + "\"Resource\":\"arn:aws:s3:::foreign/*\"}]}";

  private final FakeAws aws =
      FakeAws.builder()
          .frozenAt(Instant.parse("2026-01-01T00:00:00Z"))
          .with(S3Options.builder().replicationLag(LAG).build())
          .build();
  private final S3Client s3 = aws.client(S3Client.class);
  private final S3Client irish = aws.client(S3Client.class, Region.EU_WEST_1);

  ReplicationTest() {
    create(s3, "source");
    create(irish, "target");
  }

  private static void create(S3Client client, String bucket) {
    client.createBucket(r -> r.bucket(bucket));
    client.putBucketVersioning(
        r -> r.bucket(bucket).versioningConfiguration(v -> v.status("Enabled")));
  }

  /** A rule for everything, of the second version. */
  private static ReplicationRule rule(Consumer<ReplicationRule.Builder> how) {
    ReplicationRule.Builder rule =
        ReplicationRule.builder()
            .id("rule")
            .status("Enabled")
            .priority(1)
            .filter(f -> f.prefix(""))
            .deleteMarkerReplication(d -> d.status("Disabled"))
            .destination(d -> d.bucket("arn:aws:s3:::target"));
    how.accept(rule);
    return rule.build();
  }

  private static ReplicationRule rule() {
    return rule(r -> {});
  }

  /** A rule of the first version, which has a prefix and no filter. */
  @SuppressWarnings("deprecation")
  private static ReplicationRule oldRule(String prefix) {
    return ReplicationRule.builder()
        .prefix(prefix)
        .status("Enabled")
        .destination(d -> d.bucket("arn:aws:s3:::target"))
        .build();
  }

  private void replicate(ReplicationRule... rules) {
    s3.putBucketReplication(
        r ->
            r.bucket("source")
                .replicationConfiguration(
                    c -> c.role("arn:aws:iam::000000000000:role/role").rules(rules)));
  }

  private PutObjectResponse put(String key) {
    return put(key, r -> {});
  }

  private PutObjectResponse put(String key, Consumer<PutObjectRequest.Builder> how) {
    return s3.putObject(how.andThen(r -> r.bucket("source").key(key)), RequestBody.fromString("v"));
  }

  private ReplicationStatus status(String key) {
    return s3.headObject(r -> r.bucket("source").key(key)).replicationStatus();
  }

  private HeadObjectResponse replica(String key) {
    return irish.headObject(r -> r.bucket("target").key(key));
  }

  private List<String> replicas() {
    return irish.listObjectsV2(r -> r.bucket("target")).contents().stream()
        .map(S3Object::key)
        .toList();
  }

  private void pass() {
    aws.clock().advance(LAG);
  }

  private static void assertInvalid(ThrowingCallable call, String message) {
    S3Test.assertError(call, 400, "InvalidRequest", message);
  }

  @Test
  void object_isPendingUntilItsReplicaIsThere() {
    replicate(rule());
    PutObjectResponse put = put("k", r -> r.metadata(Map.of("a", "b")).tagging("t=v"));

    aws.clock().advance(LAG.minusMillis(1));
    assertThat(status("k")).isEqualTo(ReplicationStatus.PENDING);
    assertThat(replicas()).isEmpty();

    aws.clock().advance(Duration.ofMillis(1));
    assertThat(status("k")).isEqualTo(ReplicationStatus.COMPLETED);
    assertThat(replica("k").replicationStatus()).isEqualTo(ReplicationStatus.REPLICA);
    assertThat(replica("k").versionId()).isEqualTo(put.versionId());
    assertThat(replica("k").lastModified()).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(replica("k").eTag()).isEqualTo(put.eTag());
    assertThat(replica("k").metadata()).containsEntry("a", "b");
    assertThat(replica("k").tagCount()).isEqualTo(1);
  }

  @Test
  void objectsThatExist_areNotReplicated() {
    put("before");
    replicate(rule());
    put("after");
    pass();

    assertThat(replicas()).containsExactly("after");
    assertThat(status("before")).isNull();
  }

  @Test
  void filters_chooseByPrefixAndTags() {
    Tag tag = Tag.builder().key("t").value("v").build();
    replicate(rule(r -> r.filter(f -> f.and(a -> a.prefix("in/").tags(tag)))));
    put("in/tagged", r -> r.tagging("t=v&u=w"));
    put("in/other", r -> r.tagging("t=w"));
    put("out/tagged", r -> r.tagging("t=v"));
    pass();

    assertThat(replicas()).containsExactly("in/tagged");
  }

  @Test
  void higherPriority_winsForTheSameDestination_othersGetTheirOwn() {
    create(s3, "second");
    replicate(
        rule(r -> r.id("low").priority(1)),
        rule(
            r ->
                r.id("high")
                    .priority(2)
                    .filter(f -> f.prefix("ia/"))
                    .destination(d -> d.bucket("arn:aws:s3:::target").storageClass("STANDARD_IA"))),
        rule(r -> r.id("same").priority(3).destination(d -> d.bucket("arn:aws:s3:::second"))));
    put("ia/k");
    put("k");
    pass();

    assertThat(replica("ia/k").storageClassAsString()).isEqualTo("STANDARD_IA");
    assertThat(replica("k").storageClassAsString()).isNull();
    assertThat(s3.listObjectsV2(r -> r.bucket("second")).contents()).hasSize(2);
  }

  @Test
  void deleteMarkers_areReplicatedIfTheRuleSaysSo_deletedVersionsNever() {
    replicate(rule(r -> r.deleteMarkerReplication(d -> d.status("Enabled"))));
    String version = put("k").versionId();
    put("kept");
    pass();
    String marker = s3.deleteObject(r -> r.bucket("source").key("k")).versionId();
    s3.deleteObject(r -> r.bucket("source").key("k").versionId(version));
    pass();

    assertThat(replicas()).containsExactly("kept");
    assertThat(
            irish
                .listObjectVersions(r -> r.bucket("target").prefix("k"))
                .deleteMarkers()
                .get(0)
                .versionId())
        .isEqualTo(marker);
    assertThat(irish.listObjectVersions(r -> r.bucket("target").prefix("k")).versions())
        .extracting(ObjectVersion::versionId)
        .contains(version);
  }

  @Test
  void deleteMarkers_ofRulesOfTheFirstVersion_areReplicated() {
    replicate(oldRule("k"));
    put("k");
    put("other");
    s3.deleteObject(r -> r.bucket("source").key("k"));
    pass();

    assertThat(replicas()).isEmpty();
    assertThat(irish.listObjectVersions(r -> r.bucket("target")).deleteMarkers()).hasSize(1);
  }

  @Test
  void deleteMarkers_areNotReplicatedByDefault() {
    replicate(rule());
    put("k");
    s3.deleteObject(r -> r.bucket("source").key("k"));
    pass();

    assertThat(replicas()).containsExactly("k");
  }

  @Test
  void changedTagsAndLocks_followTheObject() {
    replicate(rule());
    put("k");
    pass();
    s3.putObjectTagging(
        r ->
            r.bucket("source")
                .key("k")
                .tagging(t -> t.tagSet(Tag.builder().key("a").value("b").build())));
    assertThat(status("k")).isEqualTo(ReplicationStatus.PENDING);
    pass();

    assertThat(status("k")).isEqualTo(ReplicationStatus.COMPLETED);
    assertThat(irish.getObjectTagging(r -> r.bucket("target").key("k")).tagSet()).hasSize(1);
  }

  private void takeAcls(S3Client client, String bucket) {
    client.deleteBucketOwnershipControls(r -> r.bucket(bucket));
    client.deletePublicAccessBlock(r -> r.bucket(bucket));
  }

  @Test
  void grants_followTheObject_exceptToAnotherOwner() {
    S3Client other = aws.account("111111111111").client(S3Client.class);
    create(other, "foreign");
    other.putBucketPolicy(r -> r.bucket("foreign").policy(POLICY));
    takeAcls(s3, "source");
    takeAcls(irish, "target");
    takeAcls(other, "foreign");
    replicate(
        rule(),
        rule(
            r ->
                r.id("override")
                    .priority(2)
                    .destination(
                        d ->
                            d.bucket("arn:aws:s3:::foreign")
                                .account("111111111111")
                                .accessControlTranslation(a -> a.owner("Destination")))));
    put("k", r -> r.acl("public-read"));
    pass();
    assertThat(irish.getObjectAcl(r -> r.bucket("target").key("k")).grants()).hasSize(2);
    assertThat(other.getObjectAcl(r -> r.bucket("foreign").key("k")).grants()).hasSize(1);

    s3.putObjectAcl(r -> r.bucket("source").key("k").acl("private"));
    pass();
    assertThat(irish.getObjectAcl(r -> r.bucket("target").key("k")).grants()).hasSize(1);
  }

  @Test
  void archivedObjects_areNotReplicated() {
    replicate(rule());
    put("archived", r -> r.storageClass("GLACIER"));
    put("cold", r -> r.storageClass("GLACIER_IR"));
    pass();

    assertThat(replicas()).containsExactly("cold");
    assertThat(status("archived")).isNull();
  }

  @Test
  void replicas_areNotReplicatedAgain() {
    create(s3, "third");
    replicate(rule());
    irish.putBucketReplication(
        r ->
            r.bucket("target")
                .replicationConfiguration(
                    c ->
                        c.role("role")
                            .rules(rule(x -> x.destination(d -> d.bucket("arn:aws:s3:::third"))))));
    put("k");
    pass();
    pass();

    assertThat(replicas()).containsExactly("k");
    assertThat(s3.listObjectsV2(r -> r.bucket("third")).contents()).isEmpty();
  }

  @Test
  void objectsOfKmsKeys_areReplicatedOnRequestAlone() {
    replicate(rule());
    put("k", r -> r.serverSideEncryption("aws:kms"));
    pass();
    assertThat(status("k")).isNull();

    replicate(
        rule(
            r ->
                r.sourceSelectionCriteria(s -> s.sseKmsEncryptedObjects(k -> k.status("Enabled")))
                    .destination(
                        d ->
                            d.bucket("arn:aws:s3:::target")
                                .encryptionConfiguration(e -> e.replicaKmsKeyID(KEY)))));
    PutObjectResponse put = put("k", r -> r.serverSideEncryption("aws:kms"));
    put("plain");
    pass();

    assertThat(replica("k").ssekmsKeyId()).isEqualTo(KEY);
    assertThat(replica("k").eTag()).isNotEqualTo(put.eTag());
    assertThat(replica("plain").ssekmsKeyId()).isNull();
  }

  @Test
  void objectsOfCallersKeys_areReplicatedAsTheyAre() {
    String key = Base64.getEncoder().encodeToString(new byte[32]);
    replicate(rule());
    put("k", r -> r.sseCustomerAlgorithm("AES256").sseCustomerKey(key));
    pass();

    assertThat(
            irish
                .getObjectAsBytes(
                    r ->
                        r.bucket("target")
                            .key("k")
                            .sseCustomerAlgorithm("AES256")
                            .sseCustomerKey(key))
                .asUtf8String())
        .isEqualTo("v");
  }

  /** S3 guide, "Receiving replication failure events with Amazon S3 Event Notifications". */
  @Test
  void destination_thatIsGone_failsTheReplication_andIsTold() {
    replicate(rule(r -> r.destination(d -> measured(d))));
    tellOfReplication(s3);
    TestTargets.taken(aws);
    put("k");
    irish.deleteBucket(r -> r.bucket("target"));
    pass();

    assertThat(status("k")).isEqualTo(ReplicationStatus.FAILED);
    assertThat(TestTargets.taken(aws))
        .singleElement()
        .extracting(Delivery::body)
        .asString()
        .contains("\"eventVersion\":\"2.2\"")
        .contains(
            "\"replicationEventData\":{\"replicationRuleId\":\"rule\","
                + "\"destinationBucket\":\"arn:aws:s3:::target\",\"s3Operation\":\"OBJECT_PUT\","
                + "\"requestTime\":\"2026-01-01T00:00:00.000Z\","
                + "\"failureReason\":\"DstBucketNotFound\"}");
  }

  private static Destination.Builder measured(Destination.Builder destination) {
    return destination
        .bucket("arn:aws:s3:::target")
        .metrics(m -> m.status("Enabled").eventThreshold(t -> t.minutes(15)));
  }

  private static Destination.Builder timed(Destination.Builder destination) {
    return measured(destination).replicationTime(t -> t.status("Enabled").time(v -> v.minutes(15)));
  }

  private static void tellOfReplication(S3Client client) {
    client.putBucketNotificationConfiguration(
        r ->
            r.bucket("source")
                .notificationConfiguration(
                    n ->
                        n.topicConfigurations(
                            t ->
                                t.topicArn("arn:aws:sns:us-east-1:000000000000:topic")
                                    .eventsWithStrings("s3:Replication:*"))));
  }

  /** S3 guide, the same: "you must enable S3 Replication metrics on your replication rule". */
  @Test
  void failure_withoutMetrics_isNotTold() {
    replicate(rule());
    tellOfReplication(s3);
    TestTargets.taken(aws);
    put("k");
    irish.deleteBucket(r -> r.bucket("target"));
    pass();

    assertThat(status("k")).isEqualTo(ReplicationStatus.FAILED);
    assertThat(TestTargets.taken(aws)).isEmpty();
  }

  /** S3 guide, "Receiving replication failure events": S3 RTC's threshold of 15 minutes. */
  @ParameterizedTest
  @CsvSource({"PT14M59.999S, 0", "PT15M, 0", "PT15M0.001S, 2"})
  void replicationTimeControl_tellsOfWhatTakesLonger(Duration lag, int events) {
    try (FakeAws slow = slow(lag)) {
      S3Client client = slow.client(S3Client.class);
      List.of("source", "target").forEach(name -> create(client, name));
      client.putBucketReplication(
          r ->
              r.bucket("source")
                  .replicationConfiguration(
                      c -> c.role("role").rules(rule(b -> b.destination(d -> timed(d))))));
      tellOfReplication(client);
      TestTargets.taken(slow);
      client.putObject(r -> r.bucket("source").key("k"), RequestBody.fromString("v"));

      slow.clock().advance(Duration.ofMinutes(15));
      List<Delivery> late = TestTargets.taken(slow);
      slow.clock().advance(Duration.ofMinutes(15));
      List<Delivery> replicated = TestTargets.taken(slow);

      assertThat(late.size() + replicated.size()).isEqualTo(events);
      if (events > 0) {
        assertThat(late).singleElement().asString().contains("OperationMissedThreshold");
        assertThat(replicated)
            .singleElement()
            .asString()
            .contains("OperationReplicatedAfterThreshold", "2026-01-01T00:15:00.001Z");
      }
    }
  }

  private static FakeAws slow(Duration lag) {
    return FakeAws.builder()
        .frozenAt(S3Test.START)
        .with(S3Options.builder().replicationLag(lag).build())
        .build();
  }

  /** API reference, ReplicationTime, ReplicationTimeValue, Metrics. */
  @Test
  void replicationTimeControl_isChecked() {
    assertRefused(d -> timed(d).replicationTime(t -> t.status("Enabled").time(v -> v.minutes(14))));
    assertRefused(d -> timed(d).replicationTime(t -> t.status("Enabled").time(v -> v.minutes(16))));
    assertRefused(
        d -> timed(d).metrics(m -> m.status("Enabled").eventThreshold(t -> t.minutes(16))));
    assertRefused(d -> timed(d).metrics((Metrics) null));
    assertRefused(d -> timed(d).metrics(m -> m.status("Enabled")));
    assertRefused(
        d -> timed(d).metrics(m -> m.status("Disabled").eventThreshold(t -> t.minutes(15))));
    replicate(rule(r -> r.destination(d -> timed(d))));
    replicate(rule(r -> r.destination(d -> measured(d))));
    replicate(
        rule(
            r ->
                r.destination(
                    d -> d.bucket("arn:aws:s3:::target").metrics(m -> m.status("Enabled")))));
  }

  private void assertRefused(Consumer<Destination.Builder> how) {
    assertThat(
            S3Test.error(() -> replicate(rule(r -> r.destination(d -> how.accept(d)))))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void destination_tellsOfItsReplicas() {
    replicate(rule());
    irish.putBucketNotificationConfiguration(
        r ->
            r.bucket("target").notificationConfiguration(n -> n.eventBridgeConfiguration(e -> {})));
    put("k");
    assertThat(TestTargets.taken(aws)).isEmpty();
    pass();

    assertThat(TestTargets.taken(aws)).singleElement().asString().contains("Object Created");
  }

  @Test
  void replica_takesTheLocksOfItsObject_ifItsBucketCan() {
    s3.createBucket(r -> r.bucket("locked").objectLockEnabledForBucket(true));
    s3.putBucketReplication(
        r -> r.bucket("locked").replicationConfiguration(c -> c.role("role").rules(rule())));
    s3.putObject(
        r -> r.bucket("locked").key("k").objectLockLegalHoldStatus("ON"),
        RequestBody.fromString("v"));
    pass();

    assertThat(s3.headObject(r -> r.bucket("locked").key("k")).replicationStatus())
        .isEqualTo(ReplicationStatus.FAILED);
    irish.putObjectLockConfiguration(
        r -> r.bucket("target").objectLockConfiguration(o -> o.objectLockEnabled("Enabled")));
    s3.putObject(
        r -> r.bucket("locked").key("k").objectLockLegalHoldStatus("ON"),
        RequestBody.fromString("v"));
    pass();
    assertThat(replica("k").objectLockLegalHoldStatusAsString()).isEqualTo("ON");
  }

  @Test
  void otherAccount_needsAPolicyThatLetsReplicasIn() {
    S3Client other = aws.account("111111111111").client(S3Client.class);
    create(other, "foreign");
    replicate(
        rule(
            r ->
                r.destination(
                    d ->
                        d.bucket("arn:aws:s3:::foreign")
                            .account("111111111111")
                            .accessControlTranslation(a -> a.owner("Destination")))));
    put("k");
    pass();
    assertThat(status("k")).isEqualTo(ReplicationStatus.FAILED);

    other.putBucketPolicy(r -> r.bucket("foreign").policy(POLICY));
    put("k");
    pass();
    assertThat(other.listObjectsV2(r -> r.bucket("foreign")).contents()).hasSize(1);
  }

  /**
   * S3 guide, "Granting permissions when source and destination are owned by different accounts".
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "arn:aws:iam::000000000000:role/role | s3:Replicate* | COMPLETED",
        "arn:aws:iam::000000000000:role/other | s3:Replicate* | FAILED",
        "arn:aws:iam::000000000000:role/role | s3:PutObject | FAILED",
        "arn:aws:iam::000000000000:role/role | s3:ReplicateObject | FAILED",
      })
  void otherAccount_isAskedAboutTheRole(String principal, String action, ReplicationStatus status) {
    S3Client other = aws.account("111111111111").client(S3Client.class);
    create(other, "foreign");
    String policy =
        """
        {"Statement": {"Effect": "Allow", "Principal": {"AWS": "%s"}, "Action": "%s",
          "Resource": "arn:aws:s3:::foreign/*"}}"""
            .formatted(principal, action);
    other.putBucketPolicy(r -> r.bucket("foreign").policy(policy));
    replicate(rule(r -> r.destination(d -> d.bucket("arn:aws:s3:::foreign"))));

    put("k", r -> r.tagging("a=b"));
    pass();

    assertThat(status("k")).isEqualTo(status);
  }

  @Test
  void ownAccount_isAskedForDenials() {
    irish.putBucketPolicy(
        r ->
            r.bucket("target")
                .policy(
                    """
                    {"Statement": {"Effect": "Deny", "Principal": "*",
                      "Action": "s3:ReplicateObject", "Resource": "arn:aws:s3:::target/*"}}"""));
    replicate(rule());

    put("k");
    pass();

    assertThat(status("k")).isEqualTo(ReplicationStatus.FAILED);
  }

  /** Recorded: replication_config_without_filter. */
  @Test
  void destination_mustHaveVersions_andRulesAreCompleted() {
    assertInvalid(
        () -> replicate(rule(r -> r.destination(d -> d.bucket("arn:aws:s3:::missing")))),
        "Destination bucket must have versioning enabled.");
    s3.createBucket(r -> r.bucket("plain"));
    assertInvalid(
        () -> replicate(rule(r -> r.destination(d -> d.bucket("arn:aws:s3:::plain")))),
        "Destination bucket must have versioning enabled.");
    ReplicationRule bare =
        ReplicationRule.builder()
            .id("rtc")
            .status("Disabled")
            .destination(d -> d.bucket("arn:aws:s3:::target"))
            .build();
    replicate(bare);

    ReplicationRule kept =
        s3.getBucketReplication(r -> r.bucket("source")).replicationConfiguration().rules().get(0);
    assertThat(kept)
        .isEqualTo(
            bare.toBuilder()
                .filter(f -> {})
                .priority(0)
                .deleteMarkerReplication(d -> d.status("Disabled"))
                .build());
    put("k");
    pass();
    assertThat(replicas()).isEmpty();
  }

  private static Tag tag(String value) {
    return Tag.builder().key("k").value(value).build();
  }

  @Test
  void rules_areChecked() {
    assertInvalid(
        () -> replicate(rule(r -> r.priority(null))),
        "Priority must be specified for this version of Cross Region Replication configuration"
            + " schema. Please refer to S3 Developer Guide for more information.");
    assertInvalid(
        () ->
            replicate(
                rule(
                    r ->
                        r.filter(f -> f.tag(t -> t.key("a").value("b")))
                            .deleteMarkerReplication(d -> d.status("Enabled")))),
        "Delete marker replication is not supported if any Tag filter is specified. Please refer to"
            + " S3 Developer Guide for more information.");
    assertInvalid(
        () ->
            replicate(
                rule(
                    r ->
                        r.sourceSelectionCriteria(
                            s -> s.sseKmsEncryptedObjects(k -> k.status("Enabled"))))),
        "ReplicaKmsKeyID must be specified if SseKmsEncryptedObjects tag is present");
    assertInvalid(
        () -> replicate(rule(r -> r.destination(d -> d.bucket("arn:aws:s3:::source")))),
        "Destination bucket cannot be the same as the source bucket.");
    assertInvalid(
        () -> replicate(rule(r -> r.filter(f -> f.and(a -> a.tags(tag("v"), tag("w")))))),
        "Duplicate Tag Keys are not allowed.");
    assertThat(
            S3Test.error(() -> replicate(rule(r -> r.filter(f -> f.prefix("a").tag(tag("v"))))))
                .awsErrorDetails()
                .errorCode())
        .isEqualTo("MalformedXML");
    S3Test.assertError(
        () -> replicate(rule(), rule(r -> r.priority(2))),
        400,
        "InvalidArgument",
        "Rule Id must be unique. Found same Id for more than one rule");
    assertThat(S3Test.error(() -> replicate()).awsErrorDetails().errorCode())
        .isEqualTo("MalformedXML");
  }

  @Test
  void rulesOfTheFirstVersion_haveNoPrefixInCommon() {
    assertInvalid(
        () -> replicate(oldRule("b"), oldRule("a/b"), oldRule("a")),
        "Found overlapping prefixes 'a' and 'a/b'");
    replicate(oldRule("b"), oldRule("a"));
    put("a");
    put("b");
    put("c");
    pass();

    assertThat(replicas()).containsExactly("a", "b");
  }

  @ParameterizedTest
  @ValueSource(ints = {254, 255, 256})
  void ruleId_hasUpTo255Characters(int length) {
    ReplicationRule rule = rule(r -> r.id("i".repeat(length)));
    if (length > 255) {
      assertThat(S3Test.error(() -> replicate(rule)).statusCode()).isEqualTo(400);
    } else {
      replicate(rule);
      assertThat(
              s3.getBucketReplication(r -> r.bucket("source")).replicationConfiguration().rules())
          .containsExactly(rule);
    }
  }

  @Test
  void versioning_isNeededAndStays() {
    s3.createBucket(r -> r.bucket("plain"));
    assertInvalid(
        () ->
            s3.putBucketReplication(
                r -> r.bucket("plain").replicationConfiguration(c -> c.role("r").rules(rule()))),
        "Versioning must be 'Enabled' on the bucket to apply a replication configuration");
    replicate(rule());
    assertThat(
            S3Test.error(
                    () ->
                        s3.putBucketVersioning(
                            r ->
                                r.bucket("source")
                                    .versioningConfiguration(v -> v.status("Suspended"))))
                .awsErrorDetails()
                .errorCode())
        .isEqualTo("InvalidBucketState");
    s3.deleteBucketReplication(r -> r.bucket("source"));
    put("k");
    pass();
    assertThat(replicas()).isEmpty();
  }
}
