package dev.awsfakes.sqs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One message as one receive hands it over. */
record Delivery(
    MessageContent content,
    String receiptHandle,
    Instant enqueuedAt,
    Instant firstReceivedAt,
    int receiveCount,
    @Nullable String sequenceNumber,
    @Nullable String deadLetterSourceArn) {

  static Delivery of(StoredMessage message, Receipt receipt) {
    Instant first = message.firstReceivedAt;
    return new Delivery(
        message.content,
        receipt.toHandle(),
        message.enqueuedAt,
        first == null ? message.lastReceivedAt : first,
        message.receiveCount,
        message.sequenceNumber,
        message.deadLetterSourceArn);
  }
}
