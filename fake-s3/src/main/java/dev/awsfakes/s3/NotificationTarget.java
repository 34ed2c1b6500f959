package dev.awsfakes.s3;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.FilterRule;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;
import software.amazon.awssdk.services.s3.model.NotificationConfigurationFilter;

/**
 * One configuration of a bucket's notifications: whom it tells of which events.
 *
 * @param service of the target in its ARN, {@code sqs}, {@code sns} or {@code lambda}
 */
record NotificationTarget(
    @Nullable String id,
    String service,
    String arn,
    List<String> events,
    String prefix,
    String suffix) {

  /** All configurations of queues, topics and functions. */
  static List<NotificationTarget> in(NotificationConfiguration configuration) {
    List<NotificationTarget> targets = new ArrayList<>();
    configuration
        .topicConfigurations()
        .forEach(
            c -> targets.add(of(c.id(), "sns", c.topicArn(), c.eventsAsStrings(), c.filter())));
    configuration
        .queueConfigurations()
        .forEach(
            c -> targets.add(of(c.id(), "sqs", c.queueArn(), c.eventsAsStrings(), c.filter())));
    configuration
        .lambdaFunctionConfigurations()
        .forEach(
            c ->
                targets.add(
                    of(c.id(), "lambda", c.lambdaFunctionArn(), c.eventsAsStrings(), c.filter())));
    return targets;
  }

  private static NotificationTarget of(
      @Nullable String id,
      String service,
      String arn,
      List<String> events,
      @Nullable NotificationConfigurationFilter filter) {
    return new NotificationTarget(
        id, service, arn, events, value(filter, "prefix"), value(filter, "suffix"));
  }

  private static String value(@Nullable NotificationConfigurationFilter filter, String name) {
    return rules(filter).stream()
        .filter(rule -> name.equals(nameOf(rule)))
        .map(rule -> ListedObject.orEmpty(rule.value()))
        .findFirst()
        .orElse("");
  }

  static List<FilterRule> rules(@Nullable NotificationConfigurationFilter filter) {
    return filter == null || filter.key() == null ? List.of() : filter.key().filterRules();
  }

  /** A rule's name in lower case: S3 takes it in any. */
  static String nameOf(FilterRule rule) {
    return String.valueOf(rule.nameAsString()).toLowerCase(Locale.ROOT);
  }

  /** Whether it is told of the event. */
  boolean wants(ObjectEvent event) {
    return event.key().startsWith(prefix)
        && event.key().endsWith(suffix)
        && events.stream().anyMatch(pattern -> event.type().matches(pattern));
  }

  /** Whether one event of one key could be for both. */
  boolean overlaps(NotificationTarget other) {
    return (prefix.startsWith(other.prefix) || other.prefix.startsWith(prefix))
        && (suffix.endsWith(other.suffix) || other.suffix.endsWith(suffix))
        && sharesEvent(other);
  }

  private boolean sharesEvent(NotificationTarget other) {
    for (String mine : events) {
      for (String theirs : other.events) {
        if (covers(mine, theirs) || covers(theirs, mine)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean covers(String pattern, String event) {
    return pattern.endsWith("*")
        ? event.startsWith(pattern.substring(0, pattern.length() - 1))
        : pattern.equals(event);
  }

  boolean hasFilter() {
    return !prefix.isEmpty() || !suffix.isEmpty();
  }
}
