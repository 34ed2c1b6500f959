package dev.awsfakes.s3.internal.select;

import java.util.Locale;

/**
 * A word or sign of a query.
 *
 * @param text without quotes
 */
record Token(Kind kind, String text) {
  enum Kind {
    WORD,
    QUOTED_NAME,
    STRING,
    NUMBER,
    ION,
    SIGN,
    END
  }

  boolean isSign(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }

  boolean isReserved() {
    return kind == Kind.WORD && ReservedWords.contains(text);
  }

  boolean isName() {
    return kind == Kind.QUOTED_NAME || (kind == Kind.WORD && !isReserved());
  }

  Name name() {
    return new Name(text, kind == Kind.QUOTED_NAME);
  }

  String lower() {
    return text.toLowerCase(Locale.ROOT);
  }
}
