package dev.awsfakes.eventsources;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** A filter pattern: conditions on the fields of an event, all of which must hold. */
final class FilterPattern {
  /** The length that Lambda's API allows. */
  static final int MAX_LENGTH = 4_096;

  private final JsonNode pattern;
  private final List<Condition> conditions;

  /** What one field of a pattern asks of an object. */
  private interface Condition {
    boolean matches(Map<String, JsonNode> event);
  }

  private FilterPattern(JsonNode pattern) {
    this.pattern = pattern;
    this.conditions = conditions(pattern);
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if Lambda would not take it
   */
  static FilterPattern parse(String json) {
    if (json.length() > MAX_LENGTH) {
      throw invalid("it is longer than " + MAX_LENGTH + " characters");
    }
    JsonNode pattern = JsonText.parsed(json);
    if (pattern == null || !pattern.isObject()) {
      throw invalid("it is not a JSON object: " + json);
    }
    return new FilterPattern(pattern);
  }

  static IllegalArgumentException invalid(String reason) {
    return new IllegalArgumentException("Lambda would not take this filter pattern: " + reason);
  }

  /** The fields at the top. */
  Set<String> fields() {
    return pattern.asObject().keySet();
  }

  /** The pattern of a field at the top, if there is one. */
  @Nullable JsonNode field(String name) {
    return pattern.asObject().get(name);
  }

  boolean matches(JsonNode event) {
    return event.isObject() && allHold(conditions, event.asObject());
  }

  private static boolean allHold(List<Condition> conditions, Map<String, JsonNode> event) {
    return conditions.stream().allMatch(condition -> condition.matches(event));
  }

  private static List<Condition> conditions(JsonNode pattern) {
    List<Condition> conditions = new ArrayList<>();
    pattern
        .asObject()
        .forEach(
            (field, rule) ->
                conditions.add(field.equals("$or") ? anyOf(rule) : condition(field, rule)));
    return conditions;
  }

  private static Condition anyOf(JsonNode alternatives) {
    if (!alternatives.isArray() || alternatives.asArray().stream().anyMatch(a -> !a.isObject())) {
      throw invalid("'$or' takes a list of objects");
    }
    List<List<Condition>> all =
        alternatives.asArray().stream().map(FilterPattern::conditions).toList();
    return event -> all.stream().anyMatch(each -> allHold(each, event));
  }

  private static Condition condition(String field, JsonNode rule) {
    if (rule.isObject()) {
      return nested(field, conditions(rule));
    }
    if (!rule.isArray() || rule.asArray().isEmpty()) {
      throw invalid("the value of '" + field + "' is a list of comparisons or an object");
    }
    List<FilterRule> rules = rule.asArray().stream().map(FilterRule::parse).toList();
    return event -> rules.stream().anyMatch(each -> each.matches(event.get(field)));
  }

  // Below a field that is absent all is absent, so that {"exists": false} holds there.
  private static Condition nested(String field, List<Condition> conditions) {
    return event -> {
      JsonNode value = event.get(field);
      if (value == null) {
        return allHold(conditions, Map.of());
      }
      List<JsonNode> candidates = value.isArray() ? value.asArray() : List.of(value);
      return candidates.stream()
          .anyMatch(each -> each.isObject() && allHold(conditions, each.asObject()));
    };
  }
}
