package dev.awsfakes.s3;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.FilterRule;
import software.amazon.awssdk.services.s3.model.NotificationConfigurationFilter;

/** What a notification configuration must look like: S3 guide, "Event notification filtering". */
final class NotificationRules {
  static final int MAX_CONFIGURATIONS = 100;
  private static final int MAX_VALUE = 1_024;
  private static final Set<String> NAMES = Set.of("prefix", "suffix");

  private NotificationRules() {}

  static void require(List<NotificationTarget> targets) {
    if (targets.size() > MAX_CONFIGURATIONS) {
      throw S3Errors.malformedXml();
    }
    Set<String> ids = new HashSet<>();
    for (NotificationTarget target : targets) {
      requireEvents(target.events());
      if (target.id() != null && !ids.add(target.id())) {
        throw S3Errors.invalidArgument(
            "Same ID used for multiple configurations. IDs must be unique");
      }
    }
    for (int i = 0; i < targets.size(); i++) {
      for (int j = i + 1; j < targets.size(); j++) {
        requireDistinct(targets.get(i), targets.get(j));
      }
    }
  }

  private static void requireEvents(List<String> events) {
    if (events.isEmpty()) {
      throw S3Errors.malformedXml();
    }
    for (String event : events) {
      if (Event.fromValue(event) == Event.UNKNOWN_TO_SDK_VERSION) {
        throw S3Errors.invalidArgument("The event is not supported for notifications");
      }
    }
  }

  private static void requireDistinct(NotificationTarget one, NotificationTarget other) {
    if (one.overlaps(other)) {
      throw S3Errors.invalidArgument(
          one.hasFilter() || other.hasFilter()
              ? "Configuration is ambiguously defined. Cannot have overlapping suffixes in two"
                  + " rules if the prefixes are overlapping for the same event type."
              : "Configurations overlap. Configurations on the same bucket cannot share a common"
                  + " event type.");
    }
  }

  // Recorded: bucket_notification_with_invalid_filter_rules, filter_rules_empty_value.
  static void requireFilter(@Nullable NotificationConfigurationFilter filter) {
    Set<String> names = new TreeSet<>();
    for (FilterRule rule : NotificationTarget.rules(filter)) {
      String name = NotificationTarget.nameOf(rule);
      if (!NAMES.contains(name)) {
        throw S3Errors.invalidArgument("filter rule name must be either prefix or suffix");
      }
      if (!names.add(name)) {
        throw S3Errors.invalidArgument(
            "Cannot specify more than one " + name + " rule in a filter.");
      }
      String value = ListedObject.orEmpty(rule.value());
      if (value.getBytes(StandardCharsets.UTF_8).length > MAX_VALUE) {
        throw S3Errors.invalidArgument(
            "Size of filter rule value cannot exceed 1024 bytes in UTF-8 representation");
      }
    }
  }
}
