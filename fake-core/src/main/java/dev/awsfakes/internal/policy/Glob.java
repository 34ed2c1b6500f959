package dev.awsfakes.internal.policy;

/** A pattern in which {@link #ANY} stands for any text and {@link #ONE} for any character. */
final class Glob {
  /** Any text; private characters, so that the text of variables may have stars of its own. */
  static final char ANY = '\uE02A';

  /** Any one character. */
  static final char ONE = '\uE03F';

  private Glob() {}

  /** A text of a policy as a pattern: its stars and question marks are wildcards. */
  static String of(String text) {
    return text.replace('*', ANY).replace('?', ONE);
  }

  static boolean matches(String pattern, String text) {
    int p = 0;
    int t = 0;
    int star = -1;
    int resume = 0;
    while (t < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == ANY) {
        star = p++;
        resume = t;
      } else if (p < pattern.length() && isOne(pattern.charAt(p), text.charAt(t))) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == ANY) {
      p++;
    }
    return p == pattern.length();
  }

  private static boolean isOne(char pattern, char text) {
    return pattern == ONE || pattern == text;
  }
}
