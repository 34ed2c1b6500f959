package dev.awsfakes.dynamodb.internal.expression;

import dev.awsfakes.spi.AwsError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tokens of one expression as a parser reads them: paths, placeholders and what they use, and
 * the count of operators.
 */
final class Tokens {
  private static final int MAX_OPERATORS = 300;
  private static final int MAX_PATH_LEVELS = 32;

  private final ExpressionKind kind;
  private final String text;
  private final Map<String, String> names;
  private final List<Token> tokens;
  private final Set<String> usedNames = new LinkedHashSet<>();
  private final Set<String> usedValues = new LinkedHashSet<>();
  private int position;
  private int operators;

  Tokens(ExpressionKind kind, String text, Map<String, String> names) {
    this.kind = kind;
    this.text = text;
    this.names = names;
    this.tokens = Tokenizer.tokens(text);
    if (peek().type() == Token.Type.END) {
      throw ExpressionErrors.empty(kind);
    }
  }

  ExpressionKind kind() {
    return kind;
  }

  Set<String> usedNames() {
    return usedNames;
  }

  Set<String> usedValues() {
    return usedValues;
  }

  Token peek() {
    return tokens.get(position);
  }

  /** The token after the next; the last token has none, and stands for it. */
  Token peekSecond() {
    return tokens.get(Math.min(position + 1, tokens.size() - 1));
  }

  Token next() {
    Token token = peek();
    position = Math.min(position + 1, tokens.size() - 1);
    return token;
  }

  /** Takes the symbol if it comes next. */
  boolean accept(String symbol) {
    boolean present = peek().isSymbol(symbol);
    if (present) {
      next();
    }
    return present;
  }

  /** Takes the keyword if it comes next, in any case. */
  boolean acceptWord(String word) {
    boolean present = peek().isWord(word);
    if (present) {
      next();
    }
    return present;
  }

  void expect(String symbol) {
    if (!accept(symbol)) {
      throw syntaxError();
    }
  }

  void expectEnd() {
    if (peek().type() != Token.Type.END) {
      throw syntaxError();
    }
  }

  /** The error at the next token, which is shown between its neighbours. */
  AwsError syntaxError() {
    Token token = peek();
    int start = tokens.get(Math.max(position - 1, 0)).start();
    int end = peekSecond().type() == Token.Type.END ? token.end() : peekSecond().end();
    if (token.type() == Token.Type.END) {
      end = tokens.get(Math.max(position - 1, 0)).end();
    }
    return ExpressionErrors.syntax(kind, token.text(), text.substring(start, end));
  }

  /** Counts an operator or function. */
  void countOperator() {
    operators++;
  }

  void requireFewOperators() {
    if (operators > MAX_OPERATORS) {
      throw ExpressionErrors.tooManyOperators(kind, operators);
    }
  }

  /** Whether a document path comes next. */
  boolean atPath() {
    Token.Type type = peek().type();
    return type == Token.Type.NAME_PLACEHOLDER
        || (type == Token.Type.WORD && !peekSecond().isSymbol("("));
  }

  DocumentPath path() {
    String root = name();
    List<DocumentPath.Step> steps = new ArrayList<>();
    while (true) {
      if (accept(".")) {
        steps.add(new DocumentPath.Name(name()));
      } else if (accept("[")) {
        steps.add(new DocumentPath.Index(index()));
        expect("]");
      } else {
        break;
      }
    }
    if (steps.size() >= MAX_PATH_LEVELS) {
      throw ExpressionErrors.pathTooDeep(kind, steps.size() + 1);
    }
    return new DocumentPath(root, List.copyOf(steps));
  }

  private String name() {
    Token token = peek();
    if (token.type() == Token.Type.NAME_PLACEHOLDER) {
      next();
      return resolve(token.text());
    }
    if (token.type() != Token.Type.WORD) {
      throw syntaxError();
    }
    if (ReservedWords.contain(token.text())) {
      throw ExpressionErrors.reservedWord(kind, token.text());
    }
    return next().text();
  }

  private String resolve(String placeholder) {
    String name = names.get(placeholder);
    if (name == null) {
      throw ExpressionErrors.undefinedName(kind, placeholder);
    }
    usedNames.add(placeholder);
    return name;
  }

  private int index() {
    if (peek().type() != Token.Type.INTEGER) {
      throw syntaxError();
    }
    String digits = next().text();
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw ExpressionErrors.indexOutOfRange(kind, digits);
    }
  }

  /** A placeholder of a value. */
  Operand.Value value() {
    if (peek().type() != Token.Type.VALUE_PLACEHOLDER) {
      throw syntaxError();
    }
    String placeholder = next().text();
    usedValues.add(placeholder);
    return new Operand.Value(placeholder);
  }
}
