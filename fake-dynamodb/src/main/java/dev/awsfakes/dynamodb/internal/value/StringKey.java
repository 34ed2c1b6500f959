package dev.awsfakes.dynamodb.internal.value;

import org.jspecify.annotations.Nullable;

/** A string key, ordered by its UTF-8 bytes, which is the order of its code points. */
public record StringKey(String text) implements KeyValue {

  @Override
  public long hash() {
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = hash * 0x9E3779B97F4A7C15L + text.charAt(i);
      hash ^= hash >>> 29;
    }
    return KeyValue.mix(hash);
  }

  @Override
  public int size() {
    return ItemSize.utf8Length(text);
  }

  @Override
  public @Nullable KeyValue afterPrefix() {
    int end = text.length();
    while (end > 0) {
      int last = text.codePointBefore(end);
      end -= Character.charCount(last);
      if (last < Character.MAX_CODE_POINT) {
        // The surrogates between U+D7FF and U+E000 are no characters.
        int next = last + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : last + 1;
        return new StringKey(text.substring(0, end) + Character.toString(next));
      }
    }
    return null;
  }

  @Override
  public int compareTo(KeyValue other) {
    return compareUtf8(text, ((StringKey) other).text);
  }

  /** Compares as the UTF-8 encodings compare, byte by unsigned byte. */
  static int compareUtf8(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        return rank(x) - rank(y);
      }
    }
    return a.length() - b.length();
  }

  // In UTF-16 surrogates come before U+E000 to U+FFFF; in UTF-8 what they stand for comes after.
  private static int rank(char c) {
    return Character.isSurrogate(c) ? c + 0x10000 : c;
  }
}
