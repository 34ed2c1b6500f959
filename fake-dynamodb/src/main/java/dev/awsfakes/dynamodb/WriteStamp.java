package dev.awsfakes.dynamodb;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * When and where an item of a global table was last written: of two versions the later one stays.
 *
 * @param count tells writes of one moment apart, as a frozen clock allows
 */
record WriteStamp(Instant time, int count, String region) implements Comparable<WriteStamp> {
  private static final Comparator<WriteStamp> ORDER =
      Comparator.comparing(WriteStamp::time)
          .thenComparingInt(WriteStamp::count)
          .thenComparing(WriteStamp::region);

  /** That of a write in a Region, later than the item's last one. */
  static WriteStamp after(@Nullable WriteStamp last, Instant now, String region) {
    return last == null || last.time.isBefore(now)
        ? new WriteStamp(now, 0, region)
        : new WriteStamp(last.time, last.count + 1, region);
  }

  @Override
  public int compareTo(WriteStamp other) {
    return ORDER.compare(this, other);
  }
}
