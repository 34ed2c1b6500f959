package dev.awsfakes.dynamodb.internal.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The places in an item that a condition names, in order. */
final class ConditionAttributes {
  private ConditionAttributes() {}

  static void collect(Condition condition, Consumer<DocumentPath> paths) {
    if (condition instanceof Condition.And and) {
      collect(and.left(), paths);
      collect(and.right(), paths);
    } else if (condition instanceof Condition.Or or) {
      collect(or.left(), paths);
      collect(or.right(), paths);
    } else if (condition instanceof Condition.Not not) {
      collect(not.condition(), paths);
    } else {
      operands(condition).forEach(operand -> collect(operand, paths));
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

  private static void collect(Operand operand, Consumer<DocumentPath> paths) {
    if (operand instanceof Operand.Path path) {
      paths.accept(path.path());
    } else if (operand instanceof Operand.Size size) {
      collect(size.of(), paths);
    }
  }
}
