package dev.awsfakes.s3;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One page of a listing of current objects: those whose keys begin with a prefix, and the common
 * prefixes under which keys with the delimiter are rolled up. Found in O(log n + page).
 *
 * @param truncated whether there is more
 * @param last the last key or common prefix, where the next page goes on
 */
record KeyPage(
    List<StoredVersion> objects, List<String> commonPrefixes, boolean truncated, String last) {

  static final int MAX_KEYS = 1_000;

  /** How many objects and common prefixes it has. */
  int size() {
    return objects.size() + commonPrefixes.size();
  }

  /**
   * Lists.
   *
   * @param after the key or common prefix that the page comes after, empty for the first page
   */
  static KeyPage of(ObjectTable table, Rollup rollup, String after, int maxKeys) {
    List<StoredVersion> objects = new ArrayList<>();
    List<String> commonPrefixes = new ArrayList<>();
    String last = after;
    Cursor cursor = new Cursor(table, rollup, after);
    while (objects.size() + commonPrefixes.size() < maxKeys) {
      StoredVersion next = cursor.next();
      if (next == null) {
        return new KeyPage(objects, commonPrefixes, false, last);
      }
      String common = rollup.commonPrefix(next.key());
      if (common == null) {
        objects.add(next);
        last = next.key();
      } else {
        commonPrefixes.add(common);
        last = common;
        cursor.skip(common);
      }
    }
    boolean more = maxKeys > 0 && cursor.next() != null;
    return new KeyPage(objects, commonPrefixes, more, last);
  }

  /**
   * The page with further common prefixes, as far as they belong to it.
   *
   * @param after what the page comes after
   */
  KeyPage with(SortedSet<String> morePrefixes, String after, int maxKeys) {
    SortedMap<String, @Nullable StoredVersion> entries = new TreeMap<>(KeyOrder.UTF_8);
    for (String more : morePrefixes) {
      boolean behind = KeyOrder.UTF_8.compare(more, after) > 0 && !after.startsWith(more);
      if (behind && (!truncated || KeyOrder.UTF_8.compare(more, last) <= 0)) {
        entries.put(more, null);
      }
    }
    commonPrefixes.forEach(common -> entries.put(common, null));
    objects.forEach(object -> entries.put(object.key(), object));
    List<StoredVersion> shownObjects = new ArrayList<>();
    List<String> shownPrefixes = new ArrayList<>();
    String shownLast = last;
    for (Map.Entry<String, @Nullable StoredVersion> entry : entries.entrySet()) {
      if (shownObjects.size() + shownPrefixes.size() == maxKeys) {
        return new KeyPage(shownObjects, shownPrefixes, maxKeys > 0, shownLast);
      }
      if (entry.getValue() == null) {
        shownPrefixes.add(entry.getKey());
      } else {
        shownObjects.add(entry.getValue());
      }
      shownLast = entry.getKey();
    }
    return new KeyPage(shownObjects, shownPrefixes, truncated, shownLast);
  }

  /** Where a listing is. */
  private static final class Cursor {
    private final ObjectTable table;
    private final Rollup rollup;
    private final String after;
    private Iterator<Map.Entry<String, KeyHistory>> entries;
    private @Nullable String skipped;

    Cursor(ObjectTable table, Rollup rollup, String after) {
      this.table = table;
      this.rollup = rollup;
      this.after = after;
      boolean beforePrefix = rollup.isBehind(after);
      this.entries =
          table
              .from(beforePrefix ? rollup.prefix() : after, beforePrefix || after.isEmpty())
              .entrySet()
              .iterator();
      // A marker inside of a common prefix leaves out the rest of that prefix too.
      String common = rollup.commonPrefix(after);
      if (common != null) {
        skip(common);
      }
    }

    @Nullable StoredVersion next() {
      while (entries.hasNext()) {
        Map.Entry<String, KeyHistory> entry = entries.next();
        String key = entry.getKey();
        if (!rollup.covers(key)) {
          return null;
        }
        StoredVersion current = entry.getValue().current();
        if (current != null && !isSkipped(key)) {
          return current;
        }
      }
      return null;
    }

    private boolean isSkipped(String key) {
      return (skipped != null && key.startsWith(skipped))
          || (!after.isEmpty() && key.equals(after));
    }

    void skip(String commonPrefix) {
      skipped = commonPrefix;
      entries = table.behind(commonPrefix).entrySet().iterator();
    }
  }

  /** The size of a page that the caller asks for. */
  static int maxKeys(@Nullable Integer asked) {
    if (asked == null) {
      return MAX_KEYS;
    }
    if (asked < 0) {
      throw S3Errors.invalidArgument(
          "Argument maxKeys must be an integer between 0 and 2147483647");
    }
    return Math.min(asked, MAX_KEYS);
  }
}
