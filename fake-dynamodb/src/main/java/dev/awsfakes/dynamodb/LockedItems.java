package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.HashOrderedMap.Stripe;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Several items, of any tables, held by one transaction: nobody else writes them, or reads them
 * half-written. The locks of their stripes are taken in the order of tables and stripes, so that
 * two transactions never wait for each other in a circle.
 */
final class LockedItems implements AutoCloseable {

  /** One of the items. */
  record Place(Table table, ItemKey key) {}

  private record Position(long table, int stripe) {
    static final Comparator<Position> ORDER =
        Comparator.comparingLong(Position::table).thenComparingInt(Position::stripe);
  }

  private final List<Stripe<Partition>> stripes;

  private LockedItems(List<Stripe<Partition>> stripes) {
    this.stripes = stripes;
  }

  /** Waits for the locks of the items; the caller closes what it gets. */
  static LockedItems lock(Iterable<Place> places) {
    Map<Position, Stripe<Partition>> ordered = new TreeMap<>(Position.ORDER);
    for (Place place : places) {
      Stripe<Partition> stripe = place.table().items().stripeOf(place.key());
      ordered.put(new Position(place.table().number(), stripe.number()), stripe);
    }
    List<Stripe<Partition>> stripes = new ArrayList<>(ordered.values());
    stripes.forEach(Stripe::lock);
    return new LockedItems(stripes);
  }

  /** The item of a place, or null. */
  @Nullable StoredItem get(Place place) {
    return place.table().items().getLocked(place.key());
  }

  /** Reads the item of a place, if it may be read now; null if there is none. */
  @Nullable StoredItem read(Place place, Instant now) {
    return place.table().access().readLocked(place.key(), now);
  }

  /** Makes changes that readers see all or none of. */
  void change(Runnable changes) {
    stripes.forEach(Stripe::turnVersion);
    try {
      changes.run();
    } finally {
      stripes.forEach(Stripe::turnVersion);
    }
  }

  @Override
  public void close() {
    stripes.forEach(Stripe::unlock);
  }
}
