package dev.awsfakes.s3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects bytes as they arrive, with one copy of each, and digests them while they are warm. */
final class ContentWriter {
  private static final int SMALLEST = 8 * 1024;
  private static final int LARGEST = 1024 * 1024;
  private static final byte[] NONE = {};

  private final BodyDigests digests;
  private final List<Chunk> chunks = new ArrayList<>();
  private final long expected;
  private final ContentStore store;
  private @Nullable SpillFile spill;
  private byte[] current = NONE;
  private int filled;
  private long length;

  /**
   * A writer.
   *
   * @param expected how many bytes will come, -1 if nobody said
   * @param store tells how many bytes are kept in memory at most, and has files for more
   */
  ContentWriter(BodyDigests digests, long expected, ContentStore store) {
    this.digests = digests;
    this.expected = expected;
    this.store = store;
  }

  long length() {
    return length;
  }

  /** Takes the buffer's bytes. */
  void write(ByteBuffer bytes) {
    while (bytes.hasRemaining()) {
      makeRoom();
      int count = Math.min(bytes.remaining(), current.length - filled);
      bytes.get(current, filled, count);
      added(count);
    }
  }

  /** Takes up to so many bytes from the stream; ends early where the stream does. */
  void write(InputStream in, long limit) throws IOException {
    long end = length + limit;
    while (length < end) {
      makeRoom();
      int wanted = (int) Math.min(current.length - filled, end - length);
      int count = in.read(current, filled, wanted);
      if (count < 0) {
        return;
      }
      added(count);
    }
  }

  private void added(int count) {
    digests.update(current, filled, count);
    filled += count;
    length += count;
  }

  private void makeRoom() {
    if (filled < current.length) {
      return;
    }
    flush();
    // What went to the file left its array behind.
    if (spill == null || current.length < LARGEST) {
      long size =
          expected >= 0 ? Math.max(expected - length, 1) : Math.max(SMALLEST, 2L * current.length);
      current = new byte[(int) Math.min(size, LARGEST)];
    }
  }

  private void flush() {
    if (filled == 0) {
      return;
    }
    if (spill == null && Math.max(length, expected) > store.spillAbove()) {
      spill = spilled();
    }
    if (spill != null) {
      chunks.add(spill.append(current, filled));
      filled = 0;
    } else {
      byte[] exact = filled == current.length ? current : Arrays.copyOf(current, filled);
      chunks.add(Chunk.of(exact));
      filled = 0;
    }
  }

  /** A file with all that has been kept in memory so far. */
  private SpillFile spilled() {
    SpillFile file = store.newFile();
    chunks.replaceAll(
        chunk -> {
          byte[] bytes = new byte[chunk.length()];
          chunk.read(0, bytes.length).get(bytes);
          return file.append(bytes, bytes.length);
        });
    return file;
  }

  /** What was written, with its digests; nothing can be added afterwards. */
  ReceivedBody finish() {
    flush();
    current = NONE;
    return new ReceivedBody(
        Content.of(chunks),
        HexFormat.of().formatHex(digests.finishMd5()),
        digests.finishChecksums());
  }

  /** Forgets what was written. */
  void discard() {
    chunks.clear();
    spill = null;
    current = NONE;
    filled = 0;
  }
}
