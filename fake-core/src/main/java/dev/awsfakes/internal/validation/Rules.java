package dev.awsfakes.internal.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** The rules for one value by itself: its length or range, enum values, pattern. */
final class Rules {
  /** Anything goes. */
  static final Rules NONE = parse(List.of());

  private final String measure;
  private final @Nullable Long least;
  private final @Nullable Long greatest;
  private final long lower;
  private final long upper;
  private final String @Nullable [] values;
  private final @Nullable String pattern;
  private final boolean sensitive;
  private volatile @Nullable Pattern compiled;
  private @Nullable String lastMatching;

  private Rules(
      String measure,
      String @Nullable [] limits,
      String @Nullable [] values,
      @Nullable String pattern,
      boolean sensitive) {
    this.measure = measure;
    this.least = limits == null ? null : limit(limits[0]);
    this.greatest = limits == null ? null : limit(limits[1]);
    this.lower = least == null ? Long.MIN_VALUE : least;
    this.upper = greatest == null ? Long.MAX_VALUE : greatest;
    this.values = values;
    this.pattern = pattern;
    this.sensitive = sensitive;
  }

  /** The rules among the lines of a block. */
  static Rules parse(List<String> block) {
    String length = ConstraintTable.detail(block, "length ");
    String range = ConstraintTable.detail(block, "range ");
    String limits = length == null ? range : length;
    String values = ConstraintTable.detail(block, "enum ");
    return new Rules(
        range == null ? "length" : "value",
        limits == null ? null : words(limits),
        values == null ? null : words(values),
        ConstraintTable.detail(block, "pattern "),
        ConstraintTable.detail(block, "sensitive") != null);
  }

  boolean isSensitive() {
    return sensitive;
  }

  boolean accept(Object value) {
    if (least != null || greatest != null) {
      long size = size(value);
      if (size < lower || size > upper) {
        return false;
      }
    }
    return isAmongValues(value) && matches(value);
  }

  /** The constraints that the value breaks; the order is that of messages seen from AWS. */
  List<String> brokenBy(Object value) {
    List<String> broken = new ArrayList<>(1);
    if (!isAmongValues(value)) {
      broken.add(ofValues());
    }
    if (least != null && size(value) < lower) {
      broken.add(ofLeast());
    }
    if (!matches(value)) {
      broken.add(ofPattern());
    }
    if (greatest != null && size(value) > upper) {
      broken.add(ofGreatest());
    }
    return broken;
  }

  /** All constraints, as they are listed for the members of a collection. */
  @Override
  public String toString() {
    List<String> all = new ArrayList<>();
    if (greatest != null) {
      all.add(ofGreatest());
    }
    if (least != null) {
      all.add(ofLeast());
    }
    if (pattern != null) {
      all.add(ofPattern());
    }
    if (values != null) {
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

  private boolean isAmongValues(Object value) {
    if (values == null) {
      return true;
    }
    for (String each : values) {
      if (each.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private boolean matches(Object value) {
    if (pattern == null) {
      return true;
    }
    // Callers use few names and ARNs, over and over: the last one is known to match. Threads may
    // see different ones; each is right.
    String text = (String) value;
    if (text.equals(lastMatching)) {
      return true;
    }
    boolean matches = pattern().matcher(text).matches();
    if (matches) {
      lastMatching = text;
    }
    return matches;
  }

  private Pattern pattern() {
    Pattern known = compiled;
    if (known == null) {
      known = Pattern.compile(pattern);
      compiled = known;
    }
    return known;
  }

  private long size(Object value) {
    if (value instanceof String text) {
      int length = text.length();
      // Characters beyond the BMP count once; they can matter only near a limit.
      boolean mayMatter = length > upper || length < 2 * lower;
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

  private static @Nullable Long limit(String word) {
    return word.equals("-") ? null : Long.valueOf(word);
  }

  private static String[] words(String line) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int end = line.indexOf(' '); end >= 0; end = line.indexOf(' ', start)) {
      words.add(line.substring(start, end));
      start = end + 1;
    }
    words.add(line.substring(start));
    return words.toArray(new String[0]);
  }
}
