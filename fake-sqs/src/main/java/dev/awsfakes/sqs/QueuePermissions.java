package dev.awsfakes.sqs;

import dev.awsfakes.spi.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.sqs.model.AddPermissionRequest;
import software.amazon.awssdk.services.sqs.model.AddPermissionResponse;
import software.amazon.awssdk.services.sqs.model.RemovePermissionRequest;
import software.amazon.awssdk.services.sqs.model.RemovePermissionResponse;

/** The operations that write single statements of a queue's policy. */
final class QueuePermissions {
  private static final int MAX_ACTIONS = 7;
  private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9_-]{1,80}");
  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
  private static final Set<String> ACTIONS =
      Set.of(
          "*",
          "AddPermission",
          "ChangeMessageVisibility",
          "CreateQueue",
          "DeleteMessage",
          "DeleteQueue",
          "GetQueueAttributes",
          "GetQueueUrl",
          "ListDeadLetterSourceQueues",
          "ListQueueTags",
          "ListQueues",
          "PurgeQueue",
          "ReceiveMessage",
          "RemovePermission",
          "SendMessage",
          "SetQueueAttributes",
          "TagQueue",
          "UntagQueue");

  private final Queues queues;

  QueuePermissions(Queues queues) {
    this.queues = queues;
  }

  AddPermissionResponse.Builder add(AddPermissionRequest request, Call call) {
    Queue queue = queues.require(request.queueUrl());
    require(request);
    List<JsonNode> statements = statements(queue);
    if (statements.stream().anyMatch(statement -> hasLabel(statement, request.label()))) {
      throw SqsErrors.invalidValue(request.label(), "Label", "Already exists.");
    }
    List<String> written = new ArrayList<>();
    statements.forEach(statement -> written.add(JsonText.of(statement)));
    written.add(statement(request, queue.identity().arn(), call.scope().partition()));
    write(queue, written, call);
    return AddPermissionResponse.builder();
  }

  private static void require(AddPermissionRequest request) {
    if (!LABEL.matcher(request.label()).matches()) {
      throw SqsErrors.invalidValue(
          request.label(),
          "Label",
          "Must be 1 to 80 characters of alphanumerics, hyphens and underscores.");
    }
    if (request.actions().size() > MAX_ACTIONS) {
      throw SqsErrors.overLimit(
          request.actions().size() + " Actions were found, maximum allowed is 7.");
    }
    for (String action : request.actions()) {
      if (!ACTIONS.contains(action)) {
        throw SqsErrors.invalidValue(
            "SQS:" + action,
            "ActionName",
            "Please refer to the appropriate WSDL for a list of valid actions. ");
      }
    }
    for (String account : request.awsAccountIds()) {
      if (!ACCOUNT.matcher(account).matches()) {
        throw SqsErrors.invalidValue(request.awsAccountIds(), "PrincipalId", "Unable to verify.");
      }
    }
  }

  RemovePermissionResponse.Builder remove(RemovePermissionRequest request, Call call) {
    Queue queue = queues.require(request.queueUrl());
    List<JsonNode> statements = statements(queue);
    List<String> rest =
        statements.stream()
            .filter(statement -> !hasLabel(statement, request.label()))
            .map(JsonText::of)
            .toList();
    if (rest.size() == statements.size()) {
      throw SqsErrors.invalidValue(request.label(), "Label", "can't find label.");
    }
    write(queue, rest, call);
    return RemovePermissionResponse.builder();
  }

  private static List<JsonNode> statements(Queue queue) {
    String policy = queue.settings().get(QueueSetting.POLICY);
    if (policy == null) {
      return List.of();
    }
    JsonNode statements = JsonText.object(policy, "Policy").get("Statement");
    if (statements == null) {
      return List.of();
    }
    return statements.isArray() ? statements.asArray() : List.of(statements);
  }

  private static boolean hasLabel(JsonNode statement, String label) {
    return statement.field("Sid").filter(sid -> label.equals(sid.text())).isPresent();
  }

  // The form is AWS's own, recorded: sqs_permission_lifecycle.
  private void write(Queue queue, List<String> statements, Call call) {
    String policy =
        statements.isEmpty()
            ? ""
            : "{\"Version\":\"2008-10-17\",\"Id\":"
                + quoted(queue.identity().arn() + "/SQSDefaultPolicy")
                + ",\"Statement\":["
                + String.join(",", statements)
                + "]}";
    queues.configure(queue, Map.of("Policy", policy), call.now());
  }

  private static String statement(AddPermissionRequest request, String arn, String partition) {
    List<String> principals =
        request.awsAccountIds().stream()
            .map(account -> "arn:" + partition + ":iam::" + account + ":root")
            .toList();
    List<String> actions = request.actions().stream().map(action -> "SQS:" + action).toList();
    return "{\"Sid\":"
        + quoted(request.label())
        + ",\"Effect\":\"Allow\",\"Principal\":{\"AWS\":"
        + oneOrList(principals)
        + "},\"Action\":"
        + oneOrList(actions)
        + ",\"Resource\":"
        + quoted(arn)
        + "}";
  }

  private static String oneOrList(List<String> texts) {
    return texts.size() == 1
        ? quoted(texts.get(0))
        : texts.stream().map(QueuePermissions::quoted).collect(Collectors.joining(",", "[", "]"));
  }

  // Labels, actions, accounts and ARNs have no character that JSON would escape.
  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
