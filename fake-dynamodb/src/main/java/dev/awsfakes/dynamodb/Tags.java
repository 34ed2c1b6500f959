package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** The tags of a table; at most 50, each key once. */
record Tags(Map<String, String> values) {
  static final Tags NONE = new Tags(Map.of());

  private static final int MAX = 50;

  /** With further tags, which replace those of their keys. */
  Tags with(List<Tag> added) {
    if (added.isEmpty()) {
      return this;
    }
    Map<String, String> changed = new LinkedHashMap<>(values);
    for (Tag tag : added) {
      if (tag.key().startsWith("aws:")) {
        throw DynamoDbErrors.validation("Tag keys starting with 'aws:' are reserved: " + tag.key());
      }
      changed.put(tag.key(), tag.value());
    }
    if (changed.size() > MAX) {
      throw DynamoDbErrors.validation(
          "One or more parameter values were invalid: Too many tags: a resource can have at most "
              + MAX);
    }
    return new Tags(Collections.unmodifiableMap(changed));
  }

  Tags without(Collection<String> keys) {
    Map<String, String> changed = new LinkedHashMap<>(values);
    changed.keySet().removeAll(keys);
    return new Tags(Collections.unmodifiableMap(changed));
  }

  List<Tag> list() {
    return values.entrySet().stream()
        .map(entry -> Tag.builder().key(entry.getKey()).value(entry.getValue()).build())
        .toList();
  }
}
