package dev.awsfakes.kinesis;

import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Scope;
import dev.awsfakes.spi.access.AccessQuestion;
import dev.awsfakes.spi.access.Authorization;
import dev.awsfakes.spi.access.ConditionKeys;
import dev.awsfakes.spi.access.Denial;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.services.kinesis.model.AddTagsToStreamRequest;
import software.amazon.awssdk.services.kinesis.model.CreateStreamRequest;
import software.amazon.awssdk.services.kinesis.model.GetRecordsRequest;
import software.amazon.awssdk.services.kinesis.model.RegisterStreamConsumerRequest;
import software.amazon.awssdk.services.kinesis.model.RemoveTagsFromStreamRequest;
import software.amazon.awssdk.services.kinesis.model.TagResourceRequest;
import software.amazon.awssdk.services.kinesis.model.UntagResourceRequest;

/** What a call of Kinesis asks of the policies: its stream or consumer, and the stream's policy. */
final class KinesisAuthorization implements Authorization {
  private static final Set<String> ABOUT_NO_STREAM =
      Set.of("DescribeAccountSettings", "DescribeLimits", "ListStreams", "UpdateAccountSettings");

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

  @Override
  public List<AccessQuestion> questions(Call call) {
    String operation = call.operation();
    if (ABOUT_NO_STREAM.contains(operation)) {
      return List.of(
          AccessQuestion.of(
              "kinesis:" + operation, "*", call.scope().account(), ConditionKeys.none()));
    }
    try {
      String arn = arnOf(call);
      return arn == null ? List.of() : List.of(question(arn, call));
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
    for (String member : List.of("ConsumerARN", "StreamARN", "ResourceARN")) {
      String arn = request.getValueForField(member, String.class).orElse(null);
      if (arn != null) {
        return arn;
      }
    }
    String name = request.getValueForField("StreamName", String.class).orElse(null);
    return name == null ? null : call.scope().arn("kinesis", "stream/" + name);
  }

  private static AccessQuestion question(String arn, Call call) {
    StreamArn parts = StreamArn.parse(arn);
    Scope owner = new Scope(parts.account(), call.scope().region());
    Stream stream = Streams.of(call.cloud(), owner).find(parts.stream());
    ConditionKeys keys =
        ConditionKeys.none().withResourceTags(stream == null ? Map.of() : stream.tags().all());
    addTags(call.request(), keys);
    AccessQuestion question =
        AccessQuestion.of("kinesis:" + call.operation(), arn, owner.account(), keys);
    if (!BETWEEN_ACCOUNTS.contains(call.operation())) {
      question.confinedToAccount();
    }
    String policy = stream == null ? null : stream.state().policy();
    return policy == null ? question : question.policy("stream policy", policy);
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
