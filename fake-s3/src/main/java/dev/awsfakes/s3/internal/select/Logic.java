package dev.awsfakes.s3.internal.select;

import dev.awsfakes.s3.internal.select.Value.Bool;
import dev.awsfakes.s3.internal.select.Value.Sequence;
import dev.awsfakes.s3.internal.select.Value.Text;
import java.util.List;

/** The logic of SQL, in which null is neither true nor false; and what is defined by it. */
final class Logic {
  private Logic() {}

  static Expression and(Expression left, Expression right) {
    return row -> {
      Value a = truth(left.in(row));
      if (a.equals(Values.FALSE)) {
        return Values.FALSE;
      }
      Value b = truth(right.in(row));
      return b.equals(Values.FALSE) || a.isPresent() ? b : Values.NULL;
    };
  }

  static Expression or(Expression left, Expression right) {
    return row -> {
      Value a = truth(left.in(row));
      if (a.equals(Values.TRUE)) {
        return Values.TRUE;
      }
      Value b = truth(right.in(row));
      return b.equals(Values.TRUE) || a.isPresent() ? b : Values.NULL;
    };
  }

  static Expression not(Expression operand) {
    return row -> {
      Value truth = truth(operand.in(row));
      return truth instanceof Bool bool ? Value.of(!bool.value()) : Values.NULL;
    };
  }

  static Expression between(Expression operand, Expression low, Expression high) {
    return and(
        Comparison.GREATER_OR_EQUAL.of(operand, low), Comparison.LESS_OR_EQUAL.of(operand, high));
  }

  static Expression in(Expression operand, List<Expression> members) {
    return row -> isAmong(operand.in(row), members.stream().map(member -> member.in(row)).toList());
  }

  /** Whether a value is an element of a list in the row. */
  static Expression in(Expression operand, Expression list) {
    return row -> {
      Value members = list.in(row);
      if (!members.isPresent()) {
        return Values.NULL;
      }
      if (!(members instanceof Sequence sequence)) {
        throw SelectProblem.InvalidDataType.exception();
      }
      return isAmong(operand.in(row), sequence.values());
    };
  }

  private static Value isAmong(Value value, List<Value> members) {
    Value result = Values.FALSE;
    for (Value member : members) {
      Value equal = Comparison.EQUAL.compare(value, member);
      if (equal.equals(Values.TRUE)) {
        return Values.TRUE;
      }
      if (!equal.isPresent()) {
        result = Values.NULL;
      }
    }
    return result;
  }

  static Expression concat(Expression left, Expression right) {
    return row -> {
      Value a = left.in(row);
      Value b = right.in(row);
      if (!a.isPresent() || !b.isPresent()) {
        return Values.NULL;
      }
      if (a instanceof Text x && b instanceof Text y) {
        return Value.of(x.value() + y.value());
      }
      throw SelectProblem.InvalidDataType.exception();
    };
  }

  /** A truth value, null for what is missing. */
  static Value truth(Value value) {
    if (!value.isPresent()) {
      return Values.NULL;
    }
    if (value instanceof Bool) {
      return value;
    }
    throw SelectProblem.InvalidDataType.exception();
  }
}
