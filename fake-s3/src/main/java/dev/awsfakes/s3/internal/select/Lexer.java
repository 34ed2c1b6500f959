package dev.awsfakes.s3.internal.select;

import dev.awsfakes.s3.internal.select.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Splits a query into its words and signs. */
final class Lexer {
  private static final List<String> LONG_SIGNS = List.of("<=", ">=", "<>", "!=", "||");
  private static final String SIGNS = "+-*/%=<>(),.[]";

  private final String query;
  private final List<Token> tokens = new ArrayList<>();
  private int position;

  private Lexer(String query) {
    this.query = query;
  }

  static List<Token> split(String query) {
    Lexer lexer = new Lexer(query);
    while (lexer.skipBlanks()) {
      lexer.readToken();
    }
    lexer.tokens.add(new Token(Kind.END, ""));
    return lexer.tokens;
  }

  private boolean skipBlanks() {
    while (position < query.length() && Character.isWhitespace(query.charAt(position))) {
      position++;
    }
    return position < query.length();
  }

  private void readToken() {
    char c = query.charAt(position);
    if (isWordStart(c)) {
      take(Kind.WORD, endOfWord());
    } else if (isDigit(c) || (c == '.' && isDigitAt(position + 1))) {
      take(Kind.NUMBER, endOfNumber());
    } else {
      switch (c) {
        case '\'' -> readQuoted(Kind.STRING, c, SelectProblem.LexerInvalidLiteral);
        case '"' -> readQuoted(Kind.QUOTED_NAME, c, SelectProblem.LexerInvalidLiteral);
        case '`' -> readQuoted(Kind.ION, c, SelectProblem.LexerInvalidIONLiteral);
        default -> readSign(c);
      }
    }
  }

  private void take(Kind kind, int end) {
    tokens.add(new Token(kind, query.substring(position, end)));
    position = end;
  }

  private void readSign(char c) {
    for (String sign : LONG_SIGNS) {
      if (query.startsWith(sign, position)) {
        take(Kind.SIGN, position + sign.length());
        return;
      }
    }
    if (SIGNS.indexOf(c) < 0) {
      throw SelectProblem.LexerInvalidChar.exception();
    }
    take(Kind.SIGN, position + 1);
  }

  /** A quote within is written twice. */
  private void readQuoted(Kind kind, char quote, SelectProblem unterminated) {
    StringBuilder text = new StringBuilder();
    int at = position + 1;
    while (true) {
      int end = query.indexOf(quote, at);
      if (end < 0) {
        throw unterminated.exception();
      }
      text.append(query, at, end);
      at = end + 1;
      if (at == query.length() || query.charAt(at) != quote) {
        break;
      }
      text.append(quote);
      at++;
    }
    tokens.add(new Token(kind, text.toString()));
    position = at;
  }

  private int endOfWord() {
    int end = position;
    while (end < query.length() && isWordPart(query.charAt(end))) {
      end++;
    }
    return end;
  }

  private int endOfNumber() {
    int end = endOfDigits(position);
    if (end < query.length() && query.charAt(end) == '.') {
      end = endOfDigits(end + 1);
    }
    if (end < query.length() && (query.charAt(end) == 'e' || query.charAt(end) == 'E')) {
      int digits = end + 1;
      if (digits < query.length() && "+-".indexOf(query.charAt(digits)) >= 0) {
        digits++;
      }
      end = endOfDigits(digits);
      if (end == digits) {
        throw SelectProblem.LexerInvalidLiteral.exception();
      }
    }
    if (end < query.length() && isWordPart(query.charAt(end))) {
      throw SelectProblem.LexerInvalidLiteral.exception();
    }
    return end;
  }

  private int endOfDigits(int from) {
    int end = from;
    while (isDigitAt(end)) {
      end++;
    }
    return end;
  }

  private boolean isDigitAt(int index) {
    return index < query.length() && isDigit(query.charAt(index));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWordStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
  }

  private static boolean isWordPart(char c) {
    return isWordStart(c) || isDigit(c);
  }
}
