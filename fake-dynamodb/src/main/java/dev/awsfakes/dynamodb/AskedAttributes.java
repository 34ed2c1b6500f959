package dev.awsfakes.dynamodb;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** The top-level attributes that a request names: the values of {@code dynamodb:Attributes}. */
final class AskedAttributes {
  // A name that does not follow a dot, a colon or another part of it, and calls no function.
  private static final Pattern NAME =
      Pattern.compile(
          "(?<![.\\w:#])(#?[A-Za-z_0-9]*[A-Za-z_][A-Za-z_0-9]*|#\\w+)(?![\\w#])\\s*(\\(?)");

  // They are reserved: as attributes they stand behind a placeholder.
  private static final Set<String> KEYWORDS =
      Set.of("AND", "OR", "NOT", "BETWEEN", "IN", "SET", "REMOVE", "ADD", "DELETE");

  private static final Set<String> EXPRESSIONS =
      Set.of(
          "ConditionExpression",
          "FilterExpression",
          "KeyConditionExpression",
          "ProjectionExpression",
          "UpdateExpression");

  private static final Set<String> LEGACY_MAPS =
      Set.of("AttributeUpdates", "Expected", "KeyConditions", "QueryFilter", "ScanFilter");

  private AskedAttributes() {}

  /** The names in the expressions and older members of a request, or of a part of one. */
  static Set<String> of(SdkPojo request) {
    Set<String> names = new TreeSet<>();
    Map<?, ?> placeholders = Map.of();
    for (SdkField<?> field : request.sdkFields()) {
      if (field.memberName().equals("ExpressionAttributeNames")
          && field.getValueOrDefault(request) instanceof Map<?, ?> given) {
        placeholders = given;
      }
    }
    for (SdkField<?> field : request.sdkFields()) {
      Object value = field.getValueOrDefault(request);
      if (value instanceof String text && EXPRESSIONS.contains(field.memberName())) {
        add(text, placeholders, names);
      } else if (value instanceof Map<?, ?> map && LEGACY_MAPS.contains(field.memberName())) {
        map.keySet().forEach(name -> names.add(name.toString()));
      } else if (value instanceof Collection<?> list
          && field.memberName().equals("AttributesToGet")) {
        list.forEach(name -> names.add(name.toString()));
      }
    }
    return names;
  }

  private static void add(String expression, Map<?, ?> placeholders, Set<String> names) {
    Matcher matcher = NAME.matcher(expression);
    while (matcher.find()) {
      String name = matcher.group(1);
      if (name.startsWith("#")) {
        Object stands = placeholders.get(name);
        names.add(stands == null ? name : stands.toString());
      } else if (matcher.group(2).isEmpty() && !KEYWORDS.contains(name.toUpperCase(Locale.ROOT))) {
        names.add(name);
      }
    }
  }
}
