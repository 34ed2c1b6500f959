package dev.awsfakes.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.properties.DynamoDbModel.ItemKey;
import dev.awsfakes.properties.DynamoDbModel.Written;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A reader of the table's stream, from the start, parents before children. */
final class DynamoDbReplay {
  private final DynamoDbStreamsClient streams;
  private final String arn;
  private final int limit;

  private DynamoDbReplay(DynamoDbRun run) {
    this.streams = run.aws.client(DynamoDbStreamsClient.class);
    this.arn =
        run.dynamo.describeTable(r -> r.tableName(DynamoDbRun.TABLE)).table().latestStreamArn();
    this.limit = 1 + run.step() % 3;
  }

  /** The records rebuild the table, and tell of each item what the model's log tells. */
  static void assertRebuilds(DynamoDbRun run) {
    Map<ItemKey, List<Written>> told = new HashMap<>();
    TreeMap<ItemKey, Map<String, AttributeValue>> rebuilt = new TreeMap<>();
    for (Record each : new DynamoDbReplay(run).records()) {
      StreamRecord change = each.dynamodb();
      ItemKey key = DynamoDbModel.keyOf(change.keys());
      assertThat(change.keys()).isEqualTo(key.attributes());
      assertThat(change.oldImage()).isEqualTo(rebuilt.getOrDefault(key, Map.of()));
      Written written = new Written(key, change.oldImage(), change.newImage());
      assertThat(each.eventNameAsString()).isEqualTo(written.event());
      told.computeIfAbsent(key, k -> new ArrayList<>()).add(written);
      if (change.newImage().isEmpty()) {
        rebuilt.remove(key);
      } else {
        rebuilt.put(key, change.newImage());
      }
    }
    assertThat(rebuilt).isEqualTo(run.model.items);
    Map<ItemKey, List<Written>> expected = new HashMap<>();
    run.model.log.forEach(
        written -> expected.computeIfAbsent(written.key(), k -> new ArrayList<>()).add(written));
    assertThat(told).isEqualTo(expected);
  }

  private List<Record> records() {
    List<Record> records = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Shard shard : shards()) {
      boolean afterParent = shard.parentShardId() == null || seen.contains(shard.parentShardId());
      assertThat(afterParent).as("parent of %s listed before it", shard).isTrue();
      seen.add(shard.shardId());
      records.addAll(recordsOf(shard));
    }
    return records;
  }

  private List<Shard> shards() {
    List<Shard> shards = new ArrayList<>();
    String last = null;
    int pages = 0;
    do {
      requireEnd(++pages);
      String start = last;
      DescribeStreamResponse page =
          streams.describeStream(r -> r.streamArn(arn).exclusiveStartShardId(start).limit(limit));
      shards.addAll(page.streamDescription().shards());
      last = page.streamDescription().lastEvaluatedShardId();
    } while (last != null);
    return shards;
  }

  /** Reads until the shard ends or has no more for now. */
  private List<Record> recordsOf(Shard shard) {
    List<Record> records = new ArrayList<>();
    String iterator =
        streams
            .getShardIterator(
                r ->
                    r.streamArn(arn)
                        .shardId(shard.shardId())
                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
            .shardIterator();
    int pages = 0;
    while (iterator != null) {
      requireEnd(++pages);
      String here = iterator;
      GetRecordsResponse page = streams.getRecords(r -> r.shardIterator(here).limit(limit));
      assertThat(page.records()).hasSizeLessThanOrEqualTo(limit);
      records.addAll(page.records());
      iterator = page.records().isEmpty() ? null : page.nextShardIterator();
    }
    assertThat(records)
        .extracting(each -> each.dynamodb().sequenceNumber())
        .isSortedAccordingTo(Comparator.comparing(BigInteger::new));
    return records;
  }

  /** Fails where pages would go on for ever. */
  private static void requireEnd(int pages) {
    assertThat(pages).as("pages of one read").isLessThanOrEqualTo(DynamoDbRun.MAX_PAGES);
  }
}
