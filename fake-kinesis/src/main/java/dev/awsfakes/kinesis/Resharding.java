package dev.awsfakes.kinesis;

import dev.awsfakes.spi.Call;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.kinesis.model.MergeShardsRequest;
import software.amazon.awssdk.services.kinesis.model.MergeShardsResponse;
import software.amazon.awssdk.services.kinesis.model.SplitShardRequest;
import software.amazon.awssdk.services.kinesis.model.SplitShardResponse;
import software.amazon.awssdk.services.kinesis.model.StreamMode;
import software.amazon.awssdk.services.kinesis.model.StreamStatus;
import software.amazon.awssdk.services.kinesis.model.UpdateShardCountRequest;
import software.amazon.awssdk.services.kinesis.model.UpdateShardCountResponse;

/** The operations that change the shards of a stream: SplitShard, MergeShards, UpdateShardCount. */
final class Resharding {
  private static final int MAX_SCALINGS_PER_DAY = 10;
  private static final int MAX_SHARDS = 10_000;

  private final Streams streams;

  Resharding(Streams streams) {
    this.streams = streams;
  }

  SplitShardResponse.Builder split(SplitShardRequest request, Call call) {
    Stream stream = requireProvisioned(request.streamName(), request.streamARN(), call);
    Shard shard = requireOpen(stream, request.shardToSplit(), call);
    BigInteger newStart = new BigInteger(request.newStartingHashKey());
    HashRange range = shard.range();
    if (newStart.compareTo(range.start().add(BigInteger.ONE)) <= 0
        || newStart.compareTo(range.end()) >= 0) {
      throw KinesisErrors.invalidArgument(
          "NewStartingHashKey "
              + newStart
              + " used in SplitShard() on shard "
              + shard.id()
              + " in stream "
              + stream.name()
              + " under account "
              + stream.account()
              + " is not both greater than one plus the shard's StartingHashKey "
              + range.start()
              + " and less than the shard's EndingHashKey "
              + range.end()
              + ".");
    }
    streams.requireShards(1);
    stream.split(shard, newStart, call.now());
    stream.state().enter(StreamStatus.UPDATING, call.now());
    return SplitShardResponse.builder();
  }

  MergeShardsResponse.Builder merge(MergeShardsRequest request, Call call) {
    Stream stream = requireProvisioned(request.streamName(), request.streamARN(), call);
    Shard first = requireOpen(stream, request.shardToMerge(), call);
    Shard second = requireOpen(stream, request.adjacentShardToMerge(), call);
    Shard lower = first.range().start().compareTo(second.range().start()) < 0 ? first : second;
    Shard upper = lower.equals(first) ? second : first;
    if (!lower.range().end().add(BigInteger.ONE).equals(upper.range().start())) {
      throw KinesisErrors.invalidArgument(
          "Shards "
              + first.id()
              + " and "
              + second.id()
              + " in stream "
              + stream.name()
              + " under account "
              + stream.account()
              + " are not an adjacent pair of shards eligible for merging");
    }
    stream.merge(lower, upper, first, call.now());
    stream.state().enter(StreamStatus.UPDATING, call.now());
    return MergeShardsResponse.builder();
  }

  UpdateShardCountResponse.Builder updateCount(UpdateShardCountRequest request, Call call) {
    Stream stream = requireProvisioned(request.streamName(), request.streamARN(), call);
    int current = stream.openShardCount();
    int target = request.targetShardCount();
    requireWithinFactorOfTwo(current, target);
    if (target > current) {
      streams.requireShards(target - current);
    }
    if (!stream.state().admitScaling(MAX_SCALINGS_PER_DAY, call.now())) {
      throw KinesisErrors.limitExceeded(
          "Stream "
              + stream.name()
              + " under account "
              + stream.account()
              + " has been scaled 10 times in the last 24 hours, which is the limit.");
    }
    stream.scaleTo(target, call.now());
    stream.state().enter(StreamStatus.UPDATING, call.now());
    return UpdateShardCountResponse.builder()
        .streamName(stream.name())
        .streamARN(stream.arn())
        .currentShardCount(current)
        .targetShardCount(target);
  }

  private static void requireWithinFactorOfTwo(int current, int target) {
    String counts =
        " your current open shard count. Current open shard count: "
            + current
            + " Target shard count: "
            + target;
    if (target > 2 * current) {
      throw KinesisErrors.invalidArgument("UpdateShardCount cannot scale up over double" + counts);
    }
    if (2 * target < current) {
      throw KinesisErrors.invalidArgument("UpdateShardCount cannot scale down below half" + counts);
    }
    if (target > MAX_SHARDS) {
      throw KinesisErrors.invalidArgument(
          "UpdateShardCount cannot scale a stream to more than 10000 shards.");
    }
  }

  private Stream requireProvisioned(@Nullable String name, @Nullable String arn, Call call) {
    Stream stream = streams.requireActive(name, arn, call.now());
    if (stream.state().mode() == StreamMode.ON_DEMAND) {
      throw KinesisErrors.validation(
          call.operation() + " is not supported for streams in ON_DEMAND mode.");
    }
    return stream;
  }

  private static Shard requireOpen(Stream stream, String shardId, Call call) {
    Shard shard = stream.requireShard(shardId, call.now());
    if (!shard.isOpen()) {
      throw KinesisErrors.inUse(
          "Shard "
              + shardId
              + " in stream "
              + stream.name()
              + " under account "
              + stream.account()
              + " has already been merged or split, and thus is not eligible for merging or"
              + " splitting.");
    }
    return shard;
  }
}
