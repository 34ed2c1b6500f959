package dev.awsfakes.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.properties.S3Model.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.ExpirationStatus;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.LifecycleRuleFilter;

/**
 * Lifecycle rules of the bucket and of the model, which looks at all of its keys at every midnight:
 * objects under {@code a} with a tag expire, of the older versions of all keys the newest stays,
 * delete markers that are left alone go, what stays grows colder, and uploads that nobody completes
 * are aborted, those of some keys earlier.
 */
final class S3Lifecycle {
  private static final String PREFIX = "a";
  private static final int EXPIRES = 2;
  private static final int NONCURRENT_EXPIRES = 3;
  private static final int KEPT = 1;
  private static final int COOL = 1;
  private static final int COLD = 3;
  private static final int NONCURRENT_COLD = 1;
  private static final int ABORTED = 3;
  private static final String ABORTED_EARLIER_PREFIX = "a/";
  private static final int ABORTED_EARLIER = 1;

  /** From warm to cold, which no object ever leaves for a warmer one. */
  private static final List<String> CLASSES =
      List.of(S3Model.STANDARD, "GLACIER_IR", "GLACIER", "DEEP_ARCHIVE");

  /** The tags that objects may have; the first are those of what expires. */
  static final List<Map<String, String>> TAGS =
      List.of(
          Map.of("stay", "short"),
          Map.of("stay", "short", "owner", "x"),
          Map.of("stay", "long"),
          Map.of("short", "stay"),
          Map.of());

  private final S3Run run;

  private S3Lifecycle(S3Run run) {
    this.run = run;
  }

  static S3Run begin() {
    S3Run run = new S3Run(false);
    run.s3.putBucketLifecycleConfiguration(
        r -> r.bucket(S3Run.BUCKET).lifecycleConfiguration(c -> c.rules(rules())));
    return run;
  }

  @SuppressWarnings("unchecked") // the SDK takes arrays of consumers
  private static List<LifecycleRule> rules() {
    return List.of(
        rule(f -> f.prefix(ABORTED_EARLIER_PREFIX))
            .abortIncompleteMultipartUpload(a -> a.daysAfterInitiation(ABORTED_EARLIER))
            .build(),
        rule(f -> f.and(a -> a.prefix(PREFIX).tags(t -> t.key("stay").value("short"))))
            .expiration(e -> e.days(EXPIRES))
            .build(),
        rule(f -> f.prefix(""))
            .noncurrentVersionExpiration(
                e -> e.noncurrentDays(NONCURRENT_EXPIRES).newerNoncurrentVersions(KEPT))
            .expiration(e -> e.expiredObjectDeleteMarker(true))
            .abortIncompleteMultipartUpload(a -> a.daysAfterInitiation(ABORTED))
            .build(),
        // A rule with a size of its own is about small objects too.
        rule(f -> f.objectSizeGreaterThan(0L))
            .transitions(
                t -> t.days(COLD).storageClass("GLACIER"),
                t -> t.days(COOL).storageClass("GLACIER_IR"))
            .noncurrentVersionTransitions(
                t ->
                    t.noncurrentDays(NONCURRENT_COLD)
                        .newerNoncurrentVersions(KEPT)
                        .storageClass("DEEP_ARCHIVE"))
            .build());
  }

  private static LifecycleRule.Builder rule(Consumer<LifecycleRuleFilter.Builder> filter) {
    return LifecycleRule.builder().status(ExpirationStatus.ENABLED).filter(filter);
  }

  /** Lets time pass, in the model from midnight to midnight. */
  static void advance(S3Run run, int hours) {
    Instant until = run.now().plus(Duration.ofHours(hours));
    S3Lifecycle lifecycle = new S3Lifecycle(run);
    for (Instant at = midnightAfter(run.now(), 0); !at.isAfter(until); at = midnightAfter(at, 0)) {
      lifecycle.carryOut(at);
    }
    run.advance(Duration.ofHours(hours));
    lifecycle.learnIds();
  }

  private static Instant midnightAfter(Instant time, int days) {
    return time.plus(days + 1L, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS);
  }

  private static boolean isDue(Instant time, int days, Instant midnight) {
    return !midnightAfter(time, days).isAfter(midnight);
  }

  private void carryOut(Instant midnight) {
    for (String key : List.copyOf(run.model.keys.keySet())) {
      Version current = run.model.current(key);
      if (current != null && expires(current) && isDue(current.time, EXPIRES, midnight)) {
        run.model.delete(key, null, midnight);
      }
      overdue(key, midnight).forEach(run.model::remove);
      List<Version> left = run.model.versions(key);
      if (left.size() == 1 && left.get(0).isMarker()) {
        run.model.remove(left.get(0));
      }
      cool(run.model.versions(key), midnight);
    }
    run.uploads.abortAll(
        (key, begun) ->
            isDue(begun, ABORTED, midnight)
                || (key.startsWith(ABORTED_EARLIER_PREFIX)
                    && isDue(begun, ABORTED_EARLIER, midnight)));
  }

  private static boolean expires(Version version) {
    return version.key.startsWith(PREFIX) && "short".equals(version.tags.get("stay"));
  }

  /** Moves a key's versions on to the coldest class that a rule has for them by now. */
  private static void cool(List<Version> versions, Instant midnight) {
    for (int i = 0; i < versions.size(); i++) {
      Version version = versions.get(i);
      if (version.isMarker()) {
        continue;
      }
      if (i == 0 && isDue(version.time, COOL, midnight)) {
        cool(version, isDue(version.time, COLD, midnight) ? "GLACIER" : "GLACIER_IR");
      } else if (i > KEPT && isDue(versions.get(i - 1).time, NONCURRENT_COLD, midnight)) {
        cool(version, "DEEP_ARCHIVE");
      }
    }
  }

  private static void cool(Version version, String storageClass) {
    if (CLASSES.indexOf(storageClass) > CLASSES.indexOf(version.storageClass)) {
      version.storageClass = storageClass;
    }
  }

  /** The older versions whose time has come, counted from when the next newer one was written. */
  private List<Version> overdue(String key, Instant midnight) {
    List<Version> versions = run.model.versions(key);
    List<Version> overdue = new ArrayList<>();
    for (int i = 1 + KEPT; i < versions.size(); i++) {
      if (isDue(versions.get(i - 1).time, NONCURRENT_EXPIRES, midnight)) {
        overdue.add(versions.get(i));
      }
    }
    return overdue;
  }

  /** The bucket alone knows the ids of the delete markers that it made; each is new. */
  private void learnIds() {
    for (DeleteMarkerEntry marker :
        run.s3.listObjectVersions(r -> r.bucket(S3Run.BUCKET)).deleteMarkers()) {
      for (Version version : run.model.versions(marker.key())) {
        if (version.id == null
            && version.time.equals(marker.lastModified())
            && run.model.find(marker.key(), marker.versionId()) == null) {
          version.id = run.newId(marker.key(), marker.versionId());
        }
      }
    }
    assertThat(run.model.all()).allMatch(version -> version.id != null, "is listed");
  }
}
