package dev.awsfakes.sqs;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** Stores a message in a queue. */
final class SendMessageOperation implements Operation<SendMessageRequest, SendMessageResponse> {
  private final Queues queues;

  SendMessageOperation(Queues queues) {
    this.queues = queues;
  }

  @Override
  public SendMessageResponse.Builder handle(SendMessageRequest request, Call call) {
    Queue queue = queues.require(request.queueUrl());
    QueueEncryption.require(queue, "GenerateDataKey", call);
    OutgoingMessage.Accepted accepted =
        OutgoingMessage.of(request)
            .sendTo(
                queue, call.scope().account(), "One or more parameters are invalid.", call.now());
    return SendMessageResponse.builder()
        .messageId(accepted.sent().messageId())
        .sequenceNumber(accepted.sent().sequenceNumber())
        .md5OfMessageBody(accepted.md5OfBody())
        .md5OfMessageAttributes(accepted.md5OfAttributes())
        .md5OfMessageSystemAttributes(accepted.md5OfSystemAttributes());
  }
}
