package dev.awsfakes.internal.state;

import dev.awsfakes.FakeAws;
import dev.awsfakes.ServiceOptions;
import dev.awsfakes.internal.Services;
import dev.awsfakes.spi.state.Shared;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;

/** The forms of all classes, found once for each. */
final class Forms {
  private static final String PROJECT = "dev.awsfakes.";

  /** Where this project's classes come from: a user's own are never taken apart. */
  private static final Set<Optional<CodeSource>> SOURCES =
      Stream.concat(Stream.of(FakeAws.class), Services.all().stream().map(Object::getClass))
          .map(Forms::source)
          .collect(Collectors.toUnmodifiableSet());

  private static final ClassValue<Form> BY_CLASS =
      new ClassValue<>() {
        @Override
        protected Form computeValue(Class<?> type) {
          return find(type);
        }
      };

  private Forms() {}

  /** The form of an object. */
  static Form of(Object object) {
    return BY_CLASS.get(object.getClass());
  }

  private static Form find(Class<?> type) {
    if (type.isArray()) {
      return type == byte[].class ? Leaf.SHARED : array(type);
    } else if (isOurs(type)) {
      return ours(type);
    }
    return type.getName().startsWith("java.util.") ? ofTheUtilities(type) : foreign(type);
  }

  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith(PROJECT) && SOURCES.contains(source(type));
  }

  private static Optional<CodeSource> source(Class<?> type) {
    return Optional.ofNullable(type.getProtectionDomain().getCodeSource());
  }

  private static Form ours(Class<?> type) {
    if (isShared(type)) {
      return Leaf.SHARED;
    } else if (type.isRecord()) {
      return record(type);
    }
    return type.isHidden() ? lambda(type) : new Fields(type);
  }

  private static boolean isShared(Class<?> type) {
    return Enum.class.isAssignableFrom(type)
        || ServiceOptions.class.isAssignableFrom(type)
        || Stream.<@Nullable Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
            .anyMatch(Forms::saysShared);
  }

  private static boolean saysShared(Class<?> type) {
    return type.isAnnotationPresent(Shared.class)
        || Arrays.stream(type.getInterfaces()).anyMatch(Forms::saysShared);
  }

  private static Form record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    List<Field> fields =
        Arrays.stream(components).map(component -> field(type, component.getName())).toList();
    return parts(fields, constructor(type, types));
  }

  private static Form lambda(Class<?> type) {
    List<Field> captured =
        Arrays.stream(type.getDeclaredFields())
            .filter(field -> !Modifier.isStatic(field.getModifiers()))
            .peek(field -> field.setAccessible(true))
            .toList();
    return captured.isEmpty()
        ? Leaf.SHARED
        : parts(
            captured,
            constructor(type, captured.stream().map(Field::getType).toArray(Class<?>[]::new)));
  }

  private static Form parts(List<Field> fields, Constructor<?> constructor) {
    return new Parts(
        object -> Fields.values(fields, object),
        (original, parts) -> {
          try {
            return constructor.newInstance(parts.toArray());
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static Field field(Class<?> type, String name) {
    try {
      Field field = type.getDeclaredField(name);
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Constructor<?> constructor(Class<?> type, Class<?>... parameters) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(parameters);
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Form array(Class<?> type) {
    return new Contents<>(
        Object.class,
        (array, copies) -> Array.newInstance(type.getComponentType(), Array.getLength(array)),
        Forms::elements,
        (array, elements) -> {
          for (int i = 0; i < elements.size(); i++) {
            Array.set(array, i, elements.get(i));
          }
        });
  }

  private static List<@Nullable Object> elements(Object array) {
    @Nullable Object[] elements = new Object[Array.getLength(array)];
    Arrays.setAll(elements, i -> Array.get(array, i));
    return Arrays.asList(elements);
  }

  private static Form ofTheUtilities(Class<?> type) {
    Form container = Containers.of(type);
    Form known = container == null ? FixedContainers.of(type) : container;
    if (known != null) {
      return known;
    } else if (type == ReentrantLock.class) {
      return new Leaf(lock -> new ReentrantLock());
    } else if (type == ReentrantReadWriteLock.class) {
      return new Leaf(lock -> new ReentrantReadWriteLock());
    } else if (type == CompletableFuture.class) {
      return new Leaf(Forms::future);
    } else if (holdsOthers(type)) {
      throw new IllegalStateException("State is kept in a " + type.getName() + ".");
    }
    return Leaf.SHARED;
  }

  private static boolean holdsOthers(Class<?> type) {
    return Iterable.class.isAssignableFrom(type)
        || Map.class.isAssignableFrom(type)
        || type.getName().startsWith("java.util.concurrent.atomic.")
        || type.getName().startsWith("java.util.concurrent.locks.");
  }

  // Nobody waits in the copy of a cloud.
  private static Object future(Object future) {
    return ((CompletableFuture<?>) future).isDone() ? future : new CompletableFuture<>();
  }

  private static Form foreign(Class<?> type) {
    if (type == Object.class) {
      return new Leaf(lock -> new Object());
    }
    return Subscriber.class.isAssignableFrom(type) ? new Leaf(Forms::refused) : Leaf.SHARED;
  }

  private static Object refused(Object subscriber) {
    throw new IllegalStateException(
        "A subscription is open, which cannot be forked: end it before fork().");
  }
}
