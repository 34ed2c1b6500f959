package dev.awsfakes.s3;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ReplicationConfiguration;
import software.amazon.awssdk.services.s3.model.ReplicationRule;
import software.amazon.awssdk.services.s3.model.ReplicationStatus;

/** Which rules of a bucket replicate what: at most one for each destination. */
final class ReplicationPlan {
  private static final Comparator<ReplicationRule> HIGHEST_FIRST =
      Comparator.comparing(
          ReplicationRule::priority, Comparator.nullsLast(Comparator.reverseOrder()));

  private final List<ReplicationRule> rules;

  private ReplicationPlan(List<ReplicationRule> rules) {
    this.rules = rules;
  }

  static ReplicationPlan of(StoredBucket bucket) {
    ReplicationConfiguration configuration = bucket.settings().get(ReplicationConfiguration.class);
    return new ReplicationPlan(
        configuration == null
            ? List.of()
            : configuration.rules().stream()
                .filter(rule -> "Enabled".equals(rule.statusAsString()))
                .sorted(HIGHEST_FIRST)
                .toList());
  }

  /** The rules by which a new version is replicated: S3 guide, "What does S3 replicate?". */
  Collection<ReplicationRule> rulesFor(StoredVersion version) {
    boolean replica = version.state().replication() == ReplicationStatus.REPLICA;
    if (rules.isEmpty()
        || replica
        || version.isNullVersion()
        || StorageClasses.isArchived(version.state().storageClass())) {
      return List.of();
    }
    Map<String, ReplicationRule> byDestination = new LinkedHashMap<>();
    for (ReplicationRule rule : rules) {
      if (replicates(rule, version)) {
        byDestination.putIfAbsent(rule.destination().bucket(), rule);
      }
    }
    return byDestination.values();
  }

  private static boolean replicates(ReplicationRule rule, StoredVersion version) {
    if (!ReplicationRules.filter(rule).covers(version)) {
      return false;
    }
    @Nullable StoredObject object = version.object();
    return object == null
        ? ReplicationRules.replicatesMarkers(rule)
        : object.encryption().dataKey() == null || ReplicationRules.replicatesKms(rule);
  }
}
