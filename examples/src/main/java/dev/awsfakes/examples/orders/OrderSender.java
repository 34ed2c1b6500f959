package dev.awsfakes.examples.orders;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/**
 * Sends orders to the FIFO queue in batches of up to ten. Entries that SQS refuses by its own fault
 * are sent again. Not for use by several threads.
 */
final class OrderSender implements AutoCloseable {

  private static final int MOST_ENTRIES = 10;

  private final SqsClient sqs;
  private final String queueUrl;
  private final Backoff backoff;
  private final CustomerBatch batch = new CustomerBatch(MOST_ENTRIES);
  private long sent;

  OrderSender(SqsClient sqs, String queueUrl, Backoff backoff) {
    this.sqs = sqs;
    this.queueUrl = queueUrl;
    this.backoff = backoff;
  }

  void send(OrderPlaced order) {
    if (!batch.accepts(order)) {
      flush();
    }
    batch.add(order);
  }

  /** Sends what has been collected. */
  void flush() {
    List<OrderPlaced> pending = batch.drain();
    for (int attempt = 1; !pending.isEmpty(); attempt++) {
      List<BatchResultErrorEntry> refused = sendBatch(pending);
      sent += pending.size() - refused.size();
      if (refused.stream().anyMatch(BatchResultErrorEntry::senderFault)
          || (!refused.isEmpty() && !backoff.allowsAfter(attempt))) {
        throw new IllegalStateException("messages refused: " + refused);
      }
      pending = ordersOf(refused, pending);
      if (!pending.isEmpty()) {
        backoff.after(attempt).join();
      }
    }
  }

  /** How many messages the queue has taken. */
  long sent() {
    return sent;
  }

  @Override
  public void close() {
    flush();
  }

  private List<BatchResultErrorEntry> sendBatch(List<OrderPlaced> orders) {
    List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
    for (int i = 0; i < orders.size(); i++) {
      OrderPlaced order = orders.get(i);
      entries.add(
          SendMessageBatchRequestEntry.builder()
              .id(Integer.toString(i))
              .messageBody(order.toText())
              .messageGroupId(order.customer())
              .messageDeduplicationId(order.orderId())
              .build());
    }
    return sqs.sendMessageBatch(request -> request.queueUrl(queueUrl).entries(entries)).failed();
  }

  private static List<OrderPlaced> ordersOf(
      List<BatchResultErrorEntry> refused, List<OrderPlaced> orders) {
    return refused.stream().map(entry -> orders.get(Integer.parseInt(entry.id()))).toList();
  }
}
