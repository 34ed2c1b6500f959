package dev.awsfakes.s3;

import dev.awsfakes.s3.LifecycleStep.Kind;
import dev.awsfakes.spi.AwsError;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Carries out a bucket's lifecycle rules at midnights (UTC), as events of the clock. Each key that
 * a rule is about is noted under the midnight at which it is to be looked at next, so that a
 * midnight costs what it has to do. A note may be too early, but never too late: whatever changes a
 * key notes it anew.
 */
final class LifecycleSweep {
  private final Buckets buckets;
  private final StoredBucket bucket;
  private final LifecyclePlan plan;
  private final KeyAgenda agenda;
  private final Consumer<String> watcher = this::look;

  private LifecycleSweep(Buckets buckets, StoredBucket bucket, LifecyclePlan plan) {
    this.buckets = buckets;
    this.bucket = bucket;
    this.plan = plan;
    this.agenda = new KeyAgenda(buckets.cloud(), this::run);
  }

  /** Begins to carry out a plan, in the place of the one before. */
  static void start(Buckets buckets, StoredBucket bucket, LifecyclePlan plan) {
    stop(bucket);
    LifecycleSweep sweep = new LifecycleSweep(buckets, bucket, plan);
    bucket.settings().put(LifecycleSweep.class, sweep);
    bucket.objects().watchers().add(sweep.watcher);
    bucket.uploads().watchers().add(sweep.watcher);
    bucket.objects().all().forEach(entry -> sweep.look(entry.getKey()));
    bucket.uploads().all().forEach(upload -> sweep.look(upload.key()));
  }

  /** Ends what was begun, if anything was. */
  static void stop(StoredBucket bucket) {
    LifecycleSweep sweep = bucket.settings().get(LifecycleSweep.class);
    if (sweep != null) {
      bucket.settings().remove(LifecycleSweep.class);
      bucket.objects().watchers().remove(sweep.watcher);
      bucket.uploads().watchers().remove(sweep.watcher);
    }
  }

  /** Notes when a key, which has changed, is to be looked at. */
  private void look(String key) {
    look(key, buckets.cloud().clock().now());
  }

  private void look(String key, Instant now) {
    Instant due = nextDue(key);
    if (due == null) {
      return;
    }
    Instant midnight = LifecyclePlan.midnightAfter(now, 0);
    Instant at = due.isBefore(midnight) ? midnight : due;
    agenda.note(key, at);
  }

  private @Nullable Instant nextDue(String key) {
    Instant first = null;
    for (LifecycleStep step : plan.steps(bucket.objects().get(key))) {
      first = earlier(first, step.due());
    }
    for (OngoingUpload upload : bucket.uploads().of(key)) {
      first = earlier(first, plan.abortion(upload));
    }
    return first;
  }

  private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }

  private void run(SortedSet<String> keys, Instant midnight) {
    if (bucket.settings().get(LifecycleSweep.class) != this) {
      return;
    }
    for (String key : keys) {
      carryOut(plan.steps(bucket.objects().get(key)), midnight);
      // What became of it may be due at once, such as a delete marker that is left alone.
      carryOut(plan.steps(bucket.objects().get(key)), midnight);
      abort(bucket.uploads().of(key), midnight);
      look(key, midnight);
    }
  }

  private void abort(Collection<OngoingUpload> uploads, Instant now) {
    for (OngoingUpload upload : uploads) {
      Instant at = plan.abortion(upload);
      if (at != null && !at.isAfter(now)) {
        bucket.uploads().remove(upload);
        upload.abort();
      }
    }
  }

  private void carryOut(List<LifecycleStep> steps, Instant now) {
    List<LifecycleStep> due = steps.stream().filter(step -> step.isDue(now)).toList();
    Map<StoredVersion, LifecycleStep> chosen = new LinkedHashMap<>();
    due.forEach(step -> chosen.merge(step.version(), step, LifecycleSweep::stronger));
    for (LifecycleStep step : chosen.values()) {
      try {
        carryOut(step, now);
      } catch (AwsError lockedOrGone) {
        // What is locked stays; what changed meanwhile is looked at again.
      }
    }
  }

  // Deletion goes before transition, and of transitions the one to the cheaper class: S3 guide,
  // "Examples of S3 Lifecycle configurations", overlapping rules.
  private static LifecycleStep stronger(LifecycleStep a, LifecycleStep b) {
    if (a.kind() != Kind.TRANSITION || a.storageClass() == null) {
      return a;
    }
    return b.storageClass() == null || StorageClasses.canBecome(a.storageClass(), b.storageClass())
        ? b
        : a;
  }

  private void carryOut(LifecycleStep step, Instant now) {
    StoredVersion version = step.version();
    switch (step.kind()) {
      case EXPIRE ->
          expired(bucket.delete(version.key(), DeletionCondition.unchanged(version), now), now);
      case DELETE -> expired(bucket.deleteVersion(version.key(), version.id(), now, false), now);
      case TRANSITION -> {
        String storageClass = Objects.requireNonNull(step.storageClass());
        transitioned(
            bucket.change(version, state -> state.withStorageClass(storageClass)),
            storageClass,
            now);
      }
    }
  }

  private void transitioned(StoredVersion version, String storageClass, Instant now) {
    Map<String, ?> data = Map.of("destinationStorageClass", storageClass);
    buckets
        .events()
        .publishOwn(
            EventType.TRANSITIONED,
            bucket,
            version,
            now,
            Map.of("lifecycleEventData", Map.of("transitionEventData", data)));
  }

  private void expired(Deletion deletion, Instant now) {
    deletion.publishExpiration(buckets.events(), bucket, now);
  }
}
