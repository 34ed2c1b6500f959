package dev.awsfakes.dynamodb.internal.value;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A key attribute's value, equal and ordered as DynamoDB has it: strings by their UTF-8 bytes,
 * numbers by value, binaries by unsigned bytes. Keys of one schema have one type.
 */
public sealed interface KeyValue extends Comparable<KeyValue>
    permits StringKey, NumberKey, BinaryKey, CompositeKey {

  /** A hash of 64 well-mixed bits, the same in each run; scans go in its unsigned order. */
  long hash();

  /** The size in bytes, which the limits of keys are about. */
  int size();

  /** The least key above all that begin with this one; null if there is none. */
  @Nullable KeyValue afterPrefix();

  /** The key of a value that passed {@link ValueRules} and is a string, number or binary. */
  static KeyValue of(AttributeValue value) {
    return switch (AttributeType.of(value)) {
      case S -> new StringKey(value.s());
      case N -> NumberKey.parse(value.n());
      case B -> new BinaryKey(value.b());
      default -> throw new IllegalStateException("not a key type: " + value);
    };
  }

  /** The finalizer of SplitMix64. */
  static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
