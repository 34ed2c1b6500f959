package dev.awsfakes.spi.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.DefaultValueTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** A member of a structure with something to check. */
final class StructureMember {
  private final SdkField<?> field;
  private final boolean required;
  private final @Nullable ShapeReference shape;
  private final boolean filledIn;
  private final boolean collection;

  StructureMember(SdkField<?> field, boolean required, @Nullable ShapeReference shape) {
    this.field = field;
    this.required = required;
    this.shape = shape;
    this.filledIn = field.containsTrait(DefaultValueTrait.class);
    this.collection =
        field.marshallingType() == MarshallingType.LIST
            || field.marshallingType() == MarshallingType.MAP;
  }

  boolean accepts(SdkPojo structure) {
    Object value = valueIn(structure);
    if (value == null) {
      return !required;
    }
    return shape == null || shape.shape().accepts(value);
  }

  void report(SdkPojo structure, String prefix, List<Violation> violations) {
    String path = prefix + decapitalized(field.memberName());
    Object value = valueIn(structure);
    if (value != null && shape != null) {
      shape.shape().report(value, new Place(path, structure, field), violations);
    } else if (value == null && required) {
      violations.add(Place.missing(path, structure, field));
    }
  }

  /** What the caller set, or null; a list or map that the SDK made up is not set. */
  private @Nullable Object valueIn(SdkPojo structure) {
    Object value =
        filledIn && structure instanceof SdkRequest request
            ? request.getValueForField(field.memberName(), Object.class).orElse(null)
            : field.getValueOrDefault(structure);
    // Asked of collections alone: of a text the answer is no too, but takes long to find.
    return collection && isMadeUp(value) ? null : value;
  }

  private static boolean isMadeUp(@Nullable Object value) {
    return value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap;
  }

  // The first letter alone: StreamARN is 'streamARN', SSESpecification 'sSESpecification'.
  static String decapitalized(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
