package dev.awsfakes.dynamodb.internal.expression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Parses update expressions by recursive descent. */
final class UpdateParser {
  private static final Set<String> SECTIONS = Set.of("SET", "REMOVE", "ADD", "DELETE");

  private final Tokens tokens;
  private final List<UpdateAction> actions = new ArrayList<>();

  private UpdateParser(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The actions of the whole expression, in the order in which they are written. */
  static UpdateExpression.Tree parse(Tokens tokens) {
    UpdateParser parser = new UpdateParser(tokens);
    parser.sections();
    tokens.expectEnd();
    tokens.requireFewOperators();
    PathOverlap.refuse(tokens.kind(), parser.actions.stream().map(UpdateAction::path).toList());
    return UpdateExpression.Tree.of(parser.actions);
  }

  private void sections() {
    Set<String> seen = new HashSet<>();
    do {
      String section = tokens.peek().text().toUpperCase(Locale.ROOT);
      if (!SECTIONS.contains(section)) {
        throw tokens.syntaxError();
      }
      if (!seen.add(section)) {
        throw ExpressionErrors.sectionTwice(section);
      }
      tokens.next();
      do {
        actions.add(action(section));
      } while (tokens.accept(","));
    } while (tokens.peek().type() != Token.Type.END);
  }

  private UpdateAction action(String section) {
    DocumentPath path = tokens.path();
    return switch (section) {
      case "SET" -> {
        tokens.expect("=");
        yield new UpdateAction.Assign(path, value());
      }
      case "REMOVE" -> new UpdateAction.Remove(path);
      case "ADD" -> new UpdateAction.Add(path, tokens.value());
      default -> new UpdateAction.Delete(path, tokens.value());
    };
  }

  private Operand value() {
    Operand left = operand();
    if (tokens.peek().isSymbol("+") || tokens.peek().isSymbol("-")) {
      boolean negated = tokens.next().isSymbol("-");
      tokens.countOperator();
      return new UpdateOperand.Sum(left, operand(), negated);
    }
    return left;
  }

  private Operand operand() {
    if (tokens.accept("(")) {
      boolean twice = tokens.peek().isSymbol("(");
      Operand operand = value();
      tokens.expect(")");
      if (twice && !(operand instanceof UpdateOperand.Sum)) {
        throw ExpressionErrors.redundantParentheses(tokens.kind());
      }
      return operand;
    }
    if (tokens.peek().type() == Token.Type.VALUE_PLACEHOLDER) {
      return tokens.value();
    }
    return tokens.atPath() || tokens.peek().type() != Token.Type.WORD
        ? new Operand.Path(tokens.path())
        : function();
  }

  private Operand function() {
    String name = tokens.next().text();
    tokens.countOperator();
    tokens.expect("(");
    List<Operand> operands = new ArrayList<>();
    do {
      operands.add(operand());
    } while (tokens.accept(","));
    tokens.expect(")");
    return UpdateOperand.function(tokens.kind(), name, operands);
  }
}
