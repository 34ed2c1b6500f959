package dev.awsfakes.dynamodb.internal.value;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The ten types of attribute values, with the names that DynamoDB's messages have for them. */
public enum AttributeType {
  S("STRING"),
  N("NUMBER"),
  B("BINARY"),
  SS("STRING_SET"),
  NS("NUMBER_SET"),
  BS("BINARY_SET"),
  M("MAP"),
  L("LIST"),
  NULL("NULL"),
  BOOL("BOOLEAN");

  private final String longName;

  AttributeType(String longName) {
    this.longName = longName;
  }

  /** The name in messages about update operands: {@code STRING}. */
  public String longName() {
    return longName;
  }

  /** Whether values of the type have an order: strings, numbers, binaries. */
  public boolean isOrdered() {
    return this == S || this == N || this == B;
  }

  /** Whether the type is one of the three sets. */
  public boolean isSet() {
    return this == SS || this == NS || this == BS;
  }

  /** The type of a value that holds exactly one. */
  public static AttributeType of(AttributeValue value) {
    AttributeType type = find(value);
    if (type == null) {
      throw new IllegalStateException("not exactly one type: " + value);
    }
    return type;
  }

  /** The type that an expression names, or null if there is none of that name. */
  public static @Nullable AttributeType named(String name) {
    for (AttributeType type : values()) {
      if (type.name().equals(name)) {
        return type;
      }
    }
    return null;
  }

  /** The type of a value, or null if it holds none or more than one. */
  static @Nullable AttributeType find(AttributeValue value) {
    AttributeValue.Type type = value.type();
    if (type == null) {
      return null;
    }
    return switch (type) {
      case S -> S;
      case N -> N;
      case B -> B;
      case SS -> SS;
      case NS -> NS;
      case BS -> BS;
      case M -> M;
      case L -> L;
      case BOOL -> BOOL;
      case NUL -> NULL;
      default -> null;
    };
  }

  /** How many types a value holds. */
  static int count(AttributeValue value) {
    int count = 0;
    count += value.s() != null ? 1 : 0;
    count += value.n() != null ? 1 : 0;
    count += value.b() != null ? 1 : 0;
    count += value.hasSs() ? 1 : 0;
    count += value.hasNs() ? 1 : 0;
    count += value.hasBs() ? 1 : 0;
    count += value.hasM() ? 1 : 0;
    count += value.hasL() ? 1 : 0;
    count += value.bool() != null ? 1 : 0;
    count += value.nul() != null ? 1 : 0;
    return count;
  }
}
