package dev.awsfakes.s3;

import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Cloud;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ReplicationRule;
import software.amazon.awssdk.services.s3.model.ReplicationStatus;

/**
 * Replicates new versions, and what is changed of replicated ones, some time later on the clock.
 * What is deleted for good, and what a lifecycle does, stays where it is.
 */
final class Replication {
  private final Buckets buckets;
  private final Cloud cloud;
  private final Duration lag;

  Replication(Buckets buckets, Cloud cloud, Duration lag) {
    this.buckets = buckets;
    this.cloud = cloud;
    this.lag = lag;
  }

  /** Takes note of what happened to a version. */
  void follow(EventType type, StoredBucket bucket, StoredVersion version, Instant now) {
    if (type.isCreation() || type == EventType.REMOVED_BY_MARKER) {
      begin(bucket, version, ReplicationPlan.of(bucket).rulesFor(version), now);
    } else if (type == EventType.TAGGED
        || type == EventType.UNTAGGED
        || type == EventType.GRANTED) {
      changed(bucket, version, now);
    }
  }

  /** Takes note that tags, grants or locks of a version were changed. */
  void changed(StoredBucket bucket, StoredVersion version, Instant now) {
    ReplicationStatus status = version.state().replication();
    if (status != null && status != ReplicationStatus.REPLICA) {
      begin(bucket, version, ReplicationPlan.of(bucket).rulesFor(version), now);
    }
  }

  private void begin(
      StoredBucket bucket, StoredVersion version, Collection<ReplicationRule> rules, Instant now) {
    if (rules.isEmpty()) {
      return;
    }
    mark(bucket, version, ReplicationStatus.PENDING);
    List<ReplicationRule> chosen = List.copyOf(rules);
    chosen.forEach(rule -> watchThreshold(bucket, version, rule, now));
    cloud.events().at(now.plus(lag), () -> run(bucket, version, chosen, now));
  }

  private void watchThreshold(
      StoredBucket source, StoredVersion version, ReplicationRule rule, Instant requested) {
    Duration threshold = ReplicationRules.threshold(rule);
    if (threshold != null && isLate(rule)) {
      Instant late = requested.plus(threshold);
      cloud.events().at(late, () -> tellLate(source, version, rule, requested, late));
    }
  }

  private void tellLate(
      StoredBucket source,
      StoredVersion noted,
      ReplicationRule rule,
      Instant requested,
      Instant late) {
    StoredVersion version = source.objects().get(noted.key()).version(noted.id());
    if (version != null) {
      Map<String, String> data = data(version, rule, requested);
      data.put("threshold", minutes(rule));
      tell(EventType.REPLICATION_LATE, source, version, data, late);
    }
  }

  private static String minutes(ReplicationRule rule) {
    return String.valueOf(rule.destination().metrics().eventThreshold().minutes());
  }

  private static void mark(StoredBucket bucket, StoredVersion version, ReplicationStatus status) {
    try {
      bucket.change(version, state -> state.with(status));
    } catch (AwsError gone) {
      // Deleted meanwhile: there is nothing left to be marked.
    }
  }

  private void run(
      StoredBucket source, StoredVersion noted, List<ReplicationRule> rules, Instant requested) {
    StoredVersion version = source.objects().get(noted.key()).version(noted.id());
    if (version == null) {
      return;
    }
    Instant now = requested.plus(lag);
    ReplicationStatus status = ReplicationStatus.COMPLETED;
    for (ReplicationRule rule : rules) {
      @Nullable String failure = new ReplicationRoute(buckets, source, rule).carry(version, now);
      if (failure != null) {
        status = ReplicationStatus.FAILED;
        if (ReplicationRules.hasMetrics(rule)) {
          Map<String, String> data = data(version, rule, requested);
          data.put("failureReason", failure);
          tell(EventType.REPLICATION_FAILED, source, version, data, now);
        }
      } else if (isLate(rule)) {
        Map<String, String> data = data(version, rule, requested);
        data.put("threshold", minutes(rule));
        data.put("replicationTime", EventMessage.text(now));
        tell(EventType.REPLICATED_LATE, source, version, data, now);
      }
    }
    mark(source, version, status);
  }

  private boolean isLate(ReplicationRule rule) {
    Duration threshold = ReplicationRules.threshold(rule);
    return threshold != null && lag.compareTo(threshold) > 0;
  }

  // S3 guide, "Receiving replication failure events with Amazon S3 Event Notifications".
  private static Map<String, String> data(
      StoredVersion version, ReplicationRule rule, Instant requested) {
    Map<String, String> data = new LinkedHashMap<>();
    data.put("replicationRuleId", rule.id());
    data.put("destinationBucket", rule.destination().bucket());
    data.put("s3Operation", version.isDeleteMarker() ? "OBJECT_DELETE" : "OBJECT_PUT");
    data.put("requestTime", EventMessage.text(requested));
    return data;
  }

  private void tell(
      EventType type,
      StoredBucket source,
      StoredVersion version,
      Map<String, String> data,
      Instant now) {
    buckets.events().publishOwn(type, source, version, now, Map.of("replicationEventData", data));
  }
}
