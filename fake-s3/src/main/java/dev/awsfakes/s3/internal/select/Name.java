package dev.awsfakes.s3.internal.select;

import java.util.List;

/**
 * A name in a query.
 *
 * @param exact whether it was quoted: then its case matters
 */
record Name(String text, boolean exact) {
  private static final int NONE = -1;

  boolean fits(String other) {
    return exact ? text.equals(other) : text.equalsIgnoreCase(other);
  }

  /**
   * The index of the one name that fits, negative if there is none.
   *
   * @throws SelectException AmbiguousFieldName if there are several
   */
  int indexIn(List<String> names) {
    int found = NONE;
    for (int i = 0; i < names.size(); i++) {
      if (fits(names.get(i))) {
        if (found != NONE) {
          throw SelectProblem.AmbiguousFieldName.exception();
        }
        found = i;
      }
    }
    return found;
  }

  /** The number N of {@code _N}, the name of a column by its position; negative for other names. */
  int position() {
    if (text.length() < 2 || text.length() > 8 || text.charAt(0) != '_') {
      return NONE;
    }
    int position = 0;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return NONE;
      }
      position = position * 10 + (c - '0');
    }
    return position;
  }
}
