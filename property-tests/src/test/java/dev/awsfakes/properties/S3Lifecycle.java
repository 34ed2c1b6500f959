package dev.awsfakes.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.properties.S3Model.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.ExpirationStatus;
import software.amazon.awssdk.services.s3.model.LifecycleRule;

/**
 * Lifecycle rules of the bucket and of the model, which looks at all of its keys at every midnight:
 * objects under {@code a} expire, of the older versions of all keys the newest stays, and delete
 * markers that are left alone go.
 */
final class S3Lifecycle {
  private static final String PREFIX = "a";
  private static final int EXPIRES = 2;
  private static final int NONCURRENT_EXPIRES = 3;
  private static final int KEPT = 1;

  private final S3Run run;

  private S3Lifecycle(S3Run run) {
    this.run = run;
  }

  static S3Run begin() {
    S3Run run = new S3Run(false);
    run.s3.putBucketLifecycleConfiguration(
        r ->
            r.bucket(S3Run.BUCKET)
                .lifecycleConfiguration(
                    c ->
                        c.rules(
                            LifecycleRule.builder()
                                .status(ExpirationStatus.ENABLED)
                                .filter(f -> f.prefix(PREFIX))
                                .expiration(e -> e.days(EXPIRES))
                                .build(),
                            LifecycleRule.builder()
                                .status(ExpirationStatus.ENABLED)
                                .filter(f -> f.prefix(""))
                                .noncurrentVersionExpiration(
                                    e ->
                                        e.noncurrentDays(NONCURRENT_EXPIRES)
                                            .newerNoncurrentVersions(KEPT))
                                .expiration(e -> e.expiredObjectDeleteMarker(true))
                                .build())));
    return run;
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
      if (current != null && key.startsWith(PREFIX) && isDue(current.time, EXPIRES, midnight)) {
        run.model.delete(key, null, midnight);
      }
      overdue(key, midnight).forEach(run.model::remove);
      List<Version> left = run.model.versions(key);
      if (left.size() == 1 && left.get(0).isMarker()) {
        run.model.remove(left.get(0));
      }
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
