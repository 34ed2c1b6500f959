package dev.awsfakes.kinesis;

import dev.awsfakes.spi.state.Journal;
import dev.awsfakes.spi.state.Journaled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of a shard by position, from 1 on. Appending, reading at a position and dropping the
 * oldest cost the same however many there are. Guarded by the lock of its shard.
 */
final class RecordLog implements Journaled {
  private static final int CHUNK = 512;

  private final List<StoredRecord[]> chunks = new ArrayList<>();
  private int droppedChunks;
  private long first = 1;
  private long next = 1;
  private @Nullable Journal journal;

  @Override
  public void journal(Journal changes) {
    journal = changes;
  }

  /** Appends a record and gives its position. */
  long append(StoredRecord record) {
    long index = next - 1;
    int chunk = (int) (index / CHUNK) - droppedChunks;
    if (chunk == chunks.size()) {
      chunks.add(new StoredRecord[CHUNK]);
    }
    chunks.get(chunk)[(int) (index % CHUNK)] = record;
    if (journal != null) {
      journal.undo(() -> next--);
    }
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
    long earlier = first;
    first = firstSince(time);
    int wholeChunks = (int) ((first - 1) / CHUNK) - droppedChunks;
    List<StoredRecord[]> dropped = chunks.subList(0, Math.max(wholeChunks, 0));
    if (journal != null && first != earlier) {
      List<StoredRecord[]> kept = List.copyOf(dropped);
      journal.undo(() -> takeBack(earlier, kept));
    }
    droppedChunks += dropped.size();
    dropped.clear();
  }

  private void takeBack(long earlier, List<StoredRecord[]> dropped) {
    first = earlier;
    chunks.addAll(0, dropped);
    droppedChunks -= dropped.size();
  }
}
