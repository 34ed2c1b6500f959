package dev.awsfakes.sqs;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Events;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.sqs.model.CancelMessageMoveTaskRequest;
import software.amazon.awssdk.services.sqs.model.CancelMessageMoveTaskResponse;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksRequest;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResponse;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResultEntry;
import software.amazon.awssdk.services.sqs.model.StartMessageMoveTaskRequest;
import software.amazon.awssdk.services.sqs.model.StartMessageMoveTaskResponse;

/** The operations that move messages back from dead-letter queues, and the tasks they began. */
final class MoveTasks {
  private static final int KEPT_PER_QUEUE = 10;
  private static final int MAX_PER_SECOND = 500;

  private final Queues queues;
  private final Events events;
  private final Map<Queue, Deque<MoveTask>> tasks = new ConcurrentHashMap<>();

  MoveTasks(Queues queues, Events events) {
    this.queues = queues;
    this.events = events;
  }

  StartMessageMoveTaskResponse.Builder start(StartMessageMoveTaskRequest request, Call call) {
    Integer rate = request.maxNumberOfMessagesPerSecond();
    if (rate != null && (rate < 1 || rate > MAX_PER_SECOND)) {
      throw SqsErrors.invalidValue(
          rate, "MaxNumberOfMessagesPerSecond", "Must be between 1 and 500, if provided.");
    }
    Queue source = requireQueue(request.sourceArn(), "SourceArn");
    if (queues.deadLetterSources(source, "", 1).isEmpty()) {
      throw SqsErrors.invalidParameter("Source queue must be configured as a Dead Letter Queue.");
    }
    if (request.destinationArn() != null) {
      requireQueue(request.destinationArn(), "DestinationArn");
    }
    MoveTask task = begin(source, request, call.now());
    task.run(events, call.now());
    return StartMessageMoveTaskResponse.builder().taskHandle(handle(task));
  }

  private synchronized MoveTask begin(
      Queue source, StartMessageMoveTaskRequest request, Instant now) {
    Deque<MoveTask> ofQueue = tasks.computeIfAbsent(source, queue -> new ArrayDeque<>());
    if (!ofQueue.isEmpty() && ofQueue.getFirst().status() == MoveTask.Status.RUNNING) {
      throw SqsErrors.invalidParameter(
          "There is already a task running. Only one active task is allowed for a source queue arn"
              + " at a given time.");
    }
    MoveTask task =
        new MoveTask(
            source.identity().messageIds().uuid().toString(),
            source,
            request.destinationArn(),
            request.maxNumberOfMessagesPerSecond(),
            now,
            queues::findByArn);
    ofQueue.addFirst(task);
    if (ofQueue.size() > KEPT_PER_QUEUE) {
      ofQueue.removeLast();
    }
    return task;
  }

  ListMessageMoveTasksResponse.Builder list(ListMessageMoveTasksRequest request, Call call) {
    Integer asked = request.maxResults();
    if (asked != null && (asked < 1 || asked > KEPT_PER_QUEUE)) {
      throw SqsErrors.invalidValue(asked, "MaxResults", "Must be between 1 and 10, if provided.");
    }
    Queue source = requireQueue(request.sourceArn(), "SourceArn");
    List<ListMessageMoveTasksResultEntry> results = new ArrayList<>();
    for (MoveTask task : tasksOf(source)) {
      if (results.size() < (asked == null ? 1 : asked)) {
        results.add(shown(task));
      }
    }
    ListMessageMoveTasksResponse.Builder response = ListMessageMoveTasksResponse.builder();
    return results.isEmpty() ? response : response.results(results);
  }

  private synchronized List<MoveTask> tasksOf(Queue source) {
    Deque<MoveTask> ofQueue = tasks.get(source);
    return ofQueue == null ? List.of() : List.copyOf(ofQueue);
  }

  private static ListMessageMoveTasksResultEntry shown(MoveTask task) {
    boolean running = task.status() == MoveTask.Status.RUNNING;
    return ListMessageMoveTasksResultEntry.builder()
        .taskHandle(running ? handle(task) : null)
        .status(task.status().name())
        .sourceArn(task.source().identity().arn())
        .destinationArn(task.destinationArn())
        .maxNumberOfMessagesPerSecond(task.perSecond())
        .approximateNumberOfMessagesMoved(task.moved())
        .approximateNumberOfMessagesToMove((long) task.toMove())
        .failureReason(task.failure())
        .startedTimestamp(task.started().toEpochMilli())
        .build();
  }

  CancelMessageMoveTaskResponse.Builder cancel(CancelMessageMoveTaskRequest request, Call call) {
    String[] taskAndSource = decode(request.taskHandle());
    Queue source = requireQueue(taskAndSource[1], "SourceArn");
    for (MoveTask task : tasksOf(source)) {
      if (task.id().equals(taskAndSource[0])) {
        if (!task.cancel()) {
          throw SqsErrors.onlyActiveTasksCanBeCancelled();
        }
        return CancelMessageMoveTaskResponse.builder()
            .approximateNumberOfMessagesMoved(task.moved());
      }
    }
    throw SqsErrors.resourceNotFound("Task does not exist.");
  }

  private Queue requireQueue(String arn, String parameter) {
    Queue queue = queues.findByArn(arn);
    if (queue == null) {
      throw SqsErrors.resourceNotFound(
          "The resource that you specified for the " + parameter + " parameter doesn't exist.");
    }
    return queue;
  }

  private static String handle(MoveTask task) {
    String text =
        "{\"taskId\":\""
            + task.id()
            + "\",\"sourceArn\":\""
            + task.source().identity().arn()
            + "\"}";
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The ARN of the queue that a handle's task moves from. */
  static String sourceOf(String handle) {
    return decode(handle)[1];
  }

  private static String[] decode(String handle) {
    try {
      String json = new String(Base64.getDecoder().decode(handle), StandardCharsets.UTF_8);
      var members = JsonText.object(json, "TaskHandle");
      var task = members.get("taskId");
      var source = members.get("sourceArn");
      if (task != null && source != null) {
        return new String[] {task.text(), source.text()};
      }
    } catch (IllegalArgumentException e) {
      throw invalid(handle);
    }
    throw invalid(handle);
  }

  private static RuntimeException invalid(String handle) {
    return SqsErrors.invalidValue(handle, "TaskHandle", "Invalid task handle.");
  }
}
