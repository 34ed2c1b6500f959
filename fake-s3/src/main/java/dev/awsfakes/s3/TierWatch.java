package dev.awsfakes.s3;

import java.time.Instant;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Consumer;

/**
 * Tells of objects of Intelligent-Tiering when they sink to an archive tier, as events of the
 * clock: S3 guide, "Managing S3 Intelligent-Tiering". The tier itself is computed when it is asked
 * for.
 */
final class TierWatch {
  private final Buckets buckets;
  private final StoredBucket bucket;
  private final KeyAgenda agenda;
  private final Consumer<String> watcher = this::look;

  private TierWatch(Buckets buckets, StoredBucket bucket) {
    this.buckets = buckets;
    this.bucket = bucket;
    this.agenda = new KeyAgenda(buckets.cloud(), this::run);
  }

  /**
   * Begins to tell of what sinks by the configurations of the moment, in the place of what was
   * begun before.
   */
  static void start(Buckets buckets, StoredBucket bucket) {
    TierWatch before = bucket.settings().get(TierWatch.class);
    if (before != null) {
      bucket.objects().watchers().remove(before.watcher);
    }
    TierWatch watch = new TierWatch(buckets, bucket);
    bucket.settings().put(TierWatch.class, watch);
    bucket.objects().watchers().add(watch.watcher);
    bucket.objects().all().forEach(entry -> watch.look(entry.getKey()));
  }

  /** Notes when versions of a key, which has changed, sink next. */
  private void look(String key) {
    Instant now = buckets.cloud().clock().now();
    for (StoredVersion version : bucket.objects().get(key).versions()) {
      for (ArchiveTiers.Sinking sinking : sinkings(version, now)) {
        if (sinking.at().isAfter(now)) {
          agenda.note(key, sinking.at());
        }
      }
    }
  }

  // What is being restored sinks again some time after that.
  private Iterable<ArchiveTiers.Sinking> sinkings(StoredVersion version, Instant now) {
    Restoration restoration = version.state().restoration();
    return ArchiveTiers.sinkings(
        bucket,
        version,
        restoration != null && restoration.isOngoing(now) ? restoration.ready() : now);
  }

  private void run(SortedSet<String> keys, Instant now) {
    if (bucket.settings().get(TierWatch.class) != this) {
      return;
    }
    for (String key : keys) {
      for (StoredVersion version : bucket.objects().get(key).versions()) {
        for (ArchiveTiers.Sinking sinking : ArchiveTiers.sinkings(bucket, version, now)) {
          if (sinking.at().equals(now)) {
            tell(version, sinking);
          }
        }
      }
    }
  }

  private void tell(StoredVersion version, ArchiveTiers.Sinking sinking) {
    Map<String, ?> data = Map.of("destinationAccessTier", sinking.tier());
    buckets
        .events()
        .publishOwn(
            EventType.TIER_CHANGED,
            bucket,
            version,
            sinking.at(),
            Map.of("intelligentTieringEventData", data));
  }
}
