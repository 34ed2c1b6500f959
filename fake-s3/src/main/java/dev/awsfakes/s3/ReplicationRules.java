package dev.awsfakes.s3;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.DeleteMarkerReplication;
import software.amazon.awssdk.services.s3.model.Destination;
import software.amazon.awssdk.services.s3.model.Metrics;
import software.amazon.awssdk.services.s3.model.ReplicationRule;
import software.amazon.awssdk.services.s3.model.ReplicationRuleFilter;
import software.amazon.awssdk.services.s3.model.ReplicationTime;
import software.amazon.awssdk.services.s3.model.ReplicationTimeValue;

/**
 * What replication rules must look like: API reference, PutBucketReplication. A rule with a filter
 * is of the second version of the schema, one with a prefix of its own of the first.
 */
final class ReplicationRules {
  private static final int MAX_RULES = 1_000;
  private static final int MAX_ID = 255;
  private static final int MINUTES = 15;
  private static final Set<String> STATUSES = Set.of("Enabled", "Disabled");
  private static final String NEW_SCHEMA =
      " must be specified for this version of Cross Region Replication configuration schema. Please"
          + " refer to S3 Developer Guide for more information.";

  private ReplicationRules() {}

  /** Completes what a rule leaves out: recorded in replication_config_without_filter. */
  static ReplicationRule completed(ReplicationRule rule, StoredBucket bucket) {
    ReplicationRule.Builder completed = rule.toBuilder();
    if (rule.id() == null || rule.id().isEmpty()) {
      completed.id(bucket.newRuleId());
    }
    if (rule.filter() == null && prefixOfFirstVersion(rule) == null) {
      completed.filter(ReplicationRuleFilter.builder().build());
      completed.priority(rule.priority() == null ? 0 : rule.priority());
      if (rule.deleteMarkerReplication() == null) {
        completed.deleteMarkerReplication(
            DeleteMarkerReplication.builder().status("Disabled").build());
      }
    }
    return completed.build();
  }

  @SuppressWarnings("deprecation") // rules of the first version are served too
  private static @Nullable String prefixOfFirstVersion(ReplicationRule rule) {
    return rule.prefix();
  }

  static void require(List<ReplicationRule> rules) {
    if (rules.isEmpty() || rules.size() > MAX_RULES) {
      throw S3Errors.malformedXml();
    }
    Set<String> ids = new HashSet<>();
    Set<Integer> priorities = new HashSet<>();
    for (ReplicationRule rule : rules) {
      require(rule);
      if (!ids.add(rule.id())) {
        throw S3Errors.invalidArgument(
            "Rule Id must be unique. Found same Id for more than one rule");
      }
      if (isSecondVersion(rule) != isSecondVersion(rules.get(0))) {
        throw S3Errors.malformedXml();
      }
      if (rule.priority() != null && !priorities.add(rule.priority())) {
        throw S3Errors.invalidRequest("Found duplicate priority " + rule.priority());
      }
    }
    if (!isSecondVersion(rules.get(0))) {
      requireDistinctPrefixes(rules.stream().map(rule -> filter(rule).prefix()).sorted().toList());
    }
  }

  // Sorted, a prefix of another one stands right before one that begins with it.
  private static void requireDistinctPrefixes(List<String> sorted) {
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).startsWith(sorted.get(i - 1))) {
        throw S3Errors.invalidRequest(
            "Found overlapping prefixes '" + sorted.get(i - 1) + "' and '" + sorted.get(i) + "'");
      }
    }
  }

  private static void require(ReplicationRule rule) {
    if (!STATUSES.contains(String.valueOf(rule.statusAsString()))
        || (rule.filter() != null && prefixOfFirstVersion(rule) != null)) {
      throw S3Errors.malformedXml();
    }
    RuleFilter.require(rule.filter());
    if (rule.id().length() > MAX_ID) {
      throw S3Errors.invalidArgument("ID length should not exceed allowed limit of 255");
    }
    if (rule.existingObjectReplication() != null
        && "Enabled".equals(rule.existingObjectReplication().statusAsString())) {
      throw new UnsupportedOperationException(
          "S3 does not replicate objects that exist already by a rule any more, and the fake does"
              + " not have batch replication.");
    }
    if (isSecondVersion(rule)) {
      requireSecondVersion(rule);
    }
    requireOwner(rule.destination());
    requireTime(rule.destination());
    if (replicatesKms(rule) && replicaKey(rule) == null) {
      throw S3Errors.invalidRequest(
          "ReplicaKmsKeyID must be specified if SseKmsEncryptedObjects tag is present");
    }
  }

  private static void requireSecondVersion(ReplicationRule rule) {
    if (rule.priority() == null) {
      throw S3Errors.invalidRequest("Priority" + NEW_SCHEMA);
    }
    if (rule.deleteMarkerReplication() == null) {
      throw S3Errors.invalidRequest("DeleteMarkerReplication" + NEW_SCHEMA);
    }
    if ("Enabled".equals(rule.deleteMarkerReplication().statusAsString())
        && filter(rule).hasTags()) {
      throw S3Errors.invalidRequest(
          "Delete marker replication is not supported if any Tag filter is specified. Please refer"
              + " to S3 Developer Guide for more information.");
    }
  }

  private static void requireOwner(Destination destination) {
    if (destination.accessControlTranslation() != null && destination.account() == null) {
      throw S3Errors.invalidRequest(
          "If the <Owner> in <AccessControlTranslation> has a value, the <Account> element must be"
              + " specified.");
    }
  }

  // Time control comes with metrics and their threshold, of 15 minutes: API reference,
  // ReplicationTime, ReplicationTimeValue.
  private static void requireTime(Destination destination) {
    ReplicationTime time = destination.replicationTime();
    Metrics metrics = destination.metrics();
    if (metrics != null && metrics.eventThreshold() != null) {
      requireMinutes(metrics.eventThreshold());
    }
    if (time == null) {
      return;
    }
    requireMinutes(time.time());
    if (metrics == null
        || !STATUSES.contains(String.valueOf(time.statusAsString()))
        || !STATUSES.contains(String.valueOf(metrics.statusAsString()))) {
      throw S3Errors.malformedXml();
    }
    if ("Enabled".equals(time.statusAsString())
        && (metrics.eventThreshold() == null || !"Enabled".equals(metrics.statusAsString()))) {
      throw S3Errors.invalidRequest(
          "Replication time control needs replication metrics with an event threshold.");
    }
  }

  private static void requireMinutes(@Nullable ReplicationTimeValue value) {
    if (value == null || !Objects.equals(value.minutes(), MINUTES)) {
      throw S3Errors.invalidArgument("Minutes must be " + MINUTES);
    }
  }

  static boolean isSecondVersion(ReplicationRule rule) {
    return rule.filter() != null;
  }

  /** Which objects a rule is about. */
  static RuleFilter filter(ReplicationRule rule) {
    return RuleFilter.of(rule.filter(), prefixOfFirstVersion(rule));
  }

  /** Whether objects that a key of KMS encrypts are replicated. */
  static boolean replicatesKms(ReplicationRule rule) {
    return rule.sourceSelectionCriteria() != null
        && rule.sourceSelectionCriteria().sseKmsEncryptedObjects() != null
        && "Enabled"
            .equals(rule.sourceSelectionCriteria().sseKmsEncryptedObjects().statusAsString());
  }

  /** The key of KMS that encrypts replicas. */
  static @Nullable String replicaKey(ReplicationRule rule) {
    return rule.destination().encryptionConfiguration() == null
        ? null
        : rule.destination().encryptionConfiguration().replicaKmsKeyID();
  }

  /** Whether the bucket is told what becomes of replicas. */
  static boolean hasMetrics(ReplicationRule rule) {
    Metrics metrics = rule.destination().metrics();
    return metrics != null && "Enabled".equals(metrics.statusAsString());
  }

  /** How long a replica may take; null without replication time control. */
  static @Nullable Duration threshold(ReplicationRule rule) {
    ReplicationTime time = rule.destination().replicationTime();
    return time != null && "Enabled".equals(time.statusAsString())
        ? Duration.ofMinutes(rule.destination().metrics().eventThreshold().minutes())
        : null;
  }

  /** Whether delete markers are replicated: by rules of the first version always. */
  static boolean replicatesMarkers(ReplicationRule rule) {
    return !isSecondVersion(rule)
        || "Enabled".equals(rule.deleteMarkerReplication().statusAsString());
  }
}
