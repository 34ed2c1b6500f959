package dev.awsfakes.s3.internal.select;

import dev.awsfakes.s3.internal.select.Value.Text;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of {@code LIKE}: {@code _} stands for one character, {@code %} for any number of them.
 * Matching costs at most the product of the two lengths, which no regular expression promises.
 */
final class LikePattern {
  private static final int ONE = -1;
  private static final int MANY = -2;

  /** Code points, {@link #ONE} and {@link #MANY}. */
  private final int[] symbols;

  private LikePattern(int[] symbols) {
    this.symbols = symbols;
  }

  static Expression of(Expression operand, Expression pattern, @Nullable Expression escape) {
    return row -> {
      Value text = operand.in(row);
      Value like = pattern.in(row);
      Value sign = escape == null ? Value.of("") : escape.in(row);
      if (!text.isPresent() || !like.isPresent() || !sign.isPresent()) {
        return Values.NULL;
      }
      if (text instanceof Text subject && like instanceof Text form && sign instanceof Text quote) {
        return Value.of(parse(form.value(), quote.value()).matches(subject.value()));
      }
      throw SelectProblem.LikeInvalidInputs.exception();
    };
  }

  private static LikePattern parse(String like, String escape) {
    if (escape.codePointCount(0, escape.length()) > 1) {
      throw SelectProblem.LikeInvalidInputs.exception();
    }
    int[] written = like.codePoints().toArray();
    int sign = escape.isEmpty() ? MANY : escape.codePointAt(0);
    IntStream.Builder symbols = IntStream.builder();
    for (int i = 0; i < written.length; i++) {
      if (written[i] == sign) {
        i++;
        symbols.add(escaped(written, i, sign));
      } else {
        symbols.add(written[i] == '%' ? MANY : written[i] == '_' ? ONE : written[i]);
      }
    }
    return new LikePattern(symbols.build().toArray());
  }

  // Only what has a meaning can be escaped.
  private static int escaped(int[] written, int index, int sign) {
    if (index < written.length) {
      int c = written[index];
      if (c == '%' || c == '_' || c == sign) {
        return c;
      }
    }
    throw SelectProblem.EvaluatorLikePatternInvalidEscapeSequence.exception();
  }

  // If a text does not go on as the pattern does, the last MANY takes one character more: that
  // those before it took as little as they could is never worse.
  private boolean matches(String subject) {
    int[] text = subject.codePoints().toArray();
    int at = 0;
    int next = 0;
    int many = -1;
    int resume = 0;
    while (at < text.length) {
      if (next < symbols.length && symbols[next] == MANY) {
        many = next++;
        resume = at;
      } else if (next < symbols.length && (symbols[next] == ONE || symbols[next] == text[at])) {
        next++;
        at++;
      } else if (many >= 0) {
        next = many + 1;
        at = ++resume;
      } else {
        return false;
      }
    }
    while (next < symbols.length && symbols[next] == MANY) {
      next++;
    }
    return next == symbols.length;
  }
}
