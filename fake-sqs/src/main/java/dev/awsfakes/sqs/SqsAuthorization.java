package dev.awsfakes.sqs;

import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Scope;
import dev.awsfakes.spi.access.AccessQuestion;
import dev.awsfakes.spi.access.Authorization;
import dev.awsfakes.spi.access.ConditionKeys;
import dev.awsfakes.spi.access.Denial;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.services.sqs.model.CreateQueueRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.TagQueueRequest;
import software.amazon.awssdk.services.sqs.model.UntagQueueRequest;

/** What a call of SQS asks of the policies: the queue it is about, and the queue's own policy. */
final class SqsAuthorization implements Authorization {
  // SQS guide, "Overview of managing access": no policy of a queue opens these to other accounts.
  private static final Set<String> OWN_ACCOUNT_ONLY =
      Set.of(
          "AddPermission",
          "CancelMessageMoveTask",
          "CreateQueue",
          "DeleteQueue",
          "ListMessageMoveTasks",
          "ListQueueTags",
          "ListQueues",
          "RemovePermission",
          "SetQueueAttributes",
          "StartMessageMoveTask",
          "TagQueue",
          "UntagQueue");

  @Override
  public List<AccessQuestion> questions(Call call) {
    Asked asked = new Asked(call);
    // A batch is allowed by the permission of the single operation.
    asked.add(call.operation().replaceFirst("Batch$", ""), queueOf(call));
    switch (call.operation()) {
      case "CreateQueue" -> {
        if (!requestTags(call.request()).isEmpty()) {
          asked.add("TagQueue", queueOf(call));
        }
      }
      case "StartMessageMoveTask" -> {
        asked.add("ReceiveMessage", queueOf(call));
        asked.add("DeleteMessage", queueOf(call));
        asked.add("GetQueueAttributes", queueOf(call));
        asked.add("SendMessage", QueueUrl.ofArn(text(call.request(), "DestinationArn")));
      }
      default -> {}
    }
    return asked.questions;
  }

  /** The questions of one call. */
  private static final class Asked {
    private final Call call;
    private final List<AccessQuestion> questions = new ArrayList<>(1);

    Asked(Call call) {
      this.call = call;
    }

    /** Asks for an action, unless the queue is none that could be asked about. */
    void add(String action, @Nullable QueueUrl name) {
      if (name == null) {
        return;
      }
      Queue queue = Queues.of(call.cloud(), name.scope()).find(name.name());
      boolean own = name.account().equals(call.scope().account());
      if (queue == null && !own) {
        return;
      }
      AccessQuestion question = question(action, name, queue, call.request());
      questions.add(OWN_ACCOUNT_ONLY.contains(action) ? question.confinedToAccount() : question);
    }
  }

  /** Whether an action may be done to a queue. */
  static AccessQuestion question(
      String action, QueueUrl name, @Nullable Queue queue, @Nullable AwsRequest request) {
    ConditionKeys keys =
        ConditionKeys.none().withResourceTags(queue == null ? Map.of() : queue.tags());
    if (request instanceof UntagQueueRequest untag) {
      keys.withAll("aws:TagKeys", untag.tagKeys());
    } else if (request != null) {
      keys.withRequestTags(requestTags(request));
    }
    String arn = name.scope().arn("sqs", name.name());
    AccessQuestion question = AccessQuestion.of("sqs:" + action, arn, name.account(), keys);
    String policy = queue == null ? null : queue.settings().get(QueueSetting.POLICY);
    return policy == null ? question : question.policy("queue policy", policy);
  }

  private static Map<String, String> requestTags(AwsRequest request) {
    if (request instanceof CreateQueueRequest create) {
      return create.tags();
    }
    return request instanceof TagQueueRequest tag ? tag.tags() : Map.of();
  }

  private static @Nullable QueueUrl queueOf(Call call) {
    Scope here = call.scope();
    AwsRequest request = call.request();
    return switch (call.operation()) {
      case "ListQueues" -> named(here.account(), "", here);
      case "CreateQueue" -> named(here.account(), text(request, "QueueName"), here);
      case "GetQueueUrl" -> {
        String owner = ((GetQueueUrlRequest) request).queueOwnerAWSAccountId();
        yield named(owner == null ? here.account() : owner, text(request, "QueueName"), here);
      }
      case "StartMessageMoveTask", "ListMessageMoveTasks" ->
          QueueUrl.ofArn(text(request, "SourceArn"));
      case "CancelMessageMoveTask" ->
          QueueUrl.ofArn(MoveTasks.sourceOf(text(request, "TaskHandle")));
      default -> QueueUrl.parse(text(request, "QueueUrl"));
    };
  }

  private static QueueUrl named(String account, String name, Scope here) {
    return new QueueUrl(here.region().id(), account, name);
  }

  private static String text(AwsRequest request, String member) {
    return request.getValueForField(member, String.class).orElse("");
  }

  @Override
  public AwsError denied(Denial denial, Call call) {
    String action = denial.question().action();
    // Whether another account's queue is there is not told to who may not ask.
    return action.equals("sqs:GetQueueUrl") && !denial.isWithinAccount()
        ? SqsErrors.queueDoesNotExist()
        : SqsErrors.accessDenied(denial.message(action.toLowerCase(Locale.ROOT)));
  }
}
