package dev.awsfakes.benchmarks;

import dev.awsfakes.FakeAws;
import dev.awsfakes.spi.Ids;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
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
import software.amazon.awssdk.awscore.DefaultAwsResponseMetadata;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/** Objects put and read, listed and uploaded in parts: the fake, and what cannot be left out. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class S3Benchmark {
  private static final String BUCKET = "benchmark";
  private static final int SMALLEST_PART = 5 * 1024 * 1024;
  private static final SdkHttpResponse OK = SdkHttpResponse.builder().statusCode(200).build();

  private static FakeAws cloud() {
    FakeAws aws = FakeAws.builder().callLog(1024).build();
    aws.client(S3Client.class).createBucket(r -> r.bucket(BUCKET));
    return aws;
  }

  /** Objects of one size, in the fake and in a map. */
  @State(Scope.Benchmark)
  public static class Objects {
    /** How many bytes an object has. */
    @Param({"1024", "1048576", "67108864"})
    public int size;

    private final Map<String, byte[]> bare = new ConcurrentHashMap<>();
    private S3Client s3 = FakeAws.create().client(S3Client.class);
    private S3AsyncClient async = FakeAws.create().client(S3AsyncClient.class);
    private byte[] bytes = {};
    private String eTag = "";

    /** Makes the object that is read. */
    @Setup
    public void fill() {
      FakeAws aws = cloud();
      s3 = aws.client(S3Client.class);
      async = aws.client(S3AsyncClient.class);
      bytes = Ids.ofSeed(1).bytes(size);
      eTag = s3.putObject(put("read"), RequestBody.fromBytes(bytes)).eTag();
      bare.put("read", bytes);
    }
  }

  /** The key that a thread writes to. */
  @State(Scope.Thread)
  public static class Writer {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final String key = "written-" + NUMBERS.getAndIncrement();
  }

  private static PutObjectRequest put(String key) {
    return PutObjectRequest.builder().bucket(BUCKET).key(key).build();
  }

  private static GetObjectRequest get() {
    return GetObjectRequest.builder().bucket(BUCKET).key("read").build();
  }

  /** The fake. */
  @Benchmark
  public PutObjectResponse put(Objects objects, Writer writer) {
    return objects.s3.putObject(put(writer.key), RequestBody.fromBytes(objects.bytes));
  }

  /** The fake. */
  @Benchmark
  public PutObjectResponse putAsync(Objects objects, Writer writer) {
    return objects
        .async
        .putObject(put(writer.key), AsyncRequestBody.fromBytes(objects.bytes))
        .join();
  }

  /** The limit: the digests that S3 answers with, the ETag's and that of the default checksum. */
  @Benchmark
  public PutObjectResponse putDigests(Objects objects) throws NoSuchAlgorithmException {
    CRC32 crc = new CRC32();
    crc.update(objects.bytes);
    byte[] md5 = MessageDigest.getInstance("MD5").digest(objects.bytes);
    return PutObjectResponse.builder()
        .eTag('"' + HexFormat.of().formatHex(md5) + '"')
        .checksumCRC32(Base64.getEncoder().encodeToString(bigEndian(crc.getValue())))
        .build();
  }

  private static byte[] bigEndian(long crc) {
    return new byte[] {
      (byte) (crc >>> 24), (byte) (crc >>> 16), (byte) (crc >>> 8), (byte) crc,
    };
  }

  /** The fake. */
  @Benchmark
  public ResponseBytes<GetObjectResponse> get(Objects objects) {
    return objects.s3.getObject(get(), ResponseTransformer.toBytes());
  }

  /** The fake. */
  @Benchmark
  public ResponseBytes<GetObjectResponse> getAsync(Objects objects) {
    return objects.async.getObject(get(), AsyncResponseTransformer.toBytes()).join();
  }

  /** The limit: a map, with the same request, response and transformer. */
  @Benchmark
  public ResponseBytes<GetObjectResponse> getBareMap(Objects objects) throws Exception {
    byte[] bytes = objects.bare.getOrDefault(get().key(), new byte[0]);
    GetObjectResponse.Builder response =
        GetObjectResponse.builder()
            .acceptRanges("bytes")
            .contentLength((long) bytes.length)
            .contentType("application/octet-stream")
            .eTag(objects.eTag)
            .lastModified(Instant.EPOCH)
            .metadata(Map.of())
            .serverSideEncryption(ServerSideEncryption.AES256);
    response.responseMetadata(
        DefaultAwsResponseMetadata.create(Map.of("AWS_REQUEST_ID", "request-id")));
    response.sdkHttpResponse(OK);
    return ResponseTransformer.<GetObjectResponse>toBytes()
        .transform(response.build(), AbortableInputStream.create(new ByteArrayInputStream(bytes)));
  }

  /** A bucket with many small objects. */
  @State(Scope.Benchmark)
  public static class Listing {
    /** How many objects the bucket has. */
    @Param({"1000", "1000000"})
    public int objects;

    private S3Client s3 = FakeAws.create().client(S3Client.class);
    private String middle = "";

    /** Makes the objects. */
    @Setup
    public void fill() {
      s3 = cloud().client(S3Client.class);
      for (int i = 0; i < objects; i++) {
        s3.putObject(put(key(i)), RequestBody.empty());
      }
      middle = key(objects / 2);
    }

    private static String key(int number) {
      return "folder-%03d/object-%07d".formatted(number / 1_000, number);
    }
  }

  /** The fake: a thousand objects from the middle of the bucket on. */
  @Benchmark
  public ListObjectsV2Response list(Listing listing) {
    return listing.s3.listObjectsV2(
        ListObjectsV2Request.builder().bucket(BUCKET).startAfter(listing.middle).build());
  }

  /** The fake: what looks like folders, a thousand at most. */
  @Benchmark
  public ListObjectsV2Response listFolders(Listing listing) {
    return listing.s3.listObjectsV2(
        ListObjectsV2Request.builder().bucket(BUCKET).delimiter("/").build());
  }

  /** An object to be uploaded in parts of the smallest size. */
  @State(Scope.Benchmark)
  public static class Multipart {
    /** How many parts it has. */
    @Param("100")
    public int parts;

    private final byte[] part = Ids.ofSeed(1).bytes(SMALLEST_PART);
    private S3Client s3 = FakeAws.create().client(S3Client.class);

    /** Makes the bucket. */
    @Setup
    public void fill() {
      s3 = cloud().client(S3Client.class);
    }
  }

  /** The fake: an upload in parts, from its creation to its completion. */
  @Benchmark
  public CompleteMultipartUploadResponse multipart(Multipart multipart, Writer writer) {
    S3Client s3 = multipart.s3;
    s3.deleteObject(r -> r.bucket(BUCKET).key(writer.key));
    String id = s3.createMultipartUpload(r -> r.bucket(BUCKET).key(writer.key)).uploadId();
    List<CompletedPart> completed = new ArrayList<>();
    for (int i = 1; i <= multipart.parts; i++) {
      int number = i;
      String eTag =
          s3.uploadPart(
                  r -> r.bucket(BUCKET).key(writer.key).uploadId(id).partNumber(number),
                  RequestBody.fromBytes(multipart.part))
              .eTag();
      completed.add(CompletedPart.builder().partNumber(number).eTag(eTag).build());
    }
    return s3.completeMultipartUpload(
        r ->
            r.bucket(BUCKET).key(writer.key).uploadId(id).multipartUpload(u -> u.parts(completed)));
  }

  /** The limit: the digests of the parts. */
  @Benchmark
  public int multipartDigests(Multipart multipart) throws NoSuchAlgorithmException {
    int sum = 0;
    for (int i = 0; i < multipart.parts; i++) {
      CRC32 crc = new CRC32();
      crc.update(multipart.part);
      sum += (int) crc.getValue();
      sum += MessageDigest.getInstance("MD5").digest(multipart.part)[0];
    }
    return sum;
  }
}
