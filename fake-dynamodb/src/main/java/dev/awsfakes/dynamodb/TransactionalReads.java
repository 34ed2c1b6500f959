package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.AwsError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads items as they are at one moment. */
final class TransactionalReads {
  private TransactionalReads() {}

  /**
   * The items of the places, in their order; null where there is none.
   *
   * @throws AwsError ValidationException if a place is named twice or the items are too large
   *     together, TransactionCanceledException if one cannot be read
   */
  static List<@Nullable StoredItem> read(List<LockedItems.Place> places, Instant now) {
    Transaction.requireDistinct(places);
    List<@Nullable StoredItem> items = new ArrayList<>();
    CancellationReasons reasons = new CancellationReasons();
    try (LockedItems locked = LockedItems.lock(places)) {
      for (LockedItems.Place place : places) {
        try {
          items.add(locked.read(place, now));
          reasons.addNone();
        } catch (AwsError error) {
          reasons.add(error, null);
        }
      }
      reasons.requireNone();
      Transaction.requireSmall(
          items.stream().mapToLong(item -> item == null ? 0 : item.size()).sum());
      return items;
    }
  }
}
