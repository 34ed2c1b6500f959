package dev.awsfakes.kinesis;

import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Batch;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequest;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResultEntry;

/** Puts up to 500 records; each is accepted or throttled by itself. */
final class PutRecordsOperation implements Operation<PutRecordsRequest, PutRecordsResponse> {
  private static final String THROTTLED = "ProvisionedThroughputExceededException";

  /** The codes of a record that is not put: API reference, PutRecords. */
  static final Batch<PutRecordsRequest, PutRecordsRequestEntry> BATCH =
      Batch.of(PutRecordsRequest.class, PutRecordsRequest::records, THROTTLED, "Rate exceeded.")
          .or("InternalFailure", "Internal service failure.")
          .only();

  private static final int MAX_BYTES = 10 * 1_024 * 1_024;

  private final Streams streams;

  PutRecordsOperation(Streams streams) {
    this.streams = streams;
  }

  @Override
  public PutRecordsResponse.Builder handle(PutRecordsRequest request, Call call) {
    Stream stream = streams.require(request.streamName(), request.streamARN());
    StreamEncryption.require(stream, "GenerateDataKey", call);
    List<PutRecordsResultEntry> results = new ArrayList<>(request.records().size());
    int failed = 0;
    for (IncomingRecord record : checked(request, stream, call)) {
      try {
        call.beginEntry();
        Stream.Placed placed = record.putInto(stream);
        results.add(
            PutRecordsResultEntry.builder()
                .shardId(placed.shard().id())
                .sequenceNumber(placed.number().toString())
                .build());
      } catch (Shard.ThroughputExceeded e) {
        failed++;
        results.add(failed(THROTTLED, e.message(stream)));
      } catch (AwsError e) {
        failed++;
        boolean throttled = THROTTLED.equals(e.code());
        results.add(
            failed(
                e.code(), throttled ? record.throttledIn(stream).message(stream) : e.getMessage()));
      }
    }
    return PutRecordsResponse.builder()
        .failedRecordCount(failed)
        .records(results)
        .encryptionType(ShownRecords.encryption(stream));
  }

  private static PutRecordsResultEntry failed(@Nullable String code, @Nullable String message) {
    return PutRecordsResultEntry.builder().errorCode(code).errorMessage(message).build();
  }

  // All are checked before the first is put: a request that is refused has no effect.
  private static List<IncomingRecord> checked(PutRecordsRequest request, Stream stream, Call call) {
    List<IncomingRecord> records = new ArrayList<>(request.records().size());
    long bytes = 0;
    for (PutRecordsRequestEntry entry : request.records()) {
      IncomingRecord record =
          IncomingRecord.of(
              entry.data(), entry.partitionKey(), entry.explicitHashKey(), stream, call.now());
      bytes += record.record().size();
      records.add(record);
    }
    if (bytes > MAX_BYTES) {
      throw KinesisErrors.invalidArgument("Records size exceeds 10 MB limit");
    }
    return records;
  }
}
