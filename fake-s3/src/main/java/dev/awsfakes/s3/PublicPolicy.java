package dev.awsfakes.s3;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * Whether a bucket policy lets the public in: it does unless each statement that allows something
 * names fixed principals, or limits callers to fixed values. S3 guide, "The meaning of 'public'".
 */
final class PublicPolicy {
  private static final Set<String> OPERATORS =
      Set.of(
          "stringequals",
          "stringequalsignorecase",
          "stringlike",
          "arnequals",
          "arnlike",
          "ipaddress");

  private static final Set<String> KEYS =
      Set.of(
          "aws:principalaccount",
          "aws:principalarn",
          "aws:principalorgid",
          "aws:sourceaccount",
          "aws:sourcearn",
          "aws:sourceowner",
          "aws:sourcevpc",
          "aws:sourcevpce",
          "aws:userid",
          "s3:dataaccesspointaccount",
          "s3:x-amz-server-side-encryption-aws-kms-key-id");

  private static final String SOURCE_IP = "aws:sourceip";
  private static final String ACCESS_POINT = "s3:dataaccesspointarn";
  private static final Pattern FIXED_ACCESS_POINT =
      Pattern.compile("arn:[^:*?$]+:s3:[^:*?$]+:\\d{12}:accesspoint/[^$]+");
  private static final Pattern SESSION_OF_ROLE = Pattern.compile("[^*?$]+:\\*");
  private static final Pattern VARIABLE = Pattern.compile("[*?]|\\$\\{");

  /** Wider ranges are as good as everybody. */
  private static final int WIDEST_V4 = 8;

  private static final int WIDEST_V6 = 32;

  private PublicPolicy() {}

  static boolean isPublic(String policy) {
    JsonNode statements = JsonNode.parser().parse(policy).asObject().get("Statement");
    return statements != null && listed(statements).stream().anyMatch(PublicPolicy::admitsPublic);
  }

  private static List<JsonNode> listed(JsonNode node) {
    return node.isArray() ? node.asArray() : List.of(node);
  }

  // What is no text limits nobody.
  private static String text(JsonNode node) {
    return node.isString() ? node.text() : "";
  }

  private static boolean admitsPublic(JsonNode node) {
    if (!node.isObject()) {
      return false;
    }
    Map<String, JsonNode> statement = node.asObject();
    JsonNode effect = statement.get("Effect");
    return effect != null
        && "Allow".equals(effect.text())
        && !hasFixedPrincipals(statement)
        && !isLimited(statement.get("Condition"));
  }

  private static boolean hasFixedPrincipals(Map<String, JsonNode> statement) {
    JsonNode principal = statement.get("Principal");
    if (principal == null) {
      return false;
    }
    return principal.isObject()
        && !principal.asObject().isEmpty()
        && principal.asObject().values().stream()
            .flatMap(values -> listed(values).stream())
            .allMatch(value -> isFixed(text(value)));
  }

  private static boolean isLimited(@Nullable JsonNode condition) {
    return condition != null
        && condition.isObject()
        && condition.asObject().entrySet().stream()
            .filter(operator -> OPERATORS.contains(operator.getKey().toLowerCase(Locale.ROOT)))
            .filter(operator -> operator.getValue().isObject())
            .flatMap(operator -> operator.getValue().asObject().entrySet().stream())
            .anyMatch(
                key ->
                    listed(key.getValue()).stream()
                        .allMatch(
                            value -> limits(key.getKey().toLowerCase(Locale.ROOT), text(value))));
  }

  private static boolean limits(String key, String value) {
    if (key.equals(SOURCE_IP)) {
      return isNarrow(value);
    }
    if (key.equals(ACCESS_POINT)) {
      return FIXED_ACCESS_POINT.matcher(value).matches();
    }
    return KEYS.contains(key)
        && (isFixed(value)
            || (key.equals("aws:userid") && SESSION_OF_ROLE.matcher(value).matches()));
  }

  private static boolean isNarrow(String cidr) {
    int slash = cidr.indexOf('/');
    if (slash < 0) {
      return isFixed(cidr);
    }
    try {
      int width = Integer.parseInt(cidr.substring(slash + 1));
      return width >= (cidr.contains(":") ? WIDEST_V6 : WIDEST_V4);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isFixed(String value) {
    return !value.isEmpty() && !VARIABLE.matcher(value).find();
  }
}
