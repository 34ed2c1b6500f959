package dev.awsfakes.dynamodb.internal.expression;

import dev.awsfakes.dynamodb.internal.value.Attributes;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The six comparators. */
enum Comparator {
  EQUAL("="),
  NOT_EQUAL("<>"),
  LESS("<"),
  LESS_OR_EQUAL("<="),
  GREATER(">"),
  GREATER_OR_EQUAL(">=");

  private final String symbol;

  Comparator(String symbol) {
    this.symbol = symbol;
  }

  String symbol() {
    return symbol;
  }

  /** Whether its operands must be strings, numbers or binaries. */
  boolean needsOrder() {
    return this != EQUAL && this != NOT_EQUAL;
  }

  /** The comparator that a token writes, or null. */
  static @Nullable Comparator of(Token token) {
    for (Comparator comparator : values()) {
      if (token.isSymbol(comparator.symbol)) {
        return comparator;
      }
    }
    return null;
  }

  /** Whether it holds; a missing operand, or one of another type, is only ever unequal. */
  boolean holds(@Nullable AttributeValue left, @Nullable AttributeValue right) {
    if (left == null || right == null) {
      return this == NOT_EQUAL;
    }
    if (!needsOrder()) {
      return Attributes.equal(left, right) == (this == EQUAL);
    }
    Integer order = Attributes.compare(left, right);
    if (order == null) {
      return false;
    }
    return switch (this) {
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      default -> order >= 0;
    };
  }
}
