package dev.awsfakes.dynamodb.internal.expression;

import dev.awsfakes.dynamodb.internal.value.AttributeType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A string, number or binary as messages about bounds write it: <code>{N:2}</code>. */
final class ValueText {
  private ValueText() {}

  static String of(AttributeValue value) {
    AttributeType type = AttributeType.of(value);
    return switch (type) {
      case S -> "{S:" + value.s() + "}";
      case N -> "{N:" + value.n() + "}";
      case B -> "{B:" + value.b().asByteBuffer() + "}";
      default -> throw new IllegalStateException("a bound of type " + type);
    };
  }
}
