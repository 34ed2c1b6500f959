package dev.awsfakes.s3;

import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ObjectLockConfiguration;

/**
 * What a bucket is configured with: at most one value of a type, such as its CORS configuration,
 * and named values of others, such as its inventories. Values are immutable, and are replaced as a
 * whole.
 */
final class BucketSettings {
  private final Map<Class<?>, Object> single = new ConcurrentHashMap<>();
  private final Map<Class<?>, NavigableMap<String, Object>> named = new ConcurrentHashMap<>();

  <T> @Nullable T get(Class<T> type) {
    return type.cast(single.get(type));
  }

  <T> void put(Class<T> type, T value) {
    single.put(type, value);
  }

  void remove(Class<?> type) {
    single.remove(type);
  }

  boolean isObjectLockEnabled() {
    return single.containsKey(ObjectLockConfiguration.class);
  }

  <T> @Nullable T get(Class<T> type, String id) {
    return type.cast(ofType(type).get(id));
  }

  <T> void put(Class<T> type, String id, T value) {
    ofType(type).put(id, value);
  }

  /** Removes a named value; tells whether there was one. */
  boolean remove(Class<?> type, String id) {
    return ofType(type).remove(id) != null;
  }

  /** The named values after the given name, in the order of their names. */
  <T> Collection<T> after(Class<T> type, String id) {
    return ofType(type).tailMap(id, false).values().stream().map(type::cast).toList();
  }

  int count(Class<?> type) {
    return ofType(type).size();
  }

  private NavigableMap<String, Object> ofType(Class<?> type) {
    return named.computeIfAbsent(type, any -> new ConcurrentSkipListMap<>());
  }
}
