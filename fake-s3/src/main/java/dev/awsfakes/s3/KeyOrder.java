package dev.awsfakes.s3;

import java.util.Comparator;

/**
 * The order of object keys on S3: by the bytes of their UTF-8 form. It is the order of code points,
 * which that of Java's strings is not: a surrogate comes before U+FFFD there.
 */
enum KeyOrder implements Comparator<String> {
  UTF_8;

  /** Comes after every key that begins with what it is appended to, but for very odd ones. */
  static final String HIGHEST = Character.toString(Character.MAX_CODE_POINT);

  @Override
  public int compare(String a, String b) {
    int shared = Math.min(a.length(), b.length());
    for (int i = 0; i < shared; i++) {
      char left = a.charAt(i);
      char right = b.charAt(i);
      if (left != right) {
        return Character.isSurrogate(left) == Character.isSurrogate(right)
            ? Character.compare(left, right)
            : Character.isSurrogate(left) ? 1 : -1;
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
