package dev.awsfakes.kinesis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.access.AccessDecision;
import dev.awsfakes.access.Principal;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.KinesisException;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.SubscribeToShardResponseHandler;

/**
 * Service authorization reference, "Amazon Kinesis Data Streams": the actions of each operation,
 * and the type of resource that each is about; API reference: what tags need beside.
 */
class KinesisActionsTest extends KinesisTest {
  private static final String ARN = "arn:aws:kinesis:us-east-1:000000000000:stream/events";
  private static final String CONSUMER = ARN + "/consumer/c:" + START.getEpochSecond();
  private static final SdkBytes DATA = SdkBytes.fromUtf8String("x");

  private final Principal alice =
      Principal.user("alice")
          .policy(
              "{\"Statement\": {\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"}}");

  private interface Made extends Consumer<KinesisClient> {}

  private static Arguments row(String expected, Made call) {
    return Arguments.of(expected, call);
  }

  @BeforeEach
  void makeStream() {
    stream(1);
    kinesis.registerStreamConsumer(r -> r.streamARN(ARN).consumerName("c"));
  }

  static Stream<Arguments> operations() {
    Map<String, String> tags = Map.of("a", "b");
    return Stream.of(
        row("AddTagsToStream stream", c -> c.addTagsToStream(r -> r.streamARN(ARN).tags(tags))),
        row("CreateStream stream", c -> c.createStream(r -> r.streamName(STREAM).shardCount(1))),
        row(
            "CreateStream stream, AddTagsToStream stream",
            c -> c.createStream(r -> r.streamName(STREAM).shardCount(1).tags(tags))),
        row(
            "DecreaseStreamRetentionPeriod stream",
            c -> c.decreaseStreamRetentionPeriod(r -> r.streamARN(ARN).retentionPeriodHours(24))),
        row("DeleteResourcePolicy stream", c -> c.deleteResourcePolicy(r -> r.resourceARN(ARN))),
        row(
            "DeleteResourcePolicy consumer",
            c -> c.deleteResourcePolicy(r -> r.resourceARN(CONSUMER))),
        row("DeleteStream stream", c -> c.deleteStream(r -> r.streamARN(ARN))),
        row(
            "DeregisterStreamConsumer consumer",
            c -> c.deregisterStreamConsumer(r -> r.streamARN(ARN).consumerName("c"))),
        row("DescribeAccountSettings *", c -> c.describeAccountSettings(r -> {})),
        row("DescribeLimits *", c -> c.describeLimits(r -> {})),
        row("DescribeStream stream", c -> c.describeStream(r -> r.streamName(STREAM))),
        row(
            "DescribeStreamConsumer consumer",
            c -> c.describeStreamConsumer(r -> r.consumerARN(CONSUMER))),
        row("DescribeStreamSummary stream", c -> c.describeStreamSummary(r -> r.streamARN(ARN))),
        row(
            "DisableEnhancedMonitoring *",
            c ->
                c.disableEnhancedMonitoring(
                    r -> r.streamARN(ARN).shardLevelMetricsWithStrings("ALL"))),
        row(
            "EnableEnhancedMonitoring *",
            c ->
                c.enableEnhancedMonitoring(
                    r -> r.streamARN(ARN).shardLevelMetricsWithStrings("ALL"))),
        row(
            "GetShardIterator stream, GetRecords stream",
            c -> {
              String iterator =
                  c.getShardIterator(
                          r -> r.streamARN(ARN).shardId(FIRST_SHARD).shardIteratorType("LATEST"))
                      .shardIterator();
              c.getRecords(r -> r.shardIterator(iterator));
            }),
        row("GetResourcePolicy consumer", c -> c.getResourcePolicy(r -> r.resourceARN(CONSUMER))),
        row(
            "IncreaseStreamRetentionPeriod stream",
            c -> c.increaseStreamRetentionPeriod(r -> r.streamARN(ARN).retentionPeriodHours(48))),
        row("ListShards stream", c -> c.listShards(r -> r.streamName(STREAM))),
        row("ListStreamConsumers stream", c -> c.listStreamConsumers(r -> r.streamARN(ARN))),
        row("ListStreams *", KinesisClient::listStreams),
        row(
            "ListTagsForResource consumer",
            c -> c.listTagsForResource(r -> r.resourceARN(CONSUMER))),
        row("ListTagsForStream stream", c -> c.listTagsForStream(r -> r.streamName(STREAM))),
        row(
            "MergeShards stream",
            c -> c.mergeShards(r -> r.streamARN(ARN).shardToMerge("a").adjacentShardToMerge("b"))),
        row(
            "PutRecord stream",
            c -> c.putRecord(r -> r.streamARN(ARN).partitionKey("a").data(DATA))),
        row(
            "PutRecords stream",
            c ->
                c.putRecords(
                    r ->
                        r.streamARN(ARN)
                            .records(
                                PutRecordsRequestEntry.builder()
                                    .partitionKey("a")
                                    .data(DATA)
                                    .build()))),
        row(
            "PutResourcePolicy consumer",
            c -> c.putResourcePolicy(r -> r.resourceARN(CONSUMER).policy("{}"))),
        row(
            "RegisterStreamConsumer stream",
            c -> c.registerStreamConsumer(r -> r.streamARN(ARN).consumerName("d"))),
        row(
            "RegisterStreamConsumer stream, TagResource consumer",
            c -> c.registerStreamConsumer(r -> r.streamARN(ARN).consumerName("d").tags(tags))),
        row(
            "RemoveTagsFromStream stream",
            c -> c.removeTagsFromStream(r -> r.streamARN(ARN).tagKeys("a"))),
        row(
            "SplitShard stream",
            c -> c.splitShard(r -> r.streamARN(ARN).shardToSplit("a").newStartingHashKey("1"))),
        row(
            "StartStreamEncryption stream",
            c -> c.startStreamEncryption(r -> r.streamARN(ARN).encryptionType("KMS").keyId("k"))),
        row(
            "StopStreamEncryption stream",
            c -> c.stopStreamEncryption(r -> r.streamARN(ARN).encryptionType("KMS").keyId("k"))),
        row("TagResource stream", c -> c.tagResource(r -> r.resourceARN(ARN).tags(tags))),
        row(
            "UntagResource consumer",
            c -> c.untagResource(r -> r.resourceARN(CONSUMER).tagKeys("a"))),
        row(
            "UpdateAccountSettings *",
            c ->
                c.updateAccountSettings(
                    r -> r.minimumThroughputBillingCommitment(m -> m.status("ENABLED")))),
        row(
            "UpdateMaxRecordSize stream",
            c -> c.updateMaxRecordSize(r -> r.streamARN(ARN).maxRecordSizeInKiB(1024))),
        row(
            "UpdateShardCount *",
            c ->
                c.updateShardCount(
                    r -> r.streamARN(ARN).targetShardCount(1).scalingType("UNIFORM_SCALING"))),
        row(
            "UpdateStreamMode *",
            c ->
                c.updateStreamMode(
                    r -> r.streamARN(ARN).streamModeDetails(m -> m.streamMode("ON_DEMAND")))),
        row(
            "UpdateStreamWarmThroughput stream",
            c -> c.updateStreamWarmThroughput(r -> r.streamARN(ARN).warmThroughputMiBps(1))));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void operation_asksForItsActions(String expected, Made call) {
    try {
      call.accept(aws.as(alice).client(KinesisClient.class));
    } catch (KinesisException e) {
      // What the operation says after it was let in is not of interest here.
      assertThat(e.awsErrorDetails().errorCode()).isNotEqualTo("AccessDeniedException");
    }

    assertThat(String.join(", ", aws.access().decisions(alice).stream().map(this::shown).toList()))
        .isEqualTo(expected);
  }

  private String shown(AccessDecision decision) {
    String type =
        decision.resource().equals("*")
            ? "*"
            : decision.resource().contains("/consumer/") ? "consumer" : "stream";
    return decision.action().substring("kinesis:".length()) + " " + type;
  }

  @Test
  void subscribeToShard_asksForTheConsumer() {
    aws.as(alice)
        .client(KinesisAsyncClient.class)
        .subscribeToShard(
            r ->
                r.consumerARN(CONSUMER)
                    .shardId(FIRST_SHARD)
                    .startingPosition(p -> p.type("LATEST")),
            SubscribeToShardResponseHandler.builder().subscriber(event -> {}).build());

    assertThat(aws.access().used(alice))
        .containsOnlyKeys("kinesis:SubscribeToShard")
        .containsValue(Set.of(CONSUMER));
  }
}
