package dev.awsfakes.eventsources;

import dev.awsfakes.FakeClock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** Receives a queue's messages in batches and deletes those that went well. */
final class QueuePoller implements Mapping {
  private static final int MAX_PER_CALL = 10;

  private final SqsClient sqs;
  private final FakeClock clock;
  private final String queueUrl;
  private final String arn;
  private final Filters filters;
  private final Gathered<Message> gathered;
  private final Invoker<Message> invoker;
  private final Failures failures;

  QueuePoller(
      SqsClient sqs,
      FakeClock clock,
      String queueUrl,
      String arn,
      Filters filters,
      Gathered<Message> gathered,
      Invoker<Message> invoker,
      Failures failures) {
    this.sqs = sqs;
    this.clock = clock;
    this.queueUrl = queueUrl;
    this.arn = arn;
    this.filters = filters;
    this.gathered = gathered;
    this.invoker = invoker;
    this.failures = failures;
  }

  @Override
  public boolean step() {
    gather();
    List<Message> batch = gathered.take(clock.now());
    if (batch.isEmpty()) {
      return false;
    }
    Outcome outcome = invoker.invoke(new Batch<>(arn, "", batch));
    List<Message> failed =
        batch.stream().filter(message -> outcome.failed(message.messageId())).toList();
    if (!failed.isEmpty()) {
      failures.failed(arn, invoker.ids(failed), outcome.error());
    }
    delete(batch.stream().filter(message -> !failed.contains(message)).toList());
    return true;
  }

  // Ends, too, when all that comes was here before: without a visibility timeout it comes for ever.
  private void gather() {
    boolean news = true;
    while (news && gathered.room() > 0) {
      List<Message> received = receive();
      List<Message> accepted = received.stream().filter(this::isAccepted).toList();
      delete(received.stream().filter(message -> !accepted.contains(message)).toList());
      news = accepted.size() < received.size();
      for (Message message : accepted) {
        news |= gathered.add(message.messageId(), message, bytes(message), clock.now());
      }
    }
  }

  private List<Message> receive() {
    return sqs.receiveMessage(
            request ->
                request
                    .queueUrl(queueUrl)
                    .maxNumberOfMessages(Math.min(MAX_PER_CALL, gathered.room()))
                    .waitTimeSeconds(0)
                    .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                    .messageAttributeNames("All"))
        .messages();
  }

  private boolean isAccepted(Message message) {
    return filters.accept(() -> Filters.event("body", message.body()));
  }

  private static long bytes(Message message) {
    return message.body().getBytes(StandardCharsets.UTF_8).length;
  }

  private void delete(List<Message> messages) {
    for (int from = 0; from < messages.size(); from += MAX_PER_CALL) {
      List<DeleteMessageBatchRequestEntry> entries =
          messages.subList(from, Math.min(messages.size(), from + MAX_PER_CALL)).stream()
              .map(QueuePoller::deletion)
              .toList();
      sqs.deleteMessageBatch(request -> request.queueUrl(queueUrl).entries(entries));
    }
  }

  private static DeleteMessageBatchRequestEntry deletion(Message message) {
    return DeleteMessageBatchRequestEntry.builder()
        .id(message.messageId())
        .receiptHandle(message.receiptHandle())
        .build();
  }
}
