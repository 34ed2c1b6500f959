package dev.awsfakes.s3.internal.select;

import dev.awsfakes.s3.internal.select.PathStep.AnyElement;
import dev.awsfakes.s3.internal.select.PathStep.AnyField;
import dev.awsfakes.s3.internal.select.PathStep.Field;
import dev.awsfakes.s3.internal.select.Query.Column;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a SELECT statement. */
final class QueryParser {
  private static final int MAX_BYTES = 256 * 1024;
  private static final Name TABLE = new Name("S3Object", false);
  private static final Name UNNAMED_ROW = new Name("_1", false);
  private static final Set<String> OTHER_CLAUSES = Set.of("group", "having", "order", "union");

  private final List<Token> all;
  private final boolean flat;
  private final Instant now;
  private final Tokens tokens;

  private QueryParser(List<Token> all, boolean flat, Instant now) {
    this.all = all;
    this.flat = flat;
    this.now = now;
    this.tokens = new Tokens(all);
  }

  /**
   * The query that a text is.
   *
   * @param flat whether the records have columns and nothing below them, as in CSV
   * @param now the time that UTCNOW() gives
   * @throws SelectException if it is none
   */
  static Query parse(String text, boolean flat, Instant now) {
    if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw SelectProblem.ExpressionTooLong.exception();
    }
    return new QueryParser(Lexer.split(text), flat, now).query();
  }

  private Query query() {
    tokens.requireWord("select", SelectProblem.ParseUnexpectedKeyword);
    // What the columns mean depends on the row's name, which comes after them.
    ExpressionParser expressions = new ExpressionParser(tokens, sourceAhead().name(), flat, now);
    List<Column> columns = selectList(expressions);
    tokens.requireWord("from", SelectProblem.ParseSelectMissingFrom);
    Source source = source(tokens);
    if (expressions.mixesRowsAndAggregates()) {
      throw SelectProblem.UnsupportedSqlStructure.exception();
    }
    List<Accumulator> accumulators = List.copyOf(expressions.accumulators());
    Expression where = tokens.skipWord("where") ? expressions.expression() : null;
    Expression limit = tokens.skipWord("limit") ? expressions.expression() : null;
    if (expressions.accumulators().size() > accumulators.size()) {
      throw SelectProblem.UnsupportedSqlStructure.exception();
    }
    requireEnd();
    return new Query(columns, source, where, limit, accumulators);
  }

  private void requireEnd() {
    if (tokens.atEnd()) {
      return;
    }
    if (OTHER_CLAUSES.contains(tokens.peek().lower())) {
      throw SelectProblem.UnsupportedSqlStructure.exception();
    }
    throw SelectProblem.ParseUnexpectedToken.exception();
  }

  private Source sourceAhead() {
    Tokens ahead = new Tokens(all);
    int depth = 0;
    while (!ahead.atEnd()) {
      Token token = ahead.next();
      depth += token.isSign("(") ? 1 : token.isSign(")") ? -1 : 0;
      // TRIM, SUBSTRING and EXTRACT have a FROM of their own.
      if (depth == 0 && token.isWord("from")) {
        return source(ahead);
      }
    }
    return new Source(List.of(), TABLE);
  }

  private List<Column> selectList(ExpressionParser expressions) {
    if (tokens.peek().isWord("from") || tokens.atEnd()) {
      throw SelectProblem.ParseEmptySelect.exception();
    }
    if (tokens.peek().isWord("distinct") || tokens.peek().isWord("all")) {
      throw SelectProblem.ParseUnsupportedSelect.exception();
    }
    if (tokens.skipSign("*")) {
      if (tokens.peek().isSign(",")) {
        throw SelectProblem.ParseAsteriskIsNotAloneInSelectList.exception();
      }
      return List.of();
    }
    List<Column> columns = new ArrayList<>();
    do {
      columns.add(column(expressions, columns.size() + 1));
    } while (tokens.skipSign(","));
    return columns;
  }

  private Column column(ExpressionParser expressions, int position) {
    if (tokens.peek().isSign("*")) {
      throw SelectProblem.ParseAsteriskIsNotAloneInSelectList.exception();
    }
    ExpressionParser.Named named = expressions.projection();
    Name alias = alias(tokens);
    String name = alias != null ? alias.text() : named.name();
    return new Column(name == null ? "_" + position : name, named.value(), named.spread());
  }

  private static @Nullable Name alias(Tokens tokens) {
    if (tokens.skipWord("as")) {
      if (!tokens.peek().isName()) {
        throw SelectProblem.ParseExpectedIdentForAlias.exception();
      }
      return tokens.next().name();
    }
    return tokens.peek().isName() ? tokens.next().name() : null;
  }

  private Source source(Tokens from) {
    if (!from.peek().isName()) {
      throw from.peek().isSign("(")
          ? SelectProblem.UnsupportedSqlStructure.exception()
          : SelectProblem.ParseExpectedExpression.exception();
    }
    if (!TABLE.fits(from.next().text())) {
      throw SelectProblem.EvaluatorBindingDoesNotExist.exception();
    }
    List<PathStep> path = path(from);
    Name alias = alias(from);
    if (from.peek().isSign(",") || from.peek().isWord("join") || from.peek().isWord("inner")) {
      throw SelectProblem.MultipleDataSourcesUnsupported.exception();
    }
    return new Source(path, alias == null ? nameOf(path) : alias);
  }

  /** The documents of the object are {@code S3Object[*]}; a path may follow. */
  private List<PathStep> path(Tokens from) {
    List<PathStep> steps = new ArrayList<>();
    for (PathStep step = step(from); step != null; step = step(from)) {
      steps.add(step);
    }
    if (steps.isEmpty()) {
      return steps;
    }
    if (!(steps.get(0) instanceof AnyElement) || (flat && steps.size() > 1)) {
      throw SelectProblem.InvalidKeyPath.exception();
    }
    return List.copyOf(steps.subList(1, steps.size()));
  }

  private static @Nullable PathStep step(Tokens from) {
    if (from.peek().isSign("[") && from.peekSecond().isSign("*")) {
      from.next();
      from.next();
      from.requireSign("]", SelectProblem.ParseInvalidPathComponent);
      return new AnyElement();
    }
    if (from.peek().isSign(".") && from.peekSecond().isSign("*")) {
      from.next();
      from.next();
      return new AnyField();
    }
    return ExpressionParser.step(from);
  }

  private static Name nameOf(List<PathStep> path) {
    if (path.isEmpty()) {
      return TABLE;
    }
    return path.get(path.size() - 1) instanceof Field field ? field.name() : UNNAMED_ROW;
  }
}
