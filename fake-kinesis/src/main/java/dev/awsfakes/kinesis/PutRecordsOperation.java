package dev.awsfakes.kinesis;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.kinesis.model.EncryptionType;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequest;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResultEntry;

/** Puts up to 500 records, each by itself. */
final class PutRecordsOperation implements Operation<PutRecordsRequest, PutRecordsResponse> {
  private final Streams streams;

  PutRecordsOperation(Streams streams) {
    this.streams = streams;
  }

  @Override
  public PutRecordsResponse.Builder handle(PutRecordsRequest request, Call call) {
    Stream stream = streams.require(request.streamName(), request.streamARN());
    List<PutRecordsResultEntry> results = new ArrayList<>(request.records().size());
    for (PutRecordsRequestEntry entry : request.records()) {
      Stream.Placed placed =
          new IncomingRecord(entry.data(), entry.partitionKey(), entry.explicitHashKey())
              .putInto(stream, call.now());
      results.add(
          PutRecordsResultEntry.builder()
              .shardId(placed.shard().id())
              .sequenceNumber(placed.number().toString())
              .build());
    }
    return PutRecordsResponse.builder()
        .failedRecordCount(0)
        .records(results)
        .encryptionType(EncryptionType.NONE);
  }
}
