package dev.awsfakes.dynamodb;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The attributes that an index has of its items.
 *
 * @param names those that it has, keys included; null if it has all
 */
record Projected(@Nullable Set<String> names) {
  static final Projected ALL = new Projected(null);

  boolean has(String attribute) {
    return names == null || names.contains(attribute);
  }

  boolean isAll() {
    return names == null;
  }

  /** What the index has of the item. */
  Map<String, AttributeValue> of(Map<String, AttributeValue> item) {
    if (names == null) {
      return item;
    }
    Map<String, AttributeValue> projected = new LinkedHashMap<>();
    item.forEach(
        (name, value) -> {
          if (names.contains(name)) {
            projected.put(name, value);
          }
        });
    return projected;
  }
}
