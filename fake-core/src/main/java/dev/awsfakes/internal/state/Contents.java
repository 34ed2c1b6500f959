package dev.awsfakes.internal.state;

import dev.awsfakes.spi.state.Copies;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A container of the JDK, by what is in it.
 *
 * @param <T> the container's type
 */
final class Contents<T> implements Form {
  private final Class<T> type;
  private final Function<T, List<@Nullable Object>> reader;
  private final BiConsumer<T, List<@Nullable Object>> writer;
  private final Empty<T> empty;

  /** Makes an empty container of the same kind. */
  interface Empty<T> {
    T like(T container, Copies copies);
  }

  /**
   * A kind of container.
   *
   * @param reader gives what is in it
   * @param writer puts things into it in place of what is there
   */
  Contents(
      Class<T> type,
      Empty<T> empty,
      Function<T, List<@Nullable Object>> reader,
      BiConsumer<T, List<@Nullable Object>> writer) {
    this.type = type;
    this.empty = empty;
    this.reader = reader;
    this.writer = writer;
  }

  @Override
  public List<@Nullable Object> parts(Object object) {
    return reader.apply(type.cast(object));
  }

  @Override
  public Object copy(Object original, Copies copies) {
    return empty.like(type.cast(original), copies);
  }

  @Override
  public void fill(Object original, Object copy, Filled copies) {
    List<@Nullable Object> parts = parts(original);
    parts.replaceAll(copies::complete);
    writer.accept(type.cast(copy), parts);
  }

  @Override
  public Runnable content(Object object) {
    List<@Nullable Object> parts = parts(object);
    return () -> writer.accept(type.cast(object), parts);
  }
}
