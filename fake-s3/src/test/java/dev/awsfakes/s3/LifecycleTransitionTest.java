package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.LifecycleRuleFilter;
import software.amazon.awssdk.services.s3.model.NoncurrentVersionTransition;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.Transition;

/** Transitions of objects to cheaper storage classes. */
class LifecycleTransitionTest extends S3Test {
  private static final int SMALLEST = 128 * 1024;

  private void rule(Consumer<LifecycleRule.Builder> how) {
    rule(how, null);
  }

  private void rule(Consumer<LifecycleRule.Builder> how, String minimumSize) {
    LifecycleRule rule =
        LifecycleRule.builder()
            .id("rule")
            .status("Enabled")
            .filter(LifecycleRuleFilter.builder().prefix("").build())
            .applyMutation(how)
            .build();
    s3.putBucketLifecycleConfiguration(
        r ->
            r.bucket(BUCKET)
                .transitionDefaultMinimumObjectSize(minimumSize)
                .lifecycleConfiguration(c -> c.rules(rule)));
  }

  private static Transition to(String storageClass, int days) {
    return Transition.builder().storageClass(storageClass).days(days).build();
  }

  private static NoncurrentVersionTransition noncurrentTo(
      String storageClass, int days, Integer kept) {
    return NoncurrentVersionTransition.builder()
        .storageClass(storageClass)
        .noncurrentDays(days)
        .newerNoncurrentVersions(kept)
        .build();
  }

  private String putOf(String key, int size, String storageClass) {
    return s3.putObject(
            r -> r.bucket(BUCKET).key(key).storageClass(storageClass),
            RequestBody.fromBytes(new byte[size]))
        .versionId();
  }

  private String classOf(String key) {
    return String.valueOf(s3.headObject(r -> r.bucket(BUCKET).key(key)).storageClassAsString());
  }

  private String classOf(String key, String version) {
    return String.valueOf(
        s3.headObject(r -> r.bucket(BUCKET).key(key).versionId(version)).storageClassAsString());
  }

  private void versioned() {
    s3.putBucketVersioning(r -> r.bucket(BUCKET).versioningConfiguration(v -> v.status("Enabled")));
  }

  @Test
  void object_sinksStepByStep() {
    rule(r -> r.transitions(to("STANDARD_IA", 30), to("GLACIER", 60), to("DEEP_ARCHIVE", 150)));
    putOf("k", SMALLEST, null);

    clock.advance(Duration.ofDays(31).minusMillis(1));
    assertThat(classOf("k")).isEqualTo("null");
    clock.advance(Duration.ofMillis(1));
    assertThat(classOf("k")).isEqualTo("STANDARD_IA");
    clock.advance(Duration.ofDays(30));
    assertThat(classOf("k")).isEqualTo("GLACIER");
    assertThat(error(() -> get("k")).statusCode()).isEqualTo(403);
    clock.advance(Duration.ofDays(90));
    assertThat(classOf("k")).isEqualTo("DEEP_ARCHIVE");
  }

  @Test
  void transition_ofZeroDays_comesAtTheNextMidnight() {
    rule(r -> r.transitions(to("INTELLIGENT_TIERING", 0)));
    clock.advance(Duration.ofHours(5));
    putOf("k", SMALLEST, null);

    clock.set(START.plus(Duration.ofDays(1)));

    assertThat(classOf("k")).isEqualTo("INTELLIGENT_TIERING");
  }

  @Test
  void transition_onADate() {
    rule(
        r ->
            r.transitions(
                Transition.builder()
                    .storageClass("GLACIER_IR")
                    .date(START.plus(Duration.ofDays(2)))
                    .build()));
    putOf("k", SMALLEST, null);

    clock.set(START.plus(Duration.ofDays(1)));
    assertThat(classOf("k")).isEqualTo("null");
    clock.set(START.plus(Duration.ofDays(2)));
    assertThat(classOf("k")).isEqualTo("GLACIER_IR");
  }

  /** S3 guide, "Supported transitions". */
  @ParameterizedTest
  @CsvSource({
    "STANDARD,STANDARD_IA,true",
    "STANDARD,DEEP_ARCHIVE,true",
    "REDUCED_REDUNDANCY,ONEZONE_IA,true",
    "STANDARD_IA,INTELLIGENT_TIERING,true",
    "STANDARD_IA,ONEZONE_IA,true",
    "INTELLIGENT_TIERING,STANDARD_IA,false",
    "INTELLIGENT_TIERING,ONEZONE_IA,true",
    "ONEZONE_IA,STANDARD_IA,false",
    "ONEZONE_IA,INTELLIGENT_TIERING,false",
    "ONEZONE_IA,GLACIER_IR,false",
    "ONEZONE_IA,GLACIER,true",
    "GLACIER_IR,ONEZONE_IA,false",
    "GLACIER_IR,GLACIER,true",
    "GLACIER,GLACIER_IR,false",
    "GLACIER,DEEP_ARCHIVE,true",
    "DEEP_ARCHIVE,GLACIER,false"
  })
  void waterfall_leadsDownAlone(String from, String to, boolean sinks) {
    rule(r -> r.transitions(to(to, 30)));
    putOf("k", SMALLEST, from);

    clock.advance(Duration.ofDays(32));

    String before = from.equals("STANDARD") ? "null" : from;
    assertThat(classOf("k")).isEqualTo(sinks ? to : before);
  }

  @ParameterizedTest
  @CsvSource({
    "131071,GLACIER,,false",
    "131072,GLACIER,,true",
    "131073,GLACIER,,true",
    "131071,GLACIER,varies_by_storage_class,true",
    "1,DEEP_ARCHIVE,varies_by_storage_class,true",
    "131071,GLACIER_IR,varies_by_storage_class,false",
    "131071,GLACIER,all_storage_classes_128K,false"
  })
  void smallObjects_stayByDefault(int size, String to, String minimum, boolean sinks) {
    rule(r -> r.transitions(to(to, 1)), minimum);
    putOf("k", size, null);

    clock.advance(Duration.ofDays(3));

    assertThat(classOf("k")).isEqualTo(sinks ? to : "null");
    assertThat(
            s3.getBucketLifecycleConfiguration(r -> r.bucket(BUCKET))
                .transitionDefaultMinimumObjectSizeAsString())
        .isEqualTo(minimum == null ? "all_storage_classes_128K" : minimum);
  }

  @Test
  void smallObjects_sinkWhereARuleNamesASize() {
    rule(
        r -> r.filter(f -> f.objectSizeGreaterThan(10L)).transitions(to("INTELLIGENT_TIERING", 1)));
    putOf("small", 10, null);
    putOf("larger", 11, null);

    clock.advance(Duration.ofDays(3));

    assertThat(classOf("small")).isEqualTo("null");
    assertThat(classOf("larger")).isEqualTo("INTELLIGENT_TIERING");
  }

  @Test
  void transitionsOfOneDay_theCheaperOneWins() {
    s3.putBucketLifecycleConfiguration(
        r ->
            r.bucket(BUCKET)
                .lifecycleConfiguration(
                    c -> c.rules(overlapping("a", "GLACIER"), overlapping("b", "STANDARD_IA"))));
    putOf("k", SMALLEST, null);

    clock.advance(Duration.ofDays(32));

    assertThat(classOf("k")).isEqualTo("GLACIER");
  }

  private static LifecycleRule overlapping(String id, String storageClass) {
    return LifecycleRule.builder()
        .id(id)
        .status("Enabled")
        .filter(f -> f.prefix(""))
        .transitions(to(storageClass, 30))
        .build();
  }

  @Test
  void noncurrentVersions_sinkButForTheNewest() {
    versioned();
    rule(r -> r.noncurrentVersionTransitions(noncurrentTo("GLACIER", 1, 1)));
    String oldest = putOf("k", SMALLEST, null);
    String older = putOf("k", SMALLEST, null);
    String current = putOf("k", SMALLEST, null);

    clock.advance(Duration.ofDays(3));
    assertThat(classOf("k", oldest)).isEqualTo("GLACIER");
    assertThat(classOf("k", older)).isEqualTo("null");
    assertThat(classOf("k", current)).isEqualTo("null");

    putOf("k", SMALLEST, null);
    clock.advance(Duration.ofDays(1));
    assertThat(classOf("k", older)).isEqualTo("GLACIER");
  }

  @Test
  void tagsThatComeLater_count() {
    rule(r -> r.filter(f -> f.tag(t -> t.key("a").value("b"))).transitions(to("GLACIER", 1)));
    putOf("k", SMALLEST, null);
    clock.advance(Duration.ofDays(5));
    assertThat(classOf("k")).isEqualTo("null");

    s3.putObjectTagging(
        r -> r.bucket(BUCKET).key("k").tagging(t -> t.tagSet(List.of(tag("a", "b")))));
    clock.advance(Duration.ofDays(1));

    assertThat(classOf("k")).isEqualTo("GLACIER");
  }

  private static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }

  @Test
  void configuration_thatComesLater_countsForObjectsThatAreThere() {
    putOf("k", SMALLEST, null);
    clock.advance(Duration.ofDays(40));
    rule(r -> r.transitions(to("STANDARD_IA", 30)));
    assertThat(classOf("k")).isEqualTo("null");

    clock.advance(Duration.ofDays(1));

    assertThat(classOf("k")).isEqualTo("STANDARD_IA");
  }

  /** A key that nothing is due for costs a midnight nothing: this would take minutes otherwise. */
  @Test
  void manyMidnights_costWhatIsDue() {
    rule(r -> r.transitions(to("GLACIER", 36_000)));
    for (int i = 0; i < 1_000; i++) {
      putOf("k" + i, 0, null);
    }
    putOf("large", SMALLEST, null);

    clock.advance(Duration.ofDays(36_002));

    assertThat(classOf("large")).isEqualTo("GLACIER");
  }

  static final List<Consumer<LifecycleRule.Builder>> MALFORMED =
      List.of(
          r -> r.transitions(to("STANDARD", 30)),
          r -> r.transitions(to("EXPRESS_ONEZONE", 30)),
          r -> r.transitions(Transition.builder().storageClass("GLACIER").build()),
          r -> r.transitions(Transition.builder().days(30).build()),
          r -> r.transitions(to("GLACIER", 1).toBuilder().date(START).build()),
          r ->
              r.noncurrentVersionTransitions(
                  NoncurrentVersionTransition.builder().storageClass("GLACIER").build()));

  @ParameterizedTest
  @FieldSource("MALFORMED")
  void rule_malformed_isRefused(Consumer<LifecycleRule.Builder> how) {
    assertThat(error(() -> rule(how)).awsErrorDetails().errorCode()).isEqualTo("MalformedXML");
  }

  @ParameterizedTest
  @CsvSource({
    "STANDARD_IA,29,false",
    "STANDARD_IA,30,true",
    "ONEZONE_IA,29,false",
    "ONEZONE_IA,30,true",
    "GLACIER,0,true",
    "GLACIER,-1,false",
    "INTELLIGENT_TIERING,0,true"
  })
  void days_haveAMinimum(String storageClass, int days, boolean allowed) {
    if (allowed) {
      rule(r -> r.transitions(to(storageClass, days)));
      rule(r -> r.noncurrentVersionTransitions(noncurrentTo(storageClass, days, null)));
      return;
    }
    S3Exception error = error(() -> rule(r -> r.transitions(to(storageClass, days))));
    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("InvalidArgument");
    if (days >= 0) {
      assertThat(error.awsErrorDetails().errorMessage())
          .isEqualTo(
              "'Days' in Transition action must be greater than or equal to 30 for storageClass '"
                  + storageClass
                  + "'");
    }
    assertThat(
            error(
                    () ->
                        rule(
                            r ->
                                r.noncurrentVersionTransitions(
                                    noncurrentTo(storageClass, days, null))))
                .awsErrorDetails()
                .errorCode())
        .isEqualTo("InvalidArgument");
  }

  @ParameterizedTest
  @CsvSource({
    "STANDARD_IA,30,GLACIER,59,false", "STANDARD_IA,30,GLACIER,60,true",
    "STANDARD_IA,30,GLACIER,61,true", "GLACIER,10,DEEP_ARCHIVE,10,false",
    "GLACIER,10,DEEP_ARCHIVE,11,true", "GLACIER,60,STANDARD_IA,60,false"
  })
  void steps_comeOneAfterTheOther(
      String first, int firstDays, String then, int thenDays, boolean allowed) {
    Consumer<LifecycleRule.Builder> how =
        r -> r.transitions(to(first, firstDays), to(then, thenDays));

    if (allowed) {
      rule(how);
    } else {
      assertThat(error(() -> rule(how)).awsErrorDetails().errorCode()).isEqualTo("InvalidArgument");
    }
  }

  @ParameterizedTest
  @CsvSource({"59,false", "60,false", "61,true"})
  void expiration_comesAfterTransitions(int days, boolean allowed) {
    Consumer<LifecycleRule.Builder> how =
        r -> r.transitions(to("GLACIER", 60)).expiration(e -> e.days(days));

    if (allowed) {
      rule(how);
    } else {
      assertError(
          () -> rule(how),
          400,
          "InvalidArgument",
          "'Days' in the Expiration action for filter '(prefix=)' must be greater than 'Days' in"
              + " the Transition action");
    }
  }

  @Test
  void datesAndDays_doNotMix() {
    assertError(
        () ->
            rule(
                r ->
                    r.transitions(to("GLACIER", 60))
                        .expiration(e -> e.date(START.plus(Duration.ofDays(99))))),
        400,
        "InvalidRequest",
        "Found mixed 'Date' and 'Days' based Expiration and Transition actions in lifecycle rule"
            + " for filter '(prefix=)'");
    assertThat(
            error(() -> rule(r -> r.transitions(to("GLACIER", 60), to("GLACIER", 70))))
                .awsErrorDetails()
                .errorCode())
        .isEqualTo("InvalidRequest");
  }

  @ParameterizedTest
  @CsvSource({"0,false", "1,true", "100,true", "101,false"})
  void keptVersions_areFrom1To100(int kept, boolean allowed) {
    Consumer<LifecycleRule.Builder> how =
        r -> r.noncurrentVersionTransitions(noncurrentTo("GLACIER", 1, kept));

    if (allowed) {
      rule(how);
    } else {
      assertThat(error(() -> rule(how)).awsErrorDetails().errorCode()).isEqualTo("InvalidArgument");
    }
  }

  @Test
  void minimumSize_unknown_isRefused() {
    assertThat(
            error(() -> rule(r -> r.transitions(to("GLACIER", 1)), "some"))
                .awsErrorDetails()
                .errorCode())
        .isEqualTo("InvalidArgument");
  }

  @Test
  void expirationHeader_isOnEveryWrite_withTheRulesIdEncoded() {
    rule(r -> r.id("my rule/1").expiration(e -> e.days(1)));
    String header = "expiry-date=\"Sat, 03 Jan 2026 00:00:00 GMT\", rule-id=\"my%20rule%2F1\"";

    assertThat(put("k", "v").expiration()).isEqualTo(header);
    assertThat(s3.headObject(r -> r.bucket(BUCKET).key("k")).expiration()).isEqualTo(header);
    assertThat(
            s3.copyObject(
                    r ->
                        r.sourceBucket(BUCKET)
                            .sourceKey("k")
                            .destinationBucket(BUCKET)
                            .destinationKey("k2"))
                .expiration())
        .isEqualTo(header);
    String upload = s3.createMultipartUpload(r -> r.bucket(BUCKET).key("k3")).uploadId();
    String eTag =
        s3.uploadPart(
                r -> r.bucket(BUCKET).key("k3").uploadId(upload).partNumber(1),
                RequestBody.fromString("v"))
            .eTag();
    assertThat(
            s3.completeMultipartUpload(
                    r ->
                        r.bucket(BUCKET)
                            .key("k3")
                            .uploadId(upload)
                            .multipartUpload(m -> m.parts(List.of(part(eTag)))))
                .expiration())
        .isEqualTo(header);
  }

  private static CompletedPart part(String eTag) {
    return CompletedPart.builder().partNumber(1).eTag(eTag).build();
  }
}
