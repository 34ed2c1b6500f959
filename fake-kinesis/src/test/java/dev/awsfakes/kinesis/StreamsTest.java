package dev.awsfakes.kinesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.EncryptionType;
import software.amazon.awssdk.services.kinesis.model.LimitExceededException;
import software.amazon.awssdk.services.kinesis.model.MetricsName;
import software.amazon.awssdk.services.kinesis.model.MinimumThroughputBillingCommitmentInputStatus;
import software.amazon.awssdk.services.kinesis.model.ResourceInUseException;
import software.amazon.awssdk.services.kinesis.model.ResourceNotFoundException;
import software.amazon.awssdk.services.kinesis.model.StreamDescriptionSummary;
import software.amazon.awssdk.services.kinesis.model.StreamMode;
import software.amazon.awssdk.services.kinesis.model.StreamStatus;
import software.amazon.awssdk.services.kinesis.model.Tag;

/** Streams: how they are made, named, described, listed, set up and deleted. */
class StreamsTest extends KinesisTest {

  private StreamDescriptionSummary summary() {
    return kinesis.describeStreamSummary(r -> r.streamName(STREAM)).streamDescriptionSummary();
  }

  @Test
  void createStream_isActiveAtOnceWithTheDefaults() {
    stream(2);

    StreamDescriptionSummary summary = summary();
    assertThat(summary.streamStatus()).isEqualTo(StreamStatus.ACTIVE);
    assertThat(summary.streamARN()).isEqualTo(arn());
    assertThat(summary.retentionPeriodHours()).isEqualTo(24);
    assertThat(summary.openShardCount()).isEqualTo(2);
    assertThat(summary.consumerCount()).isZero();
    assertThat(summary.encryptionType()).isEqualTo(EncryptionType.NONE);
    assertThat(summary.streamModeDetails().streamMode()).isEqualTo(StreamMode.PROVISIONED);
    assertThat(summary.streamCreationTimestamp()).isEqualTo(START);
    assertThat(summary.maxRecordSizeInKiB()).isEqualTo(1024);
    assertThat(
            kinesis.waiter().waitUntilStreamExists(r -> r.streamName(STREAM)).matched().response())
        .isPresent();
  }

  @Test
  void createStream_onDemand_hasFourShards() {
    kinesis.createStream(
        r -> r.streamName(STREAM).streamModeDetails(m -> m.streamMode(StreamMode.ON_DEMAND)));

    assertThat(shards()).hasSize(4);
  }

  @Test
  void createStream_twice_isInUse() {
    stream(1);

    assertError(
        () -> stream(1),
        "ResourceInUseException",
        "Stream events under account 000000000000 already exists.");
  }

  @Test
  void createStream_beyondTheShardsOfTheAccount_isRefused() {
    stream(10_000);
    kinesis.createStream(r -> r.streamName("more").shardCount(10_000));

    assertThat(error(() -> kinesis.createStream(r -> r.streamName("last").shardCount(1))))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining("Current shard count for the account: 20000. Limit: 20000.");
    assertThat(
            error(
                () ->
                    kinesis.createStream(r -> r.streamName("last").shardCount(Integer.MAX_VALUE))))
        .isInstanceOf(LimitExceededException.class);
  }

  /** Recorded: cbor_exceptions. */
  @Test
  void missingStream_isNotFound() {
    assertError(
        () -> kinesis.describeStream(r -> r.streamName("wrong-stream-name")),
        "ResourceNotFoundException",
        "Stream wrong-stream-name under account 000000000000 not found.");
  }

  @Test
  void stream_isNamedByNameOrArnOrBoth() {
    stream(1);

    assertThat(kinesis.listShards(r -> r.streamARN(arn())).shards()).hasSize(1);
    assertThat(kinesis.listShards(r -> r.streamARN(arn()).streamName(STREAM)).shards()).hasSize(1);
    assertThat(error(() -> kinesis.listShards(r -> r.streamARN(arn()).streamName("other"))))
        .hasMessageContaining("does not match");
    assertThat(error(() -> kinesis.listShards(r -> {})).awsErrorDetails().errorCode())
        .isEqualTo("InvalidArgumentException");
  }

  @Test
  void stream_ofAnotherAccount_isReachedByItsArn() {
    stream(1);

    KinesisClient stranger = aws.account("111122223333").client(KinesisClient.class);
    kinesis.putResourcePolicy(
        r ->
            r.resourceARN(arn())
                .policy(
                    """
                    {"Statement": {"Effect": "Allow", "Principal": {"AWS": "111122223333"},
                      "Action": "kinesis:ListShards", "Resource": "*"}}"""));

    assertThat(stranger.listShards(r -> r.streamARN(arn())).shards()).hasSize(1);
    assertThat(error(() -> stranger.listShards(r -> r.streamName(STREAM))))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThat(
            error(
                () ->
                    aws.client(KinesisClient.class, Region.EU_WEST_1)
                        .listShards(r -> r.streamARN(arn()))))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void listStreams_inPages() {
    for (String name : new String[] {"a", "b", "c"}) {
      kinesis.createStream(r -> r.streamName(name).shardCount(1));
    }

    var first = kinesis.listStreams(r -> r.limit(2));
    assertThat(first.streamNames()).containsExactly("a", "b");
    assertThat(first.hasMoreStreams()).isTrue();
    var second = kinesis.listStreams(r -> r.limit(2).nextToken(first.nextToken()));
    assertThat(second.streamNames()).containsExactly("c");
    assertThat(second.hasMoreStreams()).isFalse();
    assertThat(kinesis.listStreams(r -> r.exclusiveStartStreamName("b")).streamNames())
        .containsExactly("c");
    assertThat(kinesis.listStreamsPaginator(r -> r.limit(1)).streamNames()).hasSize(3);
  }

  @Test
  void describeStream_pagesOfShards() {
    stream(5);

    var first = kinesis.describeStream(r -> r.streamName(STREAM).limit(3)).streamDescription();
    assertThat(first.shards()).hasSize(3);
    assertThat(first.hasMoreShards()).isTrue();
    var second =
        kinesis
            .describeStream(
                r -> r.streamName(STREAM).exclusiveStartShardId(first.shards().get(2).shardId()))
            .streamDescription();
    assertThat(second.shards()).hasSize(2);
    assertThat(second.hasMoreShards()).isFalse();
  }

  @Test
  void deleteStream_withConsumers_needsToBeEnforced() {
    stream(1);
    kinesis.registerStreamConsumer(r -> r.streamARN(arn()).consumerName("c"));

    assertThat(error(() -> kinesis.deleteStream(r -> r.streamName(STREAM))))
        .isInstanceOf(ResourceInUseException.class);
    kinesis.deleteStream(r -> r.streamName(STREAM).enforceConsumerDeletion(true));

    assertThat(error(this::shards)).isInstanceOf(ResourceNotFoundException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {24, 25, 8760})
  void retention_withinItsRange_isSet(int hours) {
    stream(1);

    kinesis.increaseStreamRetentionPeriod(r -> r.streamName(STREAM).retentionPeriodHours(hours));

    assertThat(summary().retentionPeriodHours()).isEqualTo(hours);
  }

  @Test
  void retention_outsideItsRangeOrTheWrongWay_isRefused() {
    stream(1);
    kinesis.increaseStreamRetentionPeriod(r -> r.streamName(STREAM).retentionPeriodHours(48));

    assertError(
        () ->
            kinesis.increaseStreamRetentionPeriod(
                r -> r.streamName(STREAM).retentionPeriodHours(8761)),
        "InvalidArgumentException",
        "Maximum allowed retention period is 8760 hours. Requested retention period (8761 hours) is"
            + " too long.");
    assertError(
        () ->
            kinesis.decreaseStreamRetentionPeriod(
                r -> r.streamName(STREAM).retentionPeriodHours(23)),
        "InvalidArgumentException",
        "Minimum allowed retention period is 24 hours. Requested retention period (23 hours) is too"
            + " short.");
    assertThat(
            error(
                () ->
                    kinesis.increaseStreamRetentionPeriod(
                        r -> r.streamName(STREAM).retentionPeriodHours(47))))
        .hasMessageContaining("can not be shorter than existing retention period (48 hours)");
    assertThat(
            error(
                () ->
                    kinesis.decreaseStreamRetentionPeriod(
                        r -> r.streamName(STREAM).retentionPeriodHours(49))))
        .hasMessageContaining("can not be longer than existing retention period (48 hours)");
  }

  @Test
  void retention_increased_doesNotBringExpiredRecordsBack() {
    stream(1);
    put("k", "old");
    clock.advance(Duration.ofHours(24).plusMillis(1));
    put("k", "young");

    kinesis.increaseStreamRetentionPeriod(r -> r.streamName(STREAM).retentionPeriodHours(48));

    assertThat(readAll(FIRST_SHARD)).containsExactly("young");
  }

  /** Recorded: add_tags_to_stream. */
  @Test
  void tags_byStreamAndByArn_areTheSame() {
    stream(1);
    kinesis.addTagsToStream(r -> r.streamName(STREAM).tags(Map.of("foo", "bar", "a", "b")));
    kinesis.tagResource(r -> r.resourceARN(arn()).tags(Map.of("c", "d")));
    kinesis.removeTagsFromStream(r -> r.streamName(STREAM).tagKeys("a"));

    assertThat(kinesis.listTagsForResource(r -> r.resourceARN(arn())).tags())
        .containsExactly(tag("c", "d"), tag("foo", "bar"));
    var page = kinesis.listTagsForStream(r -> r.streamName(STREAM).limit(1));
    assertThat(page.tags()).containsExactly(tag("c", "d"));
    assertThat(page.hasMoreTags()).isTrue();
    assertThat(
            kinesis.listTagsForStream(r -> r.streamName(STREAM).exclusiveStartTagKey("c")).tags())
        .containsExactly(tag("foo", "bar"));
  }

  private static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }

  @Test
  void tags_fiftyAreAcceptedAndFiftyOneRefused() {
    stream(1);
    IntStream.range(0, 5)
        .forEach(i -> kinesis.addTagsToStream(r -> r.streamName(STREAM).tags(ten(i))));

    assertThat(
            error(
                    () ->
                        kinesis.addTagsToStream(
                            r -> r.streamName(STREAM).tags(Map.of("one", "more"))))
                .awsErrorDetails()
                .errorCode())
        .isEqualTo("InvalidArgumentException");
  }

  private static Map<String, String> ten(int of) {
    return IntStream.range(0, 10).boxed().collect(Collectors.toMap(i -> "k" + of + i, i -> "v"));
  }

  @Test
  void enhancedMonitoring_isAddedAndTakenAway() {
    stream(1);

    var enabled =
        kinesis.enableEnhancedMonitoring(
            r -> r.streamName(STREAM).shardLevelMetrics(MetricsName.INCOMING_BYTES));
    assertThat(enabled.currentShardLevelMetrics()).isEmpty();
    assertThat(enabled.desiredShardLevelMetrics()).containsExactly(MetricsName.INCOMING_BYTES);
    kinesis.enableEnhancedMonitoring(r -> r.streamName(STREAM).shardLevelMetrics(MetricsName.ALL));
    assertThat(summary().enhancedMonitoring().get(0).shardLevelMetrics()).hasSize(7);
    kinesis.disableEnhancedMonitoring(r -> r.streamName(STREAM).shardLevelMetrics(MetricsName.ALL));
    assertThat(summary().enhancedMonitoring().get(0).shardLevelMetrics()).isEmpty();
  }

  /** Recorded: resource_policy_crud. */
  @Test
  void resourcePolicy_isStoredAndEmptyOtherwise() {
    stream(1);
    String policy =
        "{\"Version\":\"2012-10-17\",\"Statement\":[{"
            + "\"Effect\":\"Allow\",\"Principal\":\"*\""
            + ",\"Action\":\"kinesis:*\",\"Resource\":\"*\"}]}";

    assertThat(kinesis.getResourcePolicy(r -> r.resourceARN(arn())).policy()).isEqualTo("{}");
    kinesis.putResourcePolicy(r -> r.resourceARN(arn()).policy(policy));
    assertThat(kinesis.getResourcePolicy(r -> r.resourceARN(arn())).policy()).isEqualTo(policy);
    assertThat(error(() -> kinesis.putResourcePolicy(r -> r.resourceARN(arn()).policy("nonsense"))))
        .hasMessageContaining("JSON");
    kinesis.deleteResourcePolicy(r -> r.resourceARN(arn()));
    assertThat(kinesis.getResourcePolicy(r -> r.resourceARN(arn())).policy()).isEqualTo("{}");
  }

  @Test
  void encryption_isShownOnStreamAndRecords() {
    stream(1);
    kinesis.startStreamEncryption(
        r -> r.streamName(STREAM).encryptionType(EncryptionType.KMS).keyId("alias/aws/kinesis"));

    assertThat(put("k", "x").encryptionType()).isEqualTo(EncryptionType.KMS);
    assertThat(summary().keyId()).isEqualTo("alias/aws/kinesis");

    kinesis.stopStreamEncryption(
        r -> r.streamName(STREAM).encryptionType(EncryptionType.KMS).keyId("alias/aws/kinesis"));
    assertThat(summary().encryptionType()).isEqualTo(EncryptionType.NONE);
  }

  @Test
  void mode_isSwitched() {
    stream(1);

    kinesis.updateStreamMode(
        r -> r.streamARN(arn()).streamModeDetails(m -> m.streamMode(StreamMode.ON_DEMAND)));

    assertThat(summary().streamModeDetails().streamMode()).isEqualTo(StreamMode.ON_DEMAND);
    assertThat(kinesis.describeLimits(r -> {}).onDemandStreamCount()).isEqualTo(1);
    assertThat(
            error(
                    () ->
                        kinesis.updateShardCount(
                            r ->
                                r.streamName(STREAM)
                                    .targetShardCount(2)
                                    .scalingType("UNIFORM_SCALING")))
                .awsErrorDetails()
                .errorCode())
        .isEqualTo("ValidationException");
  }

  @Test
  void commitment_holdsForADayAtLeast() {
    var status = MinimumThroughputBillingCommitmentInputStatus.ENABLED;
    kinesis.updateAccountSettings(r -> r.minimumThroughputBillingCommitment(c -> c.status(status)));
    clock.advance(Duration.ofHours(1));
    kinesis.updateAccountSettings(
        r ->
            r.minimumThroughputBillingCommitment(
                c -> c.status(MinimumThroughputBillingCommitmentInputStatus.DISABLED)));

    var now = kinesis.describeAccountSettings(r -> {}).minimumThroughputBillingCommitment();
    assertThat(now.statusAsString()).isEqualTo("ENABLED_UNTIL_EARLIEST_ALLOWED_END");
    assertThat(now.earliestAllowedEndAt()).isEqualTo(START.plus(Duration.ofDays(1)));
    clock.advance(Duration.ofHours(23));
    assertThat(
            kinesis
                .describeAccountSettings(r -> {})
                .minimumThroughputBillingCommitment()
                .statusAsString())
        .isEqualTo("DISABLED");
  }

  @Test
  void warmThroughput_needsOnDemandAndTheCommitment() {
    stream(1);

    assertThat(
            error(
                    () ->
                        kinesis.updateStreamWarmThroughput(
                            r -> r.streamARN(arn()).warmThroughputMiBps(100)))
                .awsErrorDetails()
                .errorCode())
        .isEqualTo("ValidationException");

    kinesis.updateStreamMode(
        r -> r.streamARN(arn()).streamModeDetails(m -> m.streamMode(StreamMode.ON_DEMAND)));
    kinesis.updateAccountSettings(
        r ->
            r.minimumThroughputBillingCommitment(
                c -> c.status(MinimumThroughputBillingCommitmentInputStatus.ENABLED)));
    kinesis.updateStreamWarmThroughput(r -> r.streamARN(arn()).warmThroughputMiBps(100));
    assertThat(summary().warmThroughput().currentMiBps()).isEqualTo(100);
  }
}
