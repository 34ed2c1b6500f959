package dev.awsfakes.sqs;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Attributes whose value is a JSON document. */
final class JsonText {
  private JsonText() {}

  /**
   * The members of a JSON object.
   *
   * @throws dev.awsfakes.spi.AwsError InvalidParameterValue if the text is none
   */
  static Map<String, JsonNode> object(String json, String attribute) {
    @Nullable JsonNode node; // null for an empty text
    try {
      node = JsonNode.parser().parse(json);
    } catch (RuntimeException e) {
      throw notAMap(json, attribute);
    }
    if (node == null || !node.isObject()) {
      throw notAMap(json, attribute);
    }
    return node.asObject();
  }

  /** The text of a JSON value, without white space. */
  static String of(JsonNode node) {
    if (node.isObject()) {
      return node.asObject().entrySet().stream()
          .map(member -> '"' + member.getKey() + "\":" + of(member.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (node.isArray()) {
      return node.asArray().stream().map(JsonText::of).collect(Collectors.joining(",", "[", "]"));
    }
    return node.toString();
  }

  private static RuntimeException notAMap(String json, String attribute) {
    return SqsErrors.invalidValue(
        json, attribute, "Amazon SQS can't create the policy. It must be in JSON format.");
  }
}
