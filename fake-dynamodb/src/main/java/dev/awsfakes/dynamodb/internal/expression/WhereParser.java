package dev.awsfakes.dynamodb.internal.expression;

import dev.awsfakes.dynamodb.internal.value.Attributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parses the conditions of PartiQL statements by recursive descent. */
final class WhereParser {
  private static final int MAX_CANDIDATES = 100;
  private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%");

  private final StatementTokens tokens;
  private final StatementValues values;

  WhereParser(StatementTokens tokens, StatementValues values) {
    this.tokens = tokens;
    this.values = values;
  }

  Condition parse() {
    Condition left = conjunction();
    while (tokens.acceptKeyword("OR")) {
      left = new Condition.Or(left, conjunction());
    }
    return left;
  }

  private Condition conjunction() {
    Condition left = negation();
    while (tokens.acceptKeyword("AND")) {
      left = new Condition.And(left, negation());
    }
    return left;
  }

  private Condition negation() {
    if (tokens.acceptKeyword("NOT")) {
      return new Condition.Not(negation());
    }
    if (tokens.accept("(")) {
      Condition condition = parse();
      tokens.expect(")");
      return condition;
    }
    FunctionCondition.Function function = nextFunction();
    return function == null ? comparison() : function(function);
  }

  // Unlike in expressions, names of functions may be written in any case.
  private FunctionCondition.@Nullable Function nextFunction() {
    StatementTokens.Part part = tokens.peek();
    return part.kind() == StatementTokens.Kind.WORD
        ? FunctionCondition.Function.named(part.text().toLowerCase(Locale.ROOT))
        : null;
  }

  /** Whether a function comes next. */
  boolean isFunctionNext() {
    return tokens.peek().isKeyword("size") || nextFunction() != null;
  }

  private Condition function(FunctionCondition.Function function) {
    tokens.take();
    tokens.expect("(");
    List<Operand> operands = new ArrayList<>();
    do {
      operands.add(operand());
    } while (tokens.accept(","));
    tokens.expect(")");
    if (operands.size() != function.operands()) {
      throw StatementTokens.malformed(
          "Incorrect number of operands for function " + function.text());
    }
    return new FunctionCondition(function, operands);
  }

  private Condition comparison() {
    Operand left = term();
    if (tokens.acceptKeyword("IS")) {
      return is(left);
    }
    boolean not = tokens.acceptKeyword("NOT");
    if (tokens.acceptKeyword("BETWEEN")) {
      Operand low = operand();
      tokens.expectKeyword("AND");
      return negated(not, new Condition.Between(left, low, operand()));
    }
    if (tokens.acceptKeyword("IN")) {
      return negated(not, new Condition.In(left, candidates()));
    }
    Comparator comparator = comparator();
    Operand right = term();
    boolean flips = left instanceof Operand.Value && right instanceof Operand.Path;
    return flips
        ? new Condition.Comparison(flipped(comparator), right, left)
        : new Condition.Comparison(comparator, left, right);
  }

  private Operand term() {
    Operand operand = operand();
    StatementTokens.Part next = tokens.peek();
    if (next.kind() == StatementTokens.Kind.SYMBOL && ARITHMETIC.contains(next.text())) {
      throw new UnsupportedOperationException(
          "The fake of DynamoDb does not know arithmetic in the WHERE clause of PartiQL: "
              + next.text());
    }
    return operand;
  }

  private static Condition negated(boolean not, Condition condition) {
    return not ? new Condition.Not(condition) : condition;
  }

  private Condition is(Operand operand) {
    boolean not = tokens.acceptKeyword("NOT");
    if (tokens.acceptKeyword("MISSING")) {
      return new FunctionCondition(
          not
              ? FunctionCondition.Function.ATTRIBUTE_EXISTS
              : FunctionCondition.Function.ATTRIBUTE_NOT_EXISTS,
          List.of(operand));
    }
    tokens.expectKeyword("NULL");
    Operand type = values.operand(Attributes.string("NULL"));
    return negated(
        not,
        new FunctionCondition(FunctionCondition.Function.ATTRIBUTE_TYPE, List.of(operand, type)));
  }

  private List<Operand> candidates() {
    String end = tokens.accept("(") ? ")" : "]";
    if (end.equals("]")) {
      tokens.expect("[");
    }
    List<Operand> candidates = new ArrayList<>();
    do {
      candidates.add(operand());
    } while (tokens.accept(","));
    tokens.expect(end);
    Where.requireFewCandidates(candidates.size(), MAX_CANDIDATES);
    return candidates;
  }

  private Comparator comparator() {
    String symbol = tokens.peek().text().equals("!=") ? "<>" : tokens.peek().text();
    for (Comparator comparator : Comparator.values()) {
      if (comparator.symbol().equals(symbol)) {
        tokens.take();
        return comparator;
      }
    }
    throw tokens.unexpected();
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
    if (values.isNext()) {
      return values.operand();
    }
    if (tokens.acceptKeyword("size")) {
      tokens.expect("(");
      Operand.Size size = new Operand.Size(new Operand.Path(path()));
      tokens.expect(")");
      return size;
    }
    return new Operand.Path(path());
  }

  DocumentPath path() {
    String root = tokens.name();
    List<DocumentPath.Step> steps = new ArrayList<>();
    while (true) {
      if (tokens.accept(".")) {
        steps.add(new DocumentPath.Name(tokens.name()));
      } else if (tokens.accept("[")) {
        steps.add(index());
        tokens.expect("]");
      } else {
        return new DocumentPath(root, List.copyOf(steps));
      }
    }
  }

  private DocumentPath.Step index() {
    StatementTokens.Part part = tokens.take();
    if (part.kind() == StatementTokens.Kind.STRING) {
      return new DocumentPath.Name(part.text());
    }
    try {
      return new DocumentPath.Index(Integer.parseInt(part.text()));
    } catch (NumberFormatException e) {
      throw StatementTokens.malformed("Unexpected path component: " + part.text());
    }
  }
}
