package dev.awsfakes.dynamodb.internal.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The key part of an index that is made of several attributes, ordered by them in turn. */
public record CompositeKey(List<KeyValue> parts) implements KeyValue {

  @Override
  public long hash() {
    long hash = parts.size();
    for (KeyValue part : parts) {
      hash = KeyValue.mix(hash * 0x9E3779B97F4A7C15L + part.hash());
    }
    return hash;
  }

  @Override
  public @Nullable KeyValue afterPrefix() {
    throw new IllegalStateException("no prefix: " + this);
  }

  @Override
  public int size() {
    return parts.stream().mapToInt(KeyValue::size).sum();
  }

  /** Compares the attributes that both have; a key that is the beginning of another is less. */
  @Override
  public int compareTo(KeyValue other) {
    List<KeyValue> others = ((CompositeKey) other).parts;
    int length = Math.min(parts.size(), others.size());
    for (int i = 0; i < length; i++) {
      int order = parts.get(i).compareTo(others.get(i));
      if (order != 0) {
        return order;
      }
    }
    return parts.size() - others.size();
  }
}
