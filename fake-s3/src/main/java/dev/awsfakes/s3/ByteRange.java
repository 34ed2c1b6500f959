package dev.awsfakes.s3;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The first and last byte that a reader wants, both included. */
record ByteRange(long first, long last) {
  private static final Pattern FORM = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /**
   * The range of a Range header over an object of the size.
   *
   * @return null if the header is to be ignored, being no single range
   * @throws dev.awsfakes.spi.AwsError InvalidRange if it is one, but has no byte of the object
   */
  static @Nullable ByteRange of(@Nullable String header, long size) {
    Matcher form = header == null ? null : FORM.matcher(header);
    if (form == null || !form.matches()) {
      return null;
    }
    String from = form.group(1);
    String to = form.group(2);
    if (from.isEmpty()) {
      return to.isEmpty() ? null : suffix(Long.parseLong(to), size);
    }
    long first = Long.parseLong(from);
    long last = to.isEmpty() ? size - 1 : Long.parseLong(to);
    if (!to.isEmpty() && last < first) {
      return null;
    }
    if (first >= size) {
      throw S3Errors.invalidRange();
    }
    return new ByteRange(first, Math.min(last, size - 1));
  }

  private static ByteRange suffix(long count, long size) {
    if (count == 0 || size == 0) {
      throw S3Errors.invalidRange();
    }
    return new ByteRange(Math.max(0, size - count), size - 1);
  }

  long length() {
    return last - first + 1;
  }

  /** {@code bytes 0-8/10}. */
  String header(long size) {
    return "bytes " + first + "-" + last + "/" + size;
  }
}
