package dev.awsfakes.sqs;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry;

/** Stores up to ten messages; each is accepted or refused by itself. */
final class SendMessageBatchOperation
    implements Operation<SendMessageBatchRequest, SendMessageBatchResponse> {
  private static final int MAX_BATCH_BYTES = 1_048_576;

  private final Queues queues;

  SendMessageBatchOperation(Queues queues) {
    this.queues = queues;
  }

  @Override
  public SendMessageBatchResponse.Builder handle(SendMessageBatchRequest request, Call call) {
    Queue queue = queues.require(request.queueUrl());
    QueueEncryption.require(queue, "GenerateDataKey", call);
    BatchEntries<SendMessageBatchRequestEntry, SendMessageBatchResultEntry> entries =
        BatchEntries.of(
            request.entries(), "SendMessageBatchRequestEntry", SendMessageBatchRequestEntry::id);
    requireTotalSize(request);
    QueueSettings settings = queue.settings();
    request.entries().forEach(entry -> OutgoingMessage.of(entry).requireFifoIds(settings));
    entries.each(call, entry -> send(entry, queue, call));
    SendMessageBatchResponse.Builder response = SendMessageBatchResponse.builder();
    if (!entries.successful().isEmpty()) {
      response.successful(entries.successful());
    }
    return entries.failed().isEmpty() ? response : response.failed(entries.failed());
  }

  private static void requireTotalSize(SendMessageBatchRequest request) {
    long bytes = 0;
    for (SendMessageBatchRequestEntry entry : request.entries()) {
      bytes += OutgoingMessage.of(entry).size();
    }
    if (bytes > MAX_BATCH_BYTES) {
      throw SqsErrors.batchIsTooLong(MAX_BATCH_BYTES, bytes);
    }
  }

  private SendMessageBatchResultEntry send(
      SendMessageBatchRequestEntry entry, Queue queue, Call call) {
    OutgoingMessage.Accepted accepted =
        OutgoingMessage.of(entry)
            .sendTo(
                queue,
                call.scope().account(),
                "One or more parameters cannot be validated.",
                call.now());
    return SendMessageBatchResultEntry.builder()
        .id(entry.id())
        .messageId(accepted.sent().messageId())
        .sequenceNumber(accepted.sent().sequenceNumber())
        .md5OfMessageBody(accepted.md5OfBody())
        .md5OfMessageAttributes(accepted.md5OfAttributes())
        .md5OfMessageSystemAttributes(accepted.md5OfSystemAttributes())
        .build();
  }
}
