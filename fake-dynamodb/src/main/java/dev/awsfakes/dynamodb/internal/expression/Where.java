package dev.awsfakes.dynamodb.internal.expression;

import dev.awsfakes.dynamodb.internal.StatementErrors;
import dev.awsfakes.dynamodb.internal.expression.KeyPredicate.Operator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The WHERE clause of a statement. */
public final class Where {
  /** No condition at all. */
  static final Where NONE = new Where(null, Map.of());

  private final @Nullable Condition condition;
  private final Map<String, AttributeValue> values;

  Where(@Nullable Condition condition, Map<String, AttributeValue> values) {
    this.condition = condition;
    this.values = values;
  }

  /** Whether the statement has one. */
  public boolean isPresent() {
    return condition != null;
  }

  /** Whether the item is meant. */
  public boolean test(Map<String, AttributeValue> item) {
    return condition == null || condition.test(item, values);
  }

  /** Those of its conditions, joined by AND, that compare a top-level attribute with a value. */
  public List<KeyPredicate> predicates() {
    List<KeyPredicate> predicates = new ArrayList<>();
    if (condition != null) {
      collect(condition, predicates);
    }
    return predicates;
  }

  private void collect(Condition part, List<KeyPredicate> predicates) {
    if (part instanceof Condition.And and) {
      collect(and.left(), predicates);
      collect(and.right(), predicates);
      return;
    }
    KeyPredicate predicate = predicate(part);
    if (predicate != null) {
      predicates.add(predicate);
    }
  }

  private @Nullable KeyPredicate predicate(Condition part) {
    if (part instanceof Condition.Comparison comparison
        && comparison.left() instanceof Operand.Path path
        && comparison.right() instanceof Operand.Value value
        && !path.path().isNested()) {
      Operator operator = operator(comparison.comparator());
      return operator == null
          ? null
          : new KeyPredicate(path.path().root(), operator, literal(value), null);
    }
    if (part instanceof Condition.Between between
        && between.operand() instanceof Operand.Path path
        && between.low() instanceof Operand.Value low
        && between.high() instanceof Operand.Value high
        && !path.path().isNested()) {
      return new KeyPredicate(path.path().root(), Operator.BETWEEN, literal(low), literal(high));
    }
    if (part instanceof FunctionCondition function
        && function.function() == FunctionCondition.Function.BEGINS_WITH
        && function.operands().get(0) instanceof Operand.Path path
        && function.operands().get(1) instanceof Operand.Value value
        && !path.path().isNested()) {
      return new KeyPredicate(path.path().root(), Operator.BEGINS_WITH, literal(value), null);
    }
    return null;
  }

  /**
   * The values of which a top-level attribute must have one, by equality, IN or an OR of them.
   *
   * @return null if it may have any
   * @throws dev.awsfakes.spi.AwsError ValidationException if there are more than so many
   */
  public @Nullable Set<AttributeValue> alternatives(String attribute, int max) {
    Set<AttributeValue> found = condition == null ? null : alternatives(condition, attribute);
    if (found != null) {
      requireFewCandidates(found.size(), max);
    }
    return found;
  }

  private @Nullable Set<AttributeValue> alternatives(Condition part, String attribute) {
    if (part instanceof Condition.And and) {
      Set<AttributeValue> left = alternatives(and.left(), attribute);
      return left != null ? left : alternatives(and.right(), attribute);
    }
    if (part instanceof Condition.Or or) {
      return union(alternatives(or.left(), attribute), alternatives(or.right(), attribute));
    }
    if (part instanceof Condition.In in && isAttribute(in.operand(), attribute)) {
      return literals(in.candidates());
    }
    KeyPredicate predicate = predicate(part);
    return predicate != null
            && predicate.operator() == Operator.EQUAL
            && predicate.attribute().equals(attribute)
        ? Set.of(predicate.value())
        : null;
  }

  private static boolean isAttribute(Operand operand, String attribute) {
    return operand instanceof Operand.Path path && path.path().equals(DocumentPath.of(attribute));
  }

  private @Nullable Set<AttributeValue> literals(List<Operand> operands) {
    Set<AttributeValue> literals = new LinkedHashSet<>();
    for (Operand operand : operands) {
      if (!(operand instanceof Operand.Value value)) {
        return null;
      }
      literals.add(literal(value));
    }
    return literals;
  }

  private static @Nullable Set<AttributeValue> union(
      @Nullable Set<AttributeValue> one, @Nullable Set<AttributeValue> other) {
    if (one == null || other == null) {
      return null;
    }
    Set<AttributeValue> union = new LinkedHashSet<>(one);
    union.addAll(other);
    return union;
  }

  // DynamoDB guide, "PartiQL operators": 50 of a partition key, 100 of other attributes.
  static void requireFewCandidates(int count, int max) {
    if (count > max) {
      throw StatementErrors.tooManyCandidates(count);
    }
  }

  private AttributeValue literal(Operand.Value value) {
    return Objects.requireNonNull(values.get(value.placeholder()));
  }

  private static @Nullable Operator operator(Comparator comparator) {
    return switch (comparator) {
      case EQUAL -> Operator.EQUAL;
      case NOT_EQUAL -> null;
      case LESS -> Operator.LESS;
      case LESS_OR_EQUAL -> Operator.LESS_OR_EQUAL;
      case GREATER -> Operator.GREATER;
      case GREATER_OR_EQUAL -> Operator.GREATER_OR_EQUAL;
    };
  }

  /** Whether it has conditions beside equality with the attributes. */
  public boolean hasMoreThan(Set<String> attributes) {
    return condition != null && hasMoreThan(condition, attributes);
  }

  private boolean hasMoreThan(Condition part, Set<String> attributes) {
    if (part instanceof Condition.And and) {
      return hasMoreThan(and.left(), attributes) || hasMoreThan(and.right(), attributes);
    }
    KeyPredicate predicate = predicate(part);
    return predicate == null
        || predicate.operator() != Operator.EQUAL
        || !attributes.contains(predicate.attribute());
  }
}
