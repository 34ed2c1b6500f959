package dev.awsfakes.kinesis;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
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
    StreamEncryption.require(stream, "GenerateDataKey", call);
    String ordering = request.sequenceNumberForOrdering();
    if (ordering != null && SequenceNumber.parse(ordering) == null) {
      throw KinesisErrors.invalidArgument(
          "SequenceNumberForOrdering " + ordering + " is not a sequence number of this stream.");
    }
    IncomingRecord record =
        IncomingRecord.of(
            request.data(), request.partitionKey(), request.explicitHashKey(), stream, call.now());
    try {
      Stream.Placed placed = record.putInto(stream);
      return PutRecordResponse.builder()
          .shardId(placed.shard().id())
          .sequenceNumber(placed.number().toString())
          .encryptionType(ShownRecords.encryption(stream));
    } catch (Shard.ThroughputExceeded e) {
      throw KinesisErrors.throughputExceeded(e.message(stream));
    }
  }
}
