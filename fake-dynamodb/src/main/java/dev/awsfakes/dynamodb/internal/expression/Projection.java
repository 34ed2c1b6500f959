package dev.awsfakes.dynamodb.internal.expression;

import dev.awsfakes.dynamodb.internal.value.AttributeType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Parts of an item: those at some paths, each in its place. Paths may not overlap. */
public final class Projection {
  private final Map<String, Part> roots = new LinkedHashMap<>();

  /** What is wanted of a map or list; all of it if nothing below is named. */
  private static final class Part {
    final Map<String, Part> members = new LinkedHashMap<>();
    final TreeMap<Integer, Part> elements = new TreeMap<>();

    boolean isWhole() {
      return members.isEmpty() && elements.isEmpty();
    }

    Part below(DocumentPath.Step step) {
      return step instanceof DocumentPath.Name name
          ? members.computeIfAbsent(name.name(), key -> new Part())
          : elements.computeIfAbsent(((DocumentPath.Index) step).index(), key -> new Part());
    }
  }

  private Projection() {}

  /** The projection to the paths. */
  public static Projection of(Iterable<DocumentPath> paths) {
    Projection projection = new Projection();
    for (DocumentPath path : paths) {
      Part part = projection.roots.computeIfAbsent(path.root(), key -> new Part());
      for (DocumentPath.Step step : path.steps()) {
        part = part.below(step);
      }
    }
    return projection;
  }

  /** Parses a projection expression. */
  static List<DocumentPath> parse(Tokens tokens) {
    List<DocumentPath> paths = new ArrayList<>();
    do {
      paths.add(tokens.path());
    } while (tokens.accept(","));
    tokens.expectEnd();
    PathOverlap.refuse(tokens.kind(), paths);
    return List.copyOf(paths);
  }

  /** The top-level attributes that it takes from. */
  public Iterable<String> attributes() {
    return roots.keySet();
  }

  /** What the item has of it. */
  public Map<String, AttributeValue> of(Map<String, AttributeValue> item) {
    return members(item, roots);
  }

  private static Map<String, AttributeValue> members(
      Map<String, AttributeValue> map, Map<String, Part> wanted) {
    Map<String, AttributeValue> found = new LinkedHashMap<>();
    wanted.forEach(
        (name, part) -> {
          AttributeValue value = map.get(name);
          AttributeValue projected = value == null ? null : project(value, part);
          if (projected != null) {
            found.put(name, projected);
          }
        });
    return found;
  }

  private static @Nullable AttributeValue project(AttributeValue value, Part part) {
    if (part.isWhole()) {
      return value;
    }
    if (!part.members.isEmpty()) {
      if (AttributeType.of(value) != AttributeType.M) {
        return null;
      }
      Map<String, AttributeValue> found = members(value.m(), part.members);
      return found.isEmpty() ? null : AttributeValue.builder().m(found).build();
    }
    if (AttributeType.of(value) != AttributeType.L) {
      return null;
    }
    List<AttributeValue> found = elements(value.l(), part.elements);
    return found.isEmpty() ? null : AttributeValue.builder().l(found).build();
  }

  // In the order of the list, closed up.
  private static List<AttributeValue> elements(
      List<AttributeValue> list, SortedMap<Integer, Part> wanted) {
    List<AttributeValue> found = new ArrayList<>();
    wanted
        .headMap(list.size())
        .forEach(
            (index, part) -> {
              AttributeValue projected = project(list.get(index), part);
              if (projected != null) {
                found.add(projected);
              }
            });
    return found;
  }
}
