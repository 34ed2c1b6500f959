package dev.awsfakes.kinesis;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.kinesis.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.kinesis.model.GetShardIteratorResponse;

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
    Shard shard = stream.requireShard(request.shardId(), call.now());
    long position = StartingPosition.of(request).in(stream, shard, call.now());
    return GetShardIteratorResponse.builder()
        .shardIterator(ShardIterator.at(stream, shard, position, call.now()).toToken());
  }
}
