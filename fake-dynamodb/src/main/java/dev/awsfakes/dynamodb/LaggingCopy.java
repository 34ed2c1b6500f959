package dev.awsfakes.dynamodb;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.dynamodb.TableItems.Occasion;
import dev.awsfakes.spi.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The copy of a table's items that eventually consistent reads see, where the options let it lag: a
 * change comes to it some time after it was made, and changes keep their order. Its lock is taken
 * within those of the table's items, and those of its own items within it.
 */
final class LaggingCopy implements TableItems.ChangeListener {
  private final TableItems items;
  private final Duration longest;
  private final Ids ids;

  private record Change(Instant due, ItemKey key, @Nullable StoredItem after) {}

  @GuardedBy("this")
  private final Deque<Change> changes = new ArrayDeque<>();

  /**
   * An empty copy.
   *
   * @param longest how late a change comes at most; it is at least half as late
   */
  LaggingCopy(KeySchema keys, Collection<IndexDefinition> indexes, Duration longest, Ids ids) {
    this.items = new TableItems(keys, indexes);
    this.longest = longest;
    this.ids = ids;
  }

  @Override
  public synchronized void changed(
      ItemKey key, @Nullable StoredItem before, @Nullable StoredItem after, Occasion occasion) {
    long lag = (long) (longest.toNanos() * (1 - ids.nextDouble() / 2));
    Instant due = occasion.now().plusNanos(lag);
    if (!changes.isEmpty() && changes.peekLast().due().isAfter(due)) {
      due = changes.peekLast().due();
    }
    changes.addLast(new Change(due, key, after));
  }

  /** The items with the changes that have come by now. */
  synchronized TableItems items(Instant now) {
    while (!changes.isEmpty() && !changes.peekFirst().due().isAfter(now)) {
      Change change = changes.removeFirst();
      items.replace(change.key(), change.after(), Occasion.of(change.due()));
    }
    return items;
  }

  /** Follows a change of the table's indexes, which is seen at once. */
  synchronized void reindex(Collection<IndexDefinition> definitions) {
    items.reindex(definitions);
  }
}
