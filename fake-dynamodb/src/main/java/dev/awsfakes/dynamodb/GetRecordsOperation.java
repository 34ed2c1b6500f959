package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Reads changes from a shard: at most a thousand, and a megabyte. */
final class GetRecordsOperation implements Operation<GetRecordsRequest, GetRecordsResponse> {
  private static final int MAX_RECORDS = 1_000;
  private static final long MAX_BYTES = 1 << 20;

  private final Streams streams;

  GetRecordsOperation(Streams streams) {
    this.streams = streams;
  }

  @Override
  public GetRecordsResponse.Builder handle(GetRecordsRequest request, Call call) {
    StreamPosition position = StreamPosition.parse(request.shardIterator(), call.now());
    TableStream stream = streams.require(position.streamArn(), call.now());
    StreamShard shard = stream.requireShard(position.shardId(), call.now());
    if (!position.fromHorizon() && position.next() < stream.oldestNumber(call.now())) {
      throw DynamoDbErrors.trimmedDataAccess();
    }
    int limit = request.limit() == null ? MAX_RECORDS : request.limit();
    if (limit > MAX_RECORDS) {
      throw DynamoDbErrors.tooManyRecords(MAX_RECORDS);
    }
    int length = streams.pages().lengthOrNone(limit);
    List<Record> records = new ArrayList<>();
    // Of a shard from its horizon on, what was trimmed counts as read.
    long next = Math.max(position.next(), stream.oldestNumber(call.now()));
    long bytes = 0;
    for (StreamChange change : stream.changes(shard, position.next(), length, call.now())) {
      Record record = change.record(stream);
      bytes += record.dynamodb().sizeBytes();
      if (!records.isEmpty() && bytes > MAX_BYTES) {
        break;
      }
      records.add(record);
      next = change.number() + 1;
    }
    return GetRecordsResponse.builder()
        .records(records)
        .nextShardIterator(next(position, shard, next, records.isEmpty(), call));
  }

  // A closed shard that was read to its end has no more.
  private static @Nullable String next(
      StreamPosition position, StreamShard shard, long next, boolean stayed, Call call) {
    Long last = shard.lastNumber();
    if (last != null && next > last) {
      return null;
    }
    return new StreamPosition(
            position.streamArn(), shard.id(), next, stayed && position.fromHorizon(), call.now())
        .iterator();
  }
}
