package dev.awsfakes.dynamodb.internal.expression;

import dev.awsfakes.dynamodb.internal.StatementErrors;
import dev.awsfakes.spi.AwsError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The tokens of a PartiQL statement, as its parser reads them. */
final class StatementTokens {

  /** A token; the text of strings and quoted names is what they mean. */
  record Part(Kind kind, String text, int start, int end) {
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

  private static final List<String> LONG_SYMBOLS =
      List.of("<<", ">>", "<=", ">=", "<>", "!=", "||");

  private final String text;
  private final List<Part> parts = new ArrayList<>();
  private int at;
  private int next;

  StatementTokens(String text) {
    this.text = text;
    while (skipSpace()) {
      parts.add(read());
    }
    parts.add(new Part(Kind.END, "<EOF>", at, at));
  }

  /** Skips white space and comments; whether anything is left. */
  private boolean skipSpace() {
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("--", at)) {
        skipPast("\n");
      } else if (text.startsWith("/*", at)) {
        skipPast("*/");
      } else {
        return true;
      }
    }
    return false;
  }

  private void skipPast(String end) {
    int found = text.indexOf(end, at);
    at = found < 0 ? text.length() : found + end.length();
  }

  private Part read() {
    int start = at;
    char c = text.charAt(at);
    if (c == '\'' || c == '"') {
      String content = quoted(c);
      return new Part(c == '"' ? Kind.QUOTED_NAME : Kind.STRING, content, start, at);
    }
    if (isDigit(at) || (c == '.' && isDigit(at + 1))) {
      skipNumber();
      return cut(Kind.NUMBER, start);
    }
    if (Character.isLetter(c) || c == '_' || c == '$') {
      while (at < text.length() && isWordPart(text.charAt(at))) {
        at++;
      }
      return cut(Kind.WORD, start);
    }
    at += LONG_SYMBOLS.stream().anyMatch(symbol -> text.startsWith(symbol, start)) ? 2 : 1;
    return cut(Kind.SYMBOL, start);
  }

  private Part cut(Kind kind, int start) {
    return new Part(kind, text.substring(start, at), start, at);
  }

  private boolean isDigit(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }

  private void skipNumber() {
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
    throw StatementErrors.malformed("Unterminated quote");
  }

  Part peek() {
    return parts.get(next);
  }

  /** The token after the next; the last token has none, and stands for it. */
  Part peekSecond() {
    return parts.get(Math.min(next + 1, parts.size() - 1));
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

  /** Whether a function comes next. */
  boolean atFunction() {
    return peek().kind() == Kind.WORD && peekSecond().isSymbol("(");
  }

  /** Whether a name comes next. */
  boolean atName() {
    return peek().kind() == Kind.QUOTED_NAME
        || (peek().kind() == Kind.WORD && !StatementKeywords.contain(peek().text()));
  }

  /** A name of an attribute, table or index; keywords are names between quotes alone. */
  String name() {
    if (!atName()) {
      throw unexpected();
    }
    return take().text();
  }

  DocumentPath path() {
    String root = name();
    List<DocumentPath.Step> steps = new ArrayList<>();
    while (true) {
      if (accept(".")) {
        if (!atName()) {
          throw StatementErrors.malformed("Invalid path dot component");
        }
        steps.add(new DocumentPath.Name(name()));
      } else if (accept("[")) {
        steps.add(index());
        expect("]");
      } else {
        return new DocumentPath(root, List.copyOf(steps));
      }
    }
  }

  private DocumentPath.Step index() {
    Part part = take();
    if (part.kind() == Kind.STRING) {
      return new DocumentPath.Name(part.text());
    }
    try {
      return new DocumentPath.Index(Integer.parseInt(part.text()));
    } catch (NumberFormatException e) {
      throw StatementErrors.notAPath(place(part));
    }
  }

  /** Where a token is, as messages say it: line, column and length. */
  String place(Part part) {
    String before = text.substring(0, part.start());
    long line = before.chars().filter(c -> c == '\n').count() + 1;
    int column = part.start() - before.lastIndexOf('\n');
    return line + ":" + column + ":" + (part.end() - part.start());
  }

  /** What is written from one token to the one before the next, a space between them. */
  String written(Part from) {
    int first = parts.indexOf(from);
    return parts.subList(first, next).stream().map(Part::text).collect(Collectors.joining(" "));
  }

  AwsError unexpected() {
    Part part = peek();
    return switch (part.kind()) {
      case END -> StatementErrors.malformed("Unexpected end of statement");
      case WORD ->
          StatementErrors.malformed("Unexpected term: " + part.text().toLowerCase(Locale.ROOT));
      default -> StatementErrors.malformed("Unexpected token: " + part.text());
    };
  }
}
