package dev.awsfakes.dynamodb.internal.expression;

import dev.awsfakes.dynamodb.internal.StatementErrors;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Parses PartiQL statements by recursive descent. */
final class StatementParser {
  private static final Set<String> OPERATORS = Set.of("+", "-", "*", "/", "%", "||");

  private final StatementTokens tokens;
  private final StatementValues values;
  private final WhereParser conditions;
  private final SetParser assignments;

  private StatementParser(String text, List<AttributeValue> parameters) {
    this.tokens = new StatementTokens(text);
    this.values = new StatementValues(tokens, parameters);
    this.conditions = new WhereParser(tokens, values);
    this.assignments = new SetParser(tokens, values);
  }

  static Statement parse(String text, List<AttributeValue> parameters) {
    StatementParser parser = new StatementParser(text, parameters);
    Statement statement = parser.statement();
    parser.tokens.expectEnd();
    parser.values.requireAllParametersUsed();
    return statement;
  }

  private Statement statement() {
    String keyword = tokens.take().text().toUpperCase(Locale.ROOT);
    return switch (keyword) {
      case "SELECT" -> select(false);
      case "INSERT" -> insert();
      case "UPDATE" -> update();
      case "DELETE" -> delete();
      case "EXISTS" -> exists();
      default -> throw StatementErrors.malformed("Unexpected term: " + keyword);
    };
  }

  private Statement exists() {
    tokens.expect("(");
    tokens.expectKeyword("SELECT");
    Statement select = select(true);
    tokens.expect(")");
    return select;
  }

  private Statement select(boolean exists) {
    List<DocumentPath> paths = tokens.accept("*") ? null : paths();
    tokens.expectKeyword("FROM");
    if (tokens.peek().isSymbol("(")) {
      throw StatementErrors.unsupportedSource();
    }
    String table = tokens.name();
    String index = tokens.accept(".") ? tokens.name() : null;
    refuseAlias();
    if (tokens.peek().isSymbol(",")) {
      throw StatementErrors.severalSources();
    }
    Where where = where();
    List<Statement.Order> orderBy = tokens.acceptKeyword("ORDER") ? orderBy(where) : List.of();
    refuseOtherClauses();
    return new Statement.Select(table, index, paths, where, orderBy, exists);
  }

  private void refuseAlias() {
    if (tokens.peek().isKeyword("AS") || tokens.atName()) {
      throw StatementErrors.alias();
    }
  }

  private void refuseOtherClauses() {
    if (tokens.peek().isKeyword("GROUP")) {
      throw StatementErrors.unsupportedClause("GROUP BY");
    }
    if (tokens.acceptKeyword("LIMIT")) {
      throw StatementErrors.unsupportedClause("LIMIT at " + tokens.place(tokens.peek()));
    }
  }

  private List<Statement.Order> orderBy(Where where) {
    tokens.expectKeyword("BY");
    if (!where.isPresent()) {
      throw StatementErrors.orderWithoutWhere();
    }
    List<Statement.Order> orders = new ArrayList<>();
    do {
      String attribute = tokens.name();
      boolean descending = tokens.acceptKeyword("DESC");
      if (!descending) {
        tokens.acceptKeyword("ASC");
      }
      orders.add(new Statement.Order(attribute, descending));
    } while (tokens.accept(","));
    return orders;
  }

  private List<DocumentPath> paths() {
    if (tokens.peek().isKeyword("VALUE") || tokens.peek().isKeyword("PIVOT")) {
      throw StatementErrors.valueOrPivot();
    }
    if (tokens.peek().isKeyword("DISTINCT")) {
      throw StatementErrors.unsupportedToken("DISTINCT");
    }
    List<DocumentPath> paths = new ArrayList<>();
    Set<DocumentPath> distinct = new HashSet<>();
    do {
      DocumentPath path = selected();
      if (!distinct.add(path)) {
        throw StatementErrors.selectedTwice(path.root());
      }
      paths.add(path);
    } while (tokens.accept(","));
    PathOverlap.refuse(ExpressionKind.SELECT, paths);
    return paths;
  }

  // DynamoDB gives attributes alone: neither functions nor what operators make of them.
  private DocumentPath selected() {
    if (values.isNext() || tokens.atFunction()) {
      throw StatementErrors.notAPath(tokens.place(tokens.peek()));
    }
    DocumentPath path = tokens.path();
    StatementTokens.Part next = tokens.peek();
    if (next.kind() == StatementTokens.Kind.SYMBOL && OPERATORS.contains(next.text())) {
      throw StatementErrors.notAPath(tokens.place(next));
    }
    refuseAlias();
    return path;
  }

  private Where where() {
    Map<String, AttributeValue> all = values.values();
    if (!tokens.acceptKeyword("WHERE")) {
      return new Where(null, all);
    }
    Condition condition = conditions.parse();
    condition.check(ExpressionKind.WHERE, all);
    return new Where(condition, all);
  }

  private Statement insert() {
    tokens.expectKeyword("INTO");
    String table = tokens.name();
    if (tokens.peek().isSymbol(".")) {
      throw StatementErrors.insertIntoIndex();
    }
    tokens.expectKeyword("VALUE");
    StatementTokens.Part start = tokens.peek();
    if (!values.isNext()) {
      throw tokens.unexpected();
    }
    AttributeValue item = values.value();
    if (!item.hasM()) {
      throw StatementErrors.insertWithoutStruct(tokens.place(start));
    }
    if (tokens.peek().isKeyword("RETURNING")) {
      throw StatementErrors.returningOfInsert();
    }
    return new Statement.Insert(table, item.m());
  }

  private Statement update() {
    String table = tableToWrite();
    List<UpdateAction> actions = new ArrayList<>();
    while (tokens.peek().isKeyword("SET") || tokens.peek().isKeyword("REMOVE")) {
      if (tokens.take().isKeyword("REMOVE")) {
        actions.add(new UpdateAction.Remove(tokens.path()));
        continue;
      }
      do {
        actions.add(assignments.assignment());
      } while (tokens.accept(","));
    }
    if (actions.isEmpty()) {
      throw tokens.unexpected();
    }
    PathOverlap.refuse(ExpressionKind.SET, actions.stream().map(UpdateAction::path).toList());
    Where where = requiredWhere();
    Map<String, AttributeValue> all = values.values();
    actions.forEach(action -> action.check(ExpressionKind.SET, all));
    return new Statement.Update(
        table, new UpdateExpression(UpdateExpression.Tree.of(actions), all), where, returning());
  }

  private Statement delete() {
    tokens.expectKeyword("FROM");
    String table = tableToWrite();
    Where where = requiredWhere();
    StatementTokens.Part clause = tokens.peek();
    Statement.Returning returning = returning();
    if (returning != null && !(returning.all() && returning.old())) {
      throw StatementErrors.returningOfDelete(tokens.written(clause));
    }
    return new Statement.Delete(table, where, returning);
  }

  private String tableToWrite() {
    String table = tokens.name();
    if (tokens.peek().isSymbol(".")) {
      throw StatementErrors.writeToIndex();
    }
    return table;
  }

  private Where requiredWhere() {
    Where where = where();
    if (!where.isPresent()) {
      throw StatementErrors.keyNotNamed();
    }
    return where;
  }

  private Statement.@Nullable Returning returning() {
    if (!tokens.acceptKeyword("RETURNING")) {
      return null;
    }
    boolean all = tokens.acceptKeyword("ALL");
    if (!all) {
      tokens.expectKeyword("MODIFIED");
    }
    boolean old = tokens.acceptKeyword("OLD");
    if (!old) {
      tokens.expectKeyword("NEW");
    }
    if (tokens.atName()) {
      throw StatementErrors.returningNotAll();
    }
    tokens.expect("*");
    if (tokens.peek().isSymbol(",")) {
      throw StatementErrors.severalReturning();
    }
    return new Statement.Returning(all, old);
  }
}
