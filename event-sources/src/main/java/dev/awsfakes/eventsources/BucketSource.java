package dev.awsfakes.eventsources;

import dev.awsfakes.FakeAws;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.FilterRule;
import software.amazon.awssdk.services.s3.model.FilterRuleName;
import software.amazon.awssdk.services.s3.model.GetBucketNotificationConfigurationResponse;
import software.amazon.awssdk.services.s3.model.LambdaFunctionConfiguration;

/**
 * A bucket whose notifications go to a handler: first which, then {@code to}, which adds them to
 * the bucket's notification configuration. S3 invokes functions without waiting for them: a
 * notification that fails comes twice again, after one minute and after two, and is then given up;
 * it holds up no other.
 */
public final class BucketSource {
  private final EventSources sources;
  private final FakeAws aws;
  private final S3Client s3;
  private final String bucket;
  private final List<FilterRule> rules = new ArrayList<>();
  private String[] events = {"s3:ObjectCreated:*"};

  BucketSource(EventSources sources, FakeAws aws, String bucket) {
    this.sources = sources;
    this.aws = aws;
    this.s3 = sources.client(S3Client.class);
    this.bucket = bucket;
  }

  /** The types of events, as {@code s3:ObjectRemoved:*}; {@code s3:ObjectCreated:*} otherwise. */
  public BucketSource events(String... types) {
    this.events = types.clone();
    return this;
  }

  /** Only objects whose keys begin so. */
  public BucketSource prefix(String prefix) {
    rules.add(FilterRule.builder().name(FilterRuleName.PREFIX).value(prefix).build());
    return this;
  }

  /** Only objects whose keys end so. */
  public BucketSource suffix(String suffix) {
    rules.add(FilterRule.builder().name(FilterRuleName.SUFFIX).value(suffix).build());
    return this;
  }

  /**
   * Connects the bucket to a handler, which gets S3's message, JSON with {@code Records}, in a list
   * of one.
   *
   * @throws software.amazon.awssdk.services.s3.model.S3Exception if the bucket is not there, or its
   *     notifications would overlap
   */
  public void to(BatchHandler<String> handler) {
    toFunction(Handlers.function(handler));
  }

  /**
   * Connects the bucket to a function, as {@link LambdaFunctions#s3} makes it.
   *
   * @throws software.amazon.awssdk.services.s3.model.S3Exception if the bucket is not there, or its
   *     notifications would overlap
   */
  public void toFunction(EventFunction<String> function) {
    FunctionInboxes inboxes = FunctionService.inboxes(aws.cloud());
    String arn = inboxes.open(sources.regionId(), sources.accountId());
    try {
      configure(arn);
    } catch (RuntimeException e) {
      inboxes.close(arn);
      throw e;
    }
    sources
        .mappings()
        .add(
            new NotificationPoller(
                aws.clock(),
                "arn:aws:s3:::" + bucket,
                () -> inboxes.take(arn),
                new Invoker<>(function, false, message -> bucket, sources.mappings().redelivery()),
                sources.mappings().failures()));
  }

  private void configure(String arn) {
    GetBucketNotificationConfigurationResponse present =
        s3.getBucketNotificationConfiguration(request -> request.bucket(bucket));
    List<LambdaFunctionConfiguration> functions =
        new ArrayList<>(present.lambdaFunctionConfigurations());
    functions.add(notification(arn));
    s3.putBucketNotificationConfiguration(
        request ->
            request
                .bucket(bucket)
                .notificationConfiguration(
                    all ->
                        all.topicConfigurations(present.topicConfigurations())
                            .queueConfigurations(present.queueConfigurations())
                            .eventBridgeConfiguration(present.eventBridgeConfiguration())
                            .lambdaFunctionConfigurations(functions)));
  }

  private LambdaFunctionConfiguration notification(String arn) {
    LambdaFunctionConfiguration.Builder notification =
        LambdaFunctionConfiguration.builder().lambdaFunctionArn(arn).eventsWithStrings(events);
    if (!rules.isEmpty()) {
      notification.filter(filter -> filter.key(key -> key.filterRules(rules)));
    }
    return notification.build();
  }
}
