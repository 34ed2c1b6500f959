package dev.awsfakes.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.properties.KinesisRun.Put;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.kinesis.model.ChildShard;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.Shard;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;

/** What holds of a stream's shards and of what is read from them. */
final class KinesisReads {
  private final KinesisRun run;
  private final Map<String, Shard> shards = new LinkedHashMap<>();
  private final int limit;

  private KinesisReads(KinesisRun run) {
    this.run = run;
    this.limit = 1 + run.step() % 4;
    run.shards().forEach(shard -> shards.put(shard.shardId(), shard));
  }

  /** The open shards partition the key space, and children begin where their parents ended. */
  static void assertShards(KinesisRun run) {
    KinesisReads reads = new KinesisReads(run);
    BigInteger next = BigInteger.ZERO;
    for (Shard shard : run.open()) {
      assertThat(KinesisRun.start(shard)).isEqualTo(next);
      next = KinesisRun.end(shard).add(BigInteger.ONE);
    }
    assertThat(next).isEqualTo(KinesisRun.MAX_HASH.add(BigInteger.ONE));
    reads.shards.values().forEach(reads::assertAfterParents);
  }

  private static Stream<String> parents(Shard shard) {
    return Stream.of(shard.parentShardId(), shard.adjacentParentShardId())
        .flatMap(Stream::ofNullable);
  }

  private void assertAfterParents(Shard shard) {
    // A parent whose records are all forgotten is not listed any more.
    for (Shard parent : parents(shard).map(shards::get).flatMap(Stream::ofNullable).toList()) {
      assertThat(KinesisRun.isOpen(parent)).as("%s is open", parent).isFalse();
      assertThat(new BigInteger(shard.sequenceNumberRange().startingSequenceNumber()))
          .isGreaterThan(new BigInteger(parent.sequenceNumberRange().endingSequenceNumber()));
      assertThat(KinesisRun.start(shard)).isLessThanOrEqualTo(KinesisRun.end(parent));
      assertThat(KinesisRun.end(shard)).isGreaterThanOrEqualTo(KinesisRun.start(parent));
    }
  }

  /** Read from the start, parents first, the records of each key come as they were put. */
  static void assertReplay(KinesisRun run) {
    KinesisReads reads = new KinesisReads(run);
    assertThat(byKey(reads.replay())).isEqualTo(byKey(run.retained()));
    reads.assertStarts();
  }

  /** Two readers see the same records at the same places, whatever the size of their pages. */
  static void assertReplaysAreEqual(KinesisRun run) {
    assertThat(new KinesisReads(run).replay()).isEqualTo(new KinesisReads(run).replay());
  }

  private static Map<String, List<Put>> byKey(List<Put> puts) {
    return puts.stream().collect(Collectors.groupingBy(Put::key));
  }

  private List<Put> replay() {
    List<Put> read = new ArrayList<>();
    for (Shard shard : shards.values()) {
      read.addAll(read(shard, r -> r.shardIteratorType(ShardIteratorType.TRIM_HORIZON)));
    }
    return read;
  }

  /** Reading begins at a record, behind it, or at its time. */
  private void assertStarts() {
    List<Put> retained = run.retained();
    if (retained.isEmpty()) {
      return;
    }
    Put from = retained.get(run.step() % retained.size());
    Shard shard = shards.get(from.shardId());
    List<Put> ofShard = retained.stream().filter(p -> p.shardId().equals(from.shardId())).toList();
    int at = ofShard.indexOf(from);
    assertThat(
            read(
                shard,
                r ->
                    r.shardIteratorType(ShardIteratorType.AT_SEQUENCE_NUMBER)
                        .startingSequenceNumber(from.number())))
        .isEqualTo(ofShard.subList(at, ofShard.size()));
    assertThat(
            read(
                shard,
                r ->
                    r.shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                        .startingSequenceNumber(from.number())))
        .isEqualTo(ofShard.subList(at + 1, ofShard.size()));
    assertThat(
            read(
                shard,
                r -> r.shardIteratorType(ShardIteratorType.AT_TIMESTAMP).timestamp(from.at())))
        .isEqualTo(ofShard.stream().filter(put -> !put.at().isBefore(from.at())).toList());
    assertThat(read(shard, r -> r.shardIteratorType(ShardIteratorType.LATEST))).isEmpty();
  }

  /** Reads until a closed shard ends, which names its children, or an open one has no more. */
  private List<Put> read(Shard shard, Consumer<GetShardIteratorRequest.Builder> start) {
    List<Put> read = new ArrayList<>();
    String iterator =
        run.kinesis
            .getShardIterator(
                r -> r.streamName(KinesisRun.STREAM).shardId(shard.shardId()).applyMutation(start))
            .shardIterator();
    while (true) {
      String here = iterator;
      GetRecordsResponse page = run.kinesis.getRecords(r -> r.shardIterator(here).limit(limit));
      assertThat(page.records()).hasSizeLessThanOrEqualTo(limit);
      page.records().forEach(record -> read.add(put(shard, record)));
      assertThat(read).as("no page without end").hasSizeLessThanOrEqualTo(run.log.size());
      iterator = page.nextShardIterator();
      if (iterator == null) {
        assertEnd(shard, page.childShards());
        return read;
      }
      if (page.records().isEmpty()) {
        assertThat(KinesisRun.isOpen(shard)).as("%s goes on", shard).isTrue();
        return read;
      }
    }
  }

  private static Put put(Shard shard, Record record) {
    return new Put(
        record.partitionKey(),
        record.data().asUtf8String(),
        shard.shardId(),
        record.sequenceNumber(),
        record.approximateArrivalTimestamp());
  }

  private void assertEnd(Shard shard, List<ChildShard> children) {
    assertThat(KinesisRun.isOpen(shard)).as("%s ends", shard).isFalse();
    assertThat(children)
        .extracting(ChildShard::shardId)
        .containsExactlyElementsOf(
            shards.values().stream()
                .filter(child -> parents(child).anyMatch(shard.shardId()::equals))
                .map(Shard::shardId)
                .toList());
  }
}
