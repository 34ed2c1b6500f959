package dev.awsfakes.dynamodb.internal.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The top-level attributes that a condition names, in order. */
final class ConditionAttributes {
  private ConditionAttributes() {}

  static void collect(Condition condition, Consumer<String> attributes) {
    if (condition instanceof Condition.And and) {
      collect(and.left(), attributes);
      collect(and.right(), attributes);
    } else if (condition instanceof Condition.Or or) {
      collect(or.left(), attributes);
      collect(or.right(), attributes);
    } else if (condition instanceof Condition.Not not) {
      collect(not.condition(), attributes);
    } else {
      operands(condition).forEach(operand -> collect(operand, attributes));
    }
  }

  /** The operands of a condition that is made of operands alone. */
  static List<Operand> operands(Condition condition) {
    if (condition instanceof Condition.Comparison comparison) {
      return List.of(comparison.left(), comparison.right());
    }
    if (condition instanceof Condition.Between between) {
      return List.of(between.operand(), between.low(), between.high());
    }
    if (condition instanceof FunctionCondition function) {
      return function.operands();
    }
    Condition.In in = (Condition.In) condition;
    List<Operand> operands = new ArrayList<>(in.candidates());
    operands.add(0, in.operand());
    return operands;
  }

  private static void collect(Operand operand, Consumer<String> attributes) {
    if (operand instanceof Operand.Path path) {
      attributes.accept(path.path().root());
    } else if (operand instanceof Operand.Size size) {
      collect(size.of(), attributes);
    }
  }
}
