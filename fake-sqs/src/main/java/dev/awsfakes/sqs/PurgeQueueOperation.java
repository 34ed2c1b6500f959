package dev.awsfakes.sqs;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.sqs.model.PurgeQueueRequest;
import software.amazon.awssdk.services.sqs.model.PurgeQueueResponse;

/** Deletes all messages of a queue; at most once in 60 seconds. */
final class PurgeQueueOperation implements Operation<PurgeQueueRequest, PurgeQueueResponse> {
  private final Queues queues;

  PurgeQueueOperation(Queues queues) {
    this.queues = queues;
  }

  @Override
  public PurgeQueueResponse.Builder handle(PurgeQueueRequest request, Call call) {
    queues.require(request.queueUrl()).purge(call.now());
    return PurgeQueueResponse.builder();
  }
}
