package dev.awsfakes.s3;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.NoncurrentVersionTransition;
import software.amazon.awssdk.services.s3.model.Transition;

/**
 * What the transitions of a lifecycle rule must look like: S3 guide, "Transitioning objects using
 * Amazon S3 Lifecycle", constraints and considerations.
 */
final class LifecycleTransitions {
  private static final int STAY_IN_IA = 30;
  private static final Set<String> IA = Set.of("STANDARD_IA", "ONEZONE_IA");
  private static final Set<String> TARGETS =
      Set.of(
          "STANDARD_IA",
          "ONEZONE_IA",
          "INTELLIGENT_TIERING",
          "GLACIER_IR",
          "GLACIER",
          "DEEP_ARCHIVE");

  private final String actions;
  private final String daysName;
  private final String filter;

  private LifecycleTransitions(String actions, String daysName, LifecycleRule rule) {
    this.actions = actions;
    this.daysName = daysName;
    this.filter = "filter '(prefix=" + LifecycleRules.filter(rule).prefix() + ")'";
  }

  private record Step(@Nullable String storageClass, @Nullable Integer days) {}

  static void require(LifecycleRule rule) {
    requireCurrent(rule);
    requireNoncurrent(rule);
  }

  private static void requireCurrent(LifecycleRule rule) {
    List<Step> steps = new ArrayList<>();
    Integer expiration = rule.expiration() == null ? null : rule.expiration().days();
    boolean byDate = rule.expiration() != null && rule.expiration().date() != null;
    LifecycleTransitions rules = new LifecycleTransitions("Transition", "Days", rule);
    boolean byDays = expiration != null;
    for (Transition transition : rule.transitions()) {
      if ((transition.days() == null) == (transition.date() == null)) {
        throw S3Errors.malformedXml();
      }
      requireMidnight(transition.date());
      byDate |= transition.date() != null;
      byDays |= transition.days() != null;
      steps.add(new Step(transition.storageClassAsString(), transition.days()));
    }
    if (byDate && byDays && !steps.isEmpty()) {
      throw S3Errors.invalidRequest(
          "Found mixed 'Date' and 'Days' based Expiration and Transition actions in lifecycle rule"
              + " for "
              + rules.filter);
    }
    rules.require(steps, expiration, "Expiration");
  }

  private static void requireMidnight(@Nullable Instant date) {
    if (date != null && !date.equals(date.truncatedTo(ChronoUnit.DAYS))) {
      throw S3Errors.invalidArgument("'Date' must be at midnight GMT");
    }
  }

  private static void requireNoncurrent(LifecycleRule rule) {
    List<Step> steps = new ArrayList<>();
    for (NoncurrentVersionTransition transition : rule.noncurrentVersionTransitions()) {
      if (transition.noncurrentDays() == null) {
        throw S3Errors.malformedXml();
      }
      LifecycleRules.requireNewerVersions(transition.newerNoncurrentVersions());
      steps.add(new Step(transition.storageClassAsString(), transition.noncurrentDays()));
    }
    Integer expiration =
        rule.noncurrentVersionExpiration() == null
            ? null
            : rule.noncurrentVersionExpiration().noncurrentDays();
    new LifecycleTransitions("NoncurrentVersionTransition", "NoncurrentDays", rule)
        .require(steps, expiration, "NoncurrentVersionExpiration");
  }

  private void require(List<Step> steps, @Nullable Integer expiration, String expirationAction) {
    Set<String> targets = new HashSet<>();
    for (Step step : steps) {
      requireStep(step);
      if (!targets.add(String.valueOf(step.storageClass()))) {
        throw S3Errors.invalidRequest(
            "'StorageClass' must be different for '"
                + actions
                + "' actions in same 'Rule' with "
                + filter);
      }
      if (expiration != null && step.days() != null && expiration <= step.days()) {
        throw S3Errors.invalidArgument(
            "'"
                + daysName
                + "' in the "
                + expirationAction
                + " action for "
                + filter
                + " must be greater than '"
                + daysName
                + "' in the "
                + actions
                + " action");
      }
    }
    for (Step first : steps) {
      steps.forEach(then -> requireOrder(first, then));
    }
  }

  private void requireStep(Step step) {
    if (step.storageClass() == null || !TARGETS.contains(step.storageClass())) {
      throw S3Errors.malformedXml();
    }
    Integer days = step.days();
    if (days == null) {
      return;
    }
    if (days < 0) {
      throw S3Errors.invalidArgument(
          "'" + daysName + "' for " + actions + " action must be nonnegative");
    }
    if (IA.contains(step.storageClass()) && days < STAY_IN_IA) {
      throw S3Errors.invalidArgument(
          "'"
              + daysName
              + "' in "
              + actions
              + " action must be greater than or equal to 30 for storageClass '"
              + step.storageClass()
              + "'");
    }
  }

  private void requireOrder(Step first, Step then) {
    if (first.days() == null
        || then.days() == null
        || first.storageClass() == null
        || then.storageClass() == null
        || !StorageClasses.canBecome(first.storageClass(), then.storageClass())) {
      return;
    }
    boolean staysInIa = IA.contains(first.storageClass());
    int gap = then.days() - first.days();
    if (staysInIa ? gap < STAY_IN_IA : gap <= 0) {
      throw S3Errors.invalidArgument(
          "'"
              + daysName
              + "' in the '"
              + actions
              + "' action for StorageClass '"
              + then.storageClass()
              + "' for "
              + filter
              + " must be "
              + (staysInIa ? "30 days more than " : "greater than ")
              + filter
              + " in the '"
              + actions
              + "' action for StorageClass '"
              + first.storageClass()
              + "'");
    }
  }
}
