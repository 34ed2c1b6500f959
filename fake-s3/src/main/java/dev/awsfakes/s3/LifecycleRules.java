package dev.awsfakes.s3;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.LifecycleExpiration;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.LifecycleRuleFilter;
import software.amazon.awssdk.services.s3.model.Tag;

/** What a lifecycle rule must look like: API reference, PutBucketLifecycleConfiguration. */
final class LifecycleRules {
  private static final int MAX_RULES = 1_000;
  private static final int MAX_ID = 255;
  private static final int MAX_KEPT = 100;
  private static final Set<String> STATUSES = Set.of("Enabled", "Disabled");

  private LifecycleRules() {}

  static void require(List<LifecycleRule> rules, boolean ofDirectory) {
    if (rules.isEmpty() || rules.size() > MAX_RULES) {
      throw S3Errors.malformedXml();
    }
    Set<String> ids = new HashSet<>();
    for (LifecycleRule rule : rules) {
      require(rule);
      if (ofDirectory && !isOfDirectory(rule)) {
        throw S3Errors.invalidRequest(
            "Directory buckets support the expiration of objects and of uploads alone.");
      }
      if (rule.id() != null && !ids.add(rule.id())) {
        throw S3Errors.invalidArgument(
            "Rule ID must be unique. Found same ID for more than one rule");
      }
    }
  }

  @SuppressWarnings("deprecation") // rules may still name their prefix in the older member
  private static void require(LifecycleRule rule) {
    if (rule.statusAsString() == null
        || !STATUSES.contains(rule.statusAsString())
        || (rule.filter() == null) == (rule.prefix() == null)) {
      throw S3Errors.malformedXml();
    }
    RuleFilter.require(rule.filter(), tags(rule.filter()));
    requireSizes(rule.filter());
    if (rule.id() != null && rule.id().length() > MAX_ID) {
      throw S3Errors.invalidArgument("ID length should not exceed allowed limit of 255");
    }
    if (rule.transitions().isEmpty()
        && rule.noncurrentVersionTransitions().isEmpty()
        && rule.expiration() == null
        && rule.noncurrentVersionExpiration() == null
        && rule.abortIncompleteMultipartUpload() == null) {
      throw S3Errors.invalidRequest("At least one action needs to be specified in a rule");
    }
    if (rule.expiration() != null) {
      require(rule.expiration(), rule.filter());
    }
    if (rule.noncurrentVersionExpiration() != null) {
      requirePositive(
          rule.noncurrentVersionExpiration().noncurrentDays(),
          "'NoncurrentDays' for NoncurrentVersionExpiration action must be a positive integer");
      requireNewerVersions(rule.noncurrentVersionExpiration().newerNoncurrentVersions());
    }
    LifecycleTransitions.require(rule);
    if (rule.abortIncompleteMultipartUpload() != null) {
      requirePositive(
          rule.abortIncompleteMultipartUpload().daysAfterInitiation(),
          "'DaysAfterInitiation' for AbortIncompleteMultipartUpload action must be a positive"
              + " integer");
      if (!tags(rule.filter()).isEmpty()) {
        throw S3Errors.invalidRequest(
            "AbortIncompleteMultipartUpload cannot be specified with Tags.");
      }
    }
  }

  private static void require(
      LifecycleExpiration expiration, @Nullable LifecycleRuleFilter filter) {
    int given =
        (expiration.days() == null ? 0 : 1)
            + (expiration.date() == null ? 0 : 1)
            + (expiration.expiredObjectDeleteMarker() == null ? 0 : 1);
    if (given != 1) {
      throw S3Errors.malformedXml();
    }
    if (expiration.days() != null) {
      requirePositive(expiration.days(), "'Days' for Expiration action must be a positive integer");
    }
    Instant date = expiration.date();
    if (date != null && !date.equals(date.truncatedTo(ChronoUnit.DAYS))) {
      throw S3Errors.invalidArgument("'Date' must be at midnight GMT");
    }
    if (expiration.expiredObjectDeleteMarker() != null && !tags(filter).isEmpty()) {
      throw S3Errors.invalidRequest("ExpiredObjectDeleteMarker cannot be specified with Tags.");
    }
  }

  private static void requirePositive(@Nullable Integer days, String message) {
    if (days == null) {
      throw S3Errors.malformedXml();
    }
    if (days < 1) {
      throw S3Errors.invalidArgument(message);
    }
  }

  private static boolean isOfDirectory(LifecycleRule rule) {
    return rule.transitions().isEmpty()
        && rule.noncurrentVersionTransitions().isEmpty()
        && rule.noncurrentVersionExpiration() == null
        && tags(rule.filter()).isEmpty();
  }

  /** The number of versions that are kept is from 1 to 100: API reference. */
  static void requireNewerVersions(@Nullable Integer kept) {
    if (kept != null && (kept < 1 || kept > MAX_KEPT)) {
      throw S3Errors.invalidArgument(
          "'NewerNoncurrentVersions' must be an integer between 1 and " + MAX_KEPT);
    }
  }

  /** Whether a filter asks for a size. */
  static boolean hasSize(@Nullable LifecycleRuleFilter filter) {
    return above(filter) != null || below(filter) != null;
  }

  // S3 guide, "Adding filters to Lifecycle rules".
  private static void requireSizes(@Nullable LifecycleRuleFilter filter) {
    Long above = above(filter);
    Long below = below(filter);
    if (above != null && below != null && above >= below) {
      throw S3Errors.invalidRequest(
          "'ObjectSizeLessThan' has to be a value greater than 'ObjectSizeGreaterThan'.");
    }
  }

  static boolean matchesSize(@Nullable LifecycleRuleFilter filter, long size) {
    Long above = above(filter);
    Long below = below(filter);
    return (above == null || size > above) && (below == null || size < below);
  }

  private static @Nullable Long above(@Nullable LifecycleRuleFilter filter) {
    if (filter == null) {
      return null;
    }
    return filter.and() == null
        ? filter.objectSizeGreaterThan()
        : filter.and().objectSizeGreaterThan();
  }

  private static @Nullable Long below(@Nullable LifecycleRuleFilter filter) {
    if (filter == null) {
      return null;
    }
    return filter.and() == null ? filter.objectSizeLessThan() : filter.and().objectSizeLessThan();
  }

  /** The tags that a filter asks for. */
  static List<Tag> tags(@Nullable LifecycleRuleFilter filter) {
    if (filter == null) {
      return List.of();
    }
    if (filter.tag() != null) {
      return List.of(filter.tag());
    }
    return filter.and() == null ? List.of() : filter.and().tags();
  }

  /** The key prefix that a rule asks for. */
  @SuppressWarnings("deprecation") // rules may still name their prefix in the older member
  static String prefix(LifecycleRule rule) {
    if (rule.filter() == null) {
      return ListedObject.orEmpty(rule.prefix());
    }
    return rule.filter().and() == null
        ? ListedObject.orEmpty(rule.filter().prefix())
        : ListedObject.orEmpty(rule.filter().and().prefix());
  }
}
