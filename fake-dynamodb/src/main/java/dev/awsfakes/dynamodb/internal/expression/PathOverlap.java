package dev.awsfakes.dynamodb.internal.expression;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Paths of one expression may not contain each other, nor take one place for map and list. */
final class PathOverlap {
  private final ExpressionKind kind;
  private final Place top = new Place();

  /** What the paths seen so far have at one place. */
  private static final class Place {
    final Map<Object, Place> below = new HashMap<>();
    @Nullable DocumentPath ends;
    @Nullable DocumentPath first;
    boolean isList;
  }

  private PathOverlap(ExpressionKind kind) {
    this.kind = kind;
  }

  static void refuse(ExpressionKind kind, List<DocumentPath> paths) {
    if (paths.size() > 1) {
      PathOverlap overlap = new PathOverlap(kind);
      paths.forEach(overlap::add);
    }
  }

  private void add(DocumentPath path) {
    Place place = enter(top, path.root());
    for (DocumentPath.Step step : path.steps()) {
      if (place.ends != null) {
        throw ExpressionErrors.pathsOverlap(kind, place.ends, path);
      }
      boolean isList = step instanceof DocumentPath.Index;
      DocumentPath other = place.first;
      if (!place.below.isEmpty() && place.isList != isList && other != null) {
        throw ExpressionErrors.pathsConflict(kind, other, path);
      }
      place.isList = isList;
      if (place.below.isEmpty()) {
        place.first = path;
      }
      place = enter(place, step);
    }
    DocumentPath other = place.ends != null ? place.ends : place.first;
    if (other != null) {
      throw ExpressionErrors.pathsOverlap(kind, other, path);
    }
    place.ends = path;
  }

  private static Place enter(Place place, Object step) {
    return place.below.computeIfAbsent(step, key -> new Place());
  }
}
