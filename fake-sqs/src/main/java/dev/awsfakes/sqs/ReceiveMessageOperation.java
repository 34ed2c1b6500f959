package dev.awsfakes.sqs;

import dev.awsfakes.spi.AsyncOperation;
import dev.awsfakes.spi.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

/** Receives up to ten visible messages, at once or, as a long poll, as soon as there is one. */
final class ReceiveMessageOperation
    implements AsyncOperation<ReceiveMessageRequest, ReceiveMessageResponse> {
  private static final int MAX_MESSAGES = 10;
  private static final int MAX_WAIT_SECONDS = 20;
  private static final int MAX_VISIBILITY_SECONDS = 43_200;

  private final Queues queues;

  ReceiveMessageOperation(Queues queues) {
    this.queues = queues;
  }

  @Override
  public CompletableFuture<ReceiveMessageResponse.Builder> handle(
      ReceiveMessageRequest request, Call call) {
    int maxMessages = maxMessages(request);
    Duration visibilityTimeout = visibilityTimeout(request);
    Queue queue = queues.require(request.queueUrl());
    QueueEncryption.require(queue, "Decrypt", call);
    Duration wait = wait(request, queue);
    int sample = queue.sample(maxMessages, !wait.isZero());
    if (sample == 0) {
      return CompletableFuture.completedFuture(ReceiveMessageResponse.builder());
    }
    ReceiveTerms terms =
        new ReceiveTerms(sample, visibilityTimeout, attemptId(request, queue), !wait.isZero());
    Instant until = wait.isZero() ? call.now() : call.now().plus(wait);
    CompletableFuture<List<Delivery>> deliveries =
        queues.receivers().receive(queue, terms, until, call.now());
    if (deliveries.isDone() && !deliveries.isCompletedExceptionally()) {
      return CompletableFuture.completedFuture(response(deliveries.join(), request));
    }
    CompletableFuture<ReceiveMessageResponse.Builder> response =
        deliveries.thenApply(received -> response(received, request));
    response.whenComplete((answer, error) -> deliveries.cancel(false));
    return response;
  }

  private static int maxMessages(ReceiveMessageRequest request) {
    Integer max = request.maxNumberOfMessages();
    if (max != null && (max < 1 || max > MAX_MESSAGES)) {
      throw SqsErrors.invalidValue(
          max, "MaxNumberOfMessages", "Must be between 1 and 10, if provided.");
    }
    return max == null ? 1 : max;
  }

  private static @Nullable Duration visibilityTimeout(ReceiveMessageRequest request) {
    Integer seconds = request.visibilityTimeout();
    if (seconds != null && (seconds < 0 || seconds > MAX_VISIBILITY_SECONDS)) {
      throw SqsErrors.invalidValue(
          seconds, "VisibilityTimeout", "Must be >= 0 and <= 43200, if provided.");
    }
    return seconds == null ? null : Duration.ofSeconds(seconds);
  }

  private static @Nullable String attemptId(ReceiveMessageRequest request, Queue queue) {
    String id = request.receiveRequestAttemptId();
    if (id != null && !queue.settings().isFifo()) {
      throw SqsErrors.invalidValue(
          id,
          "ReceiveRequestAttemptId",
          "The request include parameter that is not valid for this queue type.");
    }
    return id;
  }

  private static Duration wait(ReceiveMessageRequest request, Queue queue) {
    Integer seconds = request.waitTimeSeconds();
    if (seconds != null && (seconds < 0 || seconds > MAX_WAIT_SECONDS)) {
      throw SqsErrors.invalidValue(
          seconds, "WaitTimeSeconds", "Must be >= 0 and <= 20, if provided.");
    }
    return seconds == null ? queue.settings().receiveWait() : Duration.ofSeconds(seconds);
  }

  private static ReceiveMessageResponse.Builder response(
      List<Delivery> deliveries, ReceiveMessageRequest request) {
    ReceiveMessageResponse.Builder response = ReceiveMessageResponse.builder();
    if (deliveries.isEmpty()) {
      return response;
    }
    AttributeSelection selection = AttributeSelection.of(request);
    List<Message> messages = new ArrayList<>(deliveries.size());
    for (Delivery delivery : deliveries) {
      messages.add(selection.message(delivery));
    }
    return response.messages(messages);
  }
}
