package dev.awsfakes.spi.validation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * A structure or a request. Its members in the model are matched with the fields of the SDK's class
 * by name when the first value turns up; a member that this SDK release does not know is left out.
 */
final class StructureShape extends Shape {
  private final ConstraintTable table;
  private final List<String> block;
  private volatile StructureMember @Nullable [] members;

  StructureShape(ConstraintTable table, List<String> block) {
    super(Rules.NONE);
    this.table = table;
    this.block = block;
  }

  @Override
  boolean acceptsInside(Object value) {
    SdkPojo structure = (SdkPojo) value;
    for (StructureMember member : members(structure)) {
      if (!member.accepts(structure)) {
        return false;
      }
    }
    return true;
  }

  @Override
  void reportInside(Object value, Place place, List<Violation> violations) {
    report((SdkPojo) value, place.path() + ".", violations);
  }

  /** Adds what is wrong with the structure; the prefix is empty, or ends with a dot. */
  void report(SdkPojo structure, String prefix, List<Violation> violations) {
    for (StructureMember member : members(structure)) {
      member.report(structure, prefix, violations);
    }
  }

  private StructureMember[] members(SdkPojo structure) {
    StructureMember[] known = members;
    if (known == null) {
      known = match(structure.sdkFields());
      members = known;
    }
    return known;
  }

  private StructureMember[] match(List<SdkField<?>> fields) {
    List<StructureMember> matched = new ArrayList<>(block.size());
    for (String line : block) {
      int end = line.indexOf(' ');
      SdkField<?> field = field(line.substring(0, end), fields);
      if (field != null) {
        boolean required = line.charAt(end + 1) == '!';
        String shape = line.substring(Math.min(line.length(), end + (required ? 3 : 1)));
        ShapeReference reference = shape.isEmpty() ? null : new ShapeReference(table, shape);
        matched.add(new StructureMember(field, required, reference));
      }
    }
    return matched.toArray(new StructureMember[0]);
  }

  private static @Nullable SdkField<?> field(String memberName, List<SdkField<?>> fields) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).memberName().equals(memberName)) {
        return fields.get(i);
      }
    }
    return null;
  }
}
