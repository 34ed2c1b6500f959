package dev.awsfakes.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The names that somebody may have meant who wrote one that there isn't. */
public final class SimilarNames {
  private static final int SHOWN = 3;

  private SimilarNames() {}

  /** A sentence that names the nearest of the known names: {@code Did you mean PutItem, …?}. */
  public static String hint(String written, Collection<String> known) {
    return "Did you mean " + String.join(", ", nearest(written, known)) + "?";
  }

  private static List<String> nearest(String written, Collection<String> known) {
    String wanted = written.toLowerCase(Locale.ROOT);
    return known.stream()
        .sorted(
            Comparator.<String>comparingInt(name -> distance(wanted, name.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()))
        .limit(SHOWN)
        .toList();
  }

  /** How many characters must be put in, taken out or replaced (Levenshtein). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal : diagonal + 1;
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
