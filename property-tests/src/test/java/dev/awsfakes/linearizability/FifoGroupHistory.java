package dev.awsfakes.linearizability;

import dev.awsfakes.FakeAws;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** Senders and receivers of two groups of a FIFO queue, with duplicates among what is sent. */
public class FifoGroupHistory {
  private final SqsClient sqs =
      FakeAws.builder().frozenAt(Instant.EPOCH).callLog(0).build().client(SqsClient.class);
  private final String url =
      sqs.createQueue(
              r -> r.queueName("orders.fifo").attributesWithStrings(Map.of("FifoQueue", "true")))
          .queueUrl();

  /** Sends a number to a group; the same number is a duplicate. */
  @Operation
  public void send(
      @Param(gen = IntGen.class, conf = "1:4") int number,
      @Param(gen = IntGen.class, conf = "1:2") int group) {
    sqs.sendMessage(
        r ->
            r.queueUrl(url)
                .messageGroupId("group-" + group)
                .messageDeduplicationId("id-" + number)
                .messageBody(group + "/" + number));
  }

  /** Receives the next message, which blocks its group. */
  @Operation
  public String receive() {
    List<Message> messages = sqs.receiveMessage(r -> r.queueUrl(url)).messages();
    return messages.isEmpty() ? "none" : messages.get(0).body();
  }
}
