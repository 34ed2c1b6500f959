package dev.awsfakes.dynamodb;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.dynamodb.TableItems.Occasion;
import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.spi.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/**
 * A stream of a table: a shard after the other, each open for four hours, and the changes of the
 * last 24. Its lock is taken within those of items and is the last.
 */
final class TableStream implements TableItems.ChangeListener {
  private static final Duration SHARD_OPEN = Duration.ofHours(4);
  private static final Duration KEPT = Duration.ofHours(24);
  private static final DateTimeFormatter LABEL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

  private final Table table;
  private final String label;
  private final StreamViewType viewType;
  private final Instant created;
  private final Ids ids;

  private final AttachedPolicy policy = new AttachedPolicy();

  @GuardedBy("this")
  private final List<StreamShard> shards = new ArrayList<>();

  @GuardedBy("this")
  private final TreeMap<Long, StreamChange> changes = new TreeMap<>();

  @GuardedBy("this")
  private long nextNumber = 1;

  @GuardedBy("this")
  private @Nullable Instant disabled;

  private TableStream(
      Table table, String label, StreamViewType viewType, Instant created, Ids ids) {
    this.table = table;
    this.label = label;
    this.viewType = viewType;
    this.created = created;
    this.ids = ids.child(table.id() + "/" + label);
  }

  /** A new stream, whose label no other has. */
  static TableStream open(
      Table table, StreamViewType viewType, Instant now, Ids ids, Predicate<String> taken) {
    Instant named = now;
    while (taken.test(table.arn() + "/stream/" + LABEL.format(named))) {
      named = named.plusMillis(1);
    }
    TableStream stream = new TableStream(table, LABEL.format(named), viewType, now, ids);
    stream.openShard(now, null);
    return stream;
  }

  String arn() {
    return table.arn() + "/stream/" + label;
  }

  String label() {
    return label;
  }

  String tableName() {
    return table.name();
  }

  Table table() {
    return table;
  }

  AttachedPolicy policy() {
    return policy;
  }

  StreamViewType viewType() {
    return viewType;
  }

  Instant created() {
    return created;
  }

  synchronized boolean isEnabled() {
    return disabled == null;
  }

  /** Whether it was disabled a day ago. */
  synchronized boolean isGone(Instant now) {
    return disabled != null && !now.isBefore(disabled.plus(KEPT));
  }

  synchronized void disable(Instant now) {
    if (disabled == null) {
      rollOver(now);
      disabled = now;
      last().close(now, nextNumber - 1);
    }
  }

  private synchronized void openShard(Instant now, @Nullable StreamShard parent) {
    String id = "shardId-%020d-%s".formatted(now.toEpochMilli(), ids.hex(8));
    shards.add(new StreamShard(id, parent == null ? null : parent.id(), now, nextNumber));
  }

  @GuardedBy("this")
  private StreamShard last() {
    return shards.get(shards.size() - 1);
  }

  // Shards and changes come and go by the clock: they are computed when somebody looks.
  @GuardedBy("this")
  private void rollOver(Instant now) {
    while (disabled == null && !now.isBefore(last().opened().plus(SHARD_OPEN))) {
      StreamShard full = last();
      Instant end = full.opened().plus(SHARD_OPEN);
      // A stream that slept for long skips the shards that would have been trimmed by now.
      if (end.plus(KEPT).plus(SHARD_OPEN).isBefore(now)) {
        end = now.minus(KEPT);
      }
      full.close(end, nextNumber - 1);
      openShard(end, full);
    }
    shards.removeIf(shard -> shard.isClosedBefore(now.minus(KEPT)));
    while (!changes.isEmpty() && !now.isBefore(changes.firstEntry().getValue().at().plus(KEPT))) {
      changes.pollFirstEntry();
    }
  }

  @Override
  public synchronized void changed(
      ItemKey key, @Nullable StoredItem before, @Nullable StoredItem after, Occasion occasion) {
    if (disabled != null) {
      return;
    }
    rollOver(occasion.now());
    long number = nextNumber++;
    changes.put(
        number,
        new StreamChange(number, ids.hex(32), before, after, occasion.now(), occasion.expired()));
  }

  /** The shards in the order in which they were opened. */
  synchronized List<StreamShard> shards(Instant now) {
    rollOver(now);
    return List.copyOf(shards);
  }

  /** The shard of an id. */
  synchronized StreamShard requireShard(String id, Instant now) {
    rollOver(now);
    for (StreamShard shard : shards) {
      if (shard.id().equals(id)) {
        return shard;
      }
    }
    throw DynamoDbErrors.notFound("Requested resource not found: Shard does not exist");
  }

  /** The number of the next change. */
  synchronized long nextNumber() {
    return nextNumber;
  }

  /** The number of the oldest change that is kept; that of the next one if none is. */
  synchronized long oldestNumber(Instant now) {
    rollOver(now);
    return changes.isEmpty() ? nextNumber : changes.firstKey();
  }

  /** The changes of a shard from a number on. */
  synchronized List<StreamChange> changes(StreamShard shard, long from, int limit, Instant now) {
    rollOver(now);
    long first = Math.max(from, shard.firstNumber());
    Long end = shard.lastNumber();
    Map<Long, StreamChange> found =
        end == null
            ? changes.tailMap(first, true)
            : first > end ? Map.of() : changes.subMap(first, true, end, true);
    return found.values().stream().limit(limit).toList();
  }
}
