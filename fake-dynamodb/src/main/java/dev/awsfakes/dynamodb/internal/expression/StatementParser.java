package dev.awsfakes.dynamodb.internal.expression;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.dynamodb.internal.value.AttributeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Parses PartiQL statements by recursive descent. */
final class StatementParser {
  private final StatementTokens tokens;
  private final StatementValues values;
  private final WhereParser conditions;

  private StatementParser(String text, List<AttributeValue> parameters) {
    this.tokens = new StatementTokens(text);
    this.values = new StatementValues(tokens, parameters);
    this.conditions = new WhereParser(tokens, values);
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
      default -> throw StatementTokens.malformed("Unexpected term: " + keyword);
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
    String table = tokens.name();
    String index = tokens.accept(".") ? tokens.name() : null;
    Where where = where();
    List<Statement.Order> orderBy = tokens.acceptKeyword("ORDER") ? orderBy(where) : List.of();
    return new Statement.Select(table, index, paths, where, orderBy, exists);
  }

  private List<Statement.Order> orderBy(Where where) {
    tokens.expectKeyword("BY");
    if (!where.isPresent()) {
      throw DynamoDbErrors.validation(
          "Must have WHERE clause in the statement when using ORDER BY clause.");
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
    List<DocumentPath> paths = new ArrayList<>();
    do {
      if (conditions.isFunctionNext()) {
        throw new UnsupportedOperationException(
            "The fake of DynamoDb does not know what PartiQL calls a function in a SELECT list: "
                + tokens.peek().text());
      }
      paths.add(conditions.path());
    } while (tokens.accept(","));
    return paths;
  }

  private Where where() {
    Condition condition = tokens.acceptKeyword("WHERE") ? conditions.parse() : null;
    return new Where(condition, values.values());
  }

  private Statement insert() {
    tokens.expectKeyword("INTO");
    String table = tokens.name();
    tokens.expectKeyword("VALUE");
    if (!values.isNext()) {
      throw tokens.unexpected();
    }
    AttributeValue item = values.value();
    if (!item.hasM()) {
      throw DynamoDbErrors.validation("Expected a document to insert");
    }
    return new Statement.Insert(table, item.m());
  }

  private Statement update() {
    String table = tokens.name();
    List<UpdateAction> actions = new ArrayList<>();
    while (tokens.peek().isKeyword("SET") || tokens.peek().isKeyword("REMOVE")) {
      boolean set = tokens.take().isKeyword("SET");
      do {
        actions.add(set ? assignment() : new UpdateAction.Remove(conditions.path()));
      } while (tokens.accept(","));
    }
    if (actions.isEmpty()) {
      throw tokens.unexpected();
    }
    PathOverlap.refuse(ExpressionKind.UPDATE, actions.stream().map(UpdateAction::path).toList());
    Where where = requiredWhere();
    Map<String, AttributeValue> all = values.values();
    return new Statement.Update(table, new UpdateExpression(actions, all), where, returning());
  }

  private UpdateAction assignment() {
    DocumentPath path = conditions.path();
    tokens.expect("=");
    if (tokens.peek().isKeyword("set_add") || tokens.peek().isKeyword("set_delete")) {
      return setFunction(path);
    }
    Operand left = updateOperand();
    if (tokens.peek().isSymbol("+") || tokens.peek().isSymbol("-")) {
      boolean negated = tokens.take().isSymbol("-");
      left = new UpdateOperand.Sum(left, updateOperand(), negated);
    }
    return new UpdateAction.Assign(path, left);
  }

  // set_add and set_delete change the attribute that they are assigned to.
  private UpdateAction setFunction(DocumentPath path) {
    boolean add = tokens.take().isKeyword("set_add");
    tokens.expect("(");
    DocumentPath from = conditions.path();
    tokens.expect(",");
    Operand.Value operand = values.operand();
    tokens.expect(")");
    if (!from.equals(path)) {
      throw StatementTokens.malformed("A set function must be assigned to its own path");
    }
    AttributeType type = Operand.literalType(operand, values.values());
    if (type == null || !type.isSet()) {
      throw ExpressionErrors.wrongOperandInItem();
    }
    return add ? new UpdateAction.Add(path, operand) : new UpdateAction.Delete(path, operand);
  }

  private Operand updateOperand() {
    if (tokens.acceptKeyword("list_append")) {
      tokens.expect("(");
      Operand first = updateOperand();
      tokens.expect(",");
      Operand second = updateOperand();
      tokens.expect(")");
      return new UpdateOperand.ListAppend(first, second);
    }
    return values.isNext() ? values.operand() : new Operand.Path(conditions.path());
  }

  private Statement delete() {
    tokens.expectKeyword("FROM");
    String table = tokens.name();
    Where where = requiredWhere();
    Statement.Returning returning = returning();
    if (returning != null && !(returning.all() && returning.old())) {
      throw StatementTokens.malformed("DELETE can return ALL OLD * only");
    }
    return new Statement.Delete(table, where, returning);
  }

  private Where requiredWhere() {
    Where where = where();
    if (!where.isPresent()) {
      throw DynamoDbErrors.validation(
          "Where clause does not contain a mandatory equality on all key attributes");
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
    tokens.expect("*");
    return new Statement.Returning(all, old);
  }
}
