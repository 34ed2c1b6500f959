package dev.awsfakes.kinesis;

import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Scope;
import dev.awsfakes.spi.access.AccessQuestion;
import dev.awsfakes.spi.access.Authorization;
import dev.awsfakes.spi.access.Caller;
import dev.awsfakes.spi.access.ConditionKeys;
import dev.awsfakes.spi.access.Denial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kinesis.model.AddTagsToStreamRequest;
import software.amazon.awssdk.services.kinesis.model.CreateStreamRequest;
import software.amazon.awssdk.services.kinesis.model.GetRecordsRequest;
import software.amazon.awssdk.services.kinesis.model.ListShardsRequest;
import software.amazon.awssdk.services.kinesis.model.RegisterStreamConsumerRequest;
import software.amazon.awssdk.services.kinesis.model.RemoveTagsFromStreamRequest;
import software.amazon.awssdk.services.kinesis.model.TagResourceRequest;
import software.amazon.awssdk.services.kinesis.model.UntagResourceRequest;

/** What a call of Kinesis asks of the policies: its stream or consumer, with that one's policy. */
final class KinesisAuthorization implements Authorization {
  /** Service authorization reference: actions that have no resource type. */
  private static final Set<String> ABOUT_NO_STREAM =
      Set.of(
          "DescribeAccountSettings",
          "DescribeLimits",
          "DisableEnhancedMonitoring",
          "EnableEnhancedMonitoring",
          "ListStreams",
          "UpdateAccountSettings",
          "UpdateShardCount",
          "UpdateStreamMode");

  // Kinesis guide, "Sharing access using resource-based policies".
  private static final Set<String> BETWEEN_ACCOUNTS =
      Set.of(
          "DescribeStream",
          "DescribeStreamConsumer",
          "DescribeStreamSummary",
          "GetRecords",
          "GetShardIterator",
          "ListShards",
          "PutRecord",
          "PutRecords",
          "SubscribeToShard");

  /**
   * A stream or a consumer, be it there or not.
   *
   * @param policy the text of its policy, null if it has none
   */
  private record Resource(
      String arn, String owner, Map<String, String> tags, @Nullable String policy) {}

  @Override
  public List<AccessQuestion> questions(Call call) {
    if (call.caller().kind() == Caller.Kind.ANONYMOUS) {
      throw KinesisErrors.missingAuthenticationToken();
    }
    String action = call.operation();
    try {
      String arn = arnOf(call);
      if (ABOUT_NO_STREAM.contains(action)) {
        String owner = arn == null ? call.scope().account() : StreamArn.parse(arn).account();
        return List.of(question(action, new Resource("*", owner, Map.of(), null), call));
      }
      if (arn == null) {
        return List.of();
      }
      List<AccessQuestion> questions = new ArrayList<>(1);
      questions.add(question(action, resource(arn, call), call));
      // API reference: streams are tagged by one permission as they are made, consumers by another.
      if (call.request() instanceof CreateStreamRequest create && !create.tags().isEmpty()) {
        questions.add(question("AddTagsToStream", resource(arn, call), call));
      } else if (call.request() instanceof RegisterStreamConsumerRequest register
          && !register.tags().isEmpty()) {
        String consumer = Consumer.arn(arn, register.consumerName(), call.now());
        questions.add(question("TagResource", resource(consumer, call), call));
      }
      return questions;
    } catch (AwsError e) {
      // What cannot be read, the operation refuses itself.
      return List.of();
    }
  }

  private static @Nullable String arnOf(Call call) {
    AwsRequest request = call.request();
    if (request instanceof GetRecordsRequest read) {
      return ShardIterator.parse(read.shardIterator()).streamArn();
    }
    if (request instanceof ListShardsRequest list && list.nextToken() != null) {
      return PageToken.parse(list.nextToken(), call.now()).owner().split(" ", 2)[0];
    }
    for (String member : List.of("ConsumerARN", "StreamARN", "ResourceARN")) {
      String arn = request.getValueForField(member, String.class).orElse(null);
      if (arn != null) {
        return isAboutConsumer(call) ? consumerOf(arn, call) : arn;
      }
    }
    String name = request.getValueForField("StreamName", String.class).orElse(null);
    return name == null ? null : call.scope().arn("kinesis", "stream/" + name);
  }

  private static boolean isAboutConsumer(Call call) {
    return call.operation().equals("DescribeStreamConsumer")
        || call.operation().equals("DeregisterStreamConsumer");
  }

  // A consumer can be named by its stream's ARN and its name; its ARN has the time as well.
  private static @Nullable String consumerOf(String arn, Call call) {
    StreamArn parts = StreamArn.parse(arn);
    String name = call.request().getValueForField("ConsumerName", String.class).orElse(null);
    if (parts.consumer() != null || name == null) {
      return arn;
    }
    Stream stream = find(parts, call);
    Consumer consumer = stream == null ? null : stream.consumers().find(name);
    return consumer == null ? null : consumer.arn();
  }

  private static @Nullable Stream find(StreamArn arn, Call call) {
    return find(arn, call.scope().region(), call.cloud());
  }

  private static @Nullable Stream find(StreamArn arn, Region region, Cloud cloud) {
    return Streams.of(cloud, new Scope(arn.account(), region)).find(arn.stream());
  }

  private static Resource resource(String arn, Call call) {
    return resource(arn, call.scope().region(), call.cloud());
  }

  private static Resource resource(String arn, Region region, Cloud cloud) {
    StreamArn parts = StreamArn.parse(arn);
    String name = parts.consumer();
    Stream stream = find(parts, region, cloud);
    if (stream != null && name == null) {
      return new Resource(arn, parts.account(), stream.tags().all(), stream.policy().json());
    }
    Consumer consumer = stream == null || name == null ? null : stream.consumers().find(name);
    return consumer == null
        ? new Resource(arn, parts.account(), Map.of(), null)
        : new Resource(arn, parts.account(), consumer.tags().all(), consumer.policy().json());
  }

  private static AccessQuestion question(String action, Resource resource, Call call) {
    AccessQuestion question = question(action, resource);
    addTags(call.request(), question.keys());
    return question;
  }

  /** What is asked about a stream or a consumer without a call of Kinesis. */
  static AccessQuestion question(String action, String arn, Region region, Cloud cloud) {
    AccessQuestion question = question(action, resource(arn, region, cloud));
    question.keys().withRequestTags(Map.of());
    return question;
  }

  private static AccessQuestion question(String action, Resource resource) {
    ConditionKeys keys = ConditionKeys.none().withResourceTags(resource.tags());
    AccessQuestion question =
        AccessQuestion.of("kinesis:" + action, resource.arn(), resource.owner(), keys);
    if (!BETWEEN_ACCOUNTS.contains(action)) {
      question.confinedToAccount();
    }
    return resource.policy() == null
        ? question
        : question.policy("resource policy", resource.policy());
  }

  private static void addTags(AwsRequest request, ConditionKeys keys) {
    if (request instanceof RemoveTagsFromStreamRequest remove) {
      keys.withAll("aws:TagKeys", remove.tagKeys());
    } else if (request instanceof UntagResourceRequest untag) {
      keys.withAll("aws:TagKeys", untag.tagKeys());
    } else {
      keys.withRequestTags(tags(request));
    }
  }

  private static Map<String, String> tags(AwsRequest request) {
    if (request instanceof CreateStreamRequest create) {
      return create.tags();
    }
    if (request instanceof RegisterStreamConsumerRequest register) {
      return register.tags();
    }
    if (request instanceof AddTagsToStreamRequest add) {
      return add.tags();
    }
    return request instanceof TagResourceRequest tag ? tag.tags() : Map.of();
  }

  @Override
  public AwsError denied(Denial denial, Call call) {
    return KinesisErrors.accessDenied(denial.message(denial.question().action()));
  }
}
