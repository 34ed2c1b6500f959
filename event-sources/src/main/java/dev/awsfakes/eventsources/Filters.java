package dev.awsfakes.eventsources;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** The filters of a mapping, of which a record must pass one, if there is any. */
final class Filters {
  /** Lambda's default quota. */
  static final int MAX_FILTERS = 5;

  private final List<FilterPattern> patterns = new ArrayList<>();

  void add(FilterPattern pattern) {
    if (patterns.size() == MAX_FILTERS) {
      throw new IllegalArgumentException(
          "A mapping has at most " + MAX_FILTERS + " filters; join some by \"$or\".");
    }
    patterns.add(pattern);
  }

  boolean accept(Supplier<JsonNode> event) {
    if (patterns.isEmpty()) {
      return true;
    }
    JsonNode node = event.get();
    return patterns.stream().anyMatch(pattern -> pattern.matches(node));
  }

  /** A pattern on the one field that the source's filters see. */
  static FilterPattern on(String field, String json) {
    FilterPattern pattern = FilterPattern.parse(json);
    for (String each : pattern.fields()) {
      if (!each.equals(field)) {
        throw FilterPattern.invalid(
            "filters of this source see '" + field + "' alone, not '" + each + "'");
      }
    }
    return pattern;
  }

  /** An event of one field: the text as JSON where it is an object or list, else as a string. */
  static JsonNode event(String field, String text) {
    JsonNode parsed = JsonText.parsed(text);
    if (parsed != null && (parsed.isObject() || parsed.isArray())) {
      return JsonNode.parser().parse("{\"" + field + "\":" + text + "}");
    }
    JsonWriter writer = JsonWriter.create();
    writer.writeStartObject().writeFieldName(field).writeValue(text).writeEndObject();
    return JsonNode.parser().parse(writer.getBytes());
  }
}
