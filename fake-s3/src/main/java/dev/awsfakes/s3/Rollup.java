package dev.awsfakes.s3;

import org.jspecify.annotations.Nullable;

/**
 * What a listing is asked for: the keys that begin with a prefix, those with the delimiter behind
 * it rolled up into common prefixes.
 *
 * @param delimiter of any length, empty for none
 */
record Rollup(String prefix, String delimiter) {

  /** What a request asks for, in which both may be missing. */
  static Rollup of(@Nullable String prefix, @Nullable String delimiter) {
    return new Rollup(ListedObject.orEmpty(prefix), ListedObject.orEmpty(delimiter));
  }

  boolean covers(String key) {
    return key.startsWith(prefix);
  }

  /** The common prefix under which a key is listed; null if it is listed itself, or not at all. */
  @Nullable String commonPrefix(String key) {
    if (delimiter.isEmpty() || !covers(key)) {
      return null;
    }
    int at = key.indexOf(delimiter, prefix.length());
    return at < 0 ? null : key.substring(0, at + delimiter.length());
  }

  /** Whether all keys that it covers come behind the given one. */
  boolean isBehind(String key) {
    return KeyOrder.UTF_8.compare(key, prefix) < 0;
  }
}
