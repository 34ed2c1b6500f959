package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.awsfakes.s3.TestTargets.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.IntelligentTieringConfiguration;
import software.amazon.awssdk.services.s3.model.InvalidObjectStateException;
import software.amazon.awssdk.services.s3.model.RestoreRequest;
import software.amazon.awssdk.services.s3.model.SelectObjectContentResponseHandler;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.Tiering;

class IntelligentTieringTest extends S3Test {
  private static final int LARGE = 128 * 1024;

  private void configure(Consumer<IntelligentTieringConfiguration.Builder> how) {
    s3.putBucketIntelligentTieringConfiguration(
        r ->
            r.bucket(BUCKET)
                .id("id")
                .intelligentTieringConfiguration(
                    IntelligentTieringConfiguration.builder()
                        .id("id")
                        .status("Enabled")
                        .tierings(
                            tiering("ARCHIVE_ACCESS", 90), tiering("DEEP_ARCHIVE_ACCESS", 180))
                        .applyMutation(how)
                        .build()));
  }

  @Test
  void configuration_isKeptAndListedUntilItIsDeleted() {
    configure(c -> {});

    IntelligentTieringConfiguration kept =
        s3.getBucketIntelligentTieringConfiguration(r -> r.bucket(BUCKET).id("id"))
            .intelligentTieringConfiguration();
    assertThat(kept.tierings())
        .containsExactly(tiering("ARCHIVE_ACCESS", 90), tiering("DEEP_ARCHIVE_ACCESS", 180));
    assertThat(
            s3.listBucketIntelligentTieringConfigurations(r -> r.bucket(BUCKET))
                .intelligentTieringConfigurationList())
        .containsExactly(kept);

    s3.deleteBucketIntelligentTieringConfiguration(r -> r.bucket(BUCKET).id("id"));

    assertThat(
            s3.listBucketIntelligentTieringConfigurations(r -> r.bucket(BUCKET))
                .hasIntelligentTieringConfigurationList())
        .isFalse();
  }

  private static Tiering tiering(String tier, int days) {
    return Tiering.builder().accessTier(tier).days(days).build();
  }

  private void store(String key, int size, String tags) {
    put(key, "x".repeat(size), r -> r.storageClass("INTELLIGENT_TIERING").tagging(tags));
  }

  private HeadObjectResponse head(String key) {
    return s3.headObject(r -> r.bucket(BUCKET).key(key));
  }

  private void restore(Consumer<RestoreRequest.Builder> how) {
    s3.restoreObject(r -> r.bucket(BUCKET).key("k").restoreRequest(how));
  }

  /** API reference, Tiering. */
  @ParameterizedTest
  @CsvSource({
    "ARCHIVE_ACCESS, 89, InvalidArgument",
    "ARCHIVE_ACCESS, 90,",
    "ARCHIVE_ACCESS, 730,",
    "ARCHIVE_ACCESS, 731, InvalidArgument",
    "DEEP_ARCHIVE_ACCESS, 179, InvalidArgument",
    "DEEP_ARCHIVE_ACCESS, 180,",
    "FREQUENT, 90, MalformedXML"
  })
  void days_areWithinThoseOfTheTier(String tier, int days, String code) {
    if (code == null) {
      configure(c -> c.tierings(tiering(tier, days)));
    } else {
      assertCode(c -> c.tierings(tiering(tier, days)), code);
    }
  }

  @Test
  void malformedConfigurations_areRefused() {
    assertCode(c -> c.status("On"), "MalformedXML");
    assertCode(
        c -> c.tierings(tiering("ARCHIVE_ACCESS", 90), tiering("ARCHIVE_ACCESS", 91)),
        "MalformedXML");
    assertCode(c -> c.filter(f -> f.prefix("a").tag(t -> t.key("k").value("v"))), "MalformedXML");
  }

  private void assertCode(Consumer<IntelligentTieringConfiguration.Builder> how, String code) {
    assertThat(error(() -> configure(how)).awsErrorDetails().errorCode()).isEqualTo(code);
  }

  @Test
  void object_thatNobodyReads_sinksTwice() {
    configure(c -> {});
    store("k", LARGE, "");

    clock.advance(Duration.ofDays(90).minusMillis(1));
    assertThat(head("k").archiveStatus()).isNull();
    clock.advance(Duration.ofMillis(1));
    assertThat(head("k").archiveStatusAsString()).isEqualTo("ARCHIVE_ACCESS");
    InvalidObjectStateException error =
        catchThrowableOfType(InvalidObjectStateException.class, () -> get("k"));
    assertThat(error.accessTierAsString()).isEqualTo("ARCHIVE_ACCESS");
    assertThat(error.storageClassAsString()).isEqualTo("INTELLIGENT_TIERING");
    assertThat(error(() -> copy()).awsErrorDetails().errorCode())
        .isEqualTo("ObjectNotInActiveTierError");
    assertThat(catchThrowableOfType(CompletionException.class, this::select))
        .hasCauseInstanceOf(InvalidObjectStateException.class);
    clock.advance(Duration.ofDays(90));
    assertThat(head("k").archiveStatusAsString()).isEqualTo("DEEP_ARCHIVE_ACCESS");
  }

  private void select() {
    async
        .selectObjectContent(
            r ->
                r.bucket(BUCKET)
                    .key("k")
                    .expressionType("SQL")
                    .expression("SELECT * FROM S3Object")
                    .inputSerialization(i -> i.csv(c -> {}))
                    .outputSerialization(o -> o.csv(c -> {})),
            SelectObjectContentResponseHandler.builder().subscriber(event -> {}).build())
        .join();
  }

  private void copy() {
    s3.copyObject(
        r ->
            r.sourceBucket(BUCKET).sourceKey("k").destinationBucket(BUCKET).destinationKey("copy"));
  }

  @Test
  void reading_keepsAnObjectFromSinking() {
    configure(c -> {});
    store("k", LARGE, "");

    clock.advance(Duration.ofDays(60));
    get("k");
    clock.advance(Duration.ofDays(60));
    copy();
    clock.advance(Duration.ofDays(60));
    assertThat(get("k")).hasSize(LARGE);
  }

  private List<Delivery> told() {
    return TestTargets.taken(aws);
  }

  @SuppressWarnings("unchecked") // an array of consumers, as the SDK has it
  private void tellTopicAndBus() {
    s3.putBucketNotificationConfiguration(
        r ->
            r.bucket(BUCKET)
                .notificationConfiguration(
                    n ->
                        n.eventBridgeConfiguration(e -> {})
                            .topicConfigurations(
                                t ->
                                    t.topicArn("arn:aws:sns:us-east-1:000000000000:topic")
                                        .eventsWithStrings("s3:IntelligentTiering"))));
    told();
  }

  /** S3 guide, "Managing S3 Intelligent-Tiering", "Event message structure", "EventBridge". */
  @Test
  void sinking_isTold_whenItHappens() {
    configure(c -> {});
    tellTopicAndBus();
    store("k", LARGE, "");
    store("small", LARGE - 1, "");
    told();

    clock.advance(Duration.ofDays(90).minusMillis(1));
    assertThat(told()).isEmpty();
    clock.advance(Duration.ofMillis(1));
    assertThat(told())
        .extracting(Delivery::body)
        .satisfiesExactly(
            message ->
                assertThat(message)
                    .contains("\"eventVersion\":\"2.3\"")
                    .contains("\"eventTime\":\"2026-04-01T00:00:00.000Z\"")
                    .contains("\"eventName\":\"IntelligentTiering\"")
                    .contains("\"principalId\":\"s3.amazonaws.com\"")
                    .contains("{\"key\":\"k\",\"size\":131072,")
                    .endsWith(
                        "\"intelligentTieringEventData\":"
                            + "{\"destinationAccessTier\":\"ARCHIVE_ACCESS\"}}]}"),
            event ->
                assertThat(event)
                    .contains("\"detail-type\":\"Object Access Tier Changed\"")
                    .contains("\"destination-access-tier\":\"ARCHIVE_ACCESS\""));
    clock.advance(Duration.ofDays(90));
    assertThat(told()).hasSize(2).first().asString().contains("DEEP_ARCHIVE_ACCESS");
    clock.advance(Duration.ofDays(1_000));
    assertThat(told()).isEmpty();
  }

  @Test
  void sinking_isToldAnew_afterReads_andRestorations() {
    configure(c -> c.tierings(tiering("ARCHIVE_ACCESS", 90)));
    store("k", LARGE, "");
    clock.advance(Duration.ofDays(60));
    get("k");
    tellTopicAndBus();

    clock.advance(Duration.ofDays(89));
    assertThat(told()).isEmpty();
    clock.advance(Duration.ofDays(1));
    assertThat(told()).hasSize(2);
    restore(q -> {});
    clock.advance(Duration.ofHours(5));
    told();
    clock.advance(Duration.ofDays(90).minusMillis(1));
    assertThat(told()).isEmpty();
    clock.advance(Duration.ofMillis(1));
    assertThat(told()).hasSize(2);
  }

  @Test
  void sinking_isToldByTheConfigurationsOfTheMoment() {
    store("k", LARGE, "");
    configure(c -> c.tierings(tiering("ARCHIVE_ACCESS", 90)));
    configure(c -> c.tierings(tiering("ARCHIVE_ACCESS", 100)));
    tellTopicAndBus();

    clock.advance(Duration.ofDays(99));
    assertThat(told()).isEmpty();
    clock.advance(Duration.ofDays(1));
    assertThat(told()).hasSize(2);
    configure(c -> c.tierings(tiering("ARCHIVE_ACCESS", 200)));
    s3.deleteBucketIntelligentTieringConfiguration(r -> r.bucket(BUCKET).id("id"));
    clock.advance(Duration.ofDays(200));
    assertThat(told()).isEmpty();
  }

  @Test
  void objects_thatAreSmallOrOfOthers_stay() {
    configure(
        c ->
            c.filter(
                f -> f.and(a -> a.prefix("a/").tags(Tag.builder().key("k").value("v").build()))));
    store("a/match", LARGE, "k=v");
    store("a/small", LARGE - 1, "k=v");
    store("a/tag", LARGE, "k=w");
    store("b", LARGE, "k=v");
    put("a/standard", "x".repeat(LARGE), r -> r.tagging("k=v"));

    clock.advance(Duration.ofDays(90));

    assertThat(keys())
        .filteredOn(key -> head(key).archiveStatus() != null)
        .containsExactly("a/match");
    configure(c -> c.status("Disabled"));
    assertThat(get("a/match")).hasSize(LARGE);
  }

  /** S3 guide, "Archive retrieval options". */
  @ParameterizedTest
  @CsvSource({
    "90, Expedited, PT5M",
    "90, Standard, PT5H",
    "90, Bulk, PT12H",
    "180, Standard, PT12H",
    "180, Bulk, PT48H"
  })
  void restoredObject_isThereForGood(int days, String tier, Duration wait) {
    configure(c -> {});
    store("k", LARGE, "");
    clock.advance(Duration.ofDays(days));

    restore(q -> q.glacierJobParameters(g -> g.tier(tier)));
    assertThat(head("k").restore()).isEqualTo("ongoing-request=\"true\"");
    clock.advance(wait.minusMillis(1));
    assertThat(head("k").archiveStatus()).isNotNull();
    clock.advance(Duration.ofMillis(1));
    assertThat(head("k").restore()).isNull();
    clock.advance(Duration.ofDays(89));
    assertThat(get("k")).hasSize(LARGE);
    clock.advance(Duration.ofDays(90));
    assertThat(head("k").archiveStatusAsString()).isEqualTo("ARCHIVE_ACCESS");
  }

  @Test
  void restoration_takesNoDays_andComesOnce() {
    configure(c -> {});
    store("k", LARGE, "");
    assertThat(error(() -> restore(q -> {})).awsErrorDetails().errorCode())
        .isEqualTo("InvalidObjectState");
    clock.advance(Duration.ofDays(90));

    assertThat(error(() -> restore(q -> q.days(1))).awsErrorDetails().errorCode())
        .isEqualTo("MalformedXML");
    restore(q -> {});
    assertThat(error(() -> restore(q -> {})).awsErrorDetails().errorCode())
        .isEqualTo("RestoreAlreadyInProgress");
  }
}
