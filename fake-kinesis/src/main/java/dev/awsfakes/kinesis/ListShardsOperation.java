package dev.awsfakes.kinesis;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.kinesis.model.HashKeyRange;
import software.amazon.awssdk.services.kinesis.model.ListShardsRequest;
import software.amazon.awssdk.services.kinesis.model.ListShardsResponse;
import software.amazon.awssdk.services.kinesis.model.SequenceNumberRange;

/** Lists the shards of a stream, open and closed. */
final class ListShardsOperation implements Operation<ListShardsRequest, ListShardsResponse> {
  private final Streams streams;

  ListShardsOperation(Streams streams) {
    this.streams = streams;
  }

  @Override
  public ListShardsResponse.Builder handle(ListShardsRequest request, Call call) {
    if (request.nextToken() != null
        || request.maxResults() != null
        || request.shardFilter() != null) {
      throw new UnsupportedOperationException(
          "ListShards of the fake of Kinesis has neither pages nor filters yet.");
    }
    Stream stream = streams.require(request.streamName(), request.streamARN());
    String after = request.exclusiveStartShardId();
    List<software.amazon.awssdk.services.kinesis.model.Shard> shown = new ArrayList<>();
    for (Shard shard : stream.shards()) {
      if (after == null || shard.id().compareTo(after) > 0) {
        shown.add(shown(shard));
      }
    }
    return ListShardsResponse.builder().shards(shown);
  }

  /** A shard as the API shows it. */
  static software.amazon.awssdk.services.kinesis.model.Shard shown(Shard shard) {
    HashRange range = shard.range();
    return software.amazon.awssdk.services.kinesis.model.Shard.builder()
        .shardId(shard.id())
        .parentShardId(shard.parentId())
        .adjacentParentShardId(shard.adjacentParentId())
        .hashKeyRange(
            HashKeyRange.builder()
                .startingHashKey(range.start().toString())
                .endingHashKey(range.end().toString())
                .build())
        .sequenceNumberRange(
            SequenceNumberRange.builder()
                .startingSequenceNumber(shard.startingSequenceNumber().toString())
                .endingSequenceNumber(text(shard.endingSequenceNumber()))
                .build())
        .build();
  }

  private static @Nullable String text(@Nullable SequenceNumber number) {
    return number == null ? null : number.toString();
  }
}
