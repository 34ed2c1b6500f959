package dev.awsfakes.internal.state;

import dev.awsfakes.spi.state.Copies;
import dev.awsfakes.spi.state.Journal;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class of this project, by its fields. */
final class Fields implements Form {
  private final List<Field> references = new ArrayList<>();
  private final List<Field> all = new ArrayList<>();
  private final List<Field> changing = new ArrayList<>();
  private final Constructor<?> bare;

  Fields(Class<?> type) {
    for (Class<?> part = type; part != Object.class; part = part.getSuperclass()) {
      if (part.getClassLoader() == null) {
        throw new IllegalStateException(
            type.getName() + " extends " + part.getName() + " and does not copy itself.");
      }
      for (Field field : part.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !isOfOneCloud(field.getType())) {
          add(field);
        }
      }
    }
    this.bare = BareInstances.constructor(type);
  }

  /** Threads and journals stay where they are: a copy begins without. */
  private static boolean isOfOneCloud(Class<?> type) {
    return type == Thread.class || Journal.class.isAssignableFrom(type);
  }

  private void add(Field field) {
    field.setAccessible(true);
    all.add(field);
    if (!field.getType().isPrimitive()) {
      references.add(field);
    }
    if (!Modifier.isFinal(field.getModifiers())) {
      changing.add(field);
    }
  }

  @Override
  public List<@Nullable Object> parts(Object object) {
    return values(references, object);
  }

  @Override
  public Object copy(Object original, Copies copies) {
    return BareInstances.of(bare);
  }

  @Override
  public void fill(Object original, Object copy, Filled copies) {
    List<@Nullable Object> copied = new ArrayList<>(all.size());
    for (Object value : values(all, original)) {
      copied.add(copies.of(value));
    }
    set(all, copy, copied);
  }

  @Override
  public @Nullable Runnable content(Object object) {
    if (changing.isEmpty()) {
      return null;
    }
    List<@Nullable Object> values = values(changing, object);
    return () -> set(changing, object, values);
  }

  static List<@Nullable Object> values(List<Field> fields, Object object) {
    try {
      List<@Nullable Object> values = new ArrayList<>(fields.size());
      for (Field field : fields) {
        values.add(field.get(object));
      }
      return values;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void set(List<Field> fields, Object object, List<@Nullable Object> values) {
    try {
      for (int i = 0; i < fields.size(); i++) {
        fields.get(i).set(object, values.get(i));
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
