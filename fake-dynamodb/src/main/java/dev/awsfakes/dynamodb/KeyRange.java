package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.value.KeyValue;
import org.jspecify.annotations.Nullable;

/**
 * A range of sort keys.
 *
 * @param low null if it has no lower bound
 * @param high null if it has no upper bound
 */
record KeyRange(
    @Nullable KeyValue low, boolean lowIncluded, @Nullable KeyValue high, boolean highIncluded) {

  static final KeyRange ALL = new KeyRange(null, true, null, true);

  static KeyRange only(KeyValue key) {
    return new KeyRange(key, true, key, true);
  }

  static KeyRange between(KeyValue low, KeyValue high) {
    return new KeyRange(low, true, high, true);
  }

  /** What is left of the range after a key, in reading order. */
  KeyRange after(KeyValue key, boolean ascending) {
    if (ascending) {
      return low == null || key.compareTo(low) >= 0
          ? new KeyRange(key, false, high, highIncluded)
          : this;
    }
    return high == null || key.compareTo(high) <= 0
        ? new KeyRange(low, lowIncluded, key, false)
        : this;
  }

  /** Whether no key can be in the range. */
  boolean isEmpty() {
    if (low == null || high == null) {
      return false;
    }
    int order = low.compareTo(high);
    return order > 0 || (order == 0 && !(lowIncluded && highIncluded));
  }
}
