package dev.awsfakes.sqs;

import java.util.Map;
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
    JsonNode node;
    try {
      node = JsonNode.parser().parse(json);
    } catch (RuntimeException e) {
      throw notAMap(json, attribute);
    }
    if (!node.isObject()) {
      throw notAMap(json, attribute);
    }
    return node.asObject();
  }

  private static RuntimeException notAMap(String json, String attribute) {
    return SqsErrors.invalidValue(
        json, attribute, "Amazon SQS can't create the policy. It must be in JSON format.");
  }
}
