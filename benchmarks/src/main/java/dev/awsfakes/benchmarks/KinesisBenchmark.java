package dev.awsfakes.benchmarks;

import dev.awsfakes.FakeAws;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.GetRecordsRequest;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordRequest;
import software.amazon.awssdk.services.kinesis.model.PutRecordResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;

/** Puts and reads at the tail of a shard: the fake and a bare list. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class KinesisBenchmark {
  private static final String STREAM = "events";
  private static final String SHARD = "shardId-000000000000";
  private static final SdkBytes DATA = SdkBytes.fromByteArray(new byte[100]);
  private static final int PAGE = 1_000;
  private static final String SPREAD = "spread";
  private static final int SHARDS = 8;
  private static final String FIRST_NUMBER = "49" + "0".repeat(54);

  /** How many records the shard has before. */
  @Param({"1000", "10000000"})
  public int records;

  private final List<List<PutRecordRequest>> bare =
      Stream.generate(() -> Collections.synchronizedList(new ArrayList<PutRecordRequest>()))
          .limit(SHARDS)
          .toList();
  private KinesisClient kinesis = FakeAws.create().client(KinesisClient.class);
  private String tail = "";

  /** Fills the shard. */
  @Setup
  public void fill() {
    kinesis = FakeAws.builder().callLog(1024).build().client(KinesisClient.class);
    kinesis.createStream(r -> r.streamName(STREAM).shardCount(1));
    kinesis.createStream(r -> r.streamName(SPREAD).shardCount(SHARDS));
    String last = "";
    for (int i = 0; i < records; i++) {
      PutRecordResponse response = kinesis.putRecord(request());
      last = i == records - PAGE ? response.sequenceNumber() : last;
    }
    String from = last;
    tail =
        kinesis
            .getShardIterator(
                r ->
                    r.streamName(STREAM)
                        .shardId(SHARD)
                        .shardIteratorType(ShardIteratorType.AT_SEQUENCE_NUMBER)
                        .startingSequenceNumber(from))
            .shardIterator();
  }

  private static PutRecordRequest request() {
    return PutRecordRequest.builder().streamName(STREAM).partitionKey("key").data(DATA).build();
  }

  /** The fake. */
  @Benchmark
  public PutRecordResponse putRecord() {
    return kinesis.putRecord(request());
  }

  /** The fake: keys that spread over eight shards, for runs with several threads. */
  @Benchmark
  public PutRecordResponse putRecordToAnyShard(Producer producer) {
    return kinesis.putRecord(
        PutRecordRequest.builder()
            .streamName(SPREAD)
            .partitionKey(producer.nextKey())
            .data(DATA)
            .build());
  }

  /** The limit: a list for the shard that the key's MD5 chooses, and a numbered response. */
  @Benchmark
  public PutRecordResponse putRecordBareList() throws NoSuchAlgorithmException {
    PutRecordRequest request = request();
    byte[] key = request.partitionKey().getBytes(StandardCharsets.UTF_8);
    List<PutRecordRequest> shard =
        bare.get(MessageDigest.getInstance("MD5").digest(key)[0] & (SHARDS - 1));
    shard.add(request);
    String number = Integer.toString(shard.size());
    return PutRecordResponse.builder()
        .shardId(SHARD)
        .sequenceNumber(FIRST_NUMBER.substring(number.length()) + number)
        .build();
  }

  /** One producer's keys. */
  @State(Scope.Thread)
  public static class Producer {
    private int next;

    String nextKey() {
      return "key-" + (next++ & 0xFFFF);
    }
  }

  /** The fake: a hundred records in one call. */
  @Benchmark
  public PutRecordsResponse putRecordsOf100() {
    return putRecords(100);
  }

  /** The fake: five hundred records in one call. */
  @Benchmark
  public PutRecordsResponse putRecordsOf500() {
    return putRecords(500);
  }

  private PutRecordsResponse putRecords(int count) {
    List<PutRecordsRequestEntry> entries = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      entries.add(PutRecordsRequestEntry.builder().partitionKey("key").data(DATA).build());
    }
    return kinesis.putRecords(r -> r.streamName(STREAM).records(entries));
  }

  /** The fake: the last thousand records. */
  @Benchmark
  public GetRecordsResponse getRecordsAtTheTail() {
    return kinesis.getRecords(GetRecordsRequest.builder().shardIterator(tail).limit(PAGE).build());
  }
}
