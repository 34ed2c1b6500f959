package dev.awsfakes.linearizability;

import dev.awsfakes.FakeAws;
import java.time.Instant;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisClient;

/** One shard of a stream: puts and reads from its beginning. */
public class ShardHistory {
  private final KinesisClient kinesis =
      FakeAws.builder().frozenAt(Instant.EPOCH).callLog(0).build().client(KinesisClient.class);

  /** Makes the stream. */
  public ShardHistory() {
    kinesis.createStream(r -> r.streamName("orders").shardCount(1));
  }

  /** Puts a record. */
  @Operation
  public String put(@Param(gen = IntGen.class, conf = "1:3") int number) {
    return kinesis
        .putRecord(
            r ->
                r.streamName("orders")
                    .partitionKey("key")
                    .data(SdkBytes.fromUtf8String(String.valueOf(number))))
        .sequenceNumber();
  }

  /** Reads all that there is. */
  @Operation
  public String read() {
    String iterator =
        kinesis
            .getShardIterator(
                r ->
                    r.streamName("orders")
                        .shardId("shardId-000000000000")
                        .shardIteratorType("TRIM_HORIZON"))
            .shardIterator();
    return String.valueOf(
        kinesis.getRecords(r -> r.shardIterator(iterator)).records().stream()
            .map(record -> record.data().asUtf8String())
            .toList());
  }
}
