package dev.awsfakes.dynamodb.internal.expression;

import dev.awsfakes.dynamodb.internal.value.AttributeType;
import dev.awsfakes.dynamodb.internal.value.NumberText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One action of an update: what it changes, and to what. */
sealed interface UpdateAction
    permits UpdateAction.Assign, UpdateAction.Remove, UpdateAction.Add, UpdateAction.Delete {

  /** What it changes. */
  DocumentPath path();

  /** The value after the action, from the item as it was before the update; null removes it. */
  @Nullable AttributeValue valueAfter(
      Map<String, AttributeValue> item, Map<String, AttributeValue> values);

  /** Refuses operands whose type can be told from the request alone. */
  void check(ExpressionKind kind, Map<String, AttributeValue> values);

  /** An action of SET. */
  record Assign(DocumentPath path, Operand value) implements UpdateAction {
    @Override
    public AttributeValue valueAfter(
        Map<String, AttributeValue> item, Map<String, AttributeValue> values) {
      return UpdateOperand.require(value, item, values);
    }

    @Override
    public void check(ExpressionKind kind, Map<String, AttributeValue> values) {
      UpdateOperand.check(kind, value, values);
    }
  }

  /** An action of REMOVE. */
  record Remove(DocumentPath path) implements UpdateAction {
    @Override
    public @Nullable AttributeValue valueAfter(
        Map<String, AttributeValue> item, Map<String, AttributeValue> values) {
      return null;
    }

    @Override
    public void check(ExpressionKind kind, Map<String, AttributeValue> values) {}
  }

  /** An action of ADD: adds a number, or members to a set. */
  record Add(DocumentPath path, Operand.Value operand) implements UpdateAction {
    @Override
    public AttributeValue valueAfter(
        Map<String, AttributeValue> item, Map<String, AttributeValue> values) {
      AttributeValue added = UpdateOperand.require(operand, item, values);
      AttributeValue value = path.in(item);
      return value == null ? added : sum(value, added);
    }

    /** The number or set with the other added. */
    static AttributeValue sum(AttributeValue value, AttributeValue added) {
      requireSameType(value, added);
      return switch (AttributeType.of(value)) {
        case N ->
            UpdateOperand.numberOf(NumberText.parse(value.n()).add(NumberText.parse(added.n())));
        case SS -> AttributeValue.builder().ss(union(value.ss(), added.ss())).build();
        case NS -> AttributeValue.builder().ns(union(value.ns(), added.ns())).build();
        case BS -> AttributeValue.builder().bs(union(value.bs(), added.bs())).build();
        default -> throw ExpressionErrors.wrongOperandInItem();
      };
    }

    private static <T> List<T> union(List<T> set, List<T> added) {
      LinkedHashSet<T> union = new LinkedHashSet<>(set);
      union.addAll(added);
      return new ArrayList<>(union);
    }

    @Override
    public void check(ExpressionKind kind, Map<String, AttributeValue> values) {
      AttributeType type = Operand.literalType(operand, values);
      if (type != null && type != AttributeType.N && !type.isSet()) {
        throw ExpressionErrors.updateOperandType("ADD", type);
      }
    }
  }

  /** An action of DELETE: takes members out of a set. */
  record Delete(DocumentPath path, Operand.Value operand) implements UpdateAction {
    @Override
    public @Nullable AttributeValue valueAfter(
        Map<String, AttributeValue> item, Map<String, AttributeValue> values) {
      AttributeValue deleted = UpdateOperand.require(operand, item, values);
      AttributeValue value = path.in(item);
      return value == null ? null : difference(value, deleted);
    }

    /** The set without the members of the other; null if nothing is left. */
    static @Nullable AttributeValue difference(AttributeValue value, AttributeValue deleted) {
      requireSameType(value, deleted);
      AttributeValue.Builder rest = AttributeValue.builder();
      boolean any =
          switch (AttributeType.of(value)) {
            case SS -> rest.ss(without(value.ss(), deleted.ss())).build().ss().size() > 0;
            case NS -> rest.ns(without(value.ns(), deleted.ns())).build().ns().size() > 0;
            case BS -> rest.bs(without(value.bs(), deleted.bs())).build().bs().size() > 0;
            default -> throw ExpressionErrors.wrongOperandInItem();
          };
      return any ? rest.build() : null;
    }

    private static <T> List<T> without(List<T> set, List<T> deleted) {
      List<T> rest = new ArrayList<>(set);
      rest.removeAll(deleted);
      return rest;
    }

    @Override
    public void check(ExpressionKind kind, Map<String, AttributeValue> values) {
      AttributeType type = Operand.literalType(operand, values);
      if (type != null && !type.isSet()) {
        throw ExpressionErrors.updateOperandType("DELETE", type);
      }
    }
  }

  private static void requireSameType(AttributeValue value, AttributeValue other) {
    if (AttributeType.of(value) != AttributeType.of(other)) {
      throw ExpressionErrors.wrongOperandInItem();
    }
  }
}
