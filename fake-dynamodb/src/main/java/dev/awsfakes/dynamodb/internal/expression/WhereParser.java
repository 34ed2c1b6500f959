package dev.awsfakes.dynamodb.internal.expression;

import dev.awsfakes.dynamodb.internal.StatementErrors;
import dev.awsfakes.dynamodb.internal.value.AttributeType;
import dev.awsfakes.dynamodb.internal.value.Attributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parses the conditions of PartiQL statements by recursive descent. */
final class WhereParser {
  private static final int MAX_CANDIDATES = 100;
  private static final Set<String> UPDATE_FUNCTIONS = Set.of("if_not_exists", "list_append");
  private static final Map<String, AttributeType> TYPES =
      Map.of(
          "NULL", AttributeType.NULL,
          "BOOLEAN", AttributeType.BOOL,
          "BOOL", AttributeType.BOOL,
          "BLOB", AttributeType.B,
          "STRING", AttributeType.S,
          "NUMERIC", AttributeType.N,
          "STRUCT", AttributeType.M,
          "TUPLE", AttributeType.M,
          "LIST", AttributeType.L);

  // PartiQL has them, DynamoDB refuses them in conditions.
  private static final Set<String> OTHER_OPERATORS = Set.of("+", "-", "*", "/", "%", "||");

  private final StatementTokens tokens;
  private final StatementValues values;

  WhereParser(StatementTokens tokens, StatementValues values) {
    this.tokens = tokens;
    this.values = values;
  }

  Condition parse() {
    return condition(or());
  }

  /** A part of the condition whose use is not known yet: parentheses may hold either. */
  private sealed interface Node {}

  private record ConditionNode(Condition condition) implements Node {}

  private record OperandNode(Operand operand) implements Node {}

  private Condition condition(Node node) {
    if (node instanceof ConditionNode condition) {
      return condition.condition();
    }
    throw tokens.unexpected();
  }

  private Node or() {
    Node left = and();
    while (tokens.acceptKeyword("OR")) {
      left = new ConditionNode(new Condition.Or(condition(left), condition(and())));
    }
    return left;
  }

  private Node and() {
    Node left = not();
    while (tokens.acceptKeyword("AND")) {
      left = new ConditionNode(new Condition.And(condition(left), condition(not())));
    }
    return left;
  }

  private Node not() {
    return tokens.acceptKeyword("NOT")
        ? new ConditionNode(new Condition.Not(condition(not())))
        : comparison();
  }

  private Node comparison() {
    Node left = primary();
    refuseOtherOperators();
    if (!(left instanceof OperandNode node)) {
      return left;
    }
    Operand operand = node.operand();
    if (tokens.peek().isKeyword("IS")) {
      return new ConditionNode(is(operand));
    }
    boolean not = tokens.acceptKeyword("NOT");
    if (tokens.acceptKeyword("BETWEEN")) {
      return negated(not, between(operand));
    }
    if (tokens.acceptKeyword("IN")) {
      return negated(not, in(operand));
    }
    Comparator comparator = nextComparator();
    if (comparator == null && !not) {
      return left;
    }
    if (comparator == null || not) {
      throw tokens.unexpected();
    }
    tokens.take();
    return new ConditionNode(compare(comparator, operand, operand()));
  }

  private void refuseOtherOperators() {
    StatementTokens.Part next = tokens.peek();
    boolean symbol = next.kind() == StatementTokens.Kind.SYMBOL;
    if ((symbol && OTHER_OPERATORS.contains(next.text())) || next.isKeyword("LIKE")) {
      throw StatementErrors.unsupportedOperator("Condition", next.text().toLowerCase(Locale.ROOT));
    }
  }

  private static Node negated(boolean not, Condition condition) {
    return new ConditionNode(not ? new Condition.Not(condition) : condition);
  }

  private static Condition compare(Comparator comparator, Operand left, Operand right) {
    Operand.requireDistinct(ExpressionKind.WHERE, comparator.symbol(), left, right);
    boolean flips = left instanceof Operand.Value && right instanceof Operand.Path;
    return flips
        ? new Condition.Comparison(flipped(comparator), right, left)
        : new Condition.Comparison(comparator, left, right);
  }

  private Condition between(Operand operand) {
    Operand low = operand();
    tokens.expectKeyword("AND");
    Operand high = operand();
    Operand.requireDistinct(ExpressionKind.WHERE, "BETWEEN", operand, low);
    Operand.requireDistinct(ExpressionKind.WHERE, "BETWEEN", operand, high);
    return new Condition.Between(operand, low, high);
  }

  private Condition is(Operand operand) {
    String place = tokens.place(tokens.take());
    boolean not = tokens.acceptKeyword("NOT");
    if (tokens.acceptKeyword("MISSING")) {
      return new FunctionCondition(
          not
              ? FunctionCondition.Function.ATTRIBUTE_EXISTS
              : FunctionCondition.Function.ATTRIBUTE_NOT_EXISTS,
          List.of(operand));
    }
    String name = tokens.peek().text().toUpperCase(Locale.ROOT);
    if (tokens.peek().kind() != StatementTokens.Kind.WORD || !StatementKeywords.contain(name)) {
      throw tokens.unexpected();
    }
    tokens.take();
    AttributeType type = TYPES.get(name);
    if (type == null) {
      throw StatementErrors.unsupportedType(name.equals("INT") ? "INTEGER" : name, place);
    }
    Operand typeName = values.operand(Attributes.string(type.name()));
    Condition is =
        new FunctionCondition(
            FunctionCondition.Function.ATTRIBUTE_TYPE, List.of(operand, typeName));
    return not ? new Condition.Not(is) : is;
  }

  private Condition in(Operand operand) {
    String end = tokens.peek().isSymbol("(") ? ")" : "]";
    if (!tokens.accept("(") && !tokens.accept("[")) {
      throw StatementErrors.inWithoutCandidates();
    }
    if (tokens.accept(end)) {
      throw StatementErrors.inWithoutCandidates();
    }
    List<Operand> candidates = operands(end);
    Where.requireFewCandidates(candidates.size(), MAX_CANDIDATES);
    candidates.forEach(
        candidate -> Operand.requireDistinct(ExpressionKind.WHERE, "IN", operand, candidate));
    return new Condition.In(operand, candidates);
  }

  private List<Operand> operands(String end) {
    List<Operand> operands = new ArrayList<>();
    do {
      operands.add(operand());
    } while (tokens.accept(","));
    tokens.expect(end);
    return operands;
  }

  private @Nullable Comparator nextComparator() {
    String symbol = tokens.peek().isSymbol("!=") ? "<>" : tokens.peek().text();
    for (Comparator comparator : Comparator.values()) {
      if (comparator.symbol().equals(symbol)
          && tokens.peek().kind() == StatementTokens.Kind.SYMBOL) {
        return comparator;
      }
    }
    return null;
  }

  private static Comparator flipped(Comparator comparator) {
    return switch (comparator) {
      case EQUAL, NOT_EQUAL -> comparator;
      case LESS -> Comparator.GREATER;
      case LESS_OR_EQUAL -> Comparator.GREATER_OR_EQUAL;
      case GREATER -> Comparator.LESS;
      case GREATER_OR_EQUAL -> Comparator.LESS_OR_EQUAL;
    };
  }

  private Operand operand() {
    Node node = primary();
    refuseOtherOperators();
    if (node instanceof OperandNode operand) {
      return operand.operand();
    }
    throw tokens.unexpected();
  }

  /** Something in parentheses, a function, a value or a path. */
  private Node primary() {
    if (values.isNext()) {
      return new OperandNode(values.operand());
    }
    if (tokens.accept("(")) {
      Node content = or();
      tokens.expect(")");
      return content;
    }
    refuseOtherOperators();
    return tokens.atFunction() ? function() : new OperandNode(new Operand.Path(tokens.path()));
  }

  // Unlike in expressions, names of functions may be written in any case.
  private Node function() {
    String name = tokens.take().text().toLowerCase(Locale.ROOT);
    tokens.expect("(");
    List<Operand> operands = operands(")");
    if (name.equals("size")) {
      Operand.requireCount(ExpressionKind.WHERE, name, 1, operands);
      return new OperandNode(new Operand.Size(operands.get(0)));
    }
    FunctionCondition.Function function = FunctionCondition.Function.named(name);
    if (function == null) {
      throw UPDATE_FUNCTIONS.contains(name)
          ? ExpressionErrors.functionNotAllowed(ExpressionKind.WHERE, name)
          : ExpressionErrors.unknownFunction(ExpressionKind.WHERE, name);
    }
    Operand.requireCount(ExpressionKind.WHERE, name, function.operands(), operands);
    return new ConditionNode(new FunctionCondition(function, operands));
  }
}
