package dev.awsfakes.dynamodb;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.dynamodb.TableItems.Occasion;
import dev.awsfakes.dynamodb.internal.BackupErrors;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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
      since = now.truncatedTo(ChronoUnit.MILLIS);
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

  /**
   * The first moment that can be restored.
   *
   * @throws dev.awsfakes.spi.AwsError PointInTimeRecoveryUnavailableException if it is not enabled
   */
  Instant requireEarliest(Table table, Instant now) {
    Instant first = earliest(now);
    if (first == null) {
      throw BackupErrors.recoveryUnavailable(table.name());
    }
    return first;
  }

  /** What became of the items that were written from a moment on, before another. */
  List<ItemChange> changes(Table table, Instant from, Instant to) {
    Map<ItemKey, ItemChange> changed = new LinkedHashMap<>();
    table.items().runExclusively(() -> collect(table, from, to, changed));
    return List.copyOf(changed.values());
  }

  private synchronized void collect(
      Table table, Instant from, Instant to, Map<ItemKey, ItemChange> changed) {
    Map<ItemKey, Optional<StoredItem>> later = new HashMap<>();
    Iterator<Past> latest = changes.descendingIterator();
    while (latest.hasNext()) {
      Past past = latest.next();
      if (past.at().isBefore(from)) {
        return;
      }
      if (!past.at().isBefore(to)) {
        later.put(past.key(), Optional.ofNullable(past.before()));
        continue;
      }
      ItemChange known = changed.get(past.key());
      StoredItem after =
          known != null
              ? known.after()
              : later
                  .getOrDefault(past.key(), Optional.ofNullable(table.items().get(past.key())))
                  .orElse(null);
      Map<String, AttributeValue> keys =
          known != null && !known.keys().isEmpty()
              ? known.keys()
              : keys(table, past.before(), after);
      changed.put(
          past.key(),
          new ItemChange(keys, past.before(), after, known == null ? past.at() : known.last()));
    }
  }

  // An item that came and went within the period is known by a change between.
  private static Map<String, AttributeValue> keys(
      Table table, @Nullable StoredItem before, @Nullable StoredItem after) {
    StoredItem any = before != null ? before : after;
    Map<String, AttributeValue> keys = new LinkedHashMap<>();
    if (any != null) {
      table
          .keys()
          .attributes()
          .forEach(key -> keys.put(key.name(), any.attributes().get(key.name())));
    }
    return keys;
  }

  /** The table as it was at a moment, with the changes made at that moment. */
  TableImage image(Table table, Instant at, Instant now) {
    Instant first = requireEarliest(table, now);
    if (at.isBefore(first) || at.isAfter(now)) {
      throw BackupErrors.invalidRestoreTime(first, now);
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
