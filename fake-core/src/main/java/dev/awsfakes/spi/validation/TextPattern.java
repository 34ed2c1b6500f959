package dev.awsfakes.spi.validation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A regular expression of the model that a whole text must match; compiled when first needed. */
final class TextPattern {
  private final String expression;
  private volatile @Nullable Pattern compiled;
  private @Nullable String lastMatching;

  TextPattern(String expression) {
    this.expression = expression;
  }

  boolean matches(String text) {
    // Callers send few names and ARNs, over and over: the last one is known to match. Threads may
    // see different ones; each is right.
    if (text.equals(lastMatching)) {
      return true;
    }
    boolean matches = pattern().matcher(text).matches();
    if (matches) {
      lastMatching = text;
    }
    return matches;
  }

  private Pattern pattern() {
    Pattern known = compiled;
    if (known == null) {
      known = Pattern.compile(expression);
      compiled = known;
    }
    return known;
  }

  /** The expression as the model has it. */
  @Override
  public String toString() {
    return expression;
  }
}
