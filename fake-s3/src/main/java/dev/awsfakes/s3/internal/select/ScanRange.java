package dev.awsfakes.s3.internal.select;

import org.jspecify.annotations.Nullable;

/**
 * The bytes of an object in which records must begin to be read; both ends belong to it.
 *
 * @param last of the object or behind it if there is no end
 */
record ScanRange(long first, long last) {
  static final ScanRange ALL = new ScanRange(0, Long.MAX_VALUE);

  /**
   * The range that a request gives. An end alone means so many bytes at the object's end.
   *
   * @throws SelectException InvalidScanRange
   */
  static ScanRange of(
      software.amazon.awssdk.services.s3.model.@Nullable ScanRange range, long size) {
    if (range == null) {
      return ALL;
    }
    Long start = range.start();
    Long end = range.end();
    if ((start == null && end == null)
        || (start != null && (start < 0 || start >= size))
        || (end != null && (end < 0 || (start != null && end < start)))) {
      throw SelectProblem.InvalidScanRange.exception();
    }
    if (start == null) {
      return new ScanRange(Math.max(0, size - end), Long.MAX_VALUE);
    }
    return new ScanRange(start, end == null ? Long.MAX_VALUE : end);
  }

  boolean isAll() {
    return equals(ALL);
  }
}
