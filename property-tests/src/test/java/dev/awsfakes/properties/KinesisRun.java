package dev.awsfakes.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.ListShardsResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResultEntry;
import software.amazon.awssdk.services.kinesis.model.Shard;

/**
 * A stream of the fake and the list of all records ever put, in their order. The shards are those
 * that the stream lists; {@link KinesisReads} says what must hold of them.
 */
final class KinesisRun {
  static final String STREAM = "s";
  static final Duration RETENTION = Duration.ofHours(24);
  static final BigInteger MAX_HASH = BigInteger.ONE.shiftLeft(128).subtract(BigInteger.ONE);
  private static final int MAX_SCALINGS_PER_DAY = 10;

  /** Keys whose records say themselves where they belong. */
  private static final Map<String, BigInteger> EXPLICIT =
      Map.of("lowest", BigInteger.ZERO, "highest", MAX_HASH);

  static final List<String> KEYS = List.of("a", "b", "c", "d", "é", "lowest", "highest");

  /** A record that was put, and where. */
  record Put(String key, String text, String shardId, String number, Instant at) {}

  final FakeAws aws = FakeAws.builder().frozenAt(Instant.parse("2026-01-01T00:00:00Z")).build();
  final KinesisClient kinesis = aws.client(KinesisClient.class);
  final List<Put> log = new ArrayList<>();
  private int steps;
  private int scalings;

  KinesisRun() {
    kinesis.createStream(r -> r.streamName(STREAM).shardCount(2));
  }

  /** A number that grows with every look and text, so that they differ. */
  int step() {
    return steps++;
  }

  Instant now() {
    return aws.clock().now();
  }

  void put(String key) {
    String text = "record " + step();
    PutRecordResponse response =
        kinesis.putRecord(
            r ->
                r.streamName(STREAM)
                    .partitionKey(key)
                    .explicitHashKey(explicit(key))
                    .data(SdkBytes.fromUtf8String(text)));
    add(new Put(key, text, response.shardId(), response.sequenceNumber(), now()));
  }

  void putAll(List<String> keys) {
    List<PutRecordsRequestEntry> entries = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (String key : keys) {
      texts.add("record " + step());
      entries.add(
          PutRecordsRequestEntry.builder()
              .partitionKey(key)
              .explicitHashKey(explicit(key))
              .data(SdkBytes.fromUtf8String(texts.get(texts.size() - 1)))
              .build());
    }
    List<PutRecordsResultEntry> results =
        kinesis.putRecords(r -> r.streamName(STREAM).records(entries)).records();
    for (int i = 0; i < results.size(); i++) {
      PutRecordsResultEntry result = results.get(i);
      add(new Put(keys.get(i), texts.get(i), result.shardId(), result.sequenceNumber(), now()));
    }
  }

  private static String explicit(String key) {
    return EXPLICIT.containsKey(key) ? EXPLICIT.get(key).toString() : null;
  }

  static BigInteger hash(String key) {
    return EXPLICIT.containsKey(key)
        ? EXPLICIT.get(key)
        : new BigInteger(S3Model.md5(key.getBytes(StandardCharsets.UTF_8)), 16);
  }

  /** The record went to the open shard of its hash key, behind all that are there or of its key. */
  private void add(Put put) {
    Shard shard =
        open().stream()
            .filter(s -> start(s).compareTo(hash(put.key())) <= 0)
            .reduce((lower, higher) -> higher)
            .orElseThrow();
    assertThat(put.shardId()).isEqualTo(shard.shardId());
    BigInteger number = new BigInteger(put.number());
    assertThat(number)
        .isGreaterThan(new BigInteger(shard.sequenceNumberRange().startingSequenceNumber()));
    assertThat(log)
        .filteredOn(p -> p.key().equals(put.key()) || p.shardId().equals(put.shardId()))
        .allMatch(earlier -> new BigInteger(earlier.number()).compareTo(number) < 0);
    log.add(put);
  }

  static BigInteger start(Shard shard) {
    return new BigInteger(shard.hashKeyRange().startingHashKey());
  }

  static BigInteger end(Shard shard) {
    return new BigInteger(shard.hashKeyRange().endingHashKey());
  }

  static boolean isOpen(Shard shard) {
    return shard.sequenceNumberRange().endingSequenceNumber() == null;
  }

  /** All shards, listed in small pages. */
  List<Shard> shards() {
    int max = 1 + step() % 4;
    List<Shard> shards = new ArrayList<>();
    ListShardsResponse page = null;
    do {
      String token = page == null ? null : page.nextToken();
      String stream = token == null ? STREAM : null;
      page = kinesis.listShards(r -> r.streamName(stream).nextToken(token).maxResults(max));
      assertThat(page.shards()).hasSizeBetween(1, max);
      shards.addAll(page.shards());
      assertThat(shards).extracting(Shard::shardId).as("no shard again").doesNotHaveDuplicates();
    } while (page.nextToken() != null);
    return shards;
  }

  /** The open shards, by their hash keys. */
  List<Shard> open() {
    return shards().stream()
        .filter(KinesisRun::isOpen)
        .sorted(Comparator.comparing(KinesisRun::start))
        .toList();
  }

  /** Splits an open shard at some tenths of its range. */
  void split(int choice, int tenths) {
    List<Shard> open = open();
    Shard shard = open.get(choice % open.size());
    BigInteger width = end(shard).subtract(start(shard));
    BigInteger at =
        start(shard).add(width.multiply(BigInteger.valueOf(tenths)).divide(BigInteger.TEN));
    kinesis.splitShard(
        r -> r.streamName(STREAM).shardToSplit(shard.shardId()).newStartingHashKey(at.toString()));
    assertThat(open()).hasSize(open.size() + 1);
    assertThat(open()).extracting(KinesisRun::start).contains(at);
  }

  /** Merges an open shard with its neighbour. */
  void merge(int choice, boolean upperFirst) {
    List<Shard> open = open();
    if (open.size() > 1) {
      int lower = choice % (open.size() - 1);
      Shard first = open.get(upperFirst ? lower + 1 : lower);
      Shard second = open.get(upperFirst ? lower : lower + 1);
      kinesis.mergeShards(
          r ->
              r.streamName(STREAM)
                  .shardToMerge(first.shardId())
                  .adjacentShardToMerge(second.shardId()));
      assertThat(open()).hasSize(open.size() - 1);
    }
  }

  /** Doubles or halves the shards. */
  void scale(boolean up) {
    int count = open().size();
    int target = up ? 2 * count : (count + 1) / 2;
    if (target != count && target <= 16 && scalings++ < MAX_SCALINGS_PER_DAY) {
      kinesis.updateShardCount(
          r -> r.streamName(STREAM).targetShardCount(target).scalingType("UNIFORM_SCALING"));
      assertThat(open()).hasSize(target);
    }
  }

  void advance(Duration duration) {
    aws.clock().advance(duration);
  }

  /** The records that have not been forgotten yet. */
  List<Put> retained() {
    return log.stream().filter(put -> !put.at().isBefore(now().minus(RETENTION))).toList();
  }
}
