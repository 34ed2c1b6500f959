package dev.awsfakes.dynamodb.internal.expression;

import java.util.ArrayList;
import java.util.List;

/** Cuts an expression into tokens; a character that starts none is a token of its own. */
final class Tokenizer {
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int position;

  private Tokenizer(String text) {
    this.text = text;
  }

  /** All tokens of the expression; the last is its end. */
  static List<Token> tokens(String text) {
    return new Tokenizer(text).run();
  }

  private List<Token> run() {
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        position++;
      } else {
        add(c);
      }
    }
    tokens.add(new Token(Token.Type.END, "<EOF>", text.length(), text.length()));
    return tokens;
  }

  private void add(char c) {
    int start = position;
    if (isLetter(c)) {
      cut(Token.Type.WORD, endOfName(start));
    } else if (isDigit(c)) {
      int end = start;
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
      cut(Token.Type.INTEGER, end);
    } else if ((c == '#' || c == ':') && endOfName(start + 1) > start + 1) {
      cut(
          c == '#' ? Token.Type.NAME_PLACEHOLDER : Token.Type.VALUE_PLACEHOLDER,
          endOfName(start + 1));
    } else if (isPair(start)) {
      cut(Token.Type.SYMBOL, start + 2);
    } else {
      cut("=<>+-()[],.".indexOf(c) >= 0 ? Token.Type.SYMBOL : Token.Type.UNKNOWN, start + 1);
    }
  }

  private void cut(Token.Type type, int end) {
    tokens.add(new Token(type, text.substring(position, end), position, end));
    position = end;
  }

  private boolean isPair(int start) {
    return text.startsWith("<>", start)
        || text.startsWith("<=", start)
        || text.startsWith(">=", start);
  }

  private int endOfName(int start) {
    int end = start;
    while (end < text.length() && isNamePart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether the text after its first character is a placeholder's name. */
  static boolean isPlaceholder(String key, char sign) {
    if (key.length() < 2 || key.charAt(0) != sign) {
      return false;
    }
    for (int i = 1; i < key.length(); i++) {
      if (!isNamePart(key.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNamePart(char c) {
    return isLetter(c) || isDigit(c) || c == '_';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
