package dev.awsfakes.kinesis;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.kinesis.model.EncryptionType;
import software.amazon.awssdk.services.kinesis.model.PutRecordRequest;
import software.amazon.awssdk.services.kinesis.model.PutRecordResponse;

/** Puts one record into a stream. */
final class PutRecordOperation implements Operation<PutRecordRequest, PutRecordResponse> {
  private final Streams streams;

  PutRecordOperation(Streams streams) {
    this.streams = streams;
  }

  @Override
  public PutRecordResponse.Builder handle(PutRecordRequest request, Call call) {
    Stream stream = streams.require(request.streamName(), request.streamARN());
    Stream.Placed placed =
        new IncomingRecord(request.data(), request.partitionKey(), request.explicitHashKey())
            .putInto(stream, call.now());
    return PutRecordResponse.builder()
        .shardId(placed.shard().id())
        .sequenceNumber(placed.number().toString())
        .encryptionType(EncryptionType.NONE);
  }
}
