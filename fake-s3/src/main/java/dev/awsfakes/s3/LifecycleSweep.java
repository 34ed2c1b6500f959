package dev.awsfakes.s3;

import dev.awsfakes.spi.AwsError;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Carries out a bucket's lifecycle rules at each midnight (UTC), as events of the clock. */
final class LifecycleSweep {
  private final Buckets buckets;
  private final StoredBucket bucket;

  private LifecycleSweep(Buckets buckets, StoredBucket bucket) {
    this.buckets = buckets;
    this.bucket = bucket;
  }

  /** Begins to carry out what the bucket is configured with now. */
  static void start(Buckets buckets, StoredBucket bucket, Instant now) {
    LifecycleSweep sweep = new LifecycleSweep(buckets, bucket);
    bucket.settings().put(LifecycleSweep.class, sweep);
    sweep.schedule(now);
  }

  private void schedule(Instant now) {
    Instant midnight = now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
    buckets.cloud().events().at(midnight, () -> run(midnight));
  }

  private void run(Instant midnight) {
    if (bucket.settings().get(LifecycleSweep.class) != this) {
      return;
    }
    LifecyclePlan plan = LifecyclePlan.of(bucket);
    for (Map.Entry<String, KeyHistory> entry : bucket.objects().all()) {
      try {
        noncurrent(entry.getValue(), plan, midnight);
        latest(entry.getValue(), plan, midnight);
      } catch (AwsError lockedOrGone) {
        // What is locked stays; what changed meanwhile is looked at again at the next midnight.
      }
    }
    for (OngoingUpload upload : bucket.uploads().from("")) {
      if (plan.aborts(upload, midnight)) {
        bucket.uploads().remove(upload);
        upload.abort();
      }
    }
    schedule(midnight);
  }

  private void latest(KeyHistory history, LifecyclePlan plan, Instant now) {
    StoredVersion latest = history.versions().get(0);
    if (latest.isDeleteMarker()) {
      boolean alone = bucket.objects().get(latest.key()).versions().size() == 1;
      if (alone && plan.removesMarker(latest, now)) {
        expired(bucket.deleteVersion(latest.key(), latest.id(), now, false), now);
      }
      return;
    }
    LifecyclePlan.Due due = plan.expiration(latest);
    if (due != null && !due.at().isAfter(now)) {
      WriteCondition unchanged = WriteCondition.ofDeletion(latest.requireObject().eTag());
      expired(bucket.delete(latest.key(), unchanged, now), now);
    }
  }

  private void noncurrent(KeyHistory history, LifecyclePlan plan, Instant now) {
    List<StoredVersion> expired = new ArrayList<>();
    List<StoredVersion> versions = history.versions();
    for (int i = 1; i < versions.size(); i++) {
      Instant since = versions.get(i - 1).lastModified();
      if (plan.expiresNoncurrent(versions.get(i), since, i - 1, now)) {
        expired.add(versions.get(i));
      }
    }
    for (StoredVersion version : expired) {
      if (!version.state().lock().protects(now)) {
        expired(bucket.deleteVersion(version.key(), version.id(), now, false), now);
      }
    }
  }

  private void expired(Deletion deletion, Instant now) {
    deletion.publishExpiration(buckets.events(), bucket, now);
  }
}
