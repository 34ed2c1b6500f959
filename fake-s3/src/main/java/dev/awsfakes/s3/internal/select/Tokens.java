package dev.awsfakes.s3.internal.select;

import dev.awsfakes.s3.internal.select.Token.Kind;
import java.util.List;

/** The words and signs of a query, read from left to right. */
final class Tokens {
  private final List<Token> all;
  private int position;

  Tokens(List<Token> all) {
    this.all = all;
  }

  Token peek() {
    return all.get(position);
  }

  Token peekSecond() {
    return all.get(Math.min(position + 1, all.size() - 1));
  }

  boolean isSignAt(int ahead, String sign) {
    return position + ahead < all.size() && all.get(position + ahead).isSign(sign);
  }

  Token next() {
    Token token = all.get(position);
    if (token.kind() != Kind.END) {
      position++;
    }
    return token;
  }

  /** Goes past the word if it is next; tells whether it was. */
  boolean skipWord(String word) {
    return skipIf(peek().isWord(word));
  }

  boolean skipSign(String sign) {
    return skipIf(peek().isSign(sign));
  }

  private boolean skipIf(boolean next) {
    if (next) {
      next();
    }
    return next;
  }

  void requireWord(String word, SelectProblem otherwise) {
    if (!skipWord(word)) {
      throw otherwise.exception();
    }
  }

  void requireSign(String sign, SelectProblem otherwise) {
    if (!skipSign(sign)) {
      throw otherwise.exception();
    }
  }

  boolean atEnd() {
    return peek().kind() == Kind.END;
  }
}
