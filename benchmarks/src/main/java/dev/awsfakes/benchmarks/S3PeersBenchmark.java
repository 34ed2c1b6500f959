package dev.awsfakes.benchmarks;

import dev.awsfakes.benchmarks.peers.Peer;
import dev.awsfakes.benchmarks.peers.S3Peer;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** The same calls of an {@link S3Client} on the fake and on what people use instead. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class S3PeersBenchmark {
  private static final String BUCKET = "orders";
  private static final String KEY = "2026/01/order.json";
  private static final byte[] KIB = new byte[1024];

  /** Which of them. */
  @Param public S3Peer peer = S3Peer.FAKE;

  private Peer<S3Client> opened = S3Peer.FAKE.open();

  /** Starts the peer and stores an object. */
  @Setup
  public void open() {
    opened = peer.open();
    opened.client().createBucket(CreateBucketRequest.builder().bucket(BUCKET).build());
    putObject();
  }

  /** Ends the peer. */
  @TearDown
  public void close() {
    opened.close();
  }

  /** A put of 1 KiB over an object. */
  @Benchmark
  public PutObjectResponse putObject() {
    return opened
        .client()
        .putObject(
            PutObjectRequest.builder().bucket(BUCKET).key(KEY).build(), RequestBody.fromBytes(KIB));
  }

  /** A get of 1 KiB. */
  @Benchmark
  public ResponseBytes<GetObjectResponse> getObject() {
    return opened
        .client()
        .getObjectAsBytes(GetObjectRequest.builder().bucket(BUCKET).key(KEY).build());
  }
}
