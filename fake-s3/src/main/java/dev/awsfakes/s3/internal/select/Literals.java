package dev.awsfakes.s3.internal.select;

import org.jspecify.annotations.Nullable;

/** Values that a query writes down. */
final class Literals {
  private Literals() {}

  /** The value of TRUE, FALSE, NULL and MISSING; null for other words. */
  static @Nullable Value word(Token token) {
    if (token.kind() != Token.Kind.WORD) {
      return null;
    }
    return switch (token.lower()) {
      case "true" -> Values.TRUE;
      case "false" -> Values.FALSE;
      case "null" -> Values.NULL;
      case "missing" -> Values.MISSING;
      default -> null;
    };
  }

  /** What stands in backticks: of Amazon Ion's literals, timestamps. */
  static Value ion(String text) {
    Timestamp timestamp = Timestamp.parse(text.strip());
    if (timestamp == null) {
      throw SelectProblem.LexerInvalidIONLiteral.exception();
    }
    return new Value.Moment(timestamp);
  }
}
