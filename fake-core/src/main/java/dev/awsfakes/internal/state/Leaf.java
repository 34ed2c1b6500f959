package dev.awsfakes.internal.state;

import dev.awsfakes.spi.state.Copies;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is not looked into: shared by copies, or made anew for them. */
record Leaf(UnaryOperator<Object> copy) implements Form {

  /** What never changes, or is not the cloud's own. */
  static final Leaf SHARED = new Leaf(original -> original);

  @Override
  public List<@Nullable Object> parts(Object object) {
    return List.of();
  }

  @Override
  public Object copy(Object original, Copies copies) {
    return copy.apply(original);
  }
}
