package dev.awsfakes.kinesis;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.services.kinesis.model.GetRecordsRequest;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;

/** Reads records from an iterator's place on. */
final class GetRecordsOperation implements Operation<GetRecordsRequest, GetRecordsResponse> {
  private final Streams streams;

  GetRecordsOperation(Streams streams) {
    this.streams = streams;
  }

  @Override
  public GetRecordsResponse.Builder handle(GetRecordsRequest request, Call call) {
    ShardIterator iterator = ShardIterator.parse(request.shardIterator());
    iterator.requireFresh(call.now());
    Stream stream = streams.require(null, iterator.streamArn());
    if (!stream.created().truncatedTo(ChronoUnit.MILLIS).equals(iterator.streamCreated())) {
      throw KinesisErrors.streamNotFound(stream.name(), stream.account());
    }
    Shard shard = stream.allShards().get(iterator.shard());
    admit(stream, shard, call);
    StreamEncryption.require(stream, "Decrypt", call);
    int limit = request.limit() == null ? Shard.MAX_READ_RECORDS : request.limit();
    // Empty though there are more: developer guide, "GetRecords returns empty records array even
    // when there is data in the stream".
    int length = streams.pages().lengthOrNone(limit);
    Shard.Batch batch = shard.read(iterator.position(), length, stream.retention(), call.now());
    GetRecordsResponse.Builder response =
        GetRecordsResponse.builder()
            .records(ShownRecords.records(stream, batch))
            .millisBehindLatest(batch.behind().toMillis());
    return batch.ended()
        ? response.childShards(ShownRecords.childShards(stream, shard))
        : response.nextShardIterator(
            ShardIterator.at(stream, shard, batch.next(), call.now()).toToken());
  }

  private static void admit(Stream stream, Shard shard, Call call) {
    if (stream.isLimited()) {
      try {
        shard.admitRead(call.now());
      } catch (Shard.ThroughputExceeded e) {
        throw KinesisErrors.throughputExceeded(e.message(stream));
      }
    }
  }
}
