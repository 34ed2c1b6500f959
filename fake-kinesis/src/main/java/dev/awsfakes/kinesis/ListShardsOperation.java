package dev.awsfakes.kinesis;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.List;
import software.amazon.awssdk.services.kinesis.model.ListShardsRequest;
import software.amazon.awssdk.services.kinesis.model.ListShardsResponse;

/** Lists the shards of a stream, filtered, in pages. */
final class ListShardsOperation implements Operation<ListShardsRequest, ListShardsResponse> {
  private static final int MAX_RESULTS = 1_000;

  private final Streams streams;

  ListShardsOperation(Streams streams) {
    this.streams = streams;
  }

  @Override
  public ListShardsResponse.Builder handle(ListShardsRequest request, Call call) {
    Stream stream;
    String after;
    ShardSelection selection;
    if (request.nextToken() == null) {
      stream = streams.require(request.streamName(), request.streamARN());
      after = request.exclusiveStartShardId() == null ? "" : request.exclusiveStartShardId();
      selection = ShardSelection.of(request.shardFilter(), call.now());
    } else {
      requireTokenAlone(request);
      PageToken token = PageToken.parse(request.nextToken(), call.now());
      int end = token.owner().indexOf(' ');
      stream = streams.require(null, token.owner().substring(0, end));
      after = token.after();
      selection = ShardSelection.parse(token.owner().substring(end + 1));
    }
    int max =
        Math.min(request.maxResults() == null ? MAX_RESULTS : request.maxResults(), MAX_RESULTS);
    List<Shard> found =
        stream.shards(call.now()).stream()
            .filter(shard -> shard.id().compareTo(after) > 0)
            .filter(shard -> selection.includes(shard, stream, call.now()))
            .toList();
    List<Shard> page = found.size() > max ? found.subList(0, max) : found;
    ListShardsResponse.Builder response =
        ListShardsResponse.builder().shards(page.stream().map(ShownRecords::shard).toList());
    return page.size() == found.size()
        ? response
        : response.nextToken(
            PageToken.of(stream.arn() + " " + selection, page.get(max - 1).id(), call.now())
                .toText());
  }

  private static void requireTokenAlone(ListShardsRequest request) {
    if (request.streamName() != null
        || request.streamARN() != null
        || request.exclusiveStartShardId() != null
        || request.streamCreationTimestamp() != null) {
      throw KinesisErrors.invalidArgument("NextToken and StreamName cannot be provided together.");
    }
  }
}
