package dev.awsfakes.spi.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The text of a constraint table, as {@code tools/constraints.py} describes it. A block is found by
 * halving, since the blocks are sorted, and parsed when a value of its shape turns up: most of a
 * table is never looked at.
 */
final class ConstraintTable {
  private final String text;
  private final ConcurrentMap<String, Shape> shapes = new ConcurrentHashMap<>();

  ConstraintTable(String text) {
    this.text = text;
  }

  /** The shape of a request, without members if the table has nothing on it. */
  StructureShape request(String name) {
    int block = find(name);
    return new StructureShape(this, block < 0 ? List.of() : details(block));
  }

  /** A shape that another one names. */
  Shape shape(String name) {
    Shape known = shapes.get(name);
    if (known == null) {
      known = parse(name);
      shapes.put(name, known);
    }
    return known;
  }

  private Shape parse(String name) {
    int block = find(name);
    if (block < 0) {
      throw new IllegalStateException("The table has no block " + name);
    }
    int kind = block + name.length() + 1;
    // The static methods, unlike constructors, let the JVM load a class when it is first needed.
    List<String> details = details(block);
    return switch (text.substring(kind, text.indexOf('\n', kind))) {
      case "structure" -> new StructureShape(this, details);
      case "list" -> ListShape.parse(this, details);
      case "map" -> MapShape.parse(this, details);
      default -> ScalarShape.parse(details);
    };
  }

  /** What stands behind a word at the start of one of a block's lines, or null. */
  static @Nullable String detail(List<String> details, String word) {
    for (int i = 0; i < details.size(); i++) {
      String line = details.get(i);
      if (line.startsWith(word)) {
        return line.substring(word.length());
      }
    }
    return null;
  }

  /** Where the block begins, or -1. */
  private int find(String name) {
    int low = text.indexOf('\n') + 1;
    int high = text.length();
    while (low < high) {
      int start = blockStart(low, (low + high) >>> 1);
      int order = compare(name, start);
      if (order == 0) {
        return start;
      } else if (order < 0) {
        high = start;
      } else {
        low = blockEnd(start);
      }
    }
    return -1;
  }

  private int blockStart(int low, int within) {
    int at = within;
    while (at > low && (text.charAt(at) == ' ' || text.charAt(at - 1) != '\n')) {
      at--;
    }
    return at;
  }

  private int blockEnd(int start) {
    int at = text.indexOf('\n', start) + 1;
    while (at < text.length() && text.charAt(at) == ' ') {
      at = text.indexOf('\n', at) + 1;
    }
    return at;
  }

  private int compare(String name, int start) {
    for (int i = 0; i < name.length(); i++) {
      int difference = name.charAt(i) - text.charAt(start + i);
      if (difference != 0) {
        return difference;
      }
    }
    return text.charAt(start + name.length()) == ' ' ? 0 : -1;
  }

  private List<String> details(int block) {
    List<String> details = new ArrayList<>();
    int at = text.indexOf('\n', block) + 1;
    while (at < text.length() && text.charAt(at) == ' ') {
      int end = text.indexOf('\n', at);
      details.add(text.substring(at + 1, end));
      at = end + 1;
    }
    return details;
  }
}
