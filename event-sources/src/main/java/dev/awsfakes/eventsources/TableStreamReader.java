package dev.awsfakes.eventsources;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Reads a table's stream. */
final class TableStreamReader implements StreamReader<Record> {
  private static final Duration RETENTION = Duration.ofHours(24);

  private final DynamoDbStreamsClient streams;
  private final String arn;

  private TableStreamReader(DynamoDbStreamsClient streams, String arn) {
    this.streams = streams;
    this.arn = arn;
  }

  static TableStreamReader of(
      DynamoDbClient dynamoDb, DynamoDbStreamsClient streams, String tableName) {
    String arn =
        dynamoDb.describeTable(request -> request.tableName(tableName)).table().latestStreamArn();
    if (arn == null) {
      throw new IllegalArgumentException(
          "The table "
              + tableName
              + " has no stream; create it with streamSpecification(s -> s.streamEnabled(true)"
              + ".streamViewType(…)).");
    }
    return new TableStreamReader(streams, arn);
  }

  @Override
  public String arn() {
    return arn;
  }

  @Override
  public Duration retention() {
    return RETENTION;
  }

  @Override
  public List<StreamShard> shards() {
    List<StreamShard> shards = new ArrayList<>();
    StreamDescription page = streams.describeStream(r -> r.streamArn(arn)).streamDescription();
    page.shards().forEach(shard -> shards.add(shard(shard)));
    while (page.lastEvaluatedShardId() != null) {
      String last = page.lastEvaluatedShardId();
      page =
          streams
              .describeStream(r -> r.streamArn(arn).exclusiveStartShardId(last))
              .streamDescription();
      page.shards().forEach(shard -> shards.add(shard(shard)));
    }
    return shards;
  }

  private static StreamShard shard(Shard shard) {
    String parent = shard.parentShardId();
    return new StreamShard(shard.shardId(), parent == null ? List.of() : List.of(parent));
  }

  // What is trimmed is lost to Lambda too, which goes on with the oldest that is left.
  @Override
  public StreamPage<Record> read(String shardId, StreamPosition position) {
    try {
      return readAt(shardId, position);
    } catch (TrimmedDataAccessException e) {
      return readAt(shardId, new StreamPosition.Oldest());
    }
  }

  private StreamPage<Record> readAt(String shardId, StreamPosition position) {
    String iterator = streams.getShardIterator(iteratorAt(shardId, position)).shardIterator();
    GetRecordsResponse response = streams.getRecords(request -> request.shardIterator(iterator));
    return new StreamPage<>(response.records(), response.nextShardIterator() == null);
  }

  private GetShardIteratorRequest iteratorAt(String shardId, StreamPosition position) {
    GetShardIteratorRequest.Builder request =
        GetShardIteratorRequest.builder().streamArn(arn).shardId(shardId);
    if (position instanceof StreamPosition.After after) {
      request
          .shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
          .sequenceNumber(after.sequenceNumber());
    } else {
      request.shardIteratorType(ShardIteratorType.TRIM_HORIZON);
    }
    return request.build();
  }

  @Override
  public String sequenceNumber(Record record) {
    return record.dynamodb().sequenceNumber();
  }

  @Override
  public String orderingKey(Record record) {
    return new TreeMap<>(record.dynamodb().keys()).toString();
  }

  @Override
  public Instant arrival(Record record) {
    return record.dynamodb().approximateCreationDateTime();
  }

  @Override
  public long bytes(Record record) {
    return record.dynamodb().sizeBytes();
  }

  @Override
  public JsonNode event(Record record) {
    return TableRecordJson.of(record);
  }

  @Override
  public String batchInfoName() {
    return "DDBStreamBatchInfo";
  }
}
