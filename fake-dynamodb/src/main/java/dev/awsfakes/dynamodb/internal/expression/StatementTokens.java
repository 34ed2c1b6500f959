package dev.awsfakes.dynamodb.internal.expression;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.spi.AwsError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tokens of a PartiQL statement, as its parser reads them. */
final class StatementTokens {

  /** A token; the text of strings and quoted names is what they mean. */
  record Part(Kind kind, String text) {
    boolean isSymbol(String symbol) {
      return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isKeyword(String keyword) {
      return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
    }
  }

  /** What a token is. */
  enum Kind {
    WORD,
    QUOTED_NAME,
    STRING,
    NUMBER,
    SYMBOL,
    END
  }

  private static final List<String> LONG_SYMBOLS = List.of("<<", ">>", "<=", ">=", "<>", "!=");

  private final String text;
  private final List<Part> parts = new ArrayList<>();
  private int at;
  private int next;

  StatementTokens(String text) {
    this.text = text;
    while (skipSpace()) {
      parts.add(read());
    }
    parts.add(new Part(Kind.END, "<EOF>"));
  }

  private boolean skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length();
  }

  private Part read() {
    char c = text.charAt(at);
    if (c == '\'') {
      return new Part(Kind.STRING, quoted('\''));
    }
    if (c == '"') {
      return new Part(Kind.QUOTED_NAME, quoted('"'));
    }
    if (isDigit(at) || (c == '.' && isDigit(at + 1))) {
      return number();
    }
    if (Character.isLetter(c) || c == '_' || c == '$') {
      int start = at;
      while (at < text.length() && isWordPart(text.charAt(at))) {
        at++;
      }
      return new Part(Kind.WORD, text.substring(start, at));
    }
    for (String symbol : LONG_SYMBOLS) {
      if (text.startsWith(symbol, at)) {
        at += symbol.length();
        return new Part(Kind.SYMBOL, symbol);
      }
    }
    at++;
    return new Part(Kind.SYMBOL, String.valueOf(c));
  }

  private boolean isDigit(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }

  private Part number() {
    int start = at;
    while (isDigit(at) || (at < text.length() && text.charAt(at) == '.')) {
      at++;
    }
    boolean exponent = at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E');
    if (exponent) {
      at++;
      if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
        at++;
      }
      while (isDigit(at)) {
        at++;
      }
    }
    return new Part(Kind.NUMBER, text.substring(start, at));
  }

  // A quote within is written twice.
  private String quoted(char quote) {
    StringBuilder content = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == quote) {
        if (at == text.length() || text.charAt(at) != quote) {
          return content.toString();
        }
        at++;
      }
      content.append(c);
    }
    throw malformed("Unterminated quote");
  }

  Part peek() {
    return parts.get(next);
  }

  Part take() {
    Part part = peek();
    next = Math.min(next + 1, parts.size() - 1);
    return part;
  }

  boolean accept(String symbol) {
    boolean present = peek().isSymbol(symbol);
    if (present) {
      take();
    }
    return present;
  }

  boolean acceptKeyword(String keyword) {
    boolean present = peek().isKeyword(keyword);
    if (present) {
      take();
    }
    return present;
  }

  void expect(String symbol) {
    if (!accept(symbol)) {
      throw unexpected();
    }
  }

  void expectKeyword(String keyword) {
    if (!acceptKeyword(keyword)) {
      throw unexpected();
    }
  }

  void expectEnd() {
    accept(";");
    if (peek().kind() != Kind.END) {
      throw unexpected();
    }
  }

  /** A name of an attribute, table or index, quoted or not. */
  String name() {
    Part part = peek();
    if (part.kind() != Kind.QUOTED_NAME && part.kind() != Kind.WORD) {
      throw unexpected();
    }
    return take().text();
  }

  AwsError unexpected() {
    Part part = peek();
    return switch (part.kind()) {
      case END -> malformed("Unexpected end of statement");
      case WORD -> malformed("Unexpected term: " + part.text().toLowerCase(Locale.ROOT));
      default -> malformed("Unexpected token: " + part.text());
    };
  }

  static AwsError malformed(String detail) {
    return DynamoDbErrors.validation("Statement wasn't well formed, can't be processed: " + detail);
  }
}
