package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.value.KeyValue;
import dev.awsfakes.spi.state.Copies;
import dev.awsfakes.spi.state.Journal;
import dev.awsfakes.spi.state.Journaled;
import dev.awsfakes.spi.state.SelfCopying;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A hash table whose order is that of its keys' hashes, so that it can be walked from any key on
 * while it changes. Buckets hold the top bits of the hash and are chains sorted by the rest; a walk
 * over the buckets is a walk in the order of hashes, at any size of the table.
 *
 * <p>It is cut into stripes by the topmost bits. A stripe is written by who holds its lock; readers
 * take none.
 *
 * <p>Who writes to it notes how to take that back in {@link #journal()}, if there is one.
 */
final class HashOrderedMap<V> implements Journaled, SelfCopying {
  private static final int STRIPE_BITS = 6;
  private static final int STRIPES = 1 << STRIPE_BITS;

  private final List<Stripe<V>> stripes = new ArrayList<>(STRIPES);

  private volatile @Nullable Journal journal;

  HashOrderedMap() {
    for (int i = 0; i < STRIPES; i++) {
      stripes.add(new Stripe<>(i));
    }
  }

  @Override
  public void journal(Journal changes) {
    journal = changes;
  }

  /** Where changes are to be noted; null if nobody wants to know. */
  @Nullable Journal journal() {
    return journal;
  }

  @Override
  public Object copied(Copies copies) {
    HashOrderedMap<V> copy = new HashOrderedMap<>();
    for (Node<V> node = firstFrom(0); node != null; node = next(node)) {
      V value = node.value;
      if (value != null) {
        copy.stripe(node.hash).put(node.hash, node.key, copies.of(value));
      }
    }
    return copy;
  }

  /** An entry; its value becomes null when it is removed. */
  static final class Node<V> {
    private final long hash;
    private final KeyValue key;
    private volatile @Nullable V value;
    private volatile @Nullable Node<V> next;

    Node(long hash, KeyValue key, @Nullable V value) {
      this.hash = hash;
      this.key = key;
      this.value = value;
    }

    long hash() {
      return hash;
    }

    /** The value, or null if the entry was removed after it was found. */
    @Nullable V value() {
      return value;
    }

    boolean isBefore(long otherHash, KeyValue otherKey) {
      int order = Long.compareUnsigned(hash, otherHash);
      return order < 0 || (order == 0 && key.compareTo(otherKey) < 0);
    }

    boolean is(long otherHash, KeyValue otherKey) {
      return hash == otherHash && key.equals(otherKey);
    }
  }

  /** The entries of a range of hashes, with the lock of those who write them. */
  static final class Stripe<V> extends ReentrantLock {
    private static final long serialVersionUID = 1L;
    private static final int FIRST_BITS = 2;

    private final int number;

    /** Odd while a transaction writes here; readers then wait, or read again. */
    private volatile long version;

    private transient volatile @Nullable AtomicReferenceArray<@Nullable Node<V>> buckets;

    // Read and written under the lock.
    private int count;

    Stripe(int number) {
      this.number = number;
    }

    int number() {
      return number;
    }

    long version() {
      return version;
    }

    /** A transaction begins or ends to write here; called under the lock. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // Written under the lock alone.
    void turnVersion() {
      version++;
    }

    private static int bucketOf(long hash, int bucketCount) {
      return (int) ((hash << STRIPE_BITS) >>> (Long.numberOfLeadingZeros(bucketCount) + 1));
    }

    @Nullable V get(long hash, KeyValue key) {
      AtomicReferenceArray<@Nullable Node<V>> table = buckets;
      if (table == null) {
        return null;
      }
      Node<V> node = table.get(bucketOf(hash, table.length()));
      while (node != null && Long.compareUnsigned(node.hash, hash) <= 0) {
        if (node.is(hash, key)) {
          return node.value;
        }
        node = node.next;
      }
      return null;
    }

    /** Called under the lock. */
    void put(long hash, KeyValue key, V value) {
      AtomicReferenceArray<@Nullable Node<V>> table = roomForOneMore();
      int bucket = bucketOf(hash, table.length());
      Node<V> before = null;
      Node<V> node = table.get(bucket);
      while (node != null && node.isBefore(hash, key)) {
        before = node;
        node = node.next;
      }
      if (node != null && node.is(hash, key)) {
        node.value = value;
        return;
      }
      Node<V> added = new Node<>(hash, key, value);
      added.next = node;
      link(table, bucket, before, added);
      count++;
    }

    /** Called under the lock. */
    void remove(long hash, KeyValue key) {
      AtomicReferenceArray<@Nullable Node<V>> table = buckets;
      if (table == null) {
        return;
      }
      int bucket = bucketOf(hash, table.length());
      Node<V> before = null;
      Node<V> node = table.get(bucket);
      while (node != null && node.isBefore(hash, key)) {
        before = node;
        node = node.next;
      }
      if (node != null && node.is(hash, key)) {
        link(table, bucket, before, node.next);
        node.value = null;
        count--;
      }
    }

    private static <V> void link(
        AtomicReferenceArray<@Nullable Node<V>> table,
        int bucket,
        @Nullable Node<V> before,
        @Nullable Node<V> node) {
      if (before == null) {
        table.set(bucket, node);
      } else {
        before.next = node;
      }
    }

    private AtomicReferenceArray<@Nullable Node<V>> roomForOneMore() {
      AtomicReferenceArray<@Nullable Node<V>> table = buckets;
      if (table == null) {
        table = new AtomicReferenceArray<>(1 << FIRST_BITS);
        buckets = table;
      } else if (count >= table.length()) {
        table = doubled(table);
        buckets = table;
      }
      return table;
    }

    // Chains are copied: readers may still walk the old ones.
    private static <V> AtomicReferenceArray<@Nullable Node<V>> doubled(
        AtomicReferenceArray<@Nullable Node<V>> old) {
      AtomicReferenceArray<@Nullable Node<V>> table = new AtomicReferenceArray<>(old.length() * 2);
      for (int i = 0; i < old.length(); i++) {
        Node<V> tail = null;
        int tailBucket = -1;
        for (Node<V> node = old.get(i); node != null; node = node.next) {
          Node<V> copy = new Node<>(node.hash, node.key, node.value);
          int bucket = bucketOf(node.hash, table.length());
          link(table, bucket, bucket == tailBucket ? tail : null, copy);
          tail = copy;
          tailBucket = bucket;
        }
      }
      return table;
    }

    /** The first entry that is after the key of the hash; the first of the hash if key is null. */
    private @Nullable Node<V> after(long hash, @Nullable KeyValue key) {
      AtomicReferenceArray<@Nullable Node<V>> table = buckets;
      if (table == null) {
        return null;
      }
      for (int i = bucketOf(hash, table.length()); i < table.length(); i++) {
        Node<V> node = table.get(i);
        while (node != null && isUpTo(node, hash, key)) {
          node = node.next;
        }
        if (node != null) {
          return node;
        }
      }
      return null;
    }

    private static boolean isUpTo(Node<?> node, long hash, @Nullable KeyValue key) {
      if (key == null) {
        return Long.compareUnsigned(node.hash, hash) < 0;
      }
      return node.isBefore(hash, key) || node.is(hash, key);
    }
  }

  /** All stripes, in the order in which several are locked. */
  List<Stripe<V>> stripes() {
    return stripes;
  }

  /** The stripe that holds keys of the hash. */
  Stripe<V> stripe(long hash) {
    return stripes.get((int) (hash >>> (Long.SIZE - STRIPE_BITS)));
  }

  /** The value of a key, or null. */
  @Nullable V get(KeyValue key) {
    long hash = key.hash();
    return stripe(hash).get(hash, key);
  }

  /** The first entry of a hash that is not below the given one, or null. */
  @Nullable Node<V> firstFrom(long hash) {
    return search(hash, null);
  }

  /** The first entry after a key, be it present or not, or null. */
  @Nullable Node<V> firstAfter(KeyValue key) {
    return search(key.hash(), key);
  }

  /** The entry after another, or null. */
  @Nullable Node<V> next(Node<V> node) {
    Node<V> next = node.next;
    return next != null ? next : search(node.hash, node.key);
  }

  private @Nullable Node<V> search(long hash, @Nullable KeyValue key) {
    int first = (int) (hash >>> (Long.SIZE - STRIPE_BITS));
    Node<V> node = stripes.get(first).after(hash, key);
    for (int i = first + 1; node == null && i < STRIPES; i++) {
      node = stripes.get(i).after((long) i << (Long.SIZE - STRIPE_BITS), null);
    }
    return node;
  }
}
