package dev.awsfakes.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.cloudwatch.CloudWatchAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.Shard;
import software.amazon.awssdk.services.kinesis.model.ShardFilterType;
import software.amazon.kinesis.common.ConfigsBuilder;
import software.amazon.kinesis.common.InitialPositionInStream;
import software.amazon.kinesis.common.InitialPositionInStreamExtended;
import software.amazon.kinesis.common.StreamIdentifier;
import software.amazon.kinesis.coordinator.Scheduler;
import software.amazon.kinesis.exceptions.InvalidStateException;
import software.amazon.kinesis.exceptions.ShutdownException;
import software.amazon.kinesis.lifecycle.events.InitializationInput;
import software.amazon.kinesis.lifecycle.events.LeaseLostInput;
import software.amazon.kinesis.lifecycle.events.ProcessRecordsInput;
import software.amazon.kinesis.lifecycle.events.ShardEndedInput;
import software.amazon.kinesis.lifecycle.events.ShutdownRequestedInput;
import software.amazon.kinesis.metrics.NullMetricsFactory;
import software.amazon.kinesis.processor.RecordProcessorCheckpointer;
import software.amazon.kinesis.processor.ShardRecordProcessor;
import software.amazon.kinesis.processor.SingleStreamTracker;
import software.amazon.kinesis.retrieval.KinesisClientRecord;
import software.amazon.kinesis.retrieval.RetrievalConfig;
import software.amazon.kinesis.retrieval.fanout.FanOutConfig;
import software.amazon.kinesis.retrieval.polling.PollingConfig;

/** The Kinesis Client Library, leases in the fake of DynamoDB, through a split and a merge. */
class KinesisClientLibraryTest {
  private static final String STREAM = "events";
  private static final int KEYS = 5;
  private static final int ROUNDS = 3;
  private static final int PER_ROUND = 20;

  private final FakeAws aws = FakeAws.create();
  private final KinesisClient kinesis = aws.client(KinesisClient.class);
  private final Map<String, List<Integer>> processed = new ConcurrentHashMap<>();
  private final CountDownLatch left = new CountDownLatch(KEYS * ROUNDS * PER_ROUND);

  @AfterEach
  void close() {
    aws.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyRecord_isProcessedOnce_inOrderPerKey(boolean fanOut) throws InterruptedException {
    kinesis.createStream(r -> r.streamName(STREAM).shardCount(1));
    Scheduler scheduler = scheduler(fanOut);
    Thread worker = new Thread(scheduler, "kcl-worker");
    worker.setDaemon(true);
    worker.start();
    try {
      putRound(0);
      split();
      putRound(1);
      merge();
      putRound(2);

      assertThat(left.await(4, TimeUnit.MINUTES)).as("all processed: " + processed).isTrue();
    } finally {
      scheduler.shutdown();
    }
    assertThat(processed).hasSize(KEYS);
    processed
        .values()
        .forEach(
            order ->
                assertThat(order).hasSize(ROUNDS * PER_ROUND).isSorted().doesNotHaveDuplicates());
  }

  private Scheduler scheduler(boolean fanOut) {
    KinesisAsyncClient client = aws.client(KinesisAsyncClient.class);
    ConfigsBuilder configs =
        new ConfigsBuilder(
            new SingleStreamTracker(
                StreamIdentifier.singleStreamInstance(STREAM),
                InitialPositionInStreamExtended.newInitialPosition(
                    InitialPositionInStream.TRIM_HORIZON)),
            "application",
            client,
            aws.client(DynamoDbAsyncClient.class),
            noMetrics(),
            UUID.nameUUIDFromBytes(new byte[] {1}).toString(),
            Processor::new);
    RetrievalConfig retrieval = configs.retrievalConfig();
    retrieval.retrievalSpecificConfig(
        fanOut
            ? new FanOutConfig(client).streamName(STREAM).applicationName("application")
            : new PollingConfig(STREAM, client).idleTimeBetweenReadsInMillis(200));
    return new Scheduler(
        configs.checkpointConfig(),
        configs
            .coordinatorConfig()
            .parentShardPollIntervalMillis(200)
            .shardConsumerDispatchPollIntervalMillis(100),
        configs.leaseManagementConfig().failoverTimeMillis(1_000).shardSyncIntervalMillis(1_000),
        configs.lifecycleConfig(),
        configs.metricsConfig().metricsFactory(new NullMetricsFactory()),
        configs.processorConfig(),
        retrieval);
  }

  /** The library wants a CloudWatch client even when it sends no metrics. */
  private static CloudWatchAsyncClient noMetrics() {
    return (CloudWatchAsyncClient)
        Proxy.newProxyInstance(
            CloudWatchAsyncClient.class.getClassLoader(),
            new Class<?>[] {CloudWatchAsyncClient.class},
            (proxy, method, arguments) -> {
              throw new UnsupportedOperationException(method.getName());
            });
  }

  private void putRound(int round) {
    for (int i = 0; i < PER_ROUND; i++) {
      String number = String.valueOf(round * PER_ROUND + i);
      for (int key = 0; key < KEYS; key++) {
        String partitionKey = "key" + key;
        kinesis.putRecord(
            r ->
                r.streamName(STREAM)
                    .partitionKey(partitionKey)
                    .data(SdkBytes.fromUtf8String(number)));
      }
    }
  }

  private List<Shard> open() {
    List<Shard> shards =
        new ArrayList<>(
            kinesis
                .listShards(
                    r -> r.streamName(STREAM).shardFilter(f -> f.type(ShardFilterType.AT_LATEST)))
                .shards());
    shards.sort(Comparator.comparing(s -> new BigInteger(s.hashKeyRange().startingHashKey())));
    return shards;
  }

  private void split() {
    kinesis.splitShard(
        r ->
            r.streamName(STREAM)
                .shardToSplit(open().get(0).shardId())
                .newStartingHashKey(BigInteger.ONE.shiftLeft(127).toString()));
  }

  private void merge() {
    List<Shard> shards = open();
    kinesis.mergeShards(
        r ->
            r.streamName(STREAM)
                .shardToMerge(shards.get(0).shardId())
                .adjacentShardToMerge(shards.get(1).shardId()));
  }

  private final class Processor implements ShardRecordProcessor {
    @Override
    public void initialize(InitializationInput input) {}

    @Override
    public void processRecords(ProcessRecordsInput input) {
      for (KinesisClientRecord record : input.records()) {
        byte[] bytes = new byte[record.data().remaining()];
        record.data().get(bytes);
        processed
            .computeIfAbsent(
                record.partitionKey(), key -> Collections.synchronizedList(new ArrayList<>()))
            .add(Integer.valueOf(new String(bytes, StandardCharsets.UTF_8)));
        left.countDown();
      }
      checkpoint(input.checkpointer());
    }

    private void checkpoint(RecordProcessorCheckpointer checkpointer) {
      try {
        checkpointer.checkpoint();
      } catch (InvalidStateException | ShutdownException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void leaseLost(LeaseLostInput input) {}

    @Override
    public void shardEnded(ShardEndedInput input) {
      checkpoint(input.checkpointer());
    }

    @Override
    public void shutdownRequested(ShutdownRequestedInput input) {
      checkpoint(input.checkpointer());
    }
  }
}
