package dev.awsfakes.spi.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The condition keys that a service gives for one question. Names are compared without regard to
 * case, as AWS does. Built by one thread, then only read.
 */
public final class ConditionKeys {
  private final Map<String, List<String>> values = new HashMap<>();
  private final Set<String> families = new HashSet<>();

  private ConditionKeys() {}

  /** No keys yet. */
  public static ConditionKeys none() {
    return new ConditionKeys();
  }

  /** A key and its value, as text; null if the request has none. */
  public ConditionKeys with(String key, @Nullable Object value) {
    return withAll(key, value == null ? List.of() : List.of(value.toString()));
  }

  /** A key and all of its values. */
  public ConditionKeys withAll(String key, List<String> all) {
    values.put(key.toLowerCase(Locale.ROOT), List.copyOf(all));
    return this;
  }

  /**
   * Keys of a family, such as {@code aws:ResourceTag/}: those that are not given have no value.
   *
   * @param prefix what the names of the family begin with
   */
  public ConditionKeys withFamily(String prefix, Map<String, String> members) {
    families.add(prefix.toLowerCase(Locale.ROOT));
    members.forEach((name, value) -> with(prefix + name, value));
    return this;
  }

  /** The tags that a request brings, by their keys. */
  public ConditionKeys withRequestTags(Map<String, String> tags) {
    return withFamily("aws:RequestTag/", tags)
        .withAll("aws:TagKeys", tags.keySet().stream().sorted().toList());
  }

  /** The tags of the resource, by their keys. */
  public ConditionKeys withResourceTags(Map<String, String> tags) {
    return withFamily("aws:ResourceTag/", tags);
  }

  /** The values of a key, lower case; empty if the service did not name it. */
  public Optional<List<String>> values(String key) {
    List<String> known = values.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    return families.stream().anyMatch(key::startsWith) ? Optional.of(List.of()) : Optional.empty();
  }
}
