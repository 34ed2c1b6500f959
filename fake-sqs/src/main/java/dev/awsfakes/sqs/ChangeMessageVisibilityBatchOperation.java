package dev.awsfakes.sqs;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResponse;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResultEntry;

/** Sets anew when up to ten received messages become visible again, each by itself. */
final class ChangeMessageVisibilityBatchOperation
    implements Operation<
        ChangeMessageVisibilityBatchRequest, ChangeMessageVisibilityBatchResponse> {
  private final Queues queues;

  ChangeMessageVisibilityBatchOperation(Queues queues) {
    this.queues = queues;
  }

  @Override
  public ChangeMessageVisibilityBatchResponse.Builder handle(
      ChangeMessageVisibilityBatchRequest request, Call call) {
    Queue queue = queues.require(request.queueUrl());
    BatchEntries<ChangeMessageVisibilityBatchRequestEntry, ChangeMessageVisibilityBatchResultEntry>
        entries =
            BatchEntries.of(
                request.entries(),
                "ChangeMessageVisibilityBatchRequestEntry",
                ChangeMessageVisibilityBatchRequestEntry::id);
    entries.each(
        call,
        entry -> {
          queue.changeVisibility(
              entry.receiptHandle(),
              ChangeMessageVisibilityOperation.timeout(entry.visibilityTimeout()),
              call.now());
          return ChangeMessageVisibilityBatchResultEntry.builder().id(entry.id()).build();
        });
    ChangeMessageVisibilityBatchResponse.Builder response =
        ChangeMessageVisibilityBatchResponse.builder();
    if (!entries.successful().isEmpty()) {
      response.successful(entries.successful());
    }
    return entries.failed().isEmpty() ? response : response.failed(entries.failed());
  }
}
