package dev.awsfakes.internal.state;

import dev.awsfakes.spi.state.Copies;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An object whose parts are given when it is made and stay: a record, a lambda, a fixed list. */
final class Parts implements Form {

  /** Takes an object apart. */
  interface Reader {
    List<@Nullable Object> parts(Object object);
  }

  /** Makes an object of parts. */
  interface Maker {
    Object of(Object original, List<@Nullable Object> parts);
  }

  private final Reader reader;
  private final Maker maker;

  Parts(Reader reader, Maker maker) {
    this.reader = reader;
    this.maker = maker;
  }

  @Override
  public List<@Nullable Object> parts(Object object) {
    return reader.parts(object);
  }

  @Override
  public Object copy(Object original, Copies copies) {
    List<@Nullable Object> parts = reader.parts(original);
    List<@Nullable Object> copied = new ArrayList<>(parts.size());
    boolean same = true;
    for (Object part : parts) {
      Object copy = copies.of(part);
      same &= copy == part;
      copied.add(copy);
    }
    return same ? original : maker.of(original, copied);
  }
}
