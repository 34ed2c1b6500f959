package dev.awsfakes.internal;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Response headers as a short immutable list: nearly every response has none of its own. */
public final class ResponseHeaders implements Serializable {
  private static final long serialVersionUID = 1L;

  /** No headers. */
  public static final ResponseHeaders NONE = new ResponseHeaders(new String[0]);

  private final String[] namesAndValues;

  private ResponseHeaders(String[] namesAndValues) {
    this.namesAndValues = namesAndValues;
  }

  /** These headers and one more. */
  public ResponseHeaders with(String name, String value) {
    int length = namesAndValues.length;
    String[] more = java.util.Arrays.copyOf(namesAndValues, length + 2);
    more[length] = name;
    more[length + 1] = value;
    return new ResponseHeaders(more);
  }

  /** As a map that ignores the case of names, as the SDK's is. */
  public Map<String, List<String>> toMap() {
    Map<String, List<String>> map = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return map;
  }
}
