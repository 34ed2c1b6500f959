package dev.awsfakes.eventsources;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.kinesis.model.ListShardsResponse;
import software.amazon.awssdk.services.kinesis.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.Shard;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;
import software.amazon.awssdk.services.kinesis.model.StreamDescriptionSummary;

/** Reads a Kinesis stream. */
final class KinesisReader implements StreamReader<Record> {
  private final KinesisClient kinesis;
  private final String arn;

  private KinesisReader(KinesisClient kinesis, String arn) {
    this.kinesis = kinesis;
    this.arn = arn;
  }

  static KinesisReader of(KinesisClient kinesis, String nameOrArn) {
    StreamDescriptionSummary stream =
        kinesis
            .describeStreamSummary(
                request -> {
                  if (Arns.isOf("kinesis", nameOrArn)) {
                    request.streamARN(nameOrArn);
                  } else {
                    request.streamName(nameOrArn);
                  }
                })
            .streamDescriptionSummary();
    return new KinesisReader(kinesis, stream.streamARN());
  }

  @Override
  public String arn() {
    return arn;
  }

  @Override
  public Duration retention() {
    return Duration.ofHours(
        kinesis
            .describeStreamSummary(request -> request.streamARN(arn))
            .streamDescriptionSummary()
            .retentionPeriodHours());
  }

  @Override
  public List<StreamShard> shards() {
    List<StreamShard> shards = new ArrayList<>();
    ListShardsResponse page = kinesis.listShards(request -> request.streamARN(arn));
    page.shards().forEach(shard -> shards.add(shard(shard)));
    while (page.nextToken() != null) {
      String token = page.nextToken();
      page = kinesis.listShards(request -> request.nextToken(token));
      page.shards().forEach(shard -> shards.add(shard(shard)));
    }
    return shards;
  }

  private static StreamShard shard(Shard shard) {
    return new StreamShard(
        shard.shardId(),
        Stream.of(shard.parentShardId(), shard.adjacentParentShardId())
            .filter(Objects::nonNull)
            .toList());
  }

  // A shard that was read too often has nothing for now; it has when the second is over.
  @Override
  public StreamPage<Record> read(String shardId, StreamPosition position) {
    try {
      String iterator = kinesis.getShardIterator(iteratorAt(shardId, position)).shardIterator();
      GetRecordsResponse response =
          kinesis.getRecords(request -> request.streamARN(arn).shardIterator(iterator));
      return new StreamPage<>(response.records(), response.nextShardIterator() == null);
    } catch (ProvisionedThroughputExceededException e) {
      return new StreamPage<>(List.of(), false);
    }
  }

  private GetShardIteratorRequest iteratorAt(String shardId, StreamPosition position) {
    GetShardIteratorRequest.Builder request =
        GetShardIteratorRequest.builder().streamARN(arn).shardId(shardId);
    if (position instanceof StreamPosition.At at) {
      request.shardIteratorType(ShardIteratorType.AT_TIMESTAMP).timestamp(at.time());
    } else if (position instanceof StreamPosition.After after) {
      request
          .shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
          .startingSequenceNumber(after.sequenceNumber());
    } else {
      request.shardIteratorType(ShardIteratorType.TRIM_HORIZON);
    }
    return request.build();
  }

  @Override
  public String sequenceNumber(Record record) {
    return record.sequenceNumber();
  }

  @Override
  public String orderingKey(Record record) {
    return record.partitionKey();
  }

  @Override
  public Instant arrival(Record record) {
    return record.approximateArrivalTimestamp();
  }

  // Its data is in the event as Base64.
  @Override
  public long bytes(Record record) {
    return (record.data().asByteArrayUnsafe().length + 2) / 3 * 4L;
  }

  @Override
  public JsonNode event(Record record) {
    return Filters.event(
        "data", new String(record.data().asByteArrayUnsafe(), StandardCharsets.UTF_8));
  }

  @Override
  public String batchInfoName() {
    return "KinesisBatchInfo";
  }

  /** A pattern on the data of a record, which is JSON. */
  static FilterPattern filter(String json) {
    FilterPattern pattern = Filters.on("data", json);
    JsonNode data = pattern.field("data");
    // Lambda refuses a pattern of plain strings here: guide, "Properly filtering Kinesis records".
    if (data != null && !data.isObject()) {
      throw FilterPattern.invalid("the pattern of 'data' is a JSON object");
    }
    return pattern;
  }
}
