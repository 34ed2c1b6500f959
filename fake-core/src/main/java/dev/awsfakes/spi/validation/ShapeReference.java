package dev.awsfakes.spi.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The name of a shape in the table, followed when the first value of it turns up. */
final class ShapeReference {
  private final ConstraintTable table;
  private final String name;
  private volatile @Nullable Shape shape;

  ShapeReference(ConstraintTable table, String name) {
    this.table = table;
    this.name = name;
  }

  /** The reference behind a word of a block, or null if no line starts with it. */
  static @Nullable ShapeReference behind(String word, List<String> block, ConstraintTable table) {
    String name = ConstraintTable.detail(block, word);
    return name == null ? null : new ShapeReference(table, name);
  }

  Shape shape() {
    Shape known = shape;
    if (known == null) {
      known = table.shape(name);
      shape = known;
    }
    return known;
  }

  /** Whether each of the values and all that it holds keep the rules. */
  boolean acceptsAll(Iterable<?> values) {
    Shape each = shape();
    for (Object value : values) {
      if (value != null && !each.accepts(value)) {
        return false;
      }
    }
    return true;
  }

  /** Whether one of the values itself breaks the rules, whatever it holds. */
  boolean isBrokenByAny(Iterable<?> values) {
    Rules rules = shape().rules();
    for (Object value : values) {
      if (value != null && !rules.accept(value)) {
        return true;
      }
    }
    return false;
  }
}
