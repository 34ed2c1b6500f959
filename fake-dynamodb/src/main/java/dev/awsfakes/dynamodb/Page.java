package dev.awsfakes.dynamodb;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A page of a query or scan: at most so many items and one megabyte are read, and then filtered.
 *
 * @param items those that passed the filter
 * @param scanned how many were read
 * @param bytes the size of what was read
 * @param last where the next page begins; null if there is none
 */
record Page(
    List<StoredItem> items, int scanned, long bytes, @Nullable Map<String, AttributeValue> last) {
  private static final int MAX_BYTES = 1 << 20;

  /**
   * Reads a page from the source's items.
   *
   * @param seen the attributes that the filter sees
   */
  static Page read(
      ItemSource source,
      Iterator<StoredItem> from,
      @Nullable Integer limit,
      Projected seen,
      ItemCondition filter) {
    List<StoredItem> items = new ArrayList<>();
    int maxItems = limit == null ? Integer.MAX_VALUE : limit;
    int scanned = 0;
    long bytes = 0;
    StoredItem last = null;
    while (from.hasNext()) {
      StoredItem item = from.next();
      int size = source.sizeOf(item);
      if (last != null && bytes + size > MAX_BYTES) {
        return new Page(items, scanned, bytes, source.positionOf(last));
      }
      last = item;
      scanned++;
      bytes += size;
      if (filter == ItemCondition.NONE || filter.holds(seen.of(item.attributes()))) {
        items.add(item);
      }
      if (scanned == maxItems) {
        return new Page(items, scanned, bytes, source.positionOf(last));
      }
    }
    return new Page(items, scanned, bytes, null);
  }

  /** The capacity units that reading the page consumed. */
  Consumption consumption(ItemSource source, Selection selection) {
    Consumption consumption = new Consumption(source.table(), false);
    double units = Consumption.readUnits(bytes, source.consistent());
    if (source.index() == null) {
      return consumption.addTableRead(units);
    }
    consumption.addIndexRead(source.index().definition(), units);
    if (selection.fetches()) {
      for (StoredItem item : items) {
        consumption.addTableRead(Consumption.readUnits(item.size(), source.consistent()));
      }
    }
    return consumption;
  }
}
