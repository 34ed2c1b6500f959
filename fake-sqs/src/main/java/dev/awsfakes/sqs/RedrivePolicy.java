package dev.awsfakes.sqs;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * Where messages go that were received too often.
 *
 * @param deadLetterTargetArn the dead-letter queue
 * @param maxReceiveCount how many receives a message may have, 1 to 1,000
 */
record RedrivePolicy(String deadLetterTargetArn, int maxReceiveCount) {

  /**
   * Reads the attribute's JSON.
   *
   * @throws dev.awsfakes.spi.AwsError InvalidParameterValue if a part is missing or wrong
   */
  static RedrivePolicy parse(String json) {
    Map<String, JsonNode> members = JsonText.object(json, "RedrivePolicy");
    JsonNode target = members.get("deadLetterTargetArn");
    JsonNode count = members.get("maxReceiveCount");
    if (target == null || !target.isString()) {
      throw invalid(
          json, "Redrive policy does not contain mandatory attribute: deadLetterTargetArn.");
    }
    if (count == null) {
      throw invalid(json, "Redrive policy does not contain mandatory attribute: maxReceiveCount.");
    }
    Integer max = number(count);
    if (max == null || max < 1 || max > 1_000) {
      throw invalid(
          json,
          "Invalid value for maxReceiveCount: "
              + count.text()
              + ", valid values are from 1 to 1000 both inclusive.");
    }
    return new RedrivePolicy(target.asString(), max);
  }

  private static @Nullable Integer number(JsonNode count) {
    try {
      return Integer.valueOf(count.isNumber() ? count.asNumber() : count.asString());
    } catch (RuntimeException e) {
      return null;
    }
  }

  private static RuntimeException invalid(String json, String reason) {
    return SqsErrors.invalidValue(json, "RedrivePolicy", reason);
  }
}
