package dev.awsfakes.s3.internal.select;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code CASE}, both with conditions and with a value that is compared. */
final class CaseParser {
  private final Tokens tokens;
  private final ExpressionParser expressions;

  CaseParser(Tokens tokens, ExpressionParser expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
  }

  private record Branch(Expression condition, Expression result) {}

  /** What follows the word CASE. */
  Expression rest() {
    Expression compared = tokens.peek().isWord("when") ? null : expressions.expression();
    List<Branch> branches = branches(compared);
    Expression otherwise = tokens.skipWord("else") ? expressions.expression() : row -> Values.NULL;
    tokens.requireWord("end", SelectProblem.ParseExpectedKeyword);
    return row -> choose(branches, otherwise, row);
  }

  private List<Branch> branches(@Nullable Expression compared) {
    List<Branch> branches = new ArrayList<>();
    while (tokens.skipWord("when")) {
      Expression when = expressions.expression();
      tokens.requireWord("then", SelectProblem.ParseExpectedKeyword);
      Expression condition = compared == null ? when : Comparison.EQUAL.of(compared, when);
      branches.add(new Branch(condition, expressions.expression()));
    }
    if (branches.isEmpty()) {
      throw SelectProblem.ParseExpectedWhenClause.exception();
    }
    return branches;
  }

  private static Value choose(List<Branch> branches, Expression otherwise, Value row) {
    for (Branch branch : branches) {
      if (Logic.truth(branch.condition().in(row)).equals(Values.TRUE)) {
        return branch.result().in(row);
      }
    }
    return otherwise.in(row);
  }
}
