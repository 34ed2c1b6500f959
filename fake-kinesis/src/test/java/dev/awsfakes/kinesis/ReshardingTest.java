package dev.awsfakes.kinesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.kinesis.model.ExpiredNextTokenException;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.LimitExceededException;
import software.amazon.awssdk.services.kinesis.model.Shard;
import software.amazon.awssdk.services.kinesis.model.ShardFilterType;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;

/** Splits, merges, scaling, and how the shards are listed afterwards. */
class ReshardingTest extends KinesisTest {
  private static final String HALF = "170141183460469231731687303715884105728";

  private void split(String shard, String newStart) {
    kinesis.splitShard(r -> r.streamName(STREAM).shardToSplit(shard).newStartingHashKey(newStart));
  }

  private void merge(String shard, String adjacent) {
    kinesis.mergeShards(
        r -> r.streamName(STREAM).shardToMerge(shard).adjacentShardToMerge(adjacent));
  }

  private void scale(int target) {
    kinesis.updateShardCount(
        r -> r.streamName(STREAM).targetShardCount(target).scalingType("UNIFORM_SCALING"));
  }

  private List<Shard> open() {
    List<Shard> open = new ArrayList<>(listed(ShardFilterType.AT_LATEST));
    open.sort(
        Comparator.comparing(shard -> new BigInteger(shard.hashKeyRange().startingHashKey())));
    return open;
  }

  private List<Shard> listed(ShardFilterType type) {
    return kinesis.listShards(r -> r.streamName(STREAM).shardFilter(f -> f.type(type))).shards();
  }

  private static String id(int number) {
    return String.format("shardId-%012d", number);
  }

  /** The open shards cover every hash key once. */
  private void assertPartition() {
    BigInteger expected = BigInteger.ZERO;
    for (Shard shard : open()) {
      assertThat(shard.hashKeyRange().startingHashKey()).isEqualTo(expected.toString());
      expected = new BigInteger(shard.hashKeyRange().endingHashKey()).add(BigInteger.ONE);
    }
    assertThat(expected).isEqualTo(BigInteger.ONE.shiftLeft(128));
  }

  @Test
  void split_closesTheParentAndOpensTwoChildren() {
    stream(1);
    put("a", "before");

    split(FIRST_SHARD, HALF);

    assertThat(shards()).extracting(Shard::shardId).containsExactly(id(0), id(1), id(2));
    assertThat(shards().get(0).sequenceNumberRange().endingSequenceNumber()).isNotNull();
    assertThat(shards().get(1).parentShardId()).isEqualTo(id(0));
    assertThat(shards().get(1).adjacentParentShardId()).isNull();
    assertThat(put("a", "after").shardId()).isEqualTo(id(1));
    assertThat(put("b", "after").shardId()).isEqualTo(id(2));
    assertPartition();
  }

  @Test
  void closedShard_endsWithItsChildren() {
    stream(1);
    String before = put("a", "before").sequenceNumber();
    split(FIRST_SHARD, HALF);
    String after = put("a", "after").sequenceNumber();

    GetRecordsResponse response = read(iterator(FIRST_SHARD, ShardIteratorType.TRIM_HORIZON));

    assertThat(texts(response.records())).containsExactly("before");
    assertThat(response.nextShardIterator()).isNull();
    assertThat(response.childShards()).extracting(c -> c.shardId()).containsExactly(id(1), id(2));
    assertThat(response.childShards().get(0).parentShards()).containsExactly(id(0));
    assertThat(new BigInteger(after)).isGreaterThan(new BigInteger(before));
  }

  @Test
  void merge_joinsAdjacentShards() {
    stream(2);

    merge(id(1), id(0));

    Shard child = open().get(0);
    assertThat(child.shardId()).isEqualTo(id(2));
    assertThat(child.parentShardId()).isEqualTo(id(1));
    assertThat(child.adjacentParentShardId()).isEqualTo(id(0));
    assertPartition();
    assertThat(put("a", "x").shardId()).isEqualTo(id(2));
  }

  @Test
  void merge_ofShardsApart_isRefused() {
    stream(3);

    assertError(
        () -> merge(id(0), id(2)),
        "InvalidArgumentException",
        "Shards shardId-000000000000 and shardId-000000000002 in stream events under account"
            + " 000000000000 are not an adjacent pair of shards eligible for merging");
    assertThat(open()).hasSize(3);
  }

  @Test
  void split_ofAClosedShard_isRefused() {
    stream(1);
    split(FIRST_SHARD, HALF);

    assertThat(error(() -> split(FIRST_SHARD, HALF)))
        .hasMessageContaining("has already been merged or split");
  }

  @ParameterizedTest
  @CsvSource({
    "0, false",
    "1, false",
    "2, true",
    "340282366920938463463374607431768211454, true",
    "340282366920938463463374607431768211455, false",
  })
  void split_hashKeyMustLieWithin(String newStart, boolean accepted) {
    stream(1);

    if (accepted) {
      split(FIRST_SHARD, newStart);
      assertPartition();
    } else {
      assertThat(error(() -> split(FIRST_SHARD, newStart)).awsErrorDetails().errorCode())
          .isEqualTo("InvalidArgumentException");
      assertThat(open()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"1,2", "2,3", "3,6", "4,2", "5,3", "4,4", "7,5"})
  void updateShardCount_givesEqualRanges(int from, int to) {
    stream(from);

    scale(to);

    assertThat(open()).hasSize(to);
    assertPartition();
    BigInteger size = BigInteger.ONE.shiftLeft(128).divide(BigInteger.valueOf(to));
    for (int i = 0; i < to; i++) {
      assertThat(open().get(i).hashKeyRange().startingHashKey())
          .isEqualTo(size.multiply(BigInteger.valueOf(i)).toString());
    }
  }

  @Test
  void updateShardCount_beyondDoubleOrHalf_isRefused() {
    stream(4);

    assertError(
        () -> scale(9),
        "InvalidArgumentException",
        "UpdateShardCount cannot scale up over double your current open shard count. Current open"
            + " shard count: 4 Target shard count: 9");
    assertError(
        () -> scale(1),
        "InvalidArgumentException",
        "UpdateShardCount cannot scale down below half your current open shard count. Current open"
            + " shard count: 4 Target shard count: 1");
    scale(8);
  }

  @Test
  void updateShardCount_tenTimesADay() {
    stream(2);
    for (int i = 0; i < 10; i++) {
      scale(i % 2 == 0 ? 4 : 2);
    }

    assertThat(error(() -> scale(4))).isInstanceOf(LimitExceededException.class);
    clock.advance(Duration.ofDays(1));
    scale(4);
  }

  @Test
  void orderPerKey_isKeptThroughSplitsAndMerges() {
    stream(1);
    List<String> wanted = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      put("key", "r" + i);
      wanted.add("r" + i);
      if (i == 10) {
        scale(2);
      } else if (i == 20) {
        scale(3);
      } else if (i == 30) {
        scale(2);
      }
    }

    assertThat(replay()).isEqualTo(wanted);
  }

  /** Reads every shard after its parents, as a consumer does. */
  private List<String> replay() {
    List<String> records = new ArrayList<>();
    Set<String> done = new TreeSet<>();
    List<Shard> left = new ArrayList<>(shards());
    while (!left.isEmpty()) {
      for (Shard shard : List.copyOf(left)) {
        boolean ready =
            (shard.parentShardId() == null || done.contains(shard.parentShardId()))
                && (shard.adjacentParentShardId() == null
                    || done.contains(shard.adjacentParentShardId()));
        if (ready) {
          records.addAll(readAll(shard.shardId()));
          done.add(shard.shardId());
          left.remove(shard);
        }
      }
    }
    return records;
  }

  @Test
  void filters_selectByTime() {
    stream(1);
    clock.advance(Duration.ofHours(1));
    split(FIRST_SHARD, HALF);
    clock.advance(Duration.ofHours(1));

    assertThat(listed(ShardFilterType.AT_LATEST)).hasSize(2);
    assertThat(listed(ShardFilterType.AT_TRIM_HORIZON)).hasSize(1);
    assertThat(listed(ShardFilterType.FROM_TRIM_HORIZON)).hasSize(3);
    assertThat(at(ShardFilterType.AT_TIMESTAMP, 30)).isEqualTo(List.of(id(0)));
    assertThat(at(ShardFilterType.AT_TIMESTAMP, 60)).isEqualTo(List.of(id(1), id(2)));
    assertThat(at(ShardFilterType.FROM_TIMESTAMP, 30)).isEqualTo(List.of(id(0), id(1), id(2)));
    assertThat(at(ShardFilterType.FROM_TIMESTAMP, 61)).isEqualTo(List.of(id(1), id(2)));
    assertThat(
            kinesis
                .listShards(
                    r ->
                        r.streamName(STREAM)
                            .shardFilter(
                                f -> f.type(ShardFilterType.AFTER_SHARD_ID).shardId(id(0))))
                .shards())
        .hasSize(2);
  }

  private List<String> at(ShardFilterType type, int minutes) {
    return kinesis
        .listShards(
            r ->
                r.streamName(STREAM)
                    .shardFilter(
                        f -> f.type(type).timestamp(START.plus(Duration.ofMinutes(minutes)))))
        .shards()
        .stream()
        .map(Shard::shardId)
        .toList();
  }

  @Test
  void closedShard_isListedUntilItsRetentionHasPassed() {
    stream(1);
    split(FIRST_SHARD, HALF);

    clock.advance(Duration.ofHours(24).minusMillis(1));
    assertThat(shards()).hasSize(3);
    clock.advance(Duration.ofMillis(1));
    assertThat(shards()).extracting(Shard::shardId).containsExactly(id(1), id(2));
  }

  @Test
  void pages_keepTheFilterAndExpire() {
    stream(5);

    var first =
        kinesis.listShards(
            r ->
                r.streamName(STREAM)
                    .maxResults(2)
                    .shardFilter(f -> f.type(ShardFilterType.AFTER_SHARD_ID).shardId(id(0))));
    assertThat(first.shards()).extracting(Shard::shardId).containsExactly(id(1), id(2));
    var second = kinesis.listShards(r -> r.nextToken(first.nextToken()));
    assertThat(second.shards()).extracting(Shard::shardId).containsExactly(id(3), id(4));
    assertThat(second.nextToken()).isNull();

    assertThat(
            error(() -> kinesis.listShards(r -> r.streamName(STREAM).nextToken(first.nextToken()))))
        .hasMessageContaining("NextToken and StreamName cannot be provided together.");
    clock.advance(Duration.ofMinutes(5).plusMillis(1));
    assertThat(error(() -> kinesis.listShards(r -> r.nextToken(first.nextToken()))))
        .isInstanceOf(ExpiredNextTokenException.class);
  }
}
