package dev.awsfakes.dynamodb.internal.expression;

/**
 * A token of an expression.
 *
 * @param text as written; {@code <EOF>} at the end
 * @param start where it starts in the expression
 * @param end where it ends
 */
record Token(Type type, String text, int start, int end) {

  /** What a token is. */
  enum Type {
    WORD,
    NAME_PLACEHOLDER,
    VALUE_PLACEHOLDER,
    INTEGER,
    SYMBOL,
    UNKNOWN,
    END
  }

  boolean isSymbol(String symbol) {
    return type == Type.SYMBOL && text.equals(symbol);
  }

  boolean isWord(String word) {
    return type == Type.WORD && text.equalsIgnoreCase(word);
  }
}
