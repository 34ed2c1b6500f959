package dev.awsfakes.spi.validation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map. A key or value that breaks its own rules is reported as a fault of the whole map. */
final class MapShape extends Shape {
  private final @Nullable ShapeReference key;
  private final @Nullable ShapeReference value;

  private MapShape(ConstraintTable table, List<String> block) {
    super(Rules.parse(block));
    this.key = ShapeReference.behind("key ", block, table);
    this.value = ShapeReference.behind("value ", block, table);
  }

  static Shape parse(ConstraintTable table, List<String> block) {
    return new MapShape(table, block);
  }

  @Override
  boolean acceptsInside(Object object) {
    Map<?, ?> map = (Map<?, ?>) object;
    return (key == null || key.acceptsAll(map.keySet()))
        && (value == null || value.acceptsAll(map.values()));
  }

  @Override
  void reportInside(Object object, Place place, List<Violation> violations) {
    Map<?, ?> map = (Map<?, ?>) object;
    if (key != null && key.isBrokenByAny(map.keySet())) {
      Rules rules = key.shape().rules();
      violations.add(place.violation(map, "Map keys must satisfy constraint: " + rules, rules));
    }
    if (value == null) {
      return;
    }
    Rules rules = value.shape().rules();
    if (value.isBrokenByAny(map.values())) {
      violations.add(place.violation(map, "Map value must satisfy constraint: " + rules, rules));
    }
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (entry.getKey() != null && entry.getValue() != null) {
        value.shape().reportInside(entry.getValue(), place.element(entry.getKey()), violations);
      }
    }
  }
}
