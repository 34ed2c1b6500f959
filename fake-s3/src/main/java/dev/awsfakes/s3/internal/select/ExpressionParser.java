package dev.awsfakes.s3.internal.select;

import dev.awsfakes.s3.internal.select.PathStep.Element;
import dev.awsfakes.s3.internal.select.PathStep.Field;
import dev.awsfakes.s3.internal.select.Token.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads expressions, the loosest operators first: S3 guide, "Operator precedence". */
final class ExpressionParser {
  private final Tokens tokens;
  private final Name row;
  private final boolean flat;
  private final FunctionParser functions;
  private final List<Accumulator> accumulators = new ArrayList<>();
  private boolean insideAggregate;
  private boolean readsRow;

  ExpressionParser(Tokens tokens, Name row, boolean flat, Instant now) {
    this.tokens = tokens;
    this.row = row;
    this.flat = flat;
    this.functions = new FunctionParser(tokens, this, now);
  }

  /** An expression of the SELECT list, with the name that it gives its column. */
  record Named(@Nullable String name, Expression value, boolean spread) {}

  List<Accumulator> accumulators() {
    return accumulators;
  }

  boolean mixesRowsAndAggregates() {
    return readsRow && !accumulators.isEmpty();
  }

  Named projection() {
    if (tokens.peek().isName() && row.fits(tokens.peek().text()) && isWildcardAhead()) {
      tokens.next();
      tokens.next();
      tokens.next();
      readsRow = true;
      return new Named(null, value -> value, true);
    }
    Expression value = expression();
    return new Named(value instanceof Reference path ? path.name() : null, value, false);
  }

  private boolean isWildcardAhead() {
    return tokens.peekSecond().isSign(".") && tokens.isSignAt(2, "*");
  }

  Expression expression() {
    Expression left = conjunction();
    while (tokens.skipWord("or")) {
      left = Logic.or(left, conjunction());
    }
    return left;
  }

  private Expression conjunction() {
    Expression left = negation();
    while (tokens.skipWord("and")) {
      left = Logic.and(left, negation());
    }
    return left;
  }

  private Expression negation() {
    return tokens.skipWord("not") ? Logic.not(negation()) : predicate();
  }

  private Expression predicate() {
    Expression left = sum();
    while (true) {
      Expression next = predicate(left);
      if (next == left) {
        return left;
      }
      left = next;
    }
  }

  private Expression predicate(Expression left) {
    Comparison comparison = Comparison.of(tokens.peek());
    if (comparison != null) {
      tokens.next();
      return comparison.of(left, sum());
    }
    if (tokens.skipWord("is")) {
      boolean negated = tokens.skipWord("not");
      return negatedIf(negated, presence(left));
    }
    boolean negated = tokens.peek().isWord("not") && isPredicate(tokens.peekSecond());
    if (negated) {
      tokens.next();
    }
    if (tokens.skipWord("between")) {
      Expression low = sum();
      tokens.requireWord("and", SelectProblem.ParseExpectedKeyword);
      return negatedIf(negated, Logic.between(left, low, sum()));
    }
    if (tokens.skipWord("in")) {
      return negatedIf(negated, membership(left));
    }
    if (tokens.skipWord("like")) {
      return negatedIf(negated, like(left));
    }
    return left;
  }

  private static boolean isPredicate(Token token) {
    return token.isWord("between") || token.isWord("in") || token.isWord("like");
  }

  private static Expression negatedIf(boolean negated, Expression expression) {
    return negated ? Logic.not(expression) : expression;
  }

  private Expression presence(Expression left) {
    if (tokens.skipWord("null")) {
      return value -> Value.of(!left.in(value).isPresent());
    }
    tokens.requireWord("missing", SelectProblem.ParseExpectedKeyword);
    return value -> Value.of(left.in(value) instanceof Value.Missing);
  }

  private Expression membership(Expression left) {
    if (!tokens.peek().isSign("(")) {
      return Logic.in(left, sum());
    }
    tokens.next();
    List<Expression> members = new ArrayList<>();
    do {
      members.add(expression());
    } while (tokens.skipSign(","));
    tokens.requireSign(")", SelectProblem.ParseExpectedTokenType);
    return Logic.in(left, members);
  }

  private Expression like(Expression left) {
    Expression pattern = sum();
    Expression escape = tokens.skipWord("escape") ? sum() : null;
    return LikePattern.of(left, pattern, escape);
  }

  private Expression sum() {
    Expression left = product();
    while (true) {
      Arithmetic operator = Arithmetic.sumOf(tokens.peek());
      if (operator != null) {
        tokens.next();
        left = operator.of(left, product());
      } else if (tokens.skipSign("||")) {
        left = Logic.concat(left, product());
      } else {
        return left;
      }
    }
  }

  private Expression product() {
    Expression left = signed();
    for (Arithmetic operator = Arithmetic.productOf(tokens.peek());
        operator != null;
        operator = Arithmetic.productOf(tokens.peek())) {
      tokens.next();
      left = operator.of(left, signed());
    }
    return left;
  }

  private Expression signed() {
    if (tokens.skipSign("-")) {
      return Arithmetic.SUBTRACT.of(value -> Value.of(0), signed());
    }
    return tokens.skipSign("+") ? signed() : primary();
  }

  private Expression primary() {
    Token token = tokens.peek();
    return switch (token.kind()) {
      case STRING -> constant(Value.of(tokens.next().text()));
      case NUMBER -> constant(Numbers.literal(tokens.next().text()));
      case ION -> constant(Literals.ion(tokens.next().text()));
      case QUOTED_NAME -> reference();
      case WORD -> word(token);
      case SIGN -> parenthesized();
      case END -> throw SelectProblem.ParseExpectedExpression.exception();
    };
  }

  private static Expression constant(Value value) {
    return row -> value;
  }

  private Expression parenthesized() {
    if (!tokens.skipSign("(")) {
      throw SelectProblem.ParseUnexpectedTerm.exception();
    }
    if (tokens.peek().isWord("select")) {
      throw SelectProblem.UnsupportedSqlStructure.exception();
    }
    Expression inner = expression();
    tokens.requireSign(")", SelectProblem.ParseExpectedTokenType);
    return inner;
  }

  private Expression word(Token token) {
    Value literal = Literals.word(token);
    if (literal != null) {
      tokens.next();
      return constant(literal);
    }
    if (FunctionParser.isFunction(token, tokens.peekSecond())) {
      return functions.call();
    }
    if (token.isReserved()) {
      throw SelectProblem.ParseUnexpectedKeyword.exception();
    }
    return reference();
  }

  /** A column, or a path into the row that may begin with the row's name. */
  private Expression reference() {
    Name first = tokens.next().name();
    List<PathStep.Single> path = new ArrayList<>();
    for (PathStep.Single step = step(tokens); step != null; step = step(tokens)) {
      path.add(step);
    }
    readsRow = readsRow || !insideAggregate;
    if (row.fits(first.text())) {
      return Reference.of(first, path);
    }
    if (flat && !path.isEmpty()) {
      throw SelectProblem.InvalidTableAlias.exception();
    }
    path.add(0, new Field(first));
    return Reference.of(first, path);
  }

  /** A step of a path; null if something else follows. */
  static PathStep.@Nullable Single step(Tokens tokens) {
    if (tokens.skipSign(".")) {
      if (tokens.peek().isName()) {
        return new Field(tokens.next().name());
      }
      if (tokens.peek().isSign("*")) {
        throw SelectProblem.ParseInvalidContextForWildcardInSelectList.exception();
      }
      throw tokens.peek().isReserved()
          ? SelectProblem.ParseUnexpectedKeyword.exception()
          : SelectProblem.ParseInvalidPathComponent.exception();
    }
    if (!tokens.skipSign("[")) {
      return null;
    }
    if (tokens.peek().isSign("*")) {
      throw SelectProblem.ParseInvalidContextForWildcardInSelectList.exception();
    }
    PathStep.Single step = bracketed(tokens.next());
    tokens.requireSign("]", SelectProblem.ParseInvalidPathComponent);
    return step;
  }

  private static PathStep.Single bracketed(Token token) {
    if (token.kind() == Kind.STRING) {
      return new Field(new Name(token.text(), true));
    }
    if (token.kind() == Kind.NUMBER
        && Numbers.literal(token.text()).value() instanceof Long index
        && index <= Integer.MAX_VALUE) {
      return new Element(index.intValue());
    }
    throw SelectProblem.ParseInvalidPathComponent.exception();
  }

  /** The argument of an aggregate function, over which it accumulates. */
  Expression aggregate(Accumulator.Kind kind, boolean star) {
    if (insideAggregate) {
      throw SelectProblem.UnsupportedSqlStructure.exception();
    }
    insideAggregate = true;
    Accumulator accumulator = new Accumulator(kind, star ? constant(Values.TRUE) : expression());
    insideAggregate = false;
    accumulators.add(accumulator);
    return value -> accumulator.result();
  }
}
