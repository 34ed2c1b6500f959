package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.StatementErrors;
import dev.awsfakes.dynamodb.internal.expression.DocumentPath;
import dev.awsfakes.dynamodb.internal.expression.KeyPredicate;
import dev.awsfakes.dynamodb.internal.expression.KeyPredicate.Operator;
import dev.awsfakes.dynamodb.internal.expression.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
    orderQueries();
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
      return new ArrayList<>(List.of(KeyQuery.of(source.keys(), usable)));
    }
    String name = partition.get(0).name();
    Set<AttributeValue> values = select.where().alternatives(name, MAX_PARTITIONS);
    if (values == null) {
      return List.of();
    }
    List<KeyQuery> queries = new ArrayList<>();
    for (AttributeValue value : values) {
      StatementWrites.requireType(partition.get(0), value);
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
        StatementWrites.requireType(attribute, predicate.value());
        return predicate;
      }
    }
    return null;
  }

  // DynamoDB guide, "PartiQL select statements": by the value of the partition key; in a partition
  // the sort key alone makes an order.
  private void orderQueries() {
    if (select.orderBy().isEmpty()) {
      return;
    }
    if (queries.isEmpty()) {
      throw StatementErrors.orderWithoutPartition();
    }
    for (Statement.Order order : select.orderBy()) {
      if (!source.keys().contains(order.attribute())) {
        throw StatementErrors.orderByOther(order.attribute());
      }
    }
    queries.sort(
        descending(source.keys().partition())
            ? Comparator.comparing(KeyQuery::partition).reversed()
            : Comparator.comparing(KeyQuery::partition));
  }

  /** Whether ORDER BY wants the highest of these attributes first. */
  private boolean descending(List<KeyAttribute> attributes) {
    for (Statement.Order order : select.orderBy()) {
      if (attributes.stream().anyMatch(key -> key.name().equals(order.attribute()))) {
        return order.descending();
      }
    }
    return false;
  }

  /** Reads a page, after a position if one is given. */
  Page page(@Nullable Map<String, AttributeValue> after, @Nullable Integer limit) {
    boolean ascending = !descending(source.keys().sort());
    if (queries.size() > 1) {
      int most = limit == null ? MAX_OF_PARTITIONS : Math.min(limit, MAX_OF_PARTITIONS);
      return read(most).queries(queries, ascending, after);
    }
    return queries.isEmpty()
        ? read(limit).scan(Segment.WHOLE, after)
        : read(limit).query(queries.get(0), ascending, after);
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

  /**
   * The key of the one item that a SELECT asks for.
   *
   * @throws dev.awsfakes.spi.AwsError ValidationException if it may find others
   */
  static ItemKey onlyKey(Table table, Statement.Select select, String operation) {
    Map<String, AttributeValue> key =
        select.index() == null ? StatementWrites.findKey(table, select.where()) : null;
    if (key == null) {
      throw StatementErrors.selectOfSeveral(operation);
    }
    return table.keys().ofKey(key);
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
