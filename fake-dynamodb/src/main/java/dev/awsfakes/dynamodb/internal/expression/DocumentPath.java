package dev.awsfakes.dynamodb.internal.expression;

import dev.awsfakes.dynamodb.internal.value.AttributeType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where in an item: a top-level attribute, and the way into it. Placeholders are resolved. */
public record DocumentPath(String root, List<Step> steps) {

  /** A step into a map or list. */
  public sealed interface Step {}

  /** Into a map. */
  public record Name(String name) implements Step {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Into a list. */
  public record Index(int index) implements Step {
    @Override
    public String toString() {
      return "[" + index + "]";
    }
  }

  /** A top-level attribute. */
  public static DocumentPath of(String root) {
    return new DocumentPath(root, List.of());
  }

  /** Whether it goes below the top level. */
  public boolean isNested() {
    return !steps.isEmpty();
  }

  /** What the item has there, or null. */
  public @Nullable AttributeValue in(Map<String, AttributeValue> item) {
    AttributeValue value = item.get(root);
    for (int i = 0; value != null && i < steps.size(); i++) {
      value = steps.get(i) instanceof Name name ? member(value, name) : at(value, steps.get(i));
    }
    return value;
  }

  private static @Nullable AttributeValue member(AttributeValue value, Name name) {
    return AttributeType.of(value) == AttributeType.M ? value.m().get(name.name()) : null;
  }

  private static @Nullable AttributeValue at(AttributeValue value, Step step) {
    int index = ((Index) step).index();
    return AttributeType.of(value) == AttributeType.L && index < value.l().size()
        ? value.l().get(index)
        : null;
  }

  /** As AWS's messages write it: {@code [a, b, [1]]}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("[").append(root);
    steps.forEach(step -> text.append(", ").append(step));
    return text.append(']').toString();
  }
}
