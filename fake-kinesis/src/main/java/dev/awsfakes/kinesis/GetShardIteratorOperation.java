package dev.awsfakes.kinesis;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.time.Instant;
import software.amazon.awssdk.services.kinesis.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.kinesis.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;

/** Answers with a place in a shard from which to read. */
final class GetShardIteratorOperation
    implements Operation<GetShardIteratorRequest, GetShardIteratorResponse> {
  private final Streams streams;

  GetShardIteratorOperation(Streams streams) {
    this.streams = streams;
  }

  @Override
  public GetShardIteratorResponse.Builder handle(GetShardIteratorRequest request, Call call) {
    Stream stream = streams.require(request.streamName(), request.streamARN());
    Shard shard = stream.requireShard(request.shardId());
    long position = position(request, stream, shard, call.now());
    return GetShardIteratorResponse.builder()
        .shardIterator(ShardIterator.at(stream, shard, position, call.now()).toToken());
  }

  private static long position(
      GetShardIteratorRequest request, Stream stream, Shard shard, Instant now) {
    ShardIteratorType type = request.shardIteratorType();
    return switch (type) {
      case TRIM_HORIZON -> shard.horizon(stream.retention(), now);
      case LATEST -> shard.tip();
      case AT_SEQUENCE_NUMBER -> sequencePosition(request, stream, shard);
      case AFTER_SEQUENCE_NUMBER -> sequencePosition(request, stream, shard) + 1;
      case AT_TIMESTAMP -> shard.since(timestamp(request, now));
      default -> throw KinesisErrors.invalidArgument("Unknown ShardIteratorType: " + type);
    };
  }

  private static long sequencePosition(
      GetShardIteratorRequest request, Stream stream, Shard shard) {
    String text = request.startingSequenceNumber();
    if (text == null) {
      throw KinesisErrors.invalidArgument(
          "Must either specify StartingSequenceNumber or use another ShardIteratorType.");
    }
    SequenceNumber number = SequenceNumber.parse(text);
    if (number == null || !number.equals(shard.sequenceNumber(number.position()))) {
      throw KinesisErrors.invalidArgument(
          "StartingSequenceNumber "
              + text
              + " used in GetShardIterator on shard "
              + shard.id()
              + " in stream "
              + stream.name()
              + " under account "
              + stream.account()
              + " is invalid.");
    }
    return number.position();
  }

  private static Instant timestamp(GetShardIteratorRequest request, Instant now) {
    if (request.timestamp() == null) {
      throw KinesisErrors.invalidArgument(
          "Must specify timestampInMillis parameter for iterator of type AT_TIMESTAMP.");
    }
    if (request.timestamp().isAfter(now)) {
      throw KinesisErrors.invalidArgument(
          "The timestampInMillis parameter cannot be greater than the currentTimestampInMillis.");
    }
    return request.timestamp();
  }
}
