package dev.awsfakes.s3;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.spi.Cloud;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * The keys of a bucket that are to be looked at, each under its time: an event of the clock for
 * each time, however many keys it has.
 */
final class KeyAgenda {
  private final Cloud cloud;
  private final BiConsumer<SortedSet<String>, Instant> action;

  @GuardedBy("this")
  private final Map<Instant, NavigableSet<String>> keys = new TreeMap<>();

  /**
   * An agenda.
   *
   * @param action gets the keys of a time at that time, in order
   */
  KeyAgenda(Cloud cloud, BiConsumer<SortedSet<String>, Instant> action) {
    this.cloud = cloud;
    this.action = action;
  }

  /** Notes a key under a time. */
  void note(String key, Instant at) {
    if (add(key, at)) {
      cloud.events().at(at, () -> action.accept(taken(at), at));
    }
  }

  /** Notes a key; tells whether it is the first at its time. */
  private synchronized boolean add(String key, Instant at) {
    NavigableSet<String> atTime = keys.get(at);
    boolean first = atTime == null;
    if (atTime == null) {
      atTime = new TreeSet<>(KeyOrder.UTF_8);
      keys.put(at, atTime);
    }
    atTime.add(key);
    return first;
  }

  private synchronized SortedSet<String> taken(Instant at) {
    NavigableSet<String> taken = keys.remove(at);
    return taken == null ? new TreeSet<>() : taken;
  }
}
