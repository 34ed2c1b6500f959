package dev.awsfakes.examples.orders;

import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The FIFO queue of orders to ship: its message group is the customer. */
final class OrderQueue {

  private static final int MOST_MESSAGES = 10;

  private final SqsClient sqs;
  private final String queueUrl;
  private final Backoff backoff;

  OrderQueue(SqsClient sqs, String queueUrl, Backoff backoff) {
    this.sqs = sqs;
    this.queueUrl = queueUrl;
    this.backoff = backoff;
  }

  /** A sender that collects batches; closing it sends the last. */
  OrderSender sender() {
    return new OrderSender(sqs, queueUrl, backoff);
  }

  /** Up to ten orders; until they are deleted or time out, their customers' next ones wait. */
  List<QueuedOrder> receive() {
    return sqs
        .receiveMessage(request -> request.queueUrl(queueUrl).maxNumberOfMessages(MOST_MESSAGES))
        .messages()
        .stream()
        .map(message -> new QueuedOrder(OrderPlaced.parse(message.body()), message.receiptHandle()))
        .toList();
  }

  void delete(QueuedOrder order) {
    sqs.deleteMessage(request -> request.queueUrl(queueUrl).receiptHandle(order.receiptHandle()));
  }
}
