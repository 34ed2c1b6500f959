package dev.awsfakes.s3;

import dev.awsfakes.spi.state.Copies;
import dev.awsfakes.spi.state.Journal;
import dev.awsfakes.spi.state.Journaled;
import dev.awsfakes.spi.state.SelfCopying;
import java.util.Map;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The history of each key of a bucket, in S3's order; what is empty is not there. */
final class KeyHistories implements Journaled, SelfCopying {
  private final ConcurrentSkipListMap<String, KeyHistory> keys;
  private volatile @Nullable Journal journal;

  KeyHistories() {
    this(new ConcurrentSkipListMap<>(KeyOrder.UTF_8));
  }

  private KeyHistories(ConcurrentSkipListMap<String, KeyHistory> keys) {
    this.keys = keys;
  }

  @Override
  public void journal(Journal changes) {
    journal = changes;
  }

  @Override
  public Object copied(Copies copies) {
    return new KeyHistories(keys.clone());
  }

  /** The history of a key; null if it has none. */
  @Nullable KeyHistory get(String key) {
    return keys.get(key);
  }

  boolean isEmpty() {
    return keys.isEmpty();
  }

  /** The keys from the given one on, in order. */
  ConcurrentNavigableMap<String, KeyHistory> from(String key, boolean inclusive) {
    return keys.tailMap(key, inclusive);
  }

  /** All keys, in order. */
  Iterable<Map.Entry<String, KeyHistory>> all() {
    return keys.entrySet();
  }

  /**
   * Puts one history of a key in the place of another, unless somebody was faster.
   *
   * @param before null if there was none
   * @return whether it did
   */
  boolean exchange(String key, @Nullable KeyHistory before, KeyHistory after) {
    Journal changes = journal;
    return changes == null ? swap(key, before, after) : swapAndNote(key, before, after, changes);
  }

  private boolean swap(String key, @Nullable KeyHistory before, KeyHistory after) {
    if (before == null) {
      return after.isEmpty() || keys.putIfAbsent(key, after) == null;
    }
    return after.isEmpty() ? keys.remove(key, before) : keys.replace(key, before, after);
  }

  // One writer at a time: changes of a key are noted in the order in which they are made.
  private synchronized boolean swapAndNote(
      String key, @Nullable KeyHistory before, KeyHistory after, Journal changes) {
    boolean done = swap(key, before, after);
    if (done) {
      KeyHistory earlier = before == null ? KeyHistory.EMPTY : before;
      changes.undo(() -> swap(key, after.isEmpty() ? null : after, earlier));
    }
    return done;
  }
}
