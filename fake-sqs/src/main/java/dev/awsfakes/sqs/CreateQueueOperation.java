package dev.awsfakes.sqs;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.sqs.model.CreateQueueRequest;
import software.amazon.awssdk.services.sqs.model.CreateQueueResponse;

/** Makes a queue, or answers with the one that is there with the same attributes. */
final class CreateQueueOperation implements Operation<CreateQueueRequest, CreateQueueResponse> {
  private final Queues queues;

  CreateQueueOperation(Queues queues) {
    this.queues = queues;
  }

  @Override
  public CreateQueueResponse.Builder handle(CreateQueueRequest request, Call call) {
    Queue queue =
        queues.create(
            request.queueName(), request.attributesAsStrings(), request.tags(), call.now());
    return CreateQueueResponse.builder().queueUrl(queue.identity().url());
  }
}
