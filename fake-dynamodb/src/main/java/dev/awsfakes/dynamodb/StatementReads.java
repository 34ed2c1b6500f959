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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads what SELECT statements ask for: by query where the keys allow it, else by scan. */
final class StatementReads {
  private static final int MAX_PARTITIONS = 50;

  // DynamoDB guide, "PartiQL operators": IN gives pages of up to 10 items.
  private static final int MAX_OF_PARTITIONS = 10;

  private final Statement.Select select;
  private final ItemSource source;
  private final Instant now;
  private final List<KeyQuery> queries;

  StatementReads(Table table, Statement.Select select, boolean consistent, Instant now) {
    this.select = select;
    this.source = ItemSource.of(table, select.index(), consistent, now);
    this.now = now;
    this.queries = queries();
    requireOrderable();
  }

  /** The queries that the WHERE clause allows; none if it leaves the partition open. */
  private List<KeyQuery> queries() {
    List<KeyPredicate> predicates = select.where().predicates();
    List<KeyAttribute> partition = source.keys().partition();
    List<KeyPredicate> usable = sortPredicates(predicates);
    if (partition.size() > 1) {
      for (KeyAttribute attribute : partition) {
        KeyPredicate equality = find(predicates, attribute, true);
        if (equality == null) {
          return List.of();
        }
        usable.add(equality);
      }
      return List.of(KeyQuery.of(source.keys(), usable));
    }
    String name = partition.get(0).name();
    Set<AttributeValue> values = select.where().alternatives(name, MAX_PARTITIONS);
    if (values == null) {
      return List.of();
    }
    List<KeyQuery> queries = new ArrayList<>();
    for (AttributeValue value : values) {
      List<KeyPredicate> both = new ArrayList<>(usable);
      both.add(new KeyPredicate(name, Operator.EQUAL, value, null));
      queries.add(KeyQuery.of(source.keys(), both));
    }
    return queries;
  }

  private List<KeyPredicate> sortPredicates(List<KeyPredicate> predicates) {
    List<KeyPredicate> usable = new ArrayList<>();
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
    return usable;
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
    if (select.orderBy().isEmpty()) {
      return;
    }
    if (queries.isEmpty()) {
      throw DynamoDbErrors.validation(
          "Must have at least one non-optional hash key condition in WHERE clause when using ORDER"
              + " BY clause.");
    }
    for (Statement.Order order : select.orderBy()) {
      if (!source.keys().contains(order.attribute())) {
        throw DynamoDbErrors.validation(
            "Variable reference "
                + order.attribute()
                + " in ORDER BY clause must be part of the primary key");
      }
    }
    if (queries.size() > 1) {
      throw new UnsupportedOperationException(
          "The fake of DynamoDb does not order items of several partitions (ExecuteStatement).");
    }
  }

  // Within a partition the sort key alone makes an order.
  private boolean ascending() {
    for (Statement.Order order : select.orderBy()) {
      if (source.keys().sort().stream().anyMatch(key -> key.name().equals(order.attribute()))) {
        return !order.descending();
      }
    }
    return select.orderBy().isEmpty() || !select.orderBy().get(0).descending();
  }

  /** Reads a page, after a position if one is given. */
  Page page(@Nullable Map<String, AttributeValue> after, @Nullable Integer limit) {
    if (queries.size() > 1) {
      int most = limit == null ? MAX_OF_PARTITIONS : Math.min(limit, MAX_OF_PARTITIONS);
      return read(most).queries(queries, after);
    }
    return queries.isEmpty()
        ? read(limit).scan(Segment.WHOLE, after)
        : read(limit).query(queries.get(0), ascending(), after);
  }

  private PageRead read(@Nullable Integer limit) {
    return new PageRead(source, selection(), select.where()::test, limit, now);
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
