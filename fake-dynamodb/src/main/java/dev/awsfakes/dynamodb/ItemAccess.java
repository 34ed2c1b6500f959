package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.TableItems.Occasion;
import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.ShortPages;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How requests come to the items of a table: as its throughput, the consistency that they ask for,
 * and the transactions that are held open allow it. What the options leave off costs nothing.
 */
final class ItemAccess {
  private final TableItems items;
  private final @Nullable TableThroughput throughput;
  private final @Nullable LaggingCopy copy;
  private final ShortPages pages;

  /** The items of transactions that are held open; replaced, never changed. */
  private volatile Set<ItemKey> held = Set.of();

  ItemAccess(Cloud cloud, Table table) {
    DynamoDbOptions options = DynamoDbOptions.of(cloud);
    this.items = table.items();
    this.pages = ShortPages.of(cloud, "dynamodb/" + table.id());
    this.throughput =
        options.enforcesThroughput() ? new TableThroughput(table, table.created()) : null;
    if (options.readLag().isZero()) {
      this.copy = null;
    } else {
      this.copy =
          new LaggingCopy(
              table.keys(),
              table.schema().indexes(),
              options.readLag(),
              cloud.ids("dynamodb/lag/" + table.id()));
      items.listeners().add(copy);
    }
  }

  /** What is left of the table's throughput; null if the options do not enforce it. */
  @Nullable TableThroughput throughput() {
    return throughput;
  }

  /** The items as a read of the consistency sees them. */
  TableItems seen(boolean consistent, Instant now) {
    return consistent || copy == null ? items : copy.items(now);
  }

  /** How many items a page of the table has read at most; null for as many as its bytes allow. */
  @Nullable Integer pageLimit(@Nullable Integer asked) {
    int limit = pages.length(asked == null ? Integer.MAX_VALUE : asked);
    return limit == Integer.MAX_VALUE ? null : Integer.valueOf(limit);
  }

  /** Follows new settings, or other indexes. */
  void follow(TableSchema schema, Instant now) {
    if (copy != null) {
      copy.reindex(schema.indexes());
    }
    if (throughput != null) {
      throughput.follow(now);
    }
  }

  /**
   * The item of a key, or null.
   *
   * @throws dev.awsfakes.spi.AwsError ProvisionedThroughputExceededException or ThrottlingException
   *     if no throughput is left
   */
  @Nullable StoredItem read(ItemKey key, boolean consistent, Instant now) {
    if (throughput == null) {
      return seen(consistent, now).get(key);
    }
    throughput.requireRead(null, key.partition(), now);
    StoredItem item = seen(consistent, now).get(key);
    throughput.tookRead(key.partition(), Consumption.unitsOfRead(item, consistent), now);
    return item;
  }

  /** The item of a key whose stripe the caller has locked for a transaction; or null. */
  @Nullable StoredItem readLocked(ItemKey key, Instant now) {
    requireFree(key);
    if (throughput == null) {
      return items.getLocked(key);
    }
    throughput.requireRead(null, key.partition(), now);
    StoredItem item = items.getLocked(key);
    throughput.tookRead(key.partition(), 2 * Consumption.unitsOfRead(item, true), now);
    return item;
  }

  /**
   * Writes one item.
   *
   * @throws dev.awsfakes.spi.AwsError ProvisionedThroughputExceededException or ThrottlingException
   *     if no throughput is left, TransactionConflictException if a transaction holds the item
   */
  WriteOutcome write(ItemWrite write, Occasion occasion) {
    return items.write(admitted(write, false, occasion.now()), occasion);
  }

  /** The write with what is asked of it here, to be made under the lock of its stripe. */
  ItemWrite admitted(ItemWrite write, boolean transactional, Instant now) {
    ItemWrite admitted =
        throughput == null ? write : throughput.admitted(write, transactional, now);
    if (held.isEmpty()) {
      return admitted;
    }
    ItemCondition free =
        item -> {
          requireFree(write.key());
          return admitted.condition().holds(item);
        };
    return new ItemWrite(write.key(), free, write.showsItem(), admitted.change());
  }

  private void requireFree(ItemKey key) {
    if (held.contains(key)) {
      throw DynamoDbErrors.transactionConflict();
    }
  }

  /** Keeps others from writing an item; called under the lock of its stripe. */
  synchronized void hold(ItemKey key) {
    Set<ItemKey> more = new HashSet<>(held);
    more.add(key);
    held = Set.copyOf(more);
  }

  /** Lets an item go that was held. */
  synchronized void release(ItemKey key) {
    Set<ItemKey> fewer = new HashSet<>(held);
    fewer.remove(key);
    held = Set.copyOf(fewer);
  }
}
