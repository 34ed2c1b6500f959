package dev.awsfakes.s3;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Publishes content in buffers that are the subscriber's own. */
final class ContentPublisher extends PulledPublisher<ByteBuffer> {
  private static final int BUFFER = 128 * 1024;

  private final List<Chunk> chunks;

  ContentPublisher(Content content) {
    this.chunks = content.chunks();
  }

  @Override
  Iterator<ByteBuffer> newItems() {
    return new Buffers();
  }

  private final class Buffers implements Iterator<ByteBuffer> {
    private int chunk;
    private int position;

    @Override
    public boolean hasNext() {
      return chunk < chunks.size();
    }

    @Override
    public ByteBuffer next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Chunk current = chunks.get(chunk);
      int count = Math.min(BUFFER, current.length() - position);
      ByteBuffer buffer = Content.copy(current, position, count);
      position += count;
      if (position == current.length()) {
        chunk++;
        position = 0;
      }
      return buffer;
    }
  }
}
