package dev.awsfakes.sqs;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;

/** Answers with the URL of a queue of this account or of another. */
final class GetQueueUrlOperation implements Operation<GetQueueUrlRequest, GetQueueUrlResponse> {
  private final Queues queues;

  GetQueueUrlOperation(Queues queues) {
    this.queues = queues;
  }

  @Override
  public GetQueueUrlResponse.Builder handle(GetQueueUrlRequest request, Call call) {
    String owner = request.queueOwnerAWSAccountId();
    Queue queue =
        queues.requireNamed(request.queueName(), owner == null ? call.scope().account() : owner);
    return GetQueueUrlResponse.builder().queueUrl(queue.identity().url());
  }
}
