package dev.awsfakes.s3.internal.select;

import dev.awsfakes.s3.internal.select.Value.Bool;
import dev.awsfakes.s3.internal.select.Value.Moment;
import dev.awsfakes.s3.internal.select.Value.Num;
import dev.awsfakes.s3.internal.select.Value.Text;
import org.jspecify.annotations.Nullable;

/** The comparison operators. What is null or missing on one side gives null. */
enum Comparison {
  EQUAL,
  UNEQUAL,
  LESS,
  LESS_OR_EQUAL,
  GREATER,
  GREATER_OR_EQUAL;

  static @Nullable Comparison of(Token token) {
    if (token.kind() != Token.Kind.SIGN) {
      return null;
    }
    return switch (token.text()) {
      case "=" -> EQUAL;
      case "<>", "!=" -> UNEQUAL;
      case "<" -> LESS;
      case "<=" -> LESS_OR_EQUAL;
      case ">" -> GREATER;
      case ">=" -> GREATER_OR_EQUAL;
      default -> null;
    };
  }

  Expression of(Expression left, Expression right) {
    return row -> compare(left.in(row), right.in(row));
  }

  Value compare(Value left, Value right) {
    if (!left.isPresent() || !right.isPresent()) {
      return Values.NULL;
    }
    Integer order = order(left, right);
    if (order != null) {
      return Value.of(holds(order));
    }
    return switch (this) {
      case EQUAL -> Value.of(left.equals(right));
      case UNEQUAL -> Value.of(!left.equals(right));
      default -> throw SelectProblem.UnsupportedTypeForQuerying.exception();
    };
  }

  private boolean holds(int order) {
    return switch (this) {
      case EQUAL -> order == 0;
      case UNEQUAL -> order != 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
    };
  }

  /** The order of two values of a kind; null if they are of different ones or have no order. */
  static @Nullable Integer order(Value left, Value right) {
    if (left instanceof Num a && right instanceof Num b) {
      return order(a, b);
    }
    if (left instanceof Text a && right instanceof Text b) {
      return a.value().compareTo(b.value());
    }
    if (left instanceof Moment a && right instanceof Moment b) {
      return a.value().at().toInstant().compareTo(b.value().at().toInstant());
    }
    return left instanceof Bool a && right instanceof Bool b
        ? Integer.valueOf(Boolean.compare(a.value(), b.value()))
        : null;
  }

  private static int order(Num a, Num b) {
    if (a.value() instanceof Double || b.value() instanceof Double) {
      return Double.compare(a.value().doubleValue(), b.value().doubleValue());
    }
    return a.value() instanceof Long x && b.value() instanceof Long y
        ? Long.compare(x, y)
        : a.decimal().compareTo(b.decimal());
  }
}
