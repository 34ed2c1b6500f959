package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.dynamodb.internal.expression.DocumentPath;
import dev.awsfakes.dynamodb.internal.expression.KeyPredicate;
import dev.awsfakes.dynamodb.internal.expression.KeyPredicate.Operator;
import dev.awsfakes.dynamodb.internal.expression.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads what SELECT statements ask for: by query where the keys allow it, else by scan. */
final class StatementReads {
  private final Statement.Select select;
  private final ItemSource source;
  private final Instant now;
  private final @Nullable KeyQuery query;

  StatementReads(Table table, Statement.Select select, boolean consistent, Instant now) {
    this.select = select;
    this.source = ItemSource.of(table, select.index(), consistent, now);
    this.now = now;
    this.query = query();
    requireOrderable();
  }

  /** The query that the WHERE clause allows; null if it leaves the partition open. */
  private @Nullable KeyQuery query() {
    List<KeyPredicate> predicates = select.where().predicates();
    List<KeyPredicate> usable = new ArrayList<>();
    for (KeyAttribute attribute : source.keys().partition()) {
      KeyPredicate equality = find(predicates, attribute, true);
      if (equality == null) {
        return null;
      }
      usable.add(equality);
    }
    for (KeyAttribute attribute : source.keys().sort()) {
      KeyPredicate predicate = find(predicates, attribute, false);
      if (predicate == null) {
        break;
      }
      usable.add(predicate);
      if (predicate.operator() != Operator.EQUAL) {
        break;
      }
    }
    return KeyQuery.of(source.keys(), usable);
  }

  private static @Nullable KeyPredicate find(
      List<KeyPredicate> predicates, KeyAttribute attribute, boolean equality) {
    for (KeyPredicate predicate : predicates) {
      if (predicate.attribute().equals(attribute.name())
          && (!equality || predicate.operator() == Operator.EQUAL)) {
        return predicate;
      }
    }
    return null;
  }

  private void requireOrderable() {
    if (select.orderBy() == null) {
      return;
    }
    if (query == null) {
      throw DynamoDbErrors.validation(
          "Must have at least one non-optional hash key condition in WHERE clause when using ORDER"
              + " BY clause.");
    }
    if (!source.keys().contains(select.orderBy())) {
      throw DynamoDbErrors.validation(
          "Variable reference "
              + select.orderBy()
              + " in ORDER BY clause must be part of the primary key");
    }
  }

  /** Reads a page, after a position if one is given. */
  Page page(@Nullable Map<String, AttributeValue> after, @Nullable Integer limit) {
    PageRead read = new PageRead(source, selection(), select.where()::test, limit, now);
    return query == null
        ? read.scan(Segment.WHOLE, after)
        : read.query(query, !select.descending(), after);
  }

  Consumption consumption(Page page) {
    return page.consumption(source, selection());
  }

  private Selection selection() {
    return Selection.of(source, null, select.paths(), "ProjectionExpression");
  }

  /** What the statement gives of an item. */
  Map<String, AttributeValue> shown(StoredItem item) {
    return shown(select.paths(), selection().seen().of(item.attributes()));
  }

  /** Of a path below the top level the last name is shown, with the indexes behind it. */
  static Map<String, AttributeValue> shown(
      @Nullable List<DocumentPath> paths, Map<String, AttributeValue> attributes) {
    if (paths == null) {
      return attributes;
    }
    Map<String, AttributeValue> shown = new LinkedHashMap<>();
    for (DocumentPath path : paths) {
      AttributeValue value = path.in(attributes);
      if (value != null) {
        shown.put(label(path), value);
      }
    }
    return shown;
  }

  private static String label(DocumentPath path) {
    if (path.steps().size() > 1
        && path.steps().get(0) instanceof DocumentPath.Index
        && path.steps().stream().anyMatch(DocumentPath.Name.class::isInstance)) {
      throw new UnsupportedOperationException(
          "The fake of DynamoDb does not know what PartiQL calls a name below an element of a"
              + " top-level list: "
              + path);
    }
    StringBuilder label = new StringBuilder(path.root());
    for (DocumentPath.Step step : path.steps()) {
      if (step instanceof DocumentPath.Name) {
        label.setLength(0);
      }
      label.append(step);
    }
    return label.toString();
  }
}
