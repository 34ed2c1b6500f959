package dev.awsfakes.sqs;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.sqs.model.DeleteQueueRequest;
import software.amazon.awssdk.services.sqs.model.DeleteQueueResponse;

/** Deletes a queue with all its messages; its name is free again after 60 seconds. */
final class DeleteQueueOperation implements Operation<DeleteQueueRequest, DeleteQueueResponse> {
  private final Queues queues;

  DeleteQueueOperation(Queues queues) {
    this.queues = queues;
  }

  @Override
  public DeleteQueueResponse.Builder handle(DeleteQueueRequest request, Call call) {
    queues.delete(queues.require(request.queueUrl()), call.now());
    return DeleteQueueResponse.builder();
  }
}
