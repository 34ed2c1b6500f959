package dev.awsfakes.dynamodb;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.dynamodb.TableItems.Occasion;
import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to restore a table as it was: its changes of the last days, with the items before
 * them. Its lock is taken within those of items.
 */
final class PointInTimeRecovery implements TableItems.ChangeListener {
  private record Past(Instant at, ItemKey key, @Nullable StoredItem before) {}

  @GuardedBy("this")
  private final Deque<Past> changes = new ArrayDeque<>();

  @GuardedBy("this")
  private @Nullable Instant since;

  @GuardedBy("this")
  private int days = 35;

  /** Begins to keep changes, or keeps them for another time. */
  synchronized void enable(int periodInDays, Instant now) {
    if (since == null) {
      since = now;
    }
    days = periodInDays;
  }

  synchronized void disable() {
    since = null;
    changes.clear();
  }

  /** The first moment that can be restored; null if it is not enabled. */
  synchronized @Nullable Instant earliest(Instant now) {
    if (since == null) {
      return null;
    }
    Instant kept = now.minus(Duration.ofDays(days));
    return since.isAfter(kept) ? since : kept;
  }

  synchronized int days() {
    return days;
  }

  @Override
  public synchronized void changed(
      ItemKey key, @Nullable StoredItem before, @Nullable StoredItem after, Occasion occasion) {
    Instant first = earliest(occasion.now());
    while (first != null && !changes.isEmpty() && changes.peekFirst().at().isBefore(first)) {
      changes.pollFirst();
    }
    changes.addLast(new Past(occasion.now(), key, before));
  }

  /** The table as it was at a moment, with the changes made at that moment. */
  TableImage image(Table table, Instant at, Instant now) {
    Instant first = earliest(now);
    if (first == null) {
      throw DynamoDbErrors.recoveryUnavailable(table.name());
    }
    if (at.isBefore(first) || at.isAfter(now)) {
      throw DynamoDbErrors.invalidRestoreTime(first, now);
    }
    Map<ItemKey, @Nullable StoredItem> items = new LinkedHashMap<>();
    table
        .items()
        .runExclusively(
            () -> {
              table
                  .items()
                  .scan(Segment.WHOLE, null)
                  .forEachRemaining(
                      item -> items.put(table.keys().ofItem(item.attributes()), item));
              undo(items, at);
            });
    List<StoredItem> found = new ArrayList<>();
    for (StoredItem item : items.values()) {
      if (item != null) {
        found.add(item);
      }
    }
    return new TableImage(table.schema(), table.settings(), List.copyOf(found));
  }

  private synchronized void undo(Map<ItemKey, @Nullable StoredItem> items, Instant at) {
    Iterator<Past> latest = changes.descendingIterator();
    while (latest.hasNext()) {
      Past past = latest.next();
      if (!past.at().isAfter(at)) {
        return;
      }
      items.put(past.key(), past.before());
    }
  }
}
