package dev.awsfakes.dynamodb.internal.value;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** A binary key, ordered by its unsigned bytes. */
public record BinaryKey(SdkBytes bytes) implements KeyValue {

  @Override
  public long hash() {
    byte[] array = Attributes.bytes(bytes);
    long hash = array.length;
    for (byte b : array) {
      hash = hash * 0x9E3779B97F4A7C15L + b;
      hash ^= hash >>> 29;
    }
    return KeyValue.mix(hash);
  }

  @Override
  public int size() {
    return Attributes.bytes(bytes).length;
  }

  @Override
  public @Nullable KeyValue afterPrefix() {
    byte[] prefix = bytes.asByteArray();
    for (int i = prefix.length - 1; i >= 0; i--) {
      if (prefix[i] != -1) {
        prefix[i]++;
        return new BinaryKey(SdkBytes.fromByteArray(Arrays.copyOf(prefix, i + 1)));
      }
    }
    return null;
  }

  @Override
  public int compareTo(KeyValue other) {
    return compareUnsigned(Attributes.bytes(bytes), Attributes.bytes(((BinaryKey) other).bytes));
  }

  static int compareUnsigned(byte[] a, byte[] b) {
    return Arrays.compareUnsigned(a, b);
  }
}
