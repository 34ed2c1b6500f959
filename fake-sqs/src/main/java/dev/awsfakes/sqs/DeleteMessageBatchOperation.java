package dev.awsfakes.sqs;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResultEntry;

/** Deletes up to ten received messages, each by itself. */
final class DeleteMessageBatchOperation
    implements Operation<DeleteMessageBatchRequest, DeleteMessageBatchResponse> {
  private final Queues queues;

  DeleteMessageBatchOperation(Queues queues) {
    this.queues = queues;
  }

  @Override
  public DeleteMessageBatchResponse.Builder handle(DeleteMessageBatchRequest request, Call call) {
    Queue queue = queues.require(request.queueUrl());
    BatchEntries<DeleteMessageBatchRequestEntry, DeleteMessageBatchResultEntry> entries =
        BatchEntries.of(
            request.entries(),
            "DeleteMessageBatchRequestEntry",
            DeleteMessageBatchRequestEntry::id);
    entries.each(
        call,
        entry -> {
          queue.delete(entry.receiptHandle(), call.now());
          return DeleteMessageBatchResultEntry.builder().id(entry.id()).build();
        });
    DeleteMessageBatchResponse.Builder response = DeleteMessageBatchResponse.builder();
    if (!entries.successful().isEmpty()) {
      response.successful(entries.successful());
    }
    return entries.failed().isEmpty() ? response : response.failed(entries.failed());
  }
}
