package dev.awsfakes.kinesis;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.kinesis.model.EncryptionType;
import software.amazon.awssdk.services.kinesis.model.GetRecordsRequest;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.Record;

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
    Shard shard = stream.shards().get(iterator.shard());
    int limit = request.limit() == null ? Shard.MAX_READ_RECORDS : request.limit();
    Shard.Batch batch = shard.read(iterator.position(), limit, stream.retention(), call.now());
    List<Record> records = new ArrayList<>(batch.records().size());
    batch.records().forEach(read -> records.add(shown(read)));
    GetRecordsResponse.Builder response =
        GetRecordsResponse.builder().records(records).millisBehindLatest(batch.behind().toMillis());
    if (!batch.ended()) {
      response.nextShardIterator(
          ShardIterator.at(stream, shard, batch.next(), call.now()).toToken());
    }
    return response;
  }

  private static Record shown(Shard.Numbered read) {
    StoredRecord record = read.record();
    return Record.builder()
        .sequenceNumber(read.number().toString())
        .approximateArrivalTimestamp(record.arrived())
        .data(record.data())
        .partitionKey(record.partitionKey())
        .encryptionType(EncryptionType.NONE)
        .build();
  }
}
