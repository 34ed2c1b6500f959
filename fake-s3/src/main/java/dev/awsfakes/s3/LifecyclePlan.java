package dev.awsfakes.s3;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.BucketLifecycleConfiguration;
import software.amazon.awssdk.services.s3.model.LifecycleExpiration;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.LifecycleRuleFilter;
import software.amazon.awssdk.utils.DateUtils;

/** When the enabled rules of a bucket expire what. */
final class LifecyclePlan {
  private final List<LifecycleRule> rules;

  private LifecyclePlan(List<LifecycleRule> rules) {
    this.rules = rules;
  }

  static LifecyclePlan of(StoredBucket bucket) {
    BucketLifecycleConfiguration configuration =
        bucket.settings().get(BucketLifecycleConfiguration.class);
    return configuration == null
        ? new LifecyclePlan(List.of())
        : new LifecyclePlan(
            configuration.rules().stream()
                .filter(rule -> "Enabled".equals(rule.statusAsString()))
                .toList());
  }

  /** So many days on, at the midnight (UTC) that follows: S3 guide, "Lifecycle actions". */
  static Instant midnightAfter(Instant from, int days) {
    return from.plus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
  }

  /** An expiration and the rule that it comes of. */
  record Due(Instant at, LifecycleRule rule) {}

  /** When an object expires while it is the current version; null if no rule says so. */
  @Nullable Due expiration(StoredVersion version) {
    Due first = null;
    for (LifecycleRule rule : rules) {
      Instant at = rule.expiration() == null ? null : at(rule.expiration(), version);
      if (at != null && matches(rule, version) && (first == null || at.isBefore(first.at()))) {
        first = new Due(at, rule);
      }
    }
    return first;
  }

  private static @Nullable Instant at(LifecycleExpiration expiration, StoredVersion version) {
    return expiration.days() != null
        ? midnightAfter(version.lastModified(), expiration.days())
        : expiration.date();
  }

  /** What responses say of an object's expiration: the x-amz-expiration header. */
  @Nullable String header(StoredVersion version) {
    Due due = rules.isEmpty() ? null : expiration(version);
    return due == null || due.rule().expiration().days() == null
        ? null
        : "expiry-date=\""
            + DateUtils.formatRfc822Date(due.at())
            + "\", rule-id=\""
            + due.rule().id()
            + "\"";
  }

  /** Whether a delete marker without versions under it is to go. */
  boolean removesMarker(StoredVersion marker, Instant now) {
    return rules.stream()
        .filter(rule -> rule.expiration() != null)
        .filter(rule -> marker.key().startsWith(LifecycleRules.prefix(rule)))
        .filter(rule -> LifecycleRules.tags(rule.filter()).isEmpty())
        .anyMatch(rule -> removesMarker(rule.expiration(), marker, now));
  }

  private static boolean removesMarker(
      LifecycleExpiration expiration, StoredVersion marker, Instant now) {
    if (expiration.days() == null) {
      return Boolean.TRUE.equals(expiration.expiredObjectDeleteMarker());
    }
    return !midnightAfter(marker.lastModified(), expiration.days()).isAfter(now);
  }

  /**
   * Whether a version that is not current expires.
   *
   * @param since when it stopped being current
   * @param newer how many versions that are not current are newer
   */
  boolean expiresNoncurrent(StoredVersion version, Instant since, int newer, Instant now) {
    return rules.stream()
        .filter(rule -> rule.noncurrentVersionExpiration() != null)
        .filter(rule -> matches(rule, version))
        .anyMatch(
            rule -> {
              Integer kept = rule.noncurrentVersionExpiration().newerNoncurrentVersions();
              int days = rule.noncurrentVersionExpiration().noncurrentDays();
              return newer >= (kept == null ? 0 : kept) && !midnightAfter(since, days).isAfter(now);
            });
  }

  /** Whether an upload in parts is to be aborted. */
  boolean aborts(OngoingUpload upload, Instant now) {
    return rules.stream()
        .filter(rule -> rule.abortIncompleteMultipartUpload() != null)
        .filter(rule -> upload.key().startsWith(LifecycleRules.prefix(rule)))
        .anyMatch(
            rule -> {
              int days = rule.abortIncompleteMultipartUpload().daysAfterInitiation();
              return !midnightAfter(upload.initiated(), days).isAfter(now);
            });
  }

  private static boolean matches(LifecycleRule rule, StoredVersion version) {
    if (!version.key().startsWith(LifecycleRules.prefix(rule))) {
      return false;
    }
    StoredObject object = version.object();
    if (object == null) {
      return LifecycleRules.tags(rule.filter()).isEmpty();
    }
    return version.state().tags().containsAll(LifecycleRules.tags(rule.filter()))
        && matchesSize(rule.filter(), object.size());
  }

  private static boolean matchesSize(@Nullable LifecycleRuleFilter filter, long size) {
    if (filter == null) {
      return true;
    }
    boolean combined = filter.and() != null;
    Long above = combined ? filter.and().objectSizeGreaterThan() : filter.objectSizeGreaterThan();
    Long below = combined ? filter.and().objectSizeLessThan() : filter.objectSizeLessThan();
    return (above == null || size > above) && (below == null || size < below);
  }
}
