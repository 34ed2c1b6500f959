package dev.awsfakes.s3;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** One page of a listing of uploads in parts, found in O(log n + page). */
record UploadPage(List<OngoingUpload> uploads, List<String> commonPrefixes, boolean truncated) {

  /**
   * Lists.
   *
   * @param keyMarker the key or common prefix that the page comes after, empty for the first page
   * @param idMarker the upload of that key that it comes after; empty if it comes after all of them
   * @throws dev.awsfakes.spi.AwsError InvalidArgument for an id that the key cannot have
   */
  static UploadPage of(Uploads uploads, Rollup rollup, String keyMarker, String idMarker, int max) {
    List<OngoingUpload> found = new ArrayList<>();
    List<String> prefixes = new ArrayList<>();
    Iterator<OngoingUpload> rest = start(uploads, rollup, keyMarker, idMarker);
    String rolledUp = rollup.commonPrefix(keyMarker);
    while (rest.hasNext()) {
      OngoingUpload upload = rest.next();
      if (!rollup.covers(upload.key())) {
        break;
      }
      String common = rollup.commonPrefix(upload.key());
      if (common != null && common.equals(rolledUp)) {
        continue;
      }
      if (found.size() + prefixes.size() == max) {
        return new UploadPage(found, prefixes, max > 0);
      }
      if (common == null) {
        found.add(upload);
      } else {
        prefixes.add(common);
        rolledUp = common;
        rest = uploads.behindPrefix(common);
      }
    }
    return new UploadPage(found, prefixes, false);
  }

  private static Iterator<OngoingUpload> start(
      Uploads uploads, Rollup rollup, String keyMarker, String idMarker) {
    Iterator<OngoingUpload> behindMarkers =
        idMarker.isEmpty() ? uploads.behind(keyMarker) : uploads.behind(keyMarker, idMarker);
    if (rollup.isBehind(keyMarker)) {
      return uploads.from(rollup.prefix());
    }
    String rolledUp = rollup.commonPrefix(keyMarker);
    return rolledUp == null ? behindMarkers : uploads.behindPrefix(rolledUp);
  }

  /** The key of the last upload; empty if there is none, be there common prefixes or not. */
  String lastKey() {
    return uploads.isEmpty() ? "" : uploads.get(uploads.size() - 1).key();
  }

  /** The id of the last upload; empty if there is none. */
  String lastId() {
    return uploads.isEmpty() ? "" : uploads.get(uploads.size() - 1).id();
  }
}
