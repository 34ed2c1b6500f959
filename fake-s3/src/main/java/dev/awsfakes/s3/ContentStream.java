package dev.awsfakes.s3;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** Reads chunks one after another; not safe for use by several threads, as any stream. */
final class ContentStream extends InputStream {
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final Iterator<Chunk> next;
  private ByteBuffer current = NOTHING;
  private long remaining;

  ContentStream(List<Chunk> chunks) {
    this.next = chunks.iterator();
    this.remaining = chunks.stream().mapToLong(Chunk::length).sum();
  }

  @Override
  public int read() {
    if (!advance()) {
      return -1;
    }
    remaining--;
    return current.get() & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (!advance()) {
      return -1;
    }
    int count = Math.min(length, current.remaining());
    current.get(target, offset, count);
    remaining -= count;
    return count;
  }

  @Override
  public int available() {
    return (int) Math.min(Integer.MAX_VALUE, remaining);
  }

  private boolean advance() {
    while (!current.hasRemaining()) {
      if (!next.hasNext()) {
        return false;
      }
      Chunk chunk = next.next();
      current = chunk.read(0, chunk.length());
    }
    return true;
  }
}
