package dev.awsfakes.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Contents, their checksums, and the order of keys, with plain values. */
class ContentTest {
  private static final byte[] BYTES = new byte[2_500_000];

  static {
    new Random(1).nextBytes(BYTES);
  }

  private static ReceivedBody written(byte[] bytes, long expected, ChecksumKind... kinds) {
    ContentWriter writer = new ContentStore(Long.MAX_VALUE).newWriter(Set.of(kinds), expected);
    writer.write(ByteBuffer.wrap(bytes));
    return writer.finish();
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 2_500_000})
  void writer_keepsTheBytesWhetherTheirNumberIsKnownOrNot(long expected) throws IOException {
    Content content = written(BYTES, expected).content();

    assertThat(content.length()).isEqualTo(BYTES.length);
    assertThat(content.newStream().readAllBytes()).isEqualTo(BYTES);
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "2500000, 0", "-1, 2499999", "-1, 1000000", "2500000, 2500000"})
  void spilledContent_isTheSame(long expected, long spillAbove) throws IOException {
    ContentWriter writer = new ContentStore(spillAbove).newWriter(Set.of(), expected);
    writer.write(ByteBuffer.wrap(BYTES));
    Content content = writer.finish().content();

    Thread.currentThread().interrupt();
    assertThat(content.newStream().readAllBytes()).isEqualTo(BYTES);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(content.slice(999_999, 3).newStream().readAllBytes())
        .isEqualTo(Arrays.copyOfRange(BYTES, 999_999, 1_000_002));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0, 1", "0, 2500000", "7, 100", "1000000, 1100000", "2499999, 1"})
  void slice_givesItsBytes(int from, int count) throws IOException {
    Content slice = written(BYTES, -1).content().slice(from, count);

    assertThat(slice.newStream().readAllBytes())
        .isEqualTo(Arrays.copyOfRange(BYTES, from, from + count));
    assertThat(slice.slice(0, count / 2).length()).isEqualTo(count / 2);
  }

  @Test
  void publisher_givesAsMuchAsIsAskedFor() {
    Content content = written(BYTES, -1).content();
    List<ByteBuffer> received = new ArrayList<>();
    CompletableFuture<Subscription> subscription = new CompletableFuture<>();
    CompletableFuture<Void> completed = new CompletableFuture<>();
    new ContentPublisher(content).subscribe(new Collector(received, subscription, completed));

    assertThat(received).isEmpty();
    subscription.join().request(1);
    assertThat(received).hasSize(1);
    subscription.join().request(Long.MAX_VALUE);
    completed.join();
    assertThat(received.stream().mapToInt(ByteBuffer::remaining).sum()).isEqualTo(BYTES.length);
  }

  /** Collects what it asks for. */
  private record Collector(
      List<ByteBuffer> received,
      CompletableFuture<Subscription> subscription,
      CompletableFuture<Void> completed)
      implements Subscriber<ByteBuffer> {
    @Override
    public void onSubscribe(Subscription s) {
      subscription.complete(s);
    }

    @Override
    public void onNext(ByteBuffer bytes) {
      received.add(bytes);
    }

    @Override
    public void onError(Throwable error) {
      completed.completeExceptionally(error);
    }

    @Override
    public void onComplete() {
      completed.complete(null);
    }
  }

  /** The check value of the catalogue of CRCs, over the digits 1 to 9. */
  @Test
  void crc64Nvme_hasTheCheckValue() {
    Crc64Nvme crc = new Crc64Nvme();
    for (char digit = '1'; digit <= '9'; digit++) {
      crc.update(digit);
    }

    assertThat(crc.getValue()).isEqualTo(0xAE8B14860A799888L);
  }

  @ParameterizedTest
  @CsvSource({"CRC32", "CRC32C", "CRC64NVME"})
  void crcs_areCombined(ChecksumKind kind) {
    String whole = written(BYTES, -1, kind).checksum(kind);
    String first = written(Arrays.copyOf(BYTES, 1_234_567), -1, kind).checksum(kind);
    byte[] rest = Arrays.copyOfRange(BYTES, 1_234_567, BYTES.length);
    String second = written(rest, -1, kind).checksum(kind);

    assertThat(kind.combine(first, second, rest.length)).isEqualTo(whole);
    assertThat(kind.combine(whole, written(new byte[0], 0, kind).checksum(kind), 0))
        .isEqualTo(whole);
  }

  @Test
  void keyOrder_isThatOfBytes() {
    List<String> keys =
        new ArrayList<>(
            List.of("", "a", "aa", "b", "\ue000", "\uffff", "\ud83d\ude00", "\ud83d\ude01x"));
    List<String> sorted = new ArrayList<>(keys);
    sorted.sort(KeyOrder.UTF_8);
    keys.sort((a, b) -> Arrays.compareUnsigned(a.getBytes(UTF_8), b.getBytes(UTF_8)));

    assertThat(sorted).isEqualTo(keys);
  }
}
