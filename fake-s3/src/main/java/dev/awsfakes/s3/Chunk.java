package dev.awsfakes.s3;

import dev.awsfakes.spi.state.Shared;
import java.nio.ByteBuffer;

/** A piece of an object's bytes that never changes. */
@Shared
interface Chunk {

  /** How many bytes it has. */
  int length();

  /** A view of some of its bytes, which the caller must not hand to users. */
  ByteBuffer read(int from, int length);

  /** A piece of this one, without a copy. */
  default Chunk slice(int from, int length) {
    return from == 0 && length == length() ? this : new SlicedChunk(this, from, length);
  }

  /** Bytes in memory, which the caller gives up. */
  static Chunk of(byte[] bytes) {
    return new Chunk() {
      @Override
      public int length() {
        return bytes.length;
      }

      @Override
      public ByteBuffer read(int from, int count) {
        return ByteBuffer.wrap(bytes, from, count);
      }
    };
  }

  /** A piece of another chunk. */
  record SlicedChunk(Chunk whole, int start, int length) implements Chunk {
    @Override
    public ByteBuffer read(int from, int count) {
      return whole.read(start + from, count);
    }

    @Override
    public Chunk slice(int from, int count) {
      return new SlicedChunk(whole, start + from, count);
    }
  }
}
