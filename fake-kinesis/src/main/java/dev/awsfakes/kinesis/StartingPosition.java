package dev.awsfakes.kinesis;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.kinesis.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;

/** Where reading is to begin, as GetShardIterator and SubscribeToShard say it. */
record StartingPosition(
    ShardIteratorType type, @Nullable String sequenceNumber, @Nullable Instant timestamp) {

  static StartingPosition of(GetShardIteratorRequest request) {
    return new StartingPosition(
        request.shardIteratorType(), request.startingSequenceNumber(), request.timestamp());
  }

  static StartingPosition of(
      software.amazon.awssdk.services.kinesis.model.StartingPosition position) {
    return new StartingPosition(position.type(), position.sequenceNumber(), position.timestamp());
  }

  /** The position of the first record to read. */
  long in(Stream stream, Shard shard, Instant now) {
    return switch (type) {
      case TRIM_HORIZON -> shard.horizon(stream.retention(), now);
      case LATEST -> shard.tip();
      case AT_SEQUENCE_NUMBER -> sequencePosition(stream, shard);
      case AFTER_SEQUENCE_NUMBER -> sequencePosition(stream, shard) + 1;
      case AT_TIMESTAMP -> shard.since(timestamp(now));
      default -> throw KinesisErrors.invalidArgument("Unknown starting position: " + type);
    };
  }

  private long sequencePosition(Stream stream, Shard shard) {
    if (sequenceNumber == null) {
      throw KinesisErrors.invalidArgument(
          "Must either specify StartingSequenceNumber or use another ShardIteratorType.");
    }
    SequenceNumber number = SequenceNumber.parse(sequenceNumber);
    if (number == null || !number.equals(shard.sequenceNumber(number.position()))) {
      throw KinesisErrors.invalidArgument(
          "StartingSequenceNumber "
              + sequenceNumber
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

  private Instant timestamp(Instant now) {
    if (timestamp == null) {
      throw KinesisErrors.invalidArgument(
          "Must specify timestampInMillis parameter for iterator of type AT_TIMESTAMP.");
    }
    if (timestamp.isAfter(now)) {
      throw KinesisErrors.invalidArgument(
          "The timestampInMillis parameter cannot be greater than the currentTimestampInMillis.");
    }
    return timestamp;
  }
}
