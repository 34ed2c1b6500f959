package dev.awsfakes.spi.validation;

import java.util.List;

/** A string, a blob or a number. */
final class ScalarShape extends Shape {

  private ScalarShape(List<String> block) {
    super(Rules.parse(block));
  }

  static Shape parse(List<String> block) {
    return new ScalarShape(block);
  }

  @Override
  boolean acceptsInside(Object value) {
    return true;
  }

  @Override
  void reportInside(Object value, Place place, List<Violation> violations) {}
}
