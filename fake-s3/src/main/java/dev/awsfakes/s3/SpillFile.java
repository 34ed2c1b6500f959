package dev.awsfakes.s3;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.spi.state.Shared;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A temporary file that holds the bytes of one object. Its name is removed as soon as it is open,
 * so that it goes away with its cloud or its last reader, whatever happens; where the system does
 * not allow that, it goes away with the JVM.
 *
 * <p>It is no FileChannel, which an interrupt of one reader would close for all.
 */
@Shared
final class SpillFile {
  @GuardedBy("this")
  private final RandomAccessFile file;

  @GuardedBy("this")
  private long end;

  /** How many clouds have it. */
  @GuardedBy("this")
  private int owners = 1;

  private SpillFile(RandomAccessFile file) {
    this.file = file;
  }

  static SpillFile create() {
    try {
      Path path = Files.createTempFile("awsfakes-s3-", ".bin");
      SpillFile spill = new SpillFile(new RandomAccessFile(path.toFile(), "rw"));
      unlink(path);
      return spill;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void unlink(Path path) {
    try {
      Files.delete(path);
    } catch (IOException openFilesStay) {
      path.toFile().deleteOnExit();
    }
  }

  /** Writes bytes at the end; what comes back reads them. */
  synchronized Chunk append(byte[] bytes, int length) {
    try {
      long start = end;
      file.seek(start);
      file.write(bytes, 0, length);
      end += length;
      return new FileChunk(this, start, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another cloud has the file as well, and will close it. */
  synchronized void share() {
    owners++;
  }

  /**
   * Gives the file up. The last owner closes it, and with that frees its room on the disk; reading
   * it fails from now on.
   */
  synchronized void close() {
    if (--owners > 0) {
      return;
    }
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized ByteBuffer read(long position, int length) {
    byte[] bytes = new byte[length];
    try {
      file.seek(position);
      file.readFully(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ByteBuffer.wrap(bytes);
  }

  /** Bytes in a file. */
  private record FileChunk(SpillFile file, long start, int length) implements Chunk {
    @Override
    public ByteBuffer read(int from, int count) {
      return file.read(start + from, count);
    }
  }
}
