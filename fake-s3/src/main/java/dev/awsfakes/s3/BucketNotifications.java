package dev.awsfakes.s3;

import dev.awsfakes.port.MessageSink;
import dev.awsfakes.spi.Call;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.FilterRule;
import software.amazon.awssdk.services.s3.model.GetBucketNotificationConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketNotificationConfigurationResponse;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;
import software.amazon.awssdk.services.s3.model.NotificationConfigurationFilter;
import software.amazon.awssdk.services.s3.model.PutBucketNotificationConfigurationRequest;
import software.amazon.awssdk.services.s3.model.PutBucketNotificationConfigurationResponse;

/** Whom a bucket tells of what happens to its objects. */
final class BucketNotifications {
  private static final Pattern ARN =
      Pattern.compile("arn:[\\w-]+:(sqs|sns|lambda):([\\w-]+):\\d{12}:.+");

  private final Buckets buckets;

  BucketNotifications(Buckets buckets) {
    this.buckets = buckets;
  }

  GetBucketNotificationConfigurationResponse.Builder get(
      GetBucketNotificationConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    NotificationConfiguration configuration =
        bucket.settings().get(NotificationConfiguration.class);
    GetBucketNotificationConfigurationResponse.Builder response =
        GetBucketNotificationConfigurationResponse.builder();
    if (configuration == null) {
      return response;
    }
    if (configuration.hasTopicConfigurations()) {
      response.topicConfigurations(configuration.topicConfigurations());
    }
    if (configuration.hasQueueConfigurations()) {
      response.queueConfigurations(configuration.queueConfigurations());
    }
    if (configuration.hasLambdaFunctionConfigurations()) {
      response.lambdaFunctionConfigurations(configuration.lambdaFunctionConfigurations());
    }
    return response.eventBridgeConfiguration(configuration.eventBridgeConfiguration());
  }

  PutBucketNotificationConfigurationResponse.Builder put(
      PutBucketNotificationConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    NotificationConfiguration wanted = completed(request.notificationConfiguration(), bucket);
    List<NotificationTarget> targets = NotificationTarget.in(wanted);
    NotificationRules.require(targets);
    targets.forEach(target -> requireArn(target, bucket));
    if (!Boolean.TRUE.equals(request.skipDestinationValidation())) {
      targets.forEach(target -> requireReachable(target, bucket, call));
      targets.forEach(target -> test(target, bucket, call));
    }
    bucket.settings().put(NotificationConfiguration.class, wanted);
    return PutBucketNotificationConfigurationResponse.builder();
  }

  /** With an id for each configuration that came without, and the names of rules as S3 has them. */
  private static NotificationConfiguration completed(
      NotificationConfiguration wanted, StoredBucket bucket) {
    NotificationConfiguration.Builder completed =
        NotificationConfiguration.builder()
            .eventBridgeConfiguration(wanted.eventBridgeConfiguration());
    if (!wanted.topicConfigurations().isEmpty()) {
      completed.topicConfigurations(
          wanted.topicConfigurations().stream()
              .map(c -> c.copy(b -> b.id(id(c.id(), bucket)).filter(completed(c.filter()))))
              .toList());
    }
    if (!wanted.queueConfigurations().isEmpty()) {
      completed.queueConfigurations(
          wanted.queueConfigurations().stream()
              .map(c -> c.copy(b -> b.id(id(c.id(), bucket)).filter(completed(c.filter()))))
              .toList());
    }
    if (!wanted.lambdaFunctionConfigurations().isEmpty()) {
      completed.lambdaFunctionConfigurations(
          wanted.lambdaFunctionConfigurations().stream()
              .map(c -> c.copy(b -> b.id(id(c.id(), bucket)).filter(completed(c.filter()))))
              .toList());
    }
    return completed.build();
  }

  private static String id(@Nullable String given, StoredBucket bucket) {
    return given == null || given.isEmpty() ? bucket.newRuleId() : given;
  }

  // Recorded: filter_rules_case_insensitive.
  private static @Nullable NotificationConfigurationFilter completed(
      @Nullable NotificationConfigurationFilter filter) {
    NotificationRules.requireFilter(filter);
    if (filter == null || filter.key() == null) {
      return filter;
    }
    List<FilterRule> rules =
        filter.key().filterRules().stream()
            .map(
                rule ->
                    rule.copy(
                        r ->
                            r.name(
                                NotificationTarget.nameOf(rule).equals("prefix")
                                    ? "Prefix"
                                    : "Suffix")))
            .toList();
    return filter.copy(f -> f.key(k -> k.filterRules(rules)));
  }

  private static void requireArn(NotificationTarget target, StoredBucket bucket) {
    Matcher form = ARN.matcher(target.arn());
    if (!form.matches() || !form.group(1).equals(target.service())) {
      throw S3Errors.invalidArgument("The ARN is not well formed");
    }
    if (!form.group(2).equals(bucket.regionId())) {
      throw S3Errors.invalidArgument(
          "The notification destination service region is not valid for the bucket location"
              + " constraint");
    }
  }

  private void requireReachable(NotificationTarget target, StoredBucket bucket, Call call) {
    MessageSink sink =
        buckets
            .events()
            .sink(target.arn())
            .orElseThrow(() -> new UnsupportedOperationException(missing(target)));
    if (sink.refusal(ObjectEvents.senderOf(bucket), target.arn(), call.now()).isPresent()) {
      throw S3Errors.invalidArgument("Unable to validate the following destination configurations");
    }
  }

  private static String missing(NotificationTarget target) {
    return "Nothing on the class path takes messages for "
        + target.arn()
        + (target.service().equals("sqs")
            ? "; add dev.awsfakes:fake-sqs."
            : "; a FakeService with a MessageSink for it would.");
  }

  // Functions are not tried: API reference, PutBucketNotificationConfiguration.
  private void test(NotificationTarget target, StoredBucket bucket, Call call) {
    if (!target.service().equals("lambda")) {
      String body = EventMessage.test(bucket, Origin.of(call, buckets), call.now());
      buckets.events().deliver(bucket, target.arn(), body, call.now());
    }
  }
}
