package dev.awsfakes.s3;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** What a browser's form may send: API reference, "POST Policy". */
record PostPolicy(Instant expiration, List<Condition> conditions) {
  /** Fields that no condition has to name. */
  private static final Set<String> FREE = Set.of("x-amz-signature", "policy", "file", "bucket");

  private static final String IGNORED = "x-ignore-";

  /**
   * One condition, in the form with an operator.
   *
   * @param operator {@code eq}, {@code starts-with} or {@code content-length-range}
   */
  private record Condition(String operator, String subject, String value) {
    boolean isAboutLength() {
      return operator.equals("content-length-range");
    }

    /** The field, in lower case, that it is about; null without the dollar before it. */
    @Nullable String field() {
      return subject.startsWith("$") ? subject.substring(1).toLowerCase(Locale.ROOT) : null;
    }

    boolean holds(Map<String, String> fields) {
      String field = field();
      String given = field == null ? null : fields.getOrDefault(field, "");
      return given != null
          && (operator.equals("eq") ? given.equals(value) : given.startsWith(value));
    }

    String text() {
      return "[\"" + operator + "\", \"" + subject + "\", \"" + value + "\"]";
    }
  }

  /**
   * Reads a policy.
   *
   * @throws dev.awsfakes.spi.AwsError InvalidPolicyDocument
   */
  static PostPolicy parse(String base64) {
    Map<String, JsonNode> members = document(base64);
    JsonNode expiration = members.get("expiration");
    JsonNode conditions = members.get("conditions");
    if (expiration == null || !expiration.isString()) {
      throw S3Errors.invalidPolicyDocument("Policy missing expiration.");
    }
    if (conditions == null || !conditions.isArray()) {
      throw S3Errors.invalidPolicyDocument("Policy missing conditions.");
    }
    List<Condition> parsed = new ArrayList<>();
    conditions.asArray().forEach(condition -> parsed.add(condition(condition)));
    return new PostPolicy(instant(expiration.text()), parsed);
  }

  private static Map<String, JsonNode> document(String base64) {
    try {
      String json = new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
      return JsonNode.parser().parse(json).asObject();
    } catch (RuntimeException e) {
      throw S3Errors.invalidPolicyDocument("Invalid JSON.");
    }
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw S3Errors.invalidPolicyDocument("Invalid 'expiration' value: '" + text + "'");
    }
  }

  private static Condition condition(JsonNode node) {
    if (node.isObject()) {
      if (node.asObject().size() != 1) {
        throw S3Errors.invalidPolicyDocument(
            "Invalid Simple-Condition: Simple-Conditions must have exactly one property"
                + " specified.");
      }
      Map.Entry<String, JsonNode> simple = node.asObject().entrySet().iterator().next();
      return new Condition("eq", "$" + simple.getKey(), text(simple.getValue()));
    }
    if (!node.isArray() || node.asArray().size() != 3) {
      throw S3Errors.invalidPolicyDocument("Invalid Condition: wrong number of arguments.");
    }
    List<String> words = node.asArray().stream().map(PostPolicy::text).toList();
    String operator = words.get(0).toLowerCase(Locale.ROOT);
    if (!Set.of("eq", "starts-with", "content-length-range").contains(operator)) {
      throw S3Errors.invalidPolicyDocument(
          "Invalid Condition: unknown operation '" + operator + "'.");
    }
    return new Condition(operator, words.get(1), words.get(2));
  }

  private static String text(JsonNode node) {
    return node.isString() || node.isNumber() ? node.text() : node.toString();
  }

  /**
   * Refuses a form that does not keep to the policy.
   *
   * @param fields by their names in lower case
   * @throws dev.awsfakes.spi.AwsError AccessDenied, EntityTooSmall, EntityTooLarge
   */
  void require(Map<String, String> fields, long length, Instant now) {
    if (!now.isBefore(expiration)) {
      throw S3Errors.failedPolicy("Policy expired.");
    }
    Set<String> named = new HashSet<>(FREE);
    for (Condition condition : conditions) {
      if (condition.isAboutLength()) {
        requireLength(condition, length);
      } else if (!condition.holds(fields)) {
        throw failed(condition);
      } else if (condition.field() != null) {
        named.add(condition.field());
      }
    }
    List<String> extra =
        fields.keySet().stream()
            .filter(name -> !named.contains(name) && !name.startsWith(IGNORED))
            .sorted()
            .toList();
    if (!extra.isEmpty()) {
      throw S3Errors.failedPolicy("Extra input fields: " + String.join(", ", extra));
    }
  }

  private static RuntimeException failed(Condition condition) {
    return S3Errors.failedPolicy("Policy Condition failed: " + condition.text());
  }

  private static void requireLength(Condition range, long length) {
    long least;
    long most;
    try {
      least = Long.parseLong(range.subject());
      most = Long.parseLong(range.value());
    } catch (NumberFormatException e) {
      throw failed(range);
    }
    if (length < least) {
      throw S3Errors.smallerThanPolicy();
    }
    if (length > most) {
      throw S3Errors.entityTooLarge();
    }
  }
}
