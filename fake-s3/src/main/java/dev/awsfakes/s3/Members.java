package dev.awsfakes.s3;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.model.Tag;

/**
 * The members of a request, or of a response's builder, by their names in the API. The SDK's
 * classes have accessors of their own and no common interface: what many operations treat alike is
 * read and written through this, once. A member that a class does not have is never set, and
 * setting it is without effect.
 */
final class Members {
  private static final Map<Class<?>, Map<String, SdkField<?>>> FIELDS = new ConcurrentHashMap<>();

  private final SdkPojo owner;
  private final Map<String, SdkField<?>> fields;

  private Members(SdkPojo owner, Map<String, SdkField<?>> fields) {
    this.owner = owner;
    this.fields = fields;
  }

  static Members of(SdkPojo owner) {
    Map<String, SdkField<?>> known = FIELDS.get(owner.getClass());
    if (known == null) {
      known = new HashMap<>();
      for (SdkField<?> field : owner.sdkFields()) {
        known.put(field.memberName(), field);
      }
      FIELDS.put(owner.getClass(), known);
    }
    return new Members(owner, known);
  }

  @Nullable String text(String name) {
    return get(name, String.class);
  }

  @Nullable Instant instant(String name) {
    return get(name, Instant.class);
  }

  @Nullable Integer number(String name) {
    return get(name, Integer.class);
  }

  @Nullable Long count(String name) {
    return get(name, Long.class);
  }

  @Nullable Boolean flag(String name) {
    return get(name, Boolean.class);
  }

  /** A map of texts, empty if it is not set. */
  @SuppressWarnings("unchecked") // the API's maps, of which metadata is the one, are of texts
  Map<String, String> map(String name) {
    Map<String, String> map = (Map<String, String>) get(name, Map.class);
    return map == null ? Map.of() : map;
  }

  /** The members of a structure; null if it is not set. */
  @Nullable Members structure(String name) {
    SdkPojo structure = get(name, SdkPojo.class);
    return structure == null ? null : of(structure);
  }

  /** A list of texts, empty if it is not set. */
  @SuppressWarnings("unchecked") // the SDK's fields of enums are of their texts
  List<String> texts(String name) {
    List<String> texts = (List<String>) get(name, List.class);
    return texts == null ? List.of() : texts;
  }

  /** A list of tags, empty if it is not set. */
  @SuppressWarnings("unchecked") // the API's lists of that name are of tags
  List<Tag> tags(String name) {
    List<Tag> tags = (List<Tag>) get(name, List.class);
    return tags == null ? List.of() : tags;
  }

  /** A member of the SDK's own type; null if it is not set. */
  <T> @Nullable T value(String name, Class<T> type) {
    return get(name, type);
  }

  private <T> @Nullable T get(String name, Class<T> type) {
    SdkField<?> field = fields.get(name);
    return field == null ? null : type.cast(field.getValueOrDefault(owner));
  }

  /** How many members are set. */
  long countSet() {
    return fields.values().stream().filter(field -> field.getValueOrDefault(owner) != null).count();
  }

  /** How many members are set, but for one. */
  long countBesides(String name) {
    return countSet() - (get(name, Object.class) == null ? 0 : 1);
  }

  /** Sets a member; null leaves it as it is. */
  Members set(String name, @Nullable Object value) {
    SdkField<?> field = value == null ? null : fields.get(name);
    if (field != null) {
      field.set(owner, value);
    }
    return this;
  }

  /** Sets the members of the same names in a builder. */
  void copyTo(SdkPojo builder) {
    Members target = of(builder);
    fields.forEach((name, field) -> target.set(name, field.getValueOrDefault(owner)));
  }
}
