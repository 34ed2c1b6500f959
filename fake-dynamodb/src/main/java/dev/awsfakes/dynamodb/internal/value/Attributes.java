package dev.awsfakes.dynamodb.internal.value;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Equality and order of attribute values, which are normalised before they get here. */
public final class Attributes {
  private Attributes() {}

  /** A string. */
  public static AttributeValue string(String value) {
    return AttributeValue.builder().s(value).build();
  }

  /** A number. */
  public static AttributeValue number(long value) {
    return AttributeValue.builder().n(Long.toString(value)).build();
  }

  /** Whether two values are one to DynamoDB: sets are equal in any order. */
  @SuppressWarnings("ReferenceEquality") // A short cut.
  public static boolean equal(AttributeValue a, AttributeValue b) {
    if (a == b) {
      return true;
    }
    AttributeType type = AttributeType.of(a);
    if (type != AttributeType.of(b)) {
      return false;
    }
    return switch (type) {
      case SS -> sameMembers(a.ss(), b.ss());
      case NS -> sameMembers(a.ns(), b.ns());
      case BS -> sameMembers(a.bs(), b.bs());
      case L -> equalLists(a.l(), b.l());
      case M -> equal(a.m(), b.m());
      default -> a.equals(b);
    };
  }

  /** Whether two items, or maps, are one to DynamoDB. */
  public static boolean equal(Map<String, AttributeValue> a, Map<String, AttributeValue> b) {
    if (a == b) {
      return true;
    }
    if (a.size() != b.size()) {
      return false;
    }
    for (Map.Entry<String, AttributeValue> entry : a.entrySet()) {
      AttributeValue other = b.get(entry.getKey());
      if (other == null || !equal(entry.getValue(), other)) {
        return false;
      }
    }
    return true;
  }

  private static boolean equalLists(List<AttributeValue> a, List<AttributeValue> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!equal(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static <T> boolean sameMembers(List<T> a, List<T> b) {
    return a.size() == b.size() && (a.equals(b) || new HashSet<>(a).containsAll(b));
  }

  /**
   * The order of two values of one type that has an order, or null if they have none: types differ,
   * or are not string, number or binary.
   */
  public static @Nullable Integer compare(AttributeValue a, AttributeValue b) {
    AttributeType type = AttributeType.of(a);
    if (type != AttributeType.of(b)) {
      return null;
    }
    return switch (type) {
      case S -> StringKey.compareUtf8(a.s(), b.s());
      case N -> NumberText.parse(a.n()).compareTo(NumberText.parse(b.n()));
      case B -> BinaryKey.compareUnsigned(bytes(a.b()), bytes(b.b()));
      default -> null;
    };
  }

  static byte[] bytes(SdkBytes bytes) {
    return bytes.asByteArrayUnsafe();
  }
}
