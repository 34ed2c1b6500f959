package dev.awsfakes.dynamodb.internal.expression;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A PartiQL statement with its parameters filled in. */
public sealed interface Statement {

  /** The table that it is about. */
  String table();

  /** Which items it is about; an INSERT has no condition. */
  default Where where() {
    return Where.NONE;
  }

  /** What it gives back; null if nothing. */
  default @Nullable Returning returning() {
    return null;
  }

  /** Parses a statement. */
  static Statement parse(String text, List<AttributeValue> parameters) {
    return StatementParser.parse(text, parameters);
  }

  /**
   * A SELECT.
   *
   * @param index null for the table itself
   * @param paths null for all attributes
   * @param orderBy the attributes to order by; empty if any order will do
   * @param exists whether it only asks if there is such an item
   */
  record Select(
      String table,
      @Nullable String index,
      @Nullable List<DocumentPath> paths,
      Where where,
      List<Order> orderBy,
      boolean exists)
      implements Statement {}

  /** An attribute of ORDER BY. */
  record Order(String attribute, boolean descending) {}

  /** An INSERT. */
  record Insert(String table, Map<String, AttributeValue> item) implements Statement {}

  /** An UPDATE. */
  record Update(String table, UpdateExpression update, Where where, @Nullable Returning returning)
      implements Statement {}

  /** A DELETE. */
  record Delete(String table, Where where, @Nullable Returning returning) implements Statement {}

  /** What a write gives back. */
  record Returning(boolean all, boolean old) {}
}
