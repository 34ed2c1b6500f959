package dev.awsfakes.dynamodb.internal.expression;

import dev.awsfakes.dynamodb.internal.expression.KeyPredicate.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The WHERE clause of a statement. */
public final class Where {
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
