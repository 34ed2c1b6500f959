package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;

/** Gives a place in a shard to read from. */
final class GetShardIteratorOperation
    implements Operation<GetShardIteratorRequest, GetShardIteratorResponse> {
  private final Streams streams;

  GetShardIteratorOperation(Streams streams) {
    this.streams = streams;
  }

  @Override
  public GetShardIteratorResponse.Builder handle(GetShardIteratorRequest request, Call call) {
    TableStream stream = streams.require(request.streamArn(), call.now());
    StreamShard shard = stream.requireShard(request.shardId(), call.now());
    long next =
        switch (request.shardIteratorType()) {
          case TRIM_HORIZON -> withoutNumber(request, shard.firstNumber());
          case LATEST -> withoutNumber(request, afterLast(stream, shard));
          case AT_SEQUENCE_NUMBER -> number(stream, shard, request.sequenceNumber(), call);
          default -> number(stream, shard, request.sequenceNumber(), call) + 1;
        };
    StreamPosition position =
        new StreamPosition(stream.arn(), shard.id(), next, next == shard.firstNumber(), call.now());
    return GetShardIteratorResponse.builder().shardIterator(position.iterator());
  }

  private static long withoutNumber(GetShardIteratorRequest request, long next) {
    if (request.sequenceNumber() != null) {
      throw DynamoDbErrors.unwantedSequenceNumber();
    }
    return next;
  }

  private static long afterLast(TableStream stream, StreamShard shard) {
    Long last = shard.lastNumber();
    return last == null ? stream.nextNumber() : last + 1;
  }

  private static long number(
      TableStream stream, StreamShard shard, @Nullable String sequenceNumber, Call call) {
    if (sequenceNumber == null) {
      throw DynamoDbErrors.invalidSequenceNumber();
    }
    long number = StreamChange.numberOf(sequenceNumber);
    Long last = shard.lastNumber();
    long end = last == null ? stream.nextNumber() : last + 1;
    if (number < shard.firstNumber() || number > end) {
      throw DynamoDbErrors.invalidSequenceNumber();
    }
    if (number < stream.oldestNumber(call.now())) {
      throw DynamoDbErrors.trimmedDataAccess();
    }
    return number;
  }
}
