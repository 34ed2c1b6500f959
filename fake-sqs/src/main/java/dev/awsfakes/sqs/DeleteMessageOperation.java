package dev.awsfakes.sqs;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;

/** Deletes a received message by its receipt handle. */
final class DeleteMessageOperation
    implements Operation<DeleteMessageRequest, DeleteMessageResponse> {
  private final Queues queues;

  DeleteMessageOperation(Queues queues) {
    this.queues = queues;
  }

  @Override
  public DeleteMessageResponse.Builder handle(DeleteMessageRequest request, Call call) {
    queues.require(request.queueUrl()).delete(request.receiptHandle(), call.now());
    return DeleteMessageResponse.builder();
  }
}
