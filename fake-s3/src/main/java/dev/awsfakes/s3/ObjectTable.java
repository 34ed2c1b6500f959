package dev.awsfakes.s3;

import java.util.Map;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * The keys of a bucket in S3's order, each with its versions. A key changes by compare-and-set of
 * its immutable history: readers take no lock, and writers of different keys never meet. Deleting
 * the bucket shuts writers out, so that none writes into a bucket that is gone.
 */
final class ObjectTable {
  private final KeyHistories keys = new KeyHistories();
  private final ReadWriteLock closing = new ReentrantReadWriteLock();
  private final KeyWatchers watchers = new KeyWatchers();
  private boolean closed;

  KeyHistory get(String key) {
    KeyHistory known = keys.get(key);
    return known == null ? KeyHistory.EMPTY : known;
  }

  boolean isEmpty() {
    return keys.isEmpty();
  }

  /** The keys from the given one on, in order. */
  ConcurrentNavigableMap<String, KeyHistory> from(String key, boolean inclusive) {
    return keys.from(key, inclusive);
  }

  /** The keys behind those that begin with a prefix, in order; very odd ones of it may be there. */
  ConcurrentNavigableMap<String, KeyHistory> behind(String prefix) {
    return keys.from(prefix + KeyOrder.HIGHEST, true);
  }

  /** Who wants to know of each key that changes. */
  KeyWatchers watchers() {
    return watchers;
  }

  /** All keys, in order. */
  Iterable<Map.Entry<String, KeyHistory>> all() {
    return keys.all();
  }

  /**
   * Replaces a key's history by what the change makes of it.
   *
   * @param change without effects of its own, since it is run again if another writer was faster;
   *     what it throws leaves the key as it was
   * @return what was stored
   * @throws dev.awsfakes.spi.AwsError NoSuchBucket if the bucket has been deleted
   */
  KeyHistory update(String key, UnaryOperator<KeyHistory> change) {
    KeyHistory after = replace(key, change);
    watchers.tell(key);
    return after;
  }

  private KeyHistory replace(String key, UnaryOperator<KeyHistory> change) {
    closing.readLock().lock();
    try {
      if (closed) {
        throw S3Errors.noSuchBucket();
      }
      while (true) {
        KeyHistory before = keys.get(key);
        KeyHistory after = change.apply(before == null ? KeyHistory.EMPTY : before);
        if (keys.exchange(key, before, after)) {
          return after;
        }
      }
    } finally {
      closing.readLock().unlock();
    }
  }

  /**
   * Moves a key's history to another key. No writer comes between; a reader may see both.
   *
   * @param change makes the new history of the second key from those of the two; what it throws
   *     leaves both as they were
   * @throws dev.awsfakes.spi.AwsError NoSuchBucket if the bucket has been deleted
   */
  void move(String from, String to, BinaryOperator<KeyHistory> change) {
    closing.writeLock().lock();
    try {
      if (closed) {
        throw S3Errors.noSuchBucket();
      }
      KeyHistory moved = change.apply(get(from), get(to));
      keys.exchange(to, keys.get(to), moved);
      keys.exchange(from, keys.get(from), KeyHistory.EMPTY);
    } finally {
      closing.writeLock().unlock();
    }
    watchers.tell(from);
    watchers.tell(to);
  }

  /** Closes the table for ever if it is empty; tells whether it did. */
  boolean closeIfEmpty() {
    closing.writeLock().lock();
    try {
      closed = closed || keys.isEmpty();
      return closed;
    } finally {
      closing.writeLock().unlock();
    }
  }
}
