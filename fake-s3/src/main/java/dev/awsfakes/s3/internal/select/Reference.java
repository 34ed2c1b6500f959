package dev.awsfakes.s3.internal.select;

import dev.awsfakes.s3.internal.select.PathStep.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path into the row, such as a column.
 *
 * @param name what a column of the result is called that shows it; null if the path ends in an
 *     index
 */
record Reference(List<PathStep.Single> path, @Nullable String name) implements Expression {

  static Reference of(Name first, List<PathStep.Single> path) {
    if (path.isEmpty()) {
      return new Reference(path, first.text());
    }
    PathStep last = path.get(path.size() - 1);
    return new Reference(
        List.copyOf(path), last instanceof Field field ? field.name().text() : null);
  }

  @Override
  public Value in(Value row) {
    Value at = row;
    for (PathStep.Single step : path) {
      at = step.one(at);
    }
    return at;
  }
}
