package dev.awsfakes.kms;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list that is sorted by a name of its items.
 *
 * @param items the items of the page
 * @param nextMarker where the next page begins; null if this is the last one
 */
record Page<T>(List<T> items, @Nullable String nextMarker) {

  boolean truncated() {
    return nextMarker != null;
  }

  /**
   * Cuts a page.
   *
   * @param sorted all items, sorted by their names
   * @param name the name of an item, which the marker holds
   * @throws dev.awsfakes.spi.AwsError InvalidMarkerException if no page ended with the marker
   */
  static <T> Page<T> of(
      List<T> sorted,
      Function<T, String> name,
      @Nullable String marker,
      @Nullable Integer limit,
      int defaultLimit) {
    int from = 0;
    if (marker != null) {
      String after = decoded(marker);
      while (from < sorted.size() && name.apply(sorted.get(from)).compareTo(after) <= 0) {
        from++;
      }
    }
    int to = Math.min(sorted.size(), from + (limit == null ? defaultLimit : limit));
    String next = to < sorted.size() ? encoded(name.apply(sorted.get(to - 1))) : null;
    return new Page<>(List.copyOf(sorted.subList(from, to)), next);
  }

  private static final String PREFIX = "after:";

  private static String encoded(String name) {
    return Base64.getEncoder().encodeToString((PREFIX + name).getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String marker) {
    try {
      String text = new String(Base64.getDecoder().decode(marker), StandardCharsets.UTF_8);
      if (text.startsWith(PREFIX)) {
        return text.substring(PREFIX.length());
      }
    } catch (IllegalArgumentException e) {
      throw KmsErrors.invalidMarker();
    }
    throw KmsErrors.invalidMarker();
  }
}
