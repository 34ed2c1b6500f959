package dev.awsfakes.kinesis;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.kinesis.model.ShardFilter;
import software.amazon.awssdk.services.kinesis.model.ShardFilterType;

/**
 * Which shards a ShardFilter asks for: Kinesis API reference, ShardFilter.
 *
 * @param type null for all of them
 * @param after the shard id of AFTER_SHARD_ID, else empty
 * @param time the time of AT_TIMESTAMP and FROM_TIMESTAMP, else the epoch
 */
record ShardSelection(@Nullable ShardFilterType type, String after, Instant time) {

  static ShardSelection of(@Nullable ShardFilter filter, Instant now) {
    if (filter == null) {
      return new ShardSelection(null, "", Instant.EPOCH);
    }
    ShardFilterType type = filter.type();
    String after = filter.shardId() == null ? "" : filter.shardId();
    if (type == ShardFilterType.AFTER_SHARD_ID && after.isEmpty()) {
      throw KinesisErrors.invalidArgument("ShardId is required for a filter of AFTER_SHARD_ID.");
    }
    boolean timed = type == ShardFilterType.AT_TIMESTAMP || type == ShardFilterType.FROM_TIMESTAMP;
    if (timed && filter.timestamp() == null) {
      throw KinesisErrors.invalidArgument("Timestamp is required for a filter of " + type + ".");
    }
    if (timed && filter.timestamp().isAfter(now)) {
      throw KinesisErrors.invalidArgument("The Timestamp of a filter cannot be in the future.");
    }
    return new ShardSelection(type, after, timed ? filter.timestamp() : Instant.EPOCH);
  }

  boolean includes(Shard shard, Stream stream, Instant now) {
    if (type == null) {
      return true;
    }
    Instant horizon = later(stream.created(), now.minus(stream.retention()));
    return switch (type) {
      case AFTER_SHARD_ID -> shard.id().compareTo(after) > 0;
      case AT_LATEST -> shard.isOpen();
      case AT_TRIM_HORIZON -> shard.wasOpenAt(horizon);
      case FROM_TRIM_HORIZON -> true;
      case AT_TIMESTAMP -> shard.wasOpenAt(later(time, horizon));
      case FROM_TIMESTAMP -> !isClosedBy(shard, later(time, horizon));
      default -> throw KinesisErrors.invalidArgument("Unknown shard filter: " + type);
    };
  }

  private static boolean isClosedBy(Shard shard, Instant time) {
    Instant closed = shard.closed();
    return closed != null && !closed.isAfter(time);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** The form that a page token keeps. */
  @Override
  public String toString() {
    return type + "," + after + "," + time.toEpochMilli();
  }

  static ShardSelection parse(String text) {
    String[] parts = text.split(",", 3);
    ShardFilterType type = parts[0].equals("null") ? null : ShardFilterType.fromValue(parts[0]);
    return new ShardSelection(type, parts[1], Instant.ofEpochMilli(Long.parseLong(parts[2])));
  }
}
