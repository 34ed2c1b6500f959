package dev.awsfakes.dynamodb.internal.expression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parses condition, filter and key condition expressions by recursive descent; from the loosest
 * binding to the tightest: OR, AND, NOT, comparators.
 */
final class ConditionParser {
  private static final int MAX_IN_OPERANDS = 100;

  private final Tokens tokens;
  private final ExpressionKind kind;

  private ConditionParser(Tokens tokens) {
    this.tokens = tokens;
    this.kind = tokens.kind();
  }

  /** The whole expression. */
  static Condition parse(Tokens tokens) {
    Condition condition = new ConditionParser(tokens).disjunction();
    tokens.expectEnd();
    tokens.requireFewOperators();
    return condition;
  }

  /** A part of the expression whose use is not known yet: parentheses may hold either. */
  private sealed interface Node {}

  private record ConditionNode(Condition condition) implements Node {}

  private record OperandNode(Operand operand) implements Node {}

  private record Parenthesised(Node content) implements Node {}

  private Condition disjunction() {
    return condition(or());
  }

  private Node or() {
    Node left = and();
    while (tokens.peek().isWord("OR")) {
      Condition first = condition(left);
      tokens.next();
      tokens.countOperator();
      left = new ConditionNode(new Condition.Or(first, condition(and())));
    }
    return left;
  }

  private Node and() {
    Node left = not();
    while (tokens.peek().isWord("AND")) {
      Condition first = condition(left);
      tokens.next();
      tokens.countOperator();
      left = new ConditionNode(new Condition.And(first, condition(not())));
    }
    return left;
  }

  private Node not() {
    if (tokens.acceptWord("NOT")) {
      tokens.countOperator();
      return new ConditionNode(new Condition.Not(condition(not())));
    }
    return comparison();
  }

  private Node comparison() {
    Node left = primary();
    Operand operand = operandIn(left);
    if (operand == null) {
      return left;
    }
    Comparator comparator = Comparator.of(tokens.peek());
    if (comparator != null) {
      tokens.next();
      tokens.countOperator();
      Operand right = operand();
      Operand.requireDistinct(kind, comparator.symbol(), operand, right);
      return new ConditionNode(new Condition.Comparison(comparator, operand, right));
    }
    if (tokens.acceptWord("BETWEEN")) {
      return between(operand);
    }
    return tokens.acceptWord("IN") ? in(operand) : left;
  }

  private Node between(Operand operand) {
    tokens.countOperator();
    Operand low = operand();
    if (!tokens.acceptWord("AND")) {
      throw tokens.syntaxError();
    }
    Operand high = operand();
    Operand.requireDistinct(kind, "BETWEEN", operand, low);
    Operand.requireDistinct(kind, "BETWEEN", operand, high);
    return new ConditionNode(new Condition.Between(operand, low, high));
  }

  private Node in(Operand operand) {
    tokens.countOperator();
    List<Operand> candidates = new ArrayList<>();
    tokens.expect("(");
    do {
      candidates.add(operand());
    } while (tokens.accept(","));
    tokens.expect(")");
    if (candidates.size() > MAX_IN_OPERANDS) {
      throw ExpressionErrors.tooManyInOperands(kind, candidates.size());
    }
    candidates.forEach(candidate -> Operand.requireDistinct(kind, "IN", operand, candidate));
    return new ConditionNode(new Condition.In(operand, List.copyOf(candidates)));
  }

  /** A condition in parentheses, a function, or an operand. */
  private Node primary() {
    if (tokens.peek().isSymbol("(")) {
      return parenthesised();
    }
    if (tokens.peek().type() == Token.Type.WORD && tokens.peekSecond().isSymbol("(")) {
      return function();
    }
    return new OperandNode(simpleOperand());
  }

  private Node parenthesised() {
    tokens.expect("(");
    Node content = or();
    tokens.expect(")");
    if (content instanceof Parenthesised) {
      throw ExpressionErrors.redundantParentheses(kind);
    }
    return new Parenthesised(content);
  }

  private static @Nullable Operand operandIn(Node node) {
    Node content = node instanceof Parenthesised parentheses ? parentheses.content() : node;
    return content instanceof OperandNode operand ? operand.operand() : null;
  }

  private Condition condition(Node node) {
    Node content = node instanceof Parenthesised parentheses ? parentheses.content() : node;
    if (content instanceof ConditionNode condition) {
      return condition.condition();
    }
    throw tokens.syntaxError();
  }

  private Operand operand() {
    if (tokens.peek().isSymbol("(")) {
      Operand operand = operandIn(parenthesised());
      if (operand == null) {
        throw tokens.syntaxError();
      }
      return operand;
    }
    if (tokens.peek().type() == Token.Type.WORD && tokens.peekSecond().isSymbol("(")) {
      String name = tokens.peek().text();
      if (function() instanceof OperandNode operand) {
        return operand.operand();
      }
      throw ExpressionErrors.functionMisplaced(kind, name);
    }
    return simpleOperand();
  }

  private Operand simpleOperand() {
    return tokens.peek().type() == Token.Type.VALUE_PLACEHOLDER
        ? tokens.value()
        : new Operand.Path(tokens.path());
  }

  private Node function() {
    String name = tokens.next().text();
    tokens.countOperator();
    tokens.expect("(");
    List<Operand> operands = new ArrayList<>();
    do {
      operands.add(operand());
    } while (tokens.accept(","));
    tokens.expect(")");
    return function(name, operands);
  }

  private Node function(String name, List<Operand> operands) {
    if (name.equals("size")) {
      Operand.requireCount(kind, name, 1, operands);
      return new OperandNode(new Operand.Size(operands.get(0)));
    }
    FunctionCondition.Function function = FunctionCondition.Function.named(name);
    if (function == null) {
      throw name.equals("if_not_exists") || name.equals("list_append")
          ? ExpressionErrors.functionNotAllowed(kind, name)
          : ExpressionErrors.unknownFunction(kind, name);
    }
    Operand.requireCount(kind, name, function.operands(), operands);
    if (operands.size() == 1 && !(operands.get(0) instanceof Operand.Path)) {
      throw ExpressionErrors.pathRequired(kind, name);
    }
    if (operands.size() == 2) {
      Operand.requireDistinct(kind, name, operands.get(0), operands.get(1));
    }
    return new ConditionNode(new FunctionCondition(function, List.copyOf(operands)));
  }
}
