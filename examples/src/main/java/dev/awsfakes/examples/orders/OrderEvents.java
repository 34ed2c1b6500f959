package dev.awsfakes.examples.orders;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.Shard;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;

/** The stream of order events; its partition key is the customer. */
final class OrderEvents {

  private final KinesisClient kinesis;
  private final KinesisAsyncClient kinesisAsync;
  private final String stream;
  private final Backoff backoff;

  OrderEvents(
      KinesisClient kinesis, KinesisAsyncClient kinesisAsync, String stream, Backoff backoff) {
    this.kinesis = kinesis;
    this.kinesisAsync = kinesisAsync;
    this.stream = stream;
    this.backoff = backoff;
  }

  /** A publisher that collects batches; closing it publishes the last. */
  EventPublisher publisher() {
    return new EventPublisher(kinesisAsync, stream, backoff);
  }

  /**
   * Reads every shard from its oldest record to its tip, one after the other; within a customer the
   * events come as they were published, though an event can come twice.
   *
   * @return how many records each shard held
   */
  Map<String, Long> readAll(Consumer<OrderPlaced> events) {
    List<Shard> shards = kinesis.listShards(request -> request.streamName(stream)).shards();
    Map<String, Long> recordsOfShard = new TreeMap<>();
    for (Shard shard : shards) {
      recordsOfShard.put(shard.shardId(), readShard(shard.shardId(), events));
    }
    return recordsOfShard;
  }

  private long readShard(String shardId, Consumer<OrderPlaced> events) {
    long count = 0;
    String iterator = oldest(shardId);
    while (iterator != null) {
      String position = iterator;
      GetRecordsResponse page = kinesis.getRecords(request -> request.shardIterator(position));
      for (Record record : page.records()) {
        events.accept(OrderPlaced.parse(record.data().asUtf8String()));
      }
      count += page.records().size();
      boolean atTip = page.records().isEmpty() && page.millisBehindLatest() == 0;
      iterator = atTip ? null : page.nextShardIterator();
    }
    return count;
  }

  private String oldest(String shardId) {
    return kinesis
        .getShardIterator(
            request ->
                request
                    .streamName(stream)
                    .shardId(shardId)
                    .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
        .shardIterator();
  }
}
