package dev.awsfakes.s3.internal.select;

import dev.awsfakes.s3.internal.select.Value.Num;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The arithmetic operators: of two INTs an INT, of anything with a FLOAT a FLOAT, else DECIMAL. */
enum Arithmetic {
  ADD,
  SUBTRACT,
  MULTIPLY,
  DIVIDE,
  REMAINDER;

  static @Nullable Arithmetic sumOf(Token token) {
    return token.isSign("+") ? ADD : token.isSign("-") ? SUBTRACT : null;
  }

  static @Nullable Arithmetic productOf(Token token) {
    if (token.isSign("*")) {
      return MULTIPLY;
    }
    return token.isSign("/") ? DIVIDE : token.isSign("%") ? REMAINDER : null;
  }

  Expression of(Expression left, Expression right) {
    return row -> apply(left.in(row), right.in(row));
  }

  Value apply(Value left, Value right) {
    if (!left.isPresent() || !right.isPresent()) {
      return Values.NULL;
    }
    if (!(left instanceof Num a) || !(right instanceof Num b)) {
      throw SelectProblem.InvalidDataType.exception();
    }
    if (a.value() instanceof Double || b.value() instanceof Double) {
      return new Num(apply(a.value().doubleValue(), b.value().doubleValue()));
    }
    try {
      return a.value() instanceof Long x && b.value() instanceof Long y
          ? new Num(apply(x.longValue(), y.longValue()))
          : new Num(apply(a.decimal(), b.decimal()).round(Numbers.DECIMAL));
    } catch (ArithmeticException e) {
      throw isDivision() && isZero(b)
          ? SelectProblem.IllegalSqlFunctionArgument.exception()
          : SelectProblem.IntegerOverflow.exception();
    }
  }

  private boolean isDivision() {
    return this == DIVIDE || this == REMAINDER;
  }

  private static boolean isZero(Num number) {
    return number.decimal().signum() == 0;
  }

  private long apply(long a, long b) {
    if (this == DIVIDE && a == Long.MIN_VALUE && b == -1) {
      throw new ArithmeticException("overflow");
    }
    return switch (this) {
      case ADD -> Math.addExact(a, b);
      case SUBTRACT -> Math.subtractExact(a, b);
      case MULTIPLY -> Math.multiplyExact(a, b);
      case DIVIDE -> a / b;
      case REMAINDER -> a % b;
    };
  }

  private double apply(double a, double b) {
    return switch (this) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case REMAINDER -> a % b;
    };
  }

  private BigDecimal apply(BigDecimal a, BigDecimal b) {
    return switch (this) {
      case ADD -> a.add(b);
      case SUBTRACT -> a.subtract(b);
      case MULTIPLY -> a.multiply(b);
      case DIVIDE -> a.divide(b, Numbers.DECIMAL);
      case REMAINDER -> a.remainder(b);
    };
  }
}
