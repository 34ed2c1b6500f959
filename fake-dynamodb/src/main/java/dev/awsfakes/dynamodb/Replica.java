package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.TableItems.Occasion;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A table as a part of a global table: its writes go to the others, and theirs come to it. */
final class Replica implements TableItems.ChangeListener {
  private static final WriteStamp BEFORE = new WriteStamp(Instant.MIN, 0, "");

  private final ReplicationGroup group;
  private final Table table;

  /** The last write of each item that was written since the table is a replica; deletes too. */
  private final Map<ItemKey, WriteStamp> stamps = new ConcurrentHashMap<>();

  private final AutoScaling autoScaling = new AutoScaling();
  private volatile ReplicaOverrides overrides;
  private volatile @Nullable Instant lastSource;

  Replica(ReplicationGroup group, Table table, ReplicaOverrides overrides) {
    this.group = group;
    this.table = table;
    this.overrides = overrides;
  }

  ReplicationGroup group() {
    return group;
  }

  Table table() {
    return table;
  }

  String region() {
    return table.scope().region().id();
  }

  /** What it has other than the replicas that it was made from. */
  ReplicaOverrides overrides() {
    return overrides;
  }

  void overrides(ReplicaOverrides changed) {
    overrides = changed;
  }

  AutoScaling autoScaling() {
    return autoScaling;
  }

  /** When a replica was last made from it; null if none was. */
  @Nullable Instant lastSource() {
    return lastSource;
  }

  void lastSource(Instant now) {
    lastSource = now;
  }

  @Override
  public void changed(
      ItemKey key, @Nullable StoredItem before, @Nullable StoredItem after, Occasion occasion) {
    if (occasion.cause() == Occasion.Cause.REPLICATION) {
      return;
    }
    WriteStamp stamp = WriteStamp.after(stamps.get(key), occasion.now(), region());
    stamps.put(key, stamp);
    group.send(this, key, after, stamp);
  }

  /** Takes an item in that was there before the table became a replica. */
  void receiveFirst(ItemKey key, StoredItem item, Instant now) {
    receive(key, item, BEFORE, now);
  }

  /** Takes a write of another replica in, unless a later one was made here. */
  void receive(ItemKey key, @Nullable StoredItem item, WriteStamp stamp, Instant now) {
    ItemWrite.Change unlessOlder =
        before -> {
          WriteStamp last = stamps.get(key);
          if (last != null && stamp.compareTo(last) < 0) {
            return before;
          }
          stamps.put(key, stamp);
          return before != null && item != null && before.attributes().equals(item.attributes())
              ? before
              : item;
        };
    table
        .items()
        .write(
            new ItemWrite(key, ItemCondition.NONE, false, unlessOlder),
            new Occasion(now, Occasion.Cause.REPLICATION));
  }
}
