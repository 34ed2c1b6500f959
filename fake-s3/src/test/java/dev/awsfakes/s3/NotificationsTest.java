package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.s3.TestTargets.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.FilterRule;
import software.amazon.awssdk.services.s3.model.LambdaFunctionConfiguration;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;
import software.amazon.awssdk.services.s3.model.TopicConfiguration;

/** Whom buckets may tell of what, checked as it is configured. */
class NotificationsTest extends S3Test {
  private static final String TOPIC = "arn:aws:sns:us-east-1:000000000000:topic";
  private static final String FUNCTION = "arn:aws:lambda:us-east-1:000000000000:function:f";
  private static final String QUEUE = "arn:aws:sqs:us-east-1:000000000000:queue";

  private static FilterRule rule(String name, String value) {
    return FilterRule.builder().name(name).value(value).build();
  }

  private static TopicConfiguration topic(String arn, String event, FilterRule... rules) {
    return TopicConfiguration.builder()
        .topicArn(arn)
        .eventsWithStrings(event)
        .filter(f -> f.key(k -> k.filterRules(rules)))
        .build();
  }

  private void notify(TopicConfiguration... topics) {
    configure(NotificationConfiguration.builder().topicConfigurations(topics).build());
  }

  private void configure(NotificationConfiguration configuration) {
    s3.putBucketNotificationConfiguration(
        r -> r.bucket(BUCKET).notificationConfiguration(configuration));
  }

  private NotificationConfiguration notifications() {
    var response = s3.getBucketNotificationConfiguration(r -> r.bucket(BUCKET));
    return NotificationConfiguration.builder()
        .topicConfigurations(response.topicConfigurations())
        .build();
  }

  private static void assertInvalid(ThrowingCallable call, String message) {
    assertError(call, 400, "InvalidArgument", message);
  }

  @Test
  void configuration_getsIds_andReplacesTheOneBefore() {
    notify(topic(TOPIC, "s3:ObjectCreated:*"));
    TopicConfiguration kept = notifications().topicConfigurations().get(0);
    assertThat(kept.id()).isNotEmpty();
    assertThat(kept.topicArn()).isEqualTo(TOPIC);

    configure(NotificationConfiguration.builder().build());
    assertThat(
            s3.getBucketNotificationConfiguration(r -> r.bucket(BUCKET)).hasTopicConfigurations())
        .isFalse();
  }

  @Test
  void target_thatThrows_troublesNobodyElse() {
    List<Throwable> uncaught = new ArrayList<>();
    Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> uncaught.add(error));
    configure(
        NotificationConfiguration.builder()
            .topicConfigurations(
                topic("arn:aws:sns:us-east-1:000000000000:throwing", "s3:ObjectCreated:*"))
            .eventBridgeConfiguration(e -> {})
            .build());
    uncaught.clear();

    try {
      put("k", "v");
    } finally {
      Thread.currentThread().setUncaughtExceptionHandler(null);
    }

    assertThat(get("k")).isEqualTo("v");
    assertThat(uncaught).singleElement().isInstanceOf(IllegalStateException.class);
    assertThat(TestTargets.taken(aws)).singleElement().asString().contains("Object Created");
  }

  @Test
  void topic_isTried_functionIsNot() {
    notify(topic(TOPIC, "s3:ObjectCreated:*"));
    configure(
        NotificationConfiguration.builder()
            .lambdaFunctionConfigurations(
                LambdaFunctionConfiguration.builder()
                    .lambdaFunctionArn(FUNCTION)
                    .eventsWithStrings("s3:ObjectCreated:*")
                    .build())
            .build());

    List<Delivery> tries = TestTargets.taken(aws);
    assertThat(tries).hasSize(1);
    assertThat(tries.get(0).targetArn()).isEqualTo(TOPIC);
    assertThat(tries.get(0).body())
        .startsWith(
            "{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\","
                + "\"Time\":\"2026-01-01T00:00:00.000Z\",\"Bucket\":\"bucket\",\"RequestId\":");
  }

  @Test
  void target_thatIsMissing_isRefused_unlessNobodyShallLook() {
    TopicConfiguration missing =
        topic("arn:aws:sns:us-east-1:000000000000:missing", "s3:ObjectCreated:*");
    assertInvalid(
        () -> notify(missing), "Unable to validate the following destination configurations");
    assertThat(notifications().topicConfigurations()).isEmpty();

    s3.putBucketNotificationConfiguration(
        r ->
            r.bucket(BUCKET)
                .skipDestinationValidation(true)
                .notificationConfiguration(n -> n.topicConfigurations(missing)));
    put("k", "v");
    assertThat(notifications().topicConfigurations()).hasSize(1);
  }

  @Test
  void target_thatNothingServes_saysWhatIsMissing() {
    assertThatThrownBy(
            () ->
                configure(
                    NotificationConfiguration.builder()
                        .queueConfigurations(
                            QueueConfiguration.builder()
                                .queueArn(QUEUE)
                                .eventsWithStrings("s3:ObjectCreated:*")
                                .build())
                        .build()))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("dev.awsfakes:fake-sqs");
  }

  @Test
  void arn_isOfItsKindAndOfTheBucketsRegion() {
    assertInvalid(() -> notify(topic(QUEUE, "s3:ObjectCreated:*")), "The ARN is not well formed");
    assertInvalid(() -> notify(topic("topic", "s3:ObjectCreated:*")), "The ARN is not well formed");
    assertInvalid(
        () -> notify(topic(TOPIC.replace("us-east-1", "eu-west-1"), "s3:ObjectCreated:*")),
        "The notification destination service region is not valid for the bucket location"
            + " constraint");
  }

  /**
   * Recorded: bucket_notification_with_invalid_filter_rules, filter_rules_case_insensitive,
   * filter_rules_empty_value.
   */
  @Test
  void filter_hasAPrefixAndASuffix_inWhateverCase() {
    notify(topic(TOPIC, "s3:ObjectCreated:*", rule("PREFIX", "a"), rule("suffix", "")));
    assertThat(notifications().topicConfigurations().get(0).filter().key().filterRules())
        .containsExactly(rule("Prefix", "a"), rule("Suffix", ""));

    assertInvalid(
        () -> notify(topic(TOPIC, "s3:ObjectCreated:*", rule("INVALID", "a"))),
        "filter rule name must be either prefix or suffix");
    assertInvalid(
        () -> notify(topic(TOPIC, "s3:ObjectCreated:*", rule("prefix", "a"), rule("Prefix", "b"))),
        "Cannot specify more than one prefix rule in a filter.");
  }

  @ParameterizedTest
  @CsvSource({"1023, true", "1024, true", "1025, false"})
  void filterValue_hasUpTo1024Bytes(int length, boolean allowed) {
    ThrowingCallable call =
        () -> notify(topic(TOPIC, "s3:ObjectCreated:*", rule("prefix", "a".repeat(length))));
    if (allowed) {
      notify(topic(TOPIC, "s3:ObjectCreated:*", rule("prefix", "a".repeat(length))));
      assertThat(notifications().topicConfigurations()).hasSize(1);
    } else {
      assertInvalid(
          call, "Size of filter rule value cannot exceed 1024 bytes in UTF-8 representation");
    }
  }

  /** S3 guide, "Event notification filtering", "Examples of notification configurations". */
  @ParameterizedTest
  @CsvSource({
    "s3:ObjectCreated:*, a, '', s3:ObjectCreated:Put, ab, '', false",
    "s3:ObjectCreated:*, a, '', s3:ObjectCreated:Put, b, '', true",
    "s3:ObjectCreated:*, a, .jpg, s3:ObjectCreated:Put, a, .png, true",
    "s3:ObjectCreated:*, a, jpg, s3:ObjectCreated:Put, ab, .jpg, false",
    "s3:ObjectCreated:Copy, a, '', s3:ObjectCreated:Put, a, '', true",
    "s3:ObjectCreated:*, a, '', s3:ObjectRemoved:*, a, '', true"
  })
  void filters_thatOverlapForAnEvent_areRefused(
      String event1,
      String prefix1,
      String suffix1,
      String event2,
      String prefix2,
      String suffix2,
      boolean allowed) {
    TopicConfiguration[] both = {
      topic(TOPIC, event1, rule("prefix", prefix1), rule("suffix", suffix1)),
      topic(TOPIC, event2, rule("prefix", prefix2), rule("suffix", suffix2))
    };
    if (allowed) {
      notify(both);
      assertThat(notifications().topicConfigurations()).hasSize(2);
    } else {
      assertInvalid(
          () -> notify(both),
          "Configuration is ambiguously defined. Cannot have overlapping suffixes in two rules if"
              + " the prefixes are overlapping for the same event type.");
    }
  }

  @Test
  void configurations_withoutFilters_shareNoEvent() {
    assertInvalid(
        () -> notify(topic(TOPIC, "s3:ObjectCreated:*"), topic(TOPIC, "s3:ObjectCreated:Put")),
        "Configurations overlap. Configurations on the same bucket cannot share a common event"
            + " type.");
  }

  @Test
  void ids_areUnique_eventsAreKnown() {
    TopicConfiguration one = topic(TOPIC, "s3:ObjectCreated:*").toBuilder().id("x").build();
    TopicConfiguration other = topic(TOPIC, "s3:ObjectRemoved:*").toBuilder().id("x").build();
    assertInvalid(
        () -> notify(one, other), "Same ID used for multiple configurations. IDs must be unique");
    assertInvalid(
        () -> notify(topic(TOPIC, "s3:ObjectSeen:*")),
        "The event is not supported for notifications");
  }

  @ParameterizedTest
  @ValueSource(ints = {99, 100, 101})
  void configurations_areUpTo100(int count) {
    TopicConfiguration[] topics =
        IntStream.range(100, 100 + count)
            .mapToObj(i -> topic(TOPIC, "s3:ObjectCreated:*", rule("prefix", "p" + i)))
            .toArray(TopicConfiguration[]::new);
    if (count > 100) {
      assertThat(error(() -> notify(topics)).statusCode()).isEqualTo(400);
    } else {
      notify(topics);
      assertThat(notifications().topicConfigurations()).hasSize(count);
    }
  }

  @Test
  void event_reachesWhoWantsIt() {
    notify(
        topic(TOPIC, "s3:ObjectCreated:Put", rule("prefix", "in/"), rule("suffix", ".txt")),
        topic(TOPIC + "2", "s3:ObjectCreated:Copy"));
    TestTargets.taken(aws);

    Arrays.asList("in/a b.txt", "in/a.png", "out/a.txt").forEach(key -> put(key, "v"));

    List<Delivery> told = TestTargets.taken(aws);
    assertThat(told).extracting(Delivery::targetArn).containsExactly(TOPIC);
    assertThat(told.get(0).body()).contains("\"key\":\"in/a+b.txt\"");
  }

  private List<String> told() {
    return TestTargets.taken(aws).stream()
        .map(told -> told.body().replaceAll(".*\"eventName\":\"([^\"]*)\".*", "$1"))
        .toList();
  }

  /** Recorded: object_created_put_versioned (the deletion of a version, without an eTag). */
  @Test
  void deletion_isToldOfWhatWasThere() {
    notify(topic(TOPIC, "s3:ObjectRemoved:*"));
    put("k", "v");
    TestTargets.taken(aws);
    s3.deleteObject(r -> r.bucket(BUCKET).key("missing"));
    assertThat(TestTargets.taken(aws)).isEmpty();

    s3.deleteObject(r -> r.bucket(BUCKET).key("k"));
    assertThat(TestTargets.taken(aws).get(0).body())
        .contains("\"object\":{\"key\":\"k\",\"sequencer\":");
  }

  @Test
  void restoredCopy_thatIsKeptForLonger_expiresOnce() {
    put("k", "v", r -> r.storageClass("GLACIER"));
    notify(topic(TOPIC, "s3:ObjectRestore:*"));
    TestTargets.taken(aws);
    s3.restoreObject(r -> r.bucket(BUCKET).key("k").restoreRequest(q -> q.days(1)));
    clock.advance(Duration.ofHours(5));
    assertThat(told()).containsExactly("ObjectRestore:Post", "ObjectRestore:Completed");

    s3.restoreObject(r -> r.bucket(BUCKET).key("k").restoreRequest(q -> q.days(5)));
    clock.set(Instant.parse("2026-01-06T23:59:59Z"));
    assertThat(told()).isEmpty();
    clock.set(Instant.parse("2026-01-07T00:00:00Z"));
    assertThat(told()).containsExactly("ObjectRestore:Delete");
  }

  /** S3 guide, "EventBridge event message structure". */
  @Test
  void eventBus_isToldOfEverything() {
    configure(NotificationConfiguration.builder().eventBridgeConfiguration(e -> {}).build());
    put("a b", "v");
    s3.deleteObject(r -> r.bucket(BUCKET).key("a b"));

    List<Delivery> told = TestTargets.taken(aws);
    assertThat(told)
        .extracting(Delivery::targetArn)
        .containsOnly("arn:aws:events:us-east-1:000000000000:event-bus/default")
        .hasSize(2);
    assertThat(told.get(0).body())
        .matches(
            "\\{\"version\":\"0\",\"id\":\"[0-9a-f-]{36}\",\"detail-type\":\"Object Created\","
                + "\"source\":\"aws.s3\",\"account\":\"000000000000\","
                + "\"time\":\"2026-01-01T00:00:00Z\",\"region\":\"us-east-1\","
                + "\"resources\":\\[\"arn:aws:s3:::bucket\"\\],\"detail\":\\{\"version\":\"0\","
                + "\"bucket\":\\{\"name\":\"bucket\"\\},\"object\":\\{\"key\":\"a b\",\"size\":1,"
                + "\"etag\":\"9e3669d19b675bd57058fd4664205d2a\",\"sequencer\":\"[0-9A-F]{18}\"\\},"
                + "\"request-id\":\"\\w+\",\"requester\":\"000000000000\","
                + "\"source-ip-address\":\"127.0.0.1\",\"reason\":\"PutObject\"\\}\\}");
    assertThat(told.get(1).body())
        .contains("\"detail-type\":\"Object Deleted\"")
        .contains("\"reason\":\"DeleteObject\",\"deletion-type\":\"Permanently Deleted\"");
  }

  @Test
  void bucket_ofAnotherRegion_tellsItsOwnRegion() {
    S3Client irish = aws.client(S3Client.class, Region.EU_WEST_1);
    irish.createBucket(r -> r.bucket("irish"));
    irish.putBucketNotificationConfiguration(
        r ->
            r.bucket("irish")
                .notificationConfiguration(
                    n ->
                        n.topicConfigurations(
                            topic(TOPIC.replace("us-east-1", "eu-west-1"), "s3:ObjectCreated:*"))));
    irish.putObject(r -> r.bucket("irish").key("k"), RequestBody.fromString("v"));

    assertThat(TestTargets.taken(aws).get(1).body()).contains("\"awsRegion\":\"eu-west-1\"");
  }
}
