package dev.awsfakes.dynamodb.internal.expression;

import dev.awsfakes.dynamodb.internal.value.AttributeType;
import java.util.Arrays;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The functions {@code begins_with} and {@code contains} on two values. */
public final class Containment {
  private Containment() {}

  /** Whether a string or binary begins with another of its type. */
  public static boolean beginsWith(AttributeValue value, AttributeValue prefix) {
    AttributeType type = AttributeType.of(value);
    if (type != AttributeType.of(prefix)) {
      return false;
    }
    return switch (type) {
      case S -> value.s().startsWith(prefix.s());
      case B -> isAt(bytes(value), 0, bytes(prefix));
      default -> false;
    };
  }

  /** Whether a string or binary has the other within it, or a set or list as a member. */
  public static boolean contains(AttributeValue value, AttributeValue part) {
    AttributeType type = AttributeType.of(part);
    return switch (AttributeType.of(value)) {
      case S -> type == AttributeType.S && value.s().contains(part.s());
      case B -> type == AttributeType.B && isWithin(bytes(value), bytes(part));
      case SS -> type == AttributeType.S && value.ss().contains(part.s());
      case NS -> type == AttributeType.N && value.ns().contains(part.n());
      case BS -> type == AttributeType.B && value.bs().contains(part.b());
      case L -> FunctionCondition.isMember(value.l(), part);
      default -> false;
    };
  }

  private static byte[] bytes(AttributeValue value) {
    return value.b().asByteArrayUnsafe();
  }

  private static boolean isWithin(byte[] bytes, byte[] part) {
    for (int i = 0; i <= bytes.length - part.length; i++) {
      if (isAt(bytes, i, part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(byte[] bytes, int from, byte[] part) {
    return from + part.length <= bytes.length
        && Arrays.equals(bytes, from, from + part.length, part, 0, part.length);
  }
}
