package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.awsfakes.FakeAws;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsRequest;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;

/** Objects are held once: in memory without further copies, or in files that go away. */
class MemoryTest extends S3Test {
  private static final int MIB = 1024 * 1024;
  private static final int SIZE = 32 * MIB;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final FakeAws onDisk =
      FakeAws.builder().with(S3Options.builder().spillAbove(SIZE - 1).build()).build();
  private final S3Client disk = onDisk.client(S3Client.class);

  MemoryTest() {
    disk.createBucket(r -> r.bucket(BUCKET));
  }

  /** How many bytes the thread allocates the second time, when all classes are there. */
  private static long allocated(Runnable action) {
    action.run();
    long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    action.run();
    return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
  }

  private static void putZeros(S3Client client, String key, int size) {
    client.putObject(
        r -> r.bucket(BUCKET).key(key),
        RequestBody.fromContentProvider(() -> new Zeros(size), size, "a/b"));
  }

  /** So many bytes that nobody has in memory. */
  private static final class Zeros extends InputStream {
    private int left;

    Zeros(int count) {
      left = count;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      int count = Math.min(length, left);
      left -= count;
      return count == 0 ? -1 : count;
    }
  }

  @Test
  void put_ofKnownLength_allocatesTheObjectOnce() {
    assertThat(allocated(() -> putZeros(s3, "k", SIZE))).isBetween((long) SIZE, (long) SIZE + MIB);
  }

  @Test
  void contentOfUnknownLength_isAllocatedOnceWithItsLastChunk() {
    assertThat(allocated(MemoryTest::writeZeros)).isBetween((long) SIZE, (long) SIZE + 2 * MIB);
  }

  private static void writeZeros() {
    ContentWriter writer = new ContentStore(Long.MAX_VALUE).newWriter(Set.of(), -1);
    try {
      writer.write(new Zeros(SIZE), Long.MAX_VALUE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(writer.finish().content().length()).isEqualTo(SIZE);
  }

  @Test
  void put_toDisk_allocatesChunksAlone() {
    assertThat(allocated(() -> putZeros(disk, "k", SIZE))).isLessThan(2 * MIB);
  }

  @Test
  void copiesAndUploadsOfCopies_allocateNoContent() {
    putZeros(s3, "k", SIZE);

    assertThat(allocated(this::copyWholeAndInParts)).isLessThan(MIB);
    assertThat(s3.headObject(r -> r.bucket(BUCKET).key("parts")).contentLength())
        .isEqualTo(2L * SIZE);
  }

  private void copyWholeAndInParts() {
    s3.copyObject(
        r ->
            r.sourceBucket(BUCKET).sourceKey("k").destinationBucket(BUCKET).destinationKey("copy"));
    String id = s3.createMultipartUpload(r -> r.bucket(BUCKET).key("parts")).uploadId();
    CompletedPart[] parts = {copied(id, 1), copied(id, 2)};
    s3.completeMultipartUpload(
        r -> r.bucket(BUCKET).key("parts").uploadId(id).multipartUpload(u -> u.parts(parts)));
  }

  private CompletedPart copied(String id, int number) {
    String eTag =
        s3.uploadPartCopy(
                r ->
                    r.sourceBucket(BUCKET)
                        .sourceKey("k")
                        .destinationBucket(BUCKET)
                        .destinationKey("parts")
                        .uploadId(id)
                        .partNumber(number))
            .copyPartResult()
            .eTag();
    return CompletedPart.builder().partNumber(number).eTag(eTag).build();
  }

  @Test
  void get_asAStream_allocatesNoContent() {
    putZeros(s3, "k", SIZE);

    assertThat(allocated(() -> readThrough(s3))).isLessThan(MIB);
  }

  private static void readThrough(S3Client client) {
    try (ResponseInputStream<GetObjectResponse> in =
        client.getObject(r -> r.bucket(BUCKET).key("k"))) {
      byte[] buffer = new byte[8 * 1024];
      long length = 0;
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        length += count;
      }
      assertThat(length).isEqualTo(SIZE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void listMultipartUploads_allocatesForItsPageAlone() {
    for (int i = 0; i < 5_000; i++) {
      String key = "folder-" + i % 10 + "/" + i;
      s3.createMultipartUpload(r -> r.bucket(BUCKET).key(key));
    }

    assertThat(allocated(() -> uploads(r -> r.maxUploads(1).keyMarker("folder-5/"))))
        .isLessThan(32 * 1024);
    assertThat(allocated(() -> uploads(r -> r.delimiter("/")))).isLessThan(32 * 1024);
    assertThat(uploads(r -> r.delimiter("/")).commonPrefixes()).hasSize(10);
  }

  private ListMultipartUploadsResponse uploads(Consumer<ListMultipartUploadsRequest.Builder> how) {
    return s3.listMultipartUploads(how.andThen(r -> r.bucket(BUCKET)));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS) // where a file that is open keeps its name
  void filesOnDisk_haveNoName() throws IOException {
    putZeros(disk, "k", SIZE);

    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(files.filter(file -> file.getFileName().toString().startsWith("awsfakes-s3-")))
          .isEmpty();
    }
  }

  @Test
  void closing_freesTheFiles() {
    putZeros(disk, "k", SIZE);
    ResponseInputStream<GetObjectResponse> open = disk.getObject(r -> r.bucket(BUCKET).key("k"));

    onDisk.close();

    assertThatThrownBy(open::read).isInstanceOf(UncheckedIOException.class);
  }
}
