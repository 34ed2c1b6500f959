package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells when the restored copy of an archived object is there, and when it is gone again. */
final class RestoreSchedule {
  private final Buckets buckets;
  private final StoredBucket bucket;

  RestoreSchedule(Buckets buckets, StoredBucket bucket) {
    this.buckets = buckets;
    this.bucket = bucket;
  }

  /** Follows the restoration that a version has just got, which may be more time for a copy. */
  void follow(StoredVersion version, Call call) {
    Restoration restoration = Objects.requireNonNull(version.state().restoration());
    if (restoration.isOngoing(call.now())) {
      buckets.events().publish(EventType.RESTORE_INITIATED, bucket, version, call);
      at(restoration.ready(), EventType.RESTORE_COMPLETED, version, restoration);
    }
    if (restoration.expires().isAfter(restoration.ready())) {
      at(restoration.expires(), EventType.RESTORE_EXPIRED, version, restoration);
    }
  }

  private void at(Instant due, EventType type, StoredVersion version, Restoration restoration) {
    buckets
        .cloud()
        .events()
        .at(
            due,
            () -> {
              StoredVersion now = bucket.objects().get(version.key()).version(version.id());
              if (now != null && restoration.equals(now.state().restoration())) {
                buckets.events().publishOwn(type, bucket, now, due, extra(type, now));
              }
            });
  }

  private static Map<String, ?> extra(EventType type, StoredVersion version) {
    @Nullable Restoration restoration = version.state().restoration();
    if (type != EventType.RESTORE_COMPLETED || restoration == null) {
      return Map.of();
    }
    Map<String, String> data = new LinkedHashMap<>();
    data.put("lifecycleRestorationExpiryTime", EventMessage.text(restoration.expires()));
    data.put("lifecycleRestoreStorageClass", version.state().storageClass());
    return Map.of("glacierEventData", Map.of("restoreEventData", data));
  }
}
