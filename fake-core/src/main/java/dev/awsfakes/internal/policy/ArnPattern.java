package dev.awsfakes.internal.policy;

/** ARNs in conditions: each of the six parts is a pattern of its own. */
final class ArnPattern {
  private static final int PARTS = 6;

  private ArnPattern() {}

  static boolean matches(String pattern, String arn) {
    String[] wanted = pattern.split(":", PARTS);
    String[] given = arn.split(":", PARTS);
    if (wanted.length != PARTS || given.length != PARTS) {
      return pattern.length() == 1 && pattern.charAt(0) == Glob.ANY;
    }
    for (int i = 0; i < PARTS; i++) {
      if (!Glob.matches(wanted[i], given[i])) {
        return false;
      }
    }
    return true;
  }
}
