package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.dynamodb.internal.expression.DocumentPath;
import dev.awsfakes.dynamodb.internal.expression.KeyPredicate;
import dev.awsfakes.dynamodb.internal.expression.KeyPredicate.Operator;
import dev.awsfakes.dynamodb.internal.expression.Projection;
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
  private final boolean consistent;
  private final @Nullable KeyQuery query;

  StatementReads(Table table, Statement.Select select, boolean consistent, Instant now) {
    this.select = select;
    this.source = ItemSource.of(table, select.index(), now);
    this.consistent = consistent;
    if (consistent && source.isGlobalIndex()) {
      throw DynamoDbErrors.validation(
          "Consistent reads are not supported on global secondary indexes");
    }
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
    Projected seen = selection().seen();
    ItemCondition filter = select.where()::test;
    KeyQuery wanted = query;
    if (wanted == null) {
      return Page.read(source, source.scan(Segment.WHOLE, after), limit, seen, filter);
    }
    return source
        .table()
        .items()
        .readPartition(
            wanted.partition(),
            () ->
                Page.read(
                    source,
                    source.query(wanted.partition(), wanted.range(), !select.descending(), after),
                    limit,
                    seen,
                    filter));
  }

  Consumption consumption(Page page) {
    return page.consumption(source, selection(), consistent);
  }

  private Selection selection() {
    return Selection.of(source, null, select.paths(), "ProjectionExpression");
  }

  /** What the statement gives of an item. */
  Map<String, AttributeValue> shown(StoredItem item) {
    return shown(select.paths(), selection().seen().of(item.attributes()));
  }

  /** Of a path below the top level the last name is shown. */
  static Map<String, AttributeValue> shown(
      @Nullable List<DocumentPath> paths, Map<String, AttributeValue> attributes) {
    if (paths == null) {
      return attributes;
    }
    Map<String, AttributeValue> shown = new LinkedHashMap<>();
    for (DocumentPath path : paths) {
      if (!path.isNested()) {
        shown.putAll(Projection.of(List.of(path)).of(attributes));
        continue;
      }
      DocumentPath.Step last = path.steps().get(path.steps().size() - 1);
      if (!(last instanceof DocumentPath.Name name)) {
        throw new UnsupportedOperationException(
            "The fake of DynamoDb cannot select elements of lists by PartiQL yet: " + path);
      }
      AttributeValue value = path.in(attributes);
      if (value != null) {
        shown.put(name.name(), value);
      }
    }
    return shown;
  }
}
