package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.async.BlockingInputStreamAsyncRequestBody;
import software.amazon.awssdk.core.async.BlockingOutputStreamAsyncRequestBody;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.DeletedObject;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Put, get, head and delete, with bodies of every form. */
class ObjectsTest extends S3Test {
  private static final byte[] LARGE = new byte[3_000_001];

  static {
    new Random(7).nextBytes(LARGE);
  }

  /** Recorded: put_object_if_match (its first step). */
  @Test
  void putObject_answersETagChecksumAndEncryption() {
    PutObjectResponse response = put("k", "test");

    assertThat(response.eTag()).isEqualTo("\"098f6bcd4621d373cade4e832627b4f6\"");
    assertThat(response.checksumCRC32()).isEqualTo("2H9+DA==");
    assertThat(response.checksumTypeAsString()).isEqualTo("FULL_OBJECT");
    assertThat(response.serverSideEncryptionAsString()).isEqualTo("AES256");
    assertThat(response.versionId()).isNull();
  }

  /** Recorded: put_and_get_object_with_content_language_disposition. */
  @Test
  void getObject_answersWhatWasPut() {
    put(
        "k",
        "abc123",
        r ->
            r.cacheControl("no-cache")
                .contentDisposition("attachment; filename=\"foo.jpg\"")
                .contentLanguage("de")
                .contentEncoding("identity")
                .contentType("a/b")
                .metadata(Map.of("Some-Name", " value ")));

    GetObjectResponse response = s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("k")).response();

    assertThat(response.acceptRanges()).isEqualTo("bytes");
    assertThat(response.cacheControl()).isEqualTo("no-cache");
    assertThat(response.contentDisposition()).isEqualTo("attachment; filename=\"foo.jpg\"");
    assertThat(response.contentLanguage()).isEqualTo("de");
    assertThat(response.contentEncoding()).isEqualTo("identity");
    assertThat(response.contentType()).isEqualTo("a/b");
    assertThat(response.contentLength()).isEqualTo(6);
    assertThat(response.eTag()).isEqualTo("\"e99a18c428cb38d5f260853678922e03\"");
    assertThat(response.lastModified()).isEqualTo(START);
    assertThat(response.metadata()).isEqualTo(Map.of("some-name", "value"));
    assertThat(response.serverSideEncryptionAsString()).isEqualTo("AES256");
    assertThat(response.storageClass()).isNull();
    assertThat(response.checksumCRC32()).isNull();
  }

  @Test
  void headObject_answersAsGetObjectDoes() {
    put("k", "abc123", r -> r.metadata(Map.of("a", "b")));

    HeadObjectResponse response = s3.headObject(r -> r.bucket(BUCKET).key("k"));

    assertThat(response.contentLength()).isEqualTo(6);
    assertThat(response.eTag()).isEqualTo("\"e99a18c428cb38d5f260853678922e03\"");
    assertThat(response.metadata()).isEqualTo(Map.of("a", "b"));
    assertThat(response.contentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(response.checksumCRC32()).isNull();
    assertThat(
            s3.headObject(r -> r.bucket(BUCKET).key("k").checksumMode("ENABLED")).checksumCRC32())
        .isEqualTo("zwK7XA==");
  }

  @Test
  void missingKey_isNoSuchKey() {
    assertThat(
            assertError(
                () -> get("missing"), 404, "NoSuchKey", "The specified key does not exist."))
        .isInstanceOf(NoSuchKeyException.class);
    assertThat(
            assertError(
                () -> s3.headObject(r -> r.bucket(BUCKET).key("missing")),
                404,
                "NoSuchKey",
                "The specified key does not exist."))
        .isInstanceOf(NoSuchKeyException.class);
    assertThat(
            s3.waiter()
                .waitUntilObjectNotExists(r -> r.bucket(BUCKET).key("missing"))
                .matched()
                .exception())
        .isPresent();
  }

  @Test
  void asyncErrors_areCausesOfCompletionExceptions() {
    assertThatThrownBy(
            () ->
                async
                    .getObject(
                        r -> r.bucket(BUCKET).key("missing"), AsyncResponseTransformer.toBytes())
                    .join())
        .hasCauseInstanceOf(NoSuchKeyException.class);
  }

  @Test
  void key_mayHave1024BytesOfUtf8() {
    put("ä".repeat(512), "v");
    assertThat(get("ä".repeat(512))).isEqualTo("v");

    assertError(
        () -> put("ä".repeat(512) + "x", "v"), 400, "KeyTooLongError", "Your key is too long");
  }

  /** Of a key that is too long, S3 does not look whether there is an object. */
  @Test
  void key_tooLong_isRefusedByReadsAndDeletionsToo() {
    String key = "k".repeat(1_025);
    Stream.<ThrowingCallable>of(
            () -> get(key),
            () -> s3.getObjectTagging(r -> r.bucket(BUCKET).key(key)),
            () -> s3.deleteObject(r -> r.bucket(BUCKET).key(key)),
            () ->
                s3.copyObject(
                    r ->
                        r.sourceBucket(BUCKET)
                            .sourceKey(key)
                            .destinationBucket(BUCKET)
                            .destinationKey("k")))
        .forEach(call -> assertError(call, 400, "KeyTooLongError", "Your key is too long"));
    assertBare(() -> s3.headObject(r -> r.bucket(BUCKET).key(key)), 400);
  }

  @Test
  void userMetadata_mayHave2048Bytes() {
    put("k", "v", r -> r.metadata(Map.of("name", "x".repeat(2044))));

    assertError(
        () -> put("k", "v", r -> r.metadata(Map.of("name", "x".repeat(2045)))),
        400,
        "MetadataTooLarge",
        "Your metadata headers exceed the maximum allowed metadata size");
  }

  /** As the SDK's marshaller has it. */
  @Test
  void userMetadata_mayBeNamedAsItsHeader_andHasNoNulls() {
    Map<String, String> metadata = new HashMap<>();
    metadata.put("x-amz-meta-name", "value");
    metadata.put("nothing", null);

    put("k", "v", r -> r.metadata(metadata));

    assertThat(s3.headObject(r -> r.bucket(BUCKET).key("k")).metadata())
        .containsExactly(Map.entry("name", "value"));
  }

  @Test
  void putObject_declaredOver5Gb_isRefusedUnread() {
    RequestBody unreadable =
        RequestBody.fromContentProvider(
            () -> {
              throw new AssertionError("was read");
            },
            5L * 1024 * 1024 * 1024 + 1,
            "a/b");

    assertError(
        () -> s3.putObject(r -> r.bucket(BUCKET).key("k"), unreadable),
        400,
        "EntityTooLarge",
        "Your proposed upload exceeds the maximum allowed size");
  }

  @Test
  void putObject_declaredAs5GiB_isRead() {
    long most = 5L * 1024 * 1024 * 1024;
    RequestBody failing =
        RequestBody.fromContentProvider(
            () -> {
              throw new IllegalStateException("read");
            },
            most,
            "a/b");

    assertThatThrownBy(() -> s3.putObject(r -> r.bucket(BUCKET).key("k"), failing))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("read");
  }

  static Stream<RequestBody> bodies() throws IOException {
    Path file = Files.createTempFile("body", ".bin");
    file.toFile().deleteOnExit();
    Files.write(file, LARGE);
    return Stream.of(
        RequestBody.fromBytes(LARGE),
        RequestBody.fromFile(file),
        RequestBody.fromByteBuffer(ByteBuffer.wrap(LARGE)),
        RequestBody.fromInputStream(new ByteArrayInputStream(LARGE), LARGE.length),
        RequestBody.fromContentProvider(() -> new ByteArrayInputStream(LARGE), "a/b"));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void putObject_takesEverySyncBody(RequestBody body) {
    s3.putObject(r -> r.bucket(BUCKET).key("k"), body);

    assertThat(s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("k")).asByteArray()).isEqualTo(LARGE);
  }

  static Stream<AsyncRequestBody> asyncBodies() throws IOException {
    Path file = Files.createTempFile("body", ".bin");
    file.toFile().deleteOnExit();
    Files.write(file, LARGE);
    ExecutorService executor = Executors.newCachedThreadPool(DaemonThread::new);
    return Stream.of(
        AsyncRequestBody.fromBytes(LARGE),
        AsyncRequestBody.fromFile(file),
        AsyncRequestBody.fromByteBuffer(ByteBuffer.wrap(LARGE)),
        AsyncRequestBody.fromInputStream(
            new ByteArrayInputStream(LARGE), (long) LARGE.length, executor),
        AsyncRequestBody.fromInputStream(
            c -> c.inputStream(new ByteArrayInputStream(LARGE)).executor(executor)),
        AsyncRequestBody.fromPublisher(
            SdkPublisher.fromIterable(
                List.of(
                    ByteBuffer.wrap(LARGE, 0, 5), ByteBuffer.wrap(LARGE, 5, LARGE.length - 5)))));
  }

  /** Threads that do not keep the JVM. */
  private static final class DaemonThread extends Thread {
    DaemonThread(Runnable work) {
      super(work);
      setDaemon(true);
    }
  }

  @ParameterizedTest
  @MethodSource("asyncBodies")
  void putObject_takesEveryAsyncBody(AsyncRequestBody body) {
    async.putObject(r -> r.bucket(BUCKET).key("k"), body).join();

    assertThat(
            async
                .getObject(r -> r.bucket(BUCKET).key("k"), AsyncResponseTransformer.toBytes())
                .join()
                .asByteArray())
        .isEqualTo(LARGE);
  }

  @Test
  void putObject_takesBlockingBodies() throws IOException {
    BlockingInputStreamAsyncRequestBody in = AsyncRequestBody.forBlockingInputStream(null);
    CompletableFuture<PutObjectResponse> put = async.putObject(r -> r.bucket(BUCKET).key("in"), in);
    in.writeInputStream(new ByteArrayInputStream(LARGE));
    put.join();
    BlockingOutputStreamAsyncRequestBody out = AsyncRequestBody.forBlockingOutputStream(3L);
    put = async.putObject(r -> r.bucket(BUCKET).key("out"), out);
    try (OutputStream stream = out.outputStream()) {
      stream.write(new byte[] {1, 2, 3});
    }
    put.join();

    assertThat(s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("in")).asByteArray()).isEqualTo(LARGE);
    assertThat(s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("out")).asByteArray())
        .containsExactly(1, 2, 3);
  }

  @Test
  void getObject_givesEveryForm(@TempDir Path directory) throws IOException {
    s3.putObject(r -> r.bucket(BUCKET).key("k"), RequestBody.fromBytes(LARGE));

    s3.getObject(
        r -> r.bucket(BUCKET).key("k"), ResponseTransformer.toFile(directory.resolve("a")));
    assertThat(directory.resolve("a")).hasBinaryContent(LARGE);
    async
        .getObject(
            r -> r.bucket(BUCKET).key("k"), AsyncResponseTransformer.toFile(directory.resolve("b")))
        .join();
    assertThat(directory.resolve("b")).hasBinaryContent(LARGE);
    try (ResponseInputStream<GetObjectResponse> in = s3.getObject(r -> r.bucket(BUCKET).key("k"))) {
      assertThat(in.response().contentLength()).isEqualTo(LARGE.length);
      assertThat(in.read()).isEqualTo(LARGE[0] & 0xFF);
      assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(LARGE, 1, LARGE.length));
    }
    try (InputStream in =
        async
            .getObject(
                r -> r.bucket(BUCKET).key("k"), AsyncResponseTransformer.toBlockingInputStream())
            .join()) {
      assertThat(in.readAllBytes()).isEqualTo(LARGE);
    }
    assertThat(
            async
                .getObject(r -> r.bucket(BUCKET).key("k"), AsyncResponseTransformer.toPublisher())
                .thenCompose(
                    publisher -> {
                      int[] count = {0};
                      return publisher
                          .subscribe(buffer -> count[0] += buffer.remaining())
                          .thenApply(done -> count[0]);
                    })
                .join())
        .isEqualTo(LARGE.length);
  }

  @Test
  void getObject_transformerThatFails_isShownAsTheClientDoes() {
    put("k", "v");

    assertThatThrownBy(
            () ->
                s3.getObject(
                    r -> r.bucket(BUCKET).key("k"),
                    (response, in) -> {
                      throw new IOException("boo");
                    }))
        .isInstanceOf(SdkClientException.class)
        .hasMessageContaining("Unable to unmarshall response (boo)")
        .hasRootCauseMessage("boo");
  }

  @Test
  void getObject_asyncTransformerThatThrows_failsTheFuture() {
    put("k", "v");
    AsyncResponseTransformer<GetObjectResponse, String> throwing =
        new AsyncResponseTransformer<>() {
          @Override
          public CompletableFuture<String> prepare() {
            return new CompletableFuture<>();
          }

          @Override
          public void onResponse(GetObjectResponse response) {
            throw new IllegalStateException("boo");
          }

          @Override
          public void onStream(SdkPublisher<ByteBuffer> publisher) {}

          @Override
          public void exceptionOccurred(Throwable error) {}
        };

    assertThatThrownBy(() -> async.getObject(r -> r.bucket(BUCKET).key("k"), throwing).join())
        .hasCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void putObject_bodyThatFails_storesNothing() {
    put("k", "before");
    InputStream failing =
        new SequenceInputStream(
            new ByteArrayInputStream(new byte[3]),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("gone");
              }

              @Override
              public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("gone");
              }
            });

    assertThatThrownBy(
            () ->
                s3.putObject(
                    r -> r.bucket(BUCKET).key("k"), RequestBody.fromInputStream(failing, 10)))
        .isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(
            () ->
                s3.putObject(
                    r -> r.bucket(BUCKET).key("k"),
                    RequestBody.fromInputStream(new ByteArrayInputStream(new byte[4]), 5)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "The request content has fewer bytes than the specified content-length: 5 bytes.");
    assertThat(get("k")).isEqualTo("before");
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 6})
  void putObject_publisherOfAnotherLength_storesNothing(long declared) {
    AsyncRequestBody five =
        AsyncRequestBody.fromPublisher(SdkPublisher.adapt(AsyncRequestBody.fromBytes(new byte[5])));

    assertThatThrownBy(
            () ->
                async
                    .putObject(r -> r.bucket(BUCKET).key("k").contentLength(declared), five)
                    .join())
        .hasMessageContaining("5 bytes")
        .hasMessageContaining(declared + " bytes");
    assertThat(keys()).isEmpty();
  }

  @Test
  void putObject_publisherThatFails_storesNothing() {
    AsyncRequestBody failing =
        AsyncRequestBody.fromPublisher(
            SdkPublisher.adapt(
                subscriber -> {
                  subscriber.onSubscribe(new IgnoredSubscription());
                  subscriber.onNext(ByteBuffer.wrap(new byte[] {1}));
                  subscriber.onError(new IOException("gone"));
                }));

    assertThatThrownBy(() -> async.putObject(r -> r.bucket(BUCKET).key("k"), failing).join())
        .hasCauseInstanceOf(IOException.class);
    assertThat(keys()).isEmpty();
  }

  @Test
  void putObject_cancelled_storesNothing() {
    BlockingOutputStreamAsyncRequestBody body = AsyncRequestBody.forBlockingOutputStream(3L);
    CompletableFuture<PutObjectResponse> put =
        async.putObject(r -> r.bucket(BUCKET).key("k"), body);

    put.cancel(true);

    assertThatThrownBy(
            () -> {
              try (OutputStream out = body.outputStream()) {
                out.write(new byte[3]);
              }
            })
        .isInstanceOf(Exception.class);
    assertThat(keys()).isEmpty();
  }

  private static final class IgnoredSubscription implements org.reactivestreams.Subscription {
    @Override
    public void request(long count) {}

    @Override
    public void cancel() {}
  }

  @Test
  void putObject_longerStreamThanDeclared_isCut() {
    s3.putObject(
        r -> r.bucket(BUCKET).key("k"),
        RequestBody.fromInputStream(
            new ByteArrayInputStream("123456789".getBytes(StandardCharsets.UTF_8)), 5));

    assertThat(get("k")).isEqualTo("12345");
  }

  @Test
  void callersArray_canBeChangedAfterwards() {
    byte[] bytes = {1, 2, 3};
    async.putObject(r -> r.bucket(BUCKET).key("k"), AsyncRequestBody.fromBytesUnsafe(bytes)).join();
    bytes[0] = 9;
    async
        .getObject(r -> r.bucket(BUCKET).key("k"), AsyncResponseTransformer.toPublisher())
        .thenCompose(publisher -> publisher.subscribe(buffer -> buffer.put(0, (byte) 7)))
        .join();

    assertThat(s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("k")).asByteArray())
        .containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"__ļoo#/key", "a/../b", "test key//", "date=2026-01-01/", "😀"})
  void odderKeys_areKeptAsTheyAre(String key) {
    put(key, "v");

    assertThat(get(key)).isEqualTo("v");
    assertThat(keys()).containsExactly(key);
  }

  @Test
  void deleteObject_deletesAndForgivesMissingKeys() {
    put("k", "v");

    assertThat(s3.deleteObject(r -> r.bucket(BUCKET).key("k")).sdkHttpResponse().statusCode())
        .isEqualTo(204);
    assertThat(s3.deleteObject(r -> r.bucket(BUCKET).key("k")).deleteMarker()).isNull();
    assertThat(keys()).isEmpty();
  }

  /** Recorded: delete_objects_encoding. */
  @Test
  void deleteObjects_tellsWhatWasDeleted() {
    put("a%2Fb", "v");

    DeleteObjectsResponse response = delete(false, "a%2Fb", "missing");

    assertThat(response.deleted())
        .extracting(DeletedObject::key)
        .containsExactly("a%2Fb", "missing");
    assertThat(response.hasErrors()).isFalse();
    assertThat(keys()).isEmpty();
    assertThat(delete(true, "x").hasDeleted()).isFalse();
  }

  /** Recorded: delete_non_existing_keys_in_non_existing_bucket. */
  @Test
  void deleteObjects_missingBucket_isNoSuchBucket() {
    assertError(
        () ->
            s3.deleteObjects(
                r ->
                    r.bucket("missing")
                        .delete(d -> d.objects(ObjectIdentifier.builder().key("k").build()))),
        404,
        "NoSuchBucket",
        "The specified bucket does not exist");
  }

  @Test
  void deleteObjects_takes1000Keys() {
    String[] keys =
        Stream.iterate(0, i -> i + 1).limit(1001).map(i -> "k" + i).toArray(String[]::new);

    assertThat(delete(false, Arrays.copyOf(keys, 1000)).deleted()).hasSize(1000);
    assertThat(error(() -> delete(false, keys)).awsErrorDetails().errorCode())
        .isEqualTo("MalformedXML");
    assertThat(error(() -> delete(false)).awsErrorDetails().errorCode()).isEqualTo("MalformedXML");
    assertThat(error(() -> delete(false, "")).awsErrorDetails().errorCode())
        .isEqualTo("MalformedXML");
  }

  private DeleteObjectsResponse delete(boolean quiet, String... keys) {
    List<ObjectIdentifier> objects =
        Arrays.stream(keys).map(key -> ObjectIdentifier.builder().key(key).build()).toList();
    return s3.deleteObjects(r -> r.bucket(BUCKET).delete(d -> d.objects(objects).quiet(quiet)));
  }
}
