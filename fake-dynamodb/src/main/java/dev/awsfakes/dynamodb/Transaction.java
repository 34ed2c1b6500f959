package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.TableItems.Occasion;
import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.spi.AwsError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;

/** Writes that are made all or none. */
final class Transaction {
  private static final long MAX_BYTES = 4L << 20;

  private final List<TransactWrite> writes;

  private Transaction(List<TransactWrite> writes) {
    this.writes = writes;
  }

  /** A transaction of writes of different items. */
  static Transaction of(List<TransactWrite> writes) {
    requireDistinct(writes.stream().map(TransactWrite::place).toList());
    return new Transaction(writes);
  }

  /** Refuses a transaction that names an item twice. */
  static void requireDistinct(List<LockedItems.Place> places) {
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
    try (LockedItems items = LockedItems.lock(writes.stream().map(TransactWrite::place).toList())) {
      List<WriteOutcome> outcomes = prepare(items);
      requireSmall(outcomes);
      items.change(() -> apply(outcomes, occasion));
      return outcomes;
    }
  }

  private List<WriteOutcome> prepare(LockedItems items) {
    List<WriteOutcome> outcomes = new ArrayList<>();
    List<CancellationReason> reasons = new ArrayList<>();
    boolean cancelled = false;
    for (TransactWrite each : writes) {
      StoredItem before = items.get(each.place());
      CancellationReason reason = CancellationReason.builder().code("None").build();
      try {
        StoredItem after = each.write().after(before);
        each.table().items().requireRoom(each.write().key(), before, after);
        outcomes.add(new WriteOutcome(before, after));
      } catch (AwsError error) {
        cancelled = true;
        reason = reason(error, each.write().showsItem() ? before : null);
      }
      reasons.add(reason);
    }
    if (cancelled) {
      throw DynamoDbErrors.transactionCancelled(reasons);
    }
    return outcomes;
  }

  private static CancellationReason reason(AwsError error, @Nullable StoredItem item) {
    CancellationReason.Builder reason = CancellationReason.builder().message(error.getMessage());
    if ("ItemCollectionSizeLimitExceededException".equals(error.code())) {
      return reason.code("ItemCollectionSizeLimitExceeded").build();
    }
    if ("DuplicateItemException".equals(error.code())) {
      return reason.code("DuplicateItem").build();
    }
    if (!"ConditionalCheckFailedException".equals(error.code())) {
      return reason.code("ValidationError").build();
    }
    if (item != null) {
      reason.item(item.attributes());
    }
    return reason.code("ConditionalCheckFailed").build();
  }

  private static void requireSmall(List<WriteOutcome> outcomes) {
    long bytes = 0;
    for (WriteOutcome outcome : outcomes) {
      StoredItem item = outcome.after() != null ? outcome.after() : outcome.before();
      bytes += item == null ? 0 : item.size();
    }
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
