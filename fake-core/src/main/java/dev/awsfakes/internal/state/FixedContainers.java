package dev.awsfakes.internal.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The JDK's containers whose content stays: {@code List.of} and its kin, unmodifiable ones. */
final class FixedContainers {
  private static final List<String> PREFIXES =
      List.of(
          "java.util.ImmutableCollections$",
          "java.util.Collections$Unmodifiable",
          "java.util.Collections$Singleton",
          "java.util.Collections$Empty",
          "java.util.Arrays$ArrayList");

  private static final Form COLLECTION =
      new Parts(
          collection -> new ArrayList<>((Collection<?>) collection), FixedContainers::collection);

  private static final Form MAP =
      new Parts(map -> Containers.keysAndValues((Map<?, ?>) map), FixedContainers::map);

  private static final Form OPTIONAL =
      new Parts(FixedContainers::content, (original, parts) -> Optional.of(parts.get(0)));

  private FixedContainers() {}

  /** The form of a container's class; null if it is none of these. */
  static @Nullable Form of(Class<?> type) {
    if (type == Optional.class) {
      return OPTIONAL;
    } else if (PREFIXES.stream().noneMatch(type.getName()::startsWith)) {
      return null;
    } else if (Map.class.isAssignableFrom(type)) {
      return MAP;
    }
    return Collection.class.isAssignableFrom(type) ? COLLECTION : null;
  }

  private static Object collection(Object original, List<@Nullable Object> elements) {
    return original instanceof Set
        ? Collections.unmodifiableSet(new LinkedHashSet<>(elements))
        : Collections.unmodifiableList(elements);
  }

  private static Object map(Object original, List<@Nullable Object> keysAndValues) {
    Map<Object, Object> copy = new LinkedHashMap<>();
    Containers.setEntries(copy, keysAndValues);
    return Collections.unmodifiableMap(copy);
  }

  private static List<@Nullable Object> content(Object optional) {
    return ((Optional<?>) optional).map(Arrays::<@Nullable Object>asList).orElse(List.of());
  }
}
