package dev.awsfakes.examples.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** What happens when SQS refuses entries of a batch: a client that refuses on demand. */
class OrderSenderTest {

  private static final Backoff THREE_ATTEMPTS = new Backoff(3, Duration.ZERO);

  @Test
  void flush_entryRefusedOnce_isSentAgainAlone() {
    RefusingSqs sqs = new RefusingSqs(Set.of("O-0002"), 1, false);
    OrderSender sender = new OrderSender(sqs, "queue", THREE_ATTEMPTS);

    sender.send(new OrderPlaced("O-0001", "C-0001", 1));
    sender.send(new OrderPlaced("O-0002", "C-0002", 1));
    sender.send(new OrderPlaced("O-0003", "C-0003", 1));
    sender.flush();

    assertThat(sqs.batches)
        .containsExactly(List.of("O-0001", "O-0002", "O-0003"), List.of("O-0002"));
    assertThat(sender.sent()).isEqualTo(3);
  }

  @Test
  void flush_entryRefusedAsOftenAsItIsSent_fails() {
    RefusingSqs sqs = new RefusingSqs(Set.of("O-0001"), 3, false);
    OrderSender sender = new OrderSender(sqs, "queue", THREE_ATTEMPTS);
    sender.send(new OrderPlaced("O-0001", "C-0001", 1));

    assertThatIllegalStateException().isThrownBy(sender::flush);

    assertThat(sqs.batches).hasSize(3);
    assertThat(sender.sent()).isZero();
  }

  @Test
  void flush_entryRefusedByOurFault_isNotSentAgain() {
    RefusingSqs sqs = new RefusingSqs(Set.of("O-0001"), 1, true);
    OrderSender sender = new OrderSender(sqs, "queue", THREE_ATTEMPTS);
    sender.send(new OrderPlaced("O-0001", "C-0001", 1));

    assertThatIllegalStateException().isThrownBy(sender::flush);

    assertThat(sqs.batches).hasSize(1);
  }

  @Test
  void send_secondOrderOfACustomer_leavesInAnotherBatch() {
    RefusingSqs sqs = new RefusingSqs(Set.of(), 0, false);

    try (OrderSender sender = new OrderSender(sqs, "queue", THREE_ATTEMPTS)) {
      sender.send(new OrderPlaced("O-0001", "C-0001", 1));
      sender.send(new OrderPlaced("O-0002", "C-0001", 1));
    }

    assertThat(sqs.batches).containsExactly(List.of("O-0001"), List.of("O-0002"));
  }

  @Test
  void send_elevenOrders_makesABatchOfTenAndOneOfOne() {
    RefusingSqs sqs = new RefusingSqs(Set.of(), 0, false);

    try (OrderSender sender = new OrderSender(sqs, "queue", THREE_ATTEMPTS)) {
      for (int i = 10; i < 21; i++) {
        sender.send(new OrderPlaced("O-00" + i, "C-00" + i, 1));
      }
    }

    assertThat(sqs.batches).extracting(List::size).containsExactly(10, 1);
  }

  /** Refuses some orders for the first few batches, and records the batches' orders. */
  private static final class RefusingSqs implements SqsClient {

    private final List<List<String>> batches = new ArrayList<>();
    private final Set<String> refused;
    private final int times;
    private final boolean senderFault;

    RefusingSqs(Set<String> refused, int times, boolean senderFault) {
      this.refused = refused;
      this.times = times;
      this.senderFault = senderFault;
    }

    @Override
    public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
      batches.add(
          request.entries().stream()
              .map(SendMessageBatchRequestEntry::messageDeduplicationId)
              .toList());
      boolean refusing = batches.size() <= times;
      return SendMessageBatchResponse.builder()
          .failed(
              request.entries().stream()
                  .filter(entry -> refusing && refused.contains(entry.messageDeduplicationId()))
                  .map(this::failure)
                  .toList())
          .build();
    }

    private BatchResultErrorEntry failure(SendMessageBatchRequestEntry entry) {
      return BatchResultErrorEntry.builder().id(entry.id()).senderFault(senderFault).build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }
}
