package dev.awsfakes.spi.validation;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list. A member that breaks its own rules is reported as a fault of the whole list. */
final class ListShape extends Shape {
  private final @Nullable ShapeReference member;

  private ListShape(ConstraintTable table, List<String> block) {
    super(Rules.parse(block));
    this.member = ShapeReference.behind("member ", block, table);
  }

  static Shape parse(ConstraintTable table, List<String> block) {
    return new ListShape(table, block);
  }

  @Override
  boolean acceptsInside(Object value) {
    return member == null || member.acceptsAll((Collection<?>) value);
  }

  @Override
  void reportInside(Object value, Place place, List<Violation> violations) {
    if (member == null) {
      return;
    }
    Collection<?> elements = (Collection<?>) value;
    Shape shape = member.shape();
    if (member.isBrokenByAny(elements)) {
      String constraint = "Member must satisfy constraint: " + shape.rules();
      violations.add(place.violation(value, constraint, shape.rules()));
    }
    int position = 0;
    for (Object element : elements) {
      position++;
      if (element != null) {
        shape.reportInside(element, place.element(position), violations);
      }
    }
  }
}
