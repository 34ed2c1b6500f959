package dev.awsfakes.sqs;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * Which queues may use this one as their dead-letter queue.
 *
 * @param permission {@code allowAll}, {@code denyAll} or {@code byQueue}
 * @param sourceQueueArns the queues that may, for {@code byQueue}
 */
record RedriveAllowPolicy(String permission, List<String> sourceQueueArns) {
  private static final int MAX_SOURCES = 10;

  /**
   * Reads the attribute's JSON.
   *
   * @throws dev.awsfakes.spi.AwsError InvalidParameterValue if it breaks a rule
   */
  static RedriveAllowPolicy parse(String json) {
    Map<String, JsonNode> members = JsonText.object(json, "RedriveAllowPolicy");
    JsonNode permission = members.get("redrivePermission");
    String kind = permission == null || !permission.isString() ? "" : permission.asString();
    List<String> sources = sources(members.get("sourceQueueArns"), json);
    boolean byQueue = kind.equals("byQueue");
    if (!byQueue && !kind.equals("allowAll") && !kind.equals("denyAll")) {
      throw invalid(json, "redrivePermission must be one of allowAll, denyAll, byQueue.");
    }
    if (byQueue && (sources.isEmpty() || sources.size() > MAX_SOURCES)) {
      throw invalid(json, "sourceQueueArns must have between 1 and 10 queues for byQueue.");
    }
    if (!byQueue && !sources.isEmpty()) {
      throw invalid(json, "sourceQueueArns can be specified for byQueue only.");
    }
    return new RedriveAllowPolicy(kind, sources);
  }

  private static List<String> sources(@Nullable JsonNode arns, String json) {
    if (arns == null) {
      return List.of();
    }
    if (!arns.isArray()) {
      throw invalid(json, "sourceQueueArns must be a list.");
    }
    return arns.asArray().stream().map(JsonNode::text).toList();
  }

  boolean allows(String sourceArn) {
    return permission.equals("allowAll")
        || (permission.equals("byQueue") && sourceQueueArns.contains(sourceArn));
  }

  private static RuntimeException invalid(String json, String reason) {
    return SqsErrors.invalidValue(json, "RedriveAllowPolicy", reason);
  }
}
