package dev.awsfakes.dynamodb;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AutoScalingPolicyDescription;
import software.amazon.awssdk.services.dynamodb.model.AutoScalingPolicyUpdate;
import software.amazon.awssdk.services.dynamodb.model.AutoScalingSettingsDescription;
import software.amazon.awssdk.services.dynamodb.model.AutoScalingSettingsUpdate;
import software.amazon.awssdk.services.dynamodb.model.AutoScalingTargetTrackingScalingPolicyConfigurationDescription;
import software.amazon.awssdk.services.dynamodb.model.AutoScalingTargetTrackingScalingPolicyConfigurationUpdate;

/** What is set of the auto scaling of a replica and its indexes. Nothing is scaled. */
final class AutoScaling {
  @GuardedBy("this")
  private final Map<Target, AutoScalingSettingsDescription> settings = new HashMap<>();

  /**
   * What is scaled.
   *
   * @param index null for the table
   */
  record Target(@Nullable String index, boolean writes) {}

  /** What is set for a target; null if nothing is. */
  synchronized @Nullable AutoScalingSettingsDescription of(Target target) {
    return settings.get(target);
  }

  /** Sets what an update names; one that is null changes nothing. */
  synchronized void update(Target target, @Nullable AutoScalingSettingsUpdate update) {
    if (update == null) {
      return;
    }
    if (Boolean.TRUE.equals(update.autoScalingDisabled())) {
      settings.put(
          target, AutoScalingSettingsDescription.builder().autoScalingDisabled(true).build());
      return;
    }
    AutoScalingSettingsDescription present =
        settings.getOrDefault(target, AutoScalingSettingsDescription.builder().build());
    AutoScalingSettingsDescription.Builder changed = present.toBuilder().autoScalingDisabled(false);
    if (update.minimumUnits() != null) {
      changed.minimumUnits(update.minimumUnits());
    }
    if (update.maximumUnits() != null) {
      changed.maximumUnits(update.maximumUnits());
    }
    if (update.autoScalingRoleArn() != null) {
      changed.autoScalingRoleArn(update.autoScalingRoleArn());
    }
    if (update.scalingPolicyUpdate() != null) {
      changed.scalingPolicies(with(present.scalingPolicies(), update.scalingPolicyUpdate()));
    }
    settings.put(target, changed.build());
  }

  private static List<AutoScalingPolicyDescription> with(
      List<AutoScalingPolicyDescription> present, AutoScalingPolicyUpdate update) {
    List<AutoScalingPolicyDescription> policies = new ArrayList<>(present);
    policies.removeIf(
        policy -> policy.policyName() != null && policy.policyName().equals(update.policyName()));
    policies.add(
        AutoScalingPolicyDescription.builder()
            .policyName(update.policyName())
            .targetTrackingScalingPolicyConfiguration(
                tracking(update.targetTrackingScalingPolicyConfiguration()))
            .build());
    return policies;
  }

  private static AutoScalingTargetTrackingScalingPolicyConfigurationDescription tracking(
      AutoScalingTargetTrackingScalingPolicyConfigurationUpdate update) {
    return AutoScalingTargetTrackingScalingPolicyConfigurationDescription.builder()
        .disableScaleIn(update.disableScaleIn())
        .scaleInCooldown(update.scaleInCooldown())
        .scaleOutCooldown(update.scaleOutCooldown())
        .targetValue(update.targetValue())
        .build();
  }
}
