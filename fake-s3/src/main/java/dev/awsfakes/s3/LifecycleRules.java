package dev.awsfakes.s3;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.LifecycleExpiration;
import software.amazon.awssdk.services.s3.model.LifecycleRule;

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
    RuleFilter.require(rule.filter());
    RuleFilter filter = filter(rule);
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
      require(rule.expiration(), filter);
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
      if (filter.hasTags()) {
        throw S3Errors.invalidRequest(
            "AbortIncompleteMultipartUpload cannot be specified with Tags.");
      }
    }
  }

  private static void require(LifecycleExpiration expiration, RuleFilter filter) {
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
    if (expiration.expiredObjectDeleteMarker() != null && filter.hasTags()) {
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
        && !filter(rule).hasTags();
  }

  /** The number of versions that are kept is from 1 to 100: API reference. */
  static void requireNewerVersions(@Nullable Integer kept) {
    if (kept != null && (kept < 1 || kept > MAX_KEPT)) {
      throw S3Errors.invalidArgument(
          "'NewerNoncurrentVersions' must be an integer between 1 and " + MAX_KEPT);
    }
  }

  /** Which objects a rule is about. */
  @SuppressWarnings("deprecation") // rules may still name their prefix in the older member
  static RuleFilter filter(LifecycleRule rule) {
    return RuleFilter.of(rule.filter(), rule.prefix());
  }
}
