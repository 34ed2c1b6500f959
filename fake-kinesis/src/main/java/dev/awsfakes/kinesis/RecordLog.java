package dev.awsfakes.kinesis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The records of a shard by position, from 1 on. Appending, reading at a position and dropping the
 * oldest cost the same however many there are. Guarded by the lock of its shard.
 */
final class RecordLog {
  private static final int CHUNK = 512;

  private final List<StoredRecord[]> chunks = new ArrayList<>();
  private int droppedChunks;
  private long first = 1;
  private long next = 1;

  /** Appends a record and gives its position. */
  long append(StoredRecord record) {
    long index = next - 1;
    int chunk = (int) (index / CHUNK) - droppedChunks;
    if (chunk == chunks.size()) {
      chunks.add(new StoredRecord[CHUNK]);
    }
    chunks.get(chunk)[(int) (index % CHUNK)] = record;
    return next++;
  }

  /** The record at a position from {@link #first()} to before {@link #next()}. */
  StoredRecord get(long position) {
    long index = position - 1;
    return chunks.get((int) (index / CHUNK) - droppedChunks)[(int) (index % CHUNK)];
  }

  /** The position of the oldest record that is still there. */
  long first() {
    return first;
  }

  /** The position that the next record will have. */
  long next() {
    return next;
  }

  /** The position of the first record that arrived at the time or later. */
  long firstSince(Instant time) {
    long low = first;
    long high = next;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (get(middle).arrived().isBefore(time)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Forgets the records that arrived before the time. */
  void dropBefore(Instant time) {
    first = firstSince(time);
    int wholeChunks = (int) ((first - 1) / CHUNK) - droppedChunks;
    if (wholeChunks > 0) {
      chunks.subList(0, wholeChunks).clear();
      droppedChunks += wholeChunks;
    }
  }
}
