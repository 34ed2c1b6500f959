package dev.awsfakes.spi.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** The rules for one value by itself: its length or range, enum values, pattern. */
final class Rules {
  private static final String[] NO_WORDS = {};
  private static final long NO_LEAST = Long.MIN_VALUE;
  private static final long NO_GREATEST = Long.MAX_VALUE;

  /** Anything goes. */
  static final Rules NONE = parse(List.of());

  private final String measure;
  private final long least;
  private final long greatest;
  private final String[] values;
  private final @Nullable TextPattern pattern;
  private final boolean sensitive;

  private Rules(
      String measure,
      long least,
      long greatest,
      String[] values,
      @Nullable TextPattern pattern,
      boolean sensitive) {
    this.measure = measure;
    this.least = least;
    this.greatest = greatest;
    this.values = values;
    this.pattern = pattern;
    this.sensitive = sensitive;
  }

  /** The rules among the lines of a block. */
  static Rules parse(List<String> block) {
    String length = ConstraintTable.detail(block, "length ");
    String range = ConstraintTable.detail(block, "range ");
    String[] limits = words(length == null ? range : length);
    String pattern = ConstraintTable.detail(block, "pattern ");
    return new Rules(
        range == null ? "length" : "value",
        limits.length == 0 || limits[0].equals("-") ? NO_LEAST : Long.parseLong(limits[0]),
        limits.length == 0 || limits[1].equals("-") ? NO_GREATEST : Long.parseLong(limits[1]),
        words(ConstraintTable.detail(block, "enum ")),
        pattern == null ? null : new TextPattern(pattern),
        ConstraintTable.detail(block, "sensitive") != null);
  }

  private static String[] words(@Nullable String line) {
    if (line == null) {
      return NO_WORDS;
    }
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int end = line.indexOf(' '); end >= 0; end = line.indexOf(' ', start)) {
      words.add(line.substring(start, end));
      start = end + 1;
    }
    words.add(line.substring(start));
    return words.toArray(NO_WORDS);
  }

  boolean isSensitive() {
    return sensitive;
  }

  boolean accept(Object value) {
    if (least != NO_LEAST || greatest != NO_GREATEST) {
      long size = size(value);
      if (size < least || size > greatest) {
        return false;
      }
    }
    return isAmongValues(value) && matches(value);
  }

  private boolean isAmongValues(Object value) {
    for (String each : values) {
      if (each.equals(value)) {
        return true;
      }
    }
    return values.length == 0;
  }

  private boolean matches(Object value) {
    return pattern == null || pattern.matches((String) value);
  }

  private long size(Object value) {
    if (value instanceof String text) {
      int length = text.length();
      // A character beyond the BMP counts once, which can matter near a limit only.
      boolean mayMatter = length > greatest || length < 2 * least;
      return mayMatter ? text.codePointCount(0, length) : length;
    } else if (value instanceof Number number) {
      return number.longValue();
    } else if (value instanceof Collection<?> collection) {
      return collection.size();
    } else if (value instanceof Map<?, ?> map) {
      return map.size();
    } else {
      return ((SdkBytes) value).asByteArrayUnsafe().length;
    }
  }

  /**
   * The constraints that the value breaks. AWS has been seen to name a least length before a
   * pattern, and a pattern before a greatest length.
   */
  List<String> brokenBy(Object value) {
    List<String> broken = new ArrayList<>(1);
    if (!isAmongValues(value)) {
      broken.add(ofValues());
    }
    if (least != NO_LEAST && size(value) < least) {
      broken.add(ofLeast());
    }
    if (!matches(value)) {
      broken.add(ofPattern());
    }
    if (greatest != NO_GREATEST && size(value) > greatest) {
      broken.add(ofGreatest());
    }
    return broken;
  }

  /** All constraints, in brackets and in the order in which AWS lists those of a list's members. */
  @Override
  public String toString() {
    List<String> all = new ArrayList<>();
    if (greatest != NO_GREATEST) {
      all.add(ofGreatest());
    }
    if (least != NO_LEAST) {
      all.add(ofLeast());
    }
    if (pattern != null) {
      all.add(ofPattern());
    }
    if (values.length != 0) {
      all.add(ofValues());
    }
    return all.toString();
  }

  private String ofLeast() {
    return "Member must have " + measure + " greater than or equal to " + least;
  }

  private String ofGreatest() {
    return "Member must have " + measure + " less than or equal to " + greatest;
  }

  private String ofPattern() {
    return "Member must satisfy regular expression pattern: " + pattern;
  }

  private String ofValues() {
    return "Member must satisfy enum value set: " + EnumOrder.sorted(values);
  }
}
