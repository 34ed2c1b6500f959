package dev.awsfakes.s3;

import dev.awsfakes.spi.state.Shared;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The bytes of an object or of a part of it, held once, in chunks that never change. */
@Shared
final class Content {
  static final Content EMPTY = new Content(List.of());

  private final List<Chunk> chunks;
  private final long length;

  private Content(List<Chunk> chunks) {
    this.chunks = chunks;
    this.length = chunks.stream().mapToLong(Chunk::length).sum();
  }

  static Content of(List<Chunk> chunks) {
    return chunks.isEmpty() ? EMPTY : new Content(List.copyOf(chunks));
  }

  /** The contents one after another, sharing their chunks. */
  static Content concat(List<Content> parts) {
    List<Chunk> all = new ArrayList<>();
    parts.forEach(part -> all.addAll(part.chunks));
    return of(all);
  }

  long length() {
    return length;
  }

  List<Chunk> chunks() {
    return chunks;
  }

  /** A piece of this content, sharing its chunks. */
  Content slice(long from, long count) {
    if (from == 0 && count == length) {
      return this;
    }
    List<Chunk> cut = new ArrayList<>();
    long start = 0;
    for (Chunk chunk : chunks) {
      long first = Math.max(from, start);
      long end = Math.min(from + count, start + chunk.length());
      if (first < end) {
        cut.add(chunk.slice((int) (first - start), (int) (end - first)));
      }
      start += chunk.length();
    }
    return of(cut);
  }

  /** A stream of the bytes; each has its own position. */
  InputStream newStream() {
    return new ContentStream(chunks);
  }

  /** A copy of up to so many bytes from a chunk on, for a reader that may keep or change it. */
  static ByteBuffer copy(Chunk chunk, int from, int count) {
    ByteBuffer copy = ByteBuffer.allocate(count);
    copy.put(chunk.read(from, count)).flip();
    return copy;
  }
}
