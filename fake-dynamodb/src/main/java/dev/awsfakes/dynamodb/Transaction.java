package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.TableItems.Occasion;
import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.spi.AwsError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes that are made all or none. */
final class Transaction {
  private static final long MAX_BYTES = 4L << 20;

  private final List<TransactWrite> writes;
  private boolean holding;

  private Transaction(List<TransactWrite> writes) {
    this.writes = writes;
  }

  /** A transaction of writes of different items. */
  static Transaction of(List<TransactWrite> writes) {
    requireDistinct(writes.stream().map(TransactWrite::place).toList());
    return new Transaction(writes);
  }

  /** Refuses a transaction that names an item twice, or one of a table that has none. */
  static void requireDistinct(List<LockedItems.Place> places) {
    for (LockedItems.Place place : places) {
      Replica replica = place.table().replica();
      if (replica != null && replica.group().isStrong()) {
        throw DynamoDbErrors.validation(
            "Transactions are not supported with MultiRegionConsistency STRONG");
      }
    }
    Set<LockedItems.Place> distinct = new HashSet<>(places);
    if (distinct.size() < places.size()) {
      throw DynamoDbErrors.validation(
          "Transaction request cannot include multiple operations on one item");
    }
  }

  List<TransactWrite> writes() {
    return writes;
  }

  /**
   * Makes the writes.
   *
   * @return what each did, in their order
   * @throws AwsError TransactionCanceledException if one of them cannot be made; then none is
   */
  List<WriteOutcome> run(Occasion occasion) {
    try (LockedItems items = lock()) {
      if (holding) {
        release();
      }
      List<WriteOutcome> outcomes = prepare(items, occasion);
      requireSmall(outcomes);
      items.change(() -> apply(outcomes, occasion));
      return outcomes;
    }
  }

  /**
   * Keeps others from writing its items until they are released.
   *
   * @throws AwsError TransactionCanceledException if one of the writes could not be made
   */
  void hold(Occasion occasion) {
    try (LockedItems items = lock()) {
      requireSmall(prepare(items, occasion));
      writes.forEach(each -> each.table().access().hold(each.write().key()));
      holding = true;
    }
  }

  /** Lets the items go that it holds. */
  void release() {
    holding = false;
    writes.forEach(each -> each.table().access().release(each.write().key()));
  }

  private LockedItems lock() {
    return LockedItems.lock(writes.stream().map(TransactWrite::place).toList());
  }

  private List<WriteOutcome> prepare(LockedItems items, Occasion occasion) {
    List<WriteOutcome> outcomes = new ArrayList<>();
    CancellationReasons reasons = new CancellationReasons();
    for (TransactWrite each : writes) {
      StoredItem before = items.get(each.place());
      try {
        StoredItem after =
            each.table().access().admitted(each.write(), true, occasion.now()).after(before);
        each.table().items().requireRoom(each.write().key(), before, after);
        outcomes.add(new WriteOutcome(before, after));
        reasons.addNone();
      } catch (AwsError error) {
        reasons.add(error, each.write().showsItem() ? before : null);
      }
    }
    reasons.requireNone();
    return outcomes;
  }

  private static void requireSmall(List<WriteOutcome> outcomes) {
    long bytes = 0;
    for (WriteOutcome outcome : outcomes) {
      StoredItem item = outcome.after() != null ? outcome.after() : outcome.before();
      bytes += item == null ? 0 : item.size();
    }
    requireSmall(bytes);
  }

  /** Refuses a transaction whose items are too large together. */
  static void requireSmall(long bytes) {
    if (bytes > MAX_BYTES) {
      throw DynamoDbErrors.validation(
          "The aggregate size of the items in the transaction cannot exceed 4 MB");
    }
  }

  private void apply(List<WriteOutcome> outcomes, Occasion occasion) {
    for (int i = 0; i < writes.size(); i++) {
      TransactWrite each = writes.get(i);
      WriteOutcome outcome = outcomes.get(i);
      each.table().items().apply(each.write().key(), outcome.before(), outcome.after(), occasion);
    }
  }
}
