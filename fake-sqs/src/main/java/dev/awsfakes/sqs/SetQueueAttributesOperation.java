package dev.awsfakes.sqs;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.sqs.model.SetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.SetQueueAttributesResponse;

/** Changes attributes of a queue: all that are named, or none if one of them is refused. */
final class SetQueueAttributesOperation
    implements Operation<SetQueueAttributesRequest, SetQueueAttributesResponse> {
  private final Queues queues;

  SetQueueAttributesOperation(Queues queues) {
    this.queues = queues;
  }

  @Override
  public SetQueueAttributesResponse.Builder handle(SetQueueAttributesRequest request, Call call) {
    queues.configure(queues.require(request.queueUrl()), request.attributesAsStrings(), call.now());
    return SetQueueAttributesResponse.builder();
  }
}
