package dev.awsfakes.s3;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a listing of versions, found in O(log n + page).
 *
 * @param lastKey the key or common prefix that was listed last
 * @param lastId the version that was listed last, null after a common prefix
 */
record VersionPage(
    List<Entry> entries,
    List<String> commonPrefixes,
    boolean truncated,
    String lastKey,
    @Nullable String lastId) {

  /** A version and whether it is the newest of its key. */
  record Entry(StoredVersion version, boolean latest) {}

  /** What is to be listed; markers are empty for the first page. */
  record Terms(Rollup rollup, String keyMarker, String idMarker, int maxKeys) {}

  static VersionPage of(ObjectTable table, Terms terms) {
    List<Entry> entries = new ArrayList<>();
    List<String> prefixes = new ArrayList<>();
    String lastKey = "";
    String lastId = null;
    Iterator<KeyHistory> histories = histories(table, terms);
    while (histories.hasNext()) {
      KeyHistory history = histories.next();
      String key = history.versions().get(0).key();
      if (!terms.rollup().covers(key)) {
        break;
      }
      String common = terms.rollup().commonPrefix(key);
      if (common != null) {
        if (common.equals(lastKey) || terms.keyMarker().startsWith(common)) {
          continue;
        }
        if (entries.size() + prefixes.size() == terms.maxKeys()) {
          return new VersionPage(entries, prefixes, terms.maxKeys() > 0, lastKey, lastId);
        }
        prefixes.add(common);
        lastKey = common;
        lastId = null;
        histories = table.behind(common).values().iterator();
        continue;
      }
      for (StoredVersion version : after(history, terms)) {
        if (entries.size() + prefixes.size() == terms.maxKeys()) {
          return new VersionPage(entries, prefixes, terms.maxKeys() > 0, lastKey, lastId);
        }
        entries.add(new Entry(version, version.id().equals(history.versions().get(0).id())));
        lastKey = key;
        lastId = version.id();
      }
    }
    return new VersionPage(entries, prefixes, false, lastKey, lastId);
  }

  private static Iterator<KeyHistory> histories(ObjectTable table, Terms terms) {
    String marker = terms.keyMarker();
    String common = terms.rollup().commonPrefix(marker);
    if (common != null) {
      return table.behind(common).values().iterator();
    }
    String first = terms.rollup().isBehind(marker) ? terms.rollup().prefix() : marker;
    return table.from(first, true).values().iterator();
  }

  // A key marker alone leaves out all versions of the key.
  private static List<StoredVersion> after(KeyHistory history, Terms terms) {
    List<StoredVersion> versions = history.versions();
    if (!versions.get(0).key().equals(terms.keyMarker())) {
      return versions;
    }
    for (int i = 0; i < versions.size(); i++) {
      if (versions.get(i).id().equals(terms.idMarker())) {
        return versions.subList(i + 1, versions.size());
      }
    }
    return terms.idMarker().isEmpty() ? List.of() : olderThan(terms.idMarker(), versions);
  }

  // The version of the marker may have been deleted since: recorded in
  // list_objects_versions_with_prefix_only_and_pagination.
  private static List<StoredVersion> olderThan(String id, List<StoredVersion> versions) {
    for (int i = 0; i < versions.size() && !id.equals(StoredVersion.NULL_ID); i++) {
      StoredVersion version = versions.get(i);
      if (!version.isNullVersion() && VersionId.number(version.id()) < VersionId.number(id)) {
        return versions.subList(i, versions.size());
      }
    }
    return List.of();
  }
}
