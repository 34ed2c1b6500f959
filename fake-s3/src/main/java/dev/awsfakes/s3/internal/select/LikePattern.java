package dev.awsfakes.s3.internal.select;

import dev.awsfakes.s3.internal.select.Value.Text;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code LIKE}: {@code _} stands for one character, {@code %} for any number of them. */
final class LikePattern {
  private LikePattern() {}

  static Expression of(Expression operand, Expression pattern, @Nullable Expression escape) {
    return row -> {
      Value text = operand.in(row);
      Value like = pattern.in(row);
      Value sign = escape == null ? Value.of("") : escape.in(row);
      if (!text.isPresent() || !like.isPresent() || !sign.isPresent()) {
        return Values.NULL;
      }
      if (text instanceof Text subject && like instanceof Text form && sign instanceof Text quote) {
        return Value.of(compile(form.value(), quote.value()).matcher(subject.value()).matches());
      }
      throw SelectProblem.LikeInvalidInputs.exception();
    };
  }

  private static Pattern compile(String like, String escape) {
    if (escape.length() > 1) {
      throw SelectProblem.LikeInvalidInputs.exception();
    }
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < like.length(); i++) {
      char c = like.charAt(i);
      if (!escape.isEmpty() && c == escape.charAt(0)) {
        i++;
        regex.append(Pattern.quote(escaped(like, i, c)));
      } else if (c == '%') {
        regex.append(".*");
      } else if (c == '_') {
        regex.append('.');
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  // Only what has a meaning can be escaped.
  private static String escaped(String like, int index, char escape) {
    if (index < like.length()) {
      char c = like.charAt(index);
      if (c == '%' || c == '_' || c == escape) {
        return String.valueOf(c);
      }
    }
    throw SelectProblem.EvaluatorLikePatternInvalidEscapeSequence.exception();
  }
}
