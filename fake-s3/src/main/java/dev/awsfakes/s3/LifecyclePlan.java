package dev.awsfakes.s3;

import dev.awsfakes.s3.LifecycleStep.Kind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.LifecycleExpiration;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.NoncurrentVersionExpiration;
import software.amazon.awssdk.services.s3.model.NoncurrentVersionTransition;
import software.amazon.awssdk.services.s3.model.Transition;
import software.amazon.awssdk.utils.DateUtils;

/** The lifecycle rules of a bucket, and when they do what. Immutable. */
final class LifecyclePlan {
  static final String MINIMUM_128K = "all_storage_classes_128K";
  static final String MINIMUM_VARIES = "varies_by_storage_class";
  private static final LifecyclePlan NONE = new LifecyclePlan(List.of(), MINIMUM_128K);
  private static final long SMALL = 128 * 1024;
  private static final Set<String> OF_ANY_SIZE = Set.of("GLACIER", "DEEP_ARCHIVE");

  private final List<LifecycleRule> all;
  private final List<Enabled> enabled;
  private final String minimumSize;

  LifecyclePlan(List<LifecycleRule> rules, String minimumSize) {
    this.all = rules;
    this.enabled =
        rules.stream()
            .filter(rule -> "Enabled".equals(rule.statusAsString()))
            .map(rule -> new Enabled(rule, LifecycleRules.filter(rule)))
            .toList();
    this.minimumSize = minimumSize;
  }

  /** A rule that is carried out. */
  private record Enabled(LifecycleRule rule, RuleFilter filter) {}

  static LifecyclePlan of(StoredBucket bucket) {
    LifecyclePlan plan = bucket.settings().get(LifecyclePlan.class);
    return plan == null ? NONE : plan;
  }

  List<LifecycleRule> rules() {
    return all;
  }

  String minimumSize() {
    return minimumSize;
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
    for (Enabled one : enabled) {
      LifecycleExpiration expiration = one.rule.expiration();
      Instant at = expiration == null ? null : at(expiration, version);
      if (at != null && one.filter.covers(version) && (first == null || at.isBefore(first.at()))) {
        first = new Due(at, one.rule);
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
    Due due = enabled.isEmpty() ? null : expiration(version);
    return due == null || due.rule().expiration().days() == null
        ? null
        : "expiry-date=\""
            + DateUtils.formatRfc822Date(due.at())
            + "\", rule-id=\""
            + encoded(due.rule().id())
            + "\"";
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** All that is to happen to a key while nothing else changes it. */
  List<LifecycleStep> steps(KeyHistory history) {
    List<LifecycleStep> steps = new ArrayList<>();
    List<StoredVersion> versions = history.versions();
    for (int i = 0; i < versions.size(); i++) {
      StoredVersion version = versions.get(i);
      if (i > 0) {
        addNoncurrent(steps, version, versions.get(i - 1).lastModified(), i - 1);
      } else if (!version.isDeleteMarker()) {
        addCurrent(steps, version);
      } else if (versions.size() == 1) {
        addMarker(steps, version);
      }
    }
    return steps;
  }

  private void addCurrent(List<LifecycleStep> steps, StoredVersion version) {
    Due expiration = expiration(version);
    if (expiration != null) {
      steps.add(new LifecycleStep(Kind.EXPIRE, expiration.at(), version, null));
    }
    for (Enabled one : enabled) {
      for (Transition transition : one.rule.transitions()) {
        String to = transition.storageClassAsString();
        if (applies(one.filter, version, to)) {
          Instant at =
              transition.date() != null
                  ? transition.date()
                  : midnightAfter(
                      version.lastModified(), transition.days() == null ? 0 : transition.days());
          steps.add(new LifecycleStep(Kind.TRANSITION, at, version, to));
        }
      }
    }
  }

  /**
   * What happens to a version that is not current.
   *
   * @param since when it stopped being current
   * @param newer how many versions that are not current are newer
   */
  private void addNoncurrent(
      List<LifecycleStep> steps, StoredVersion version, Instant since, int newer) {
    for (Enabled one : enabled) {
      NoncurrentVersionExpiration expiration = one.rule.noncurrentVersionExpiration();
      if (expiration != null
          && newer >= orZero(expiration.newerNoncurrentVersions())
          && one.filter.covers(version)) {
        Instant at = midnightAfter(since, expiration.noncurrentDays());
        steps.add(new LifecycleStep(Kind.DELETE, at, version, null));
      }
      for (NoncurrentVersionTransition transition : one.rule.noncurrentVersionTransitions()) {
        String to = transition.storageClassAsString();
        if (newer >= orZero(transition.newerNoncurrentVersions())
            && applies(one.filter, version, to)) {
          Instant at = midnightAfter(since, orZero(transition.noncurrentDays()));
          steps.add(new LifecycleStep(Kind.TRANSITION, at, version, to));
        }
      }
    }
  }

  private static int orZero(@Nullable Integer number) {
    return number == null ? 0 : number;
  }

  /** What happens to a delete marker without versions under it. */
  private void addMarker(List<LifecycleStep> steps, StoredVersion marker) {
    for (Enabled one : enabled) {
      LifecycleExpiration expiration = one.rule.expiration();
      if (expiration == null || !one.filter.covers(marker)) {
        continue;
      }
      if (expiration.days() != null) {
        Instant at = midnightAfter(marker.lastModified(), expiration.days());
        steps.add(new LifecycleStep(Kind.DELETE, at, marker, null));
      } else if (Boolean.TRUE.equals(expiration.expiredObjectDeleteMarker())) {
        steps.add(new LifecycleStep(Kind.DELETE, marker.lastModified(), marker, null));
      }
    }
  }

  /** When an upload in parts is aborted; null if no rule says so. */
  @Nullable Instant abortion(OngoingUpload upload) {
    Instant first = null;
    for (Enabled one : enabled) {
      if (one.rule.abortIncompleteMultipartUpload() != null && one.filter.covers(upload.key())) {
        int days = one.rule.abortIncompleteMultipartUpload().daysAfterInitiation();
        Instant at = midnightAfter(upload.initiated(), days);
        first = first == null || at.isBefore(first) ? at : first;
      }
    }
    return first;
  }

  private boolean applies(RuleFilter filter, StoredVersion version, String storageClass) {
    return !version.isDeleteMarker()
        && StorageClasses.canBecome(version.state().storageClass(), storageClass)
        && filter.covers(version)
        && isLargeEnough(filter, version.requireObject().size(), storageClass);
  }

  // A rule with a size of its own takes precedence: S3 guide, "Transitioning objects".
  private boolean isLargeEnough(RuleFilter filter, long size, String storageClass) {
    return size >= SMALL
        || filter.hasSize()
        || (minimumSize.equals(MINIMUM_VARIES) && OF_ANY_SIZE.contains(storageClass));
  }
}
