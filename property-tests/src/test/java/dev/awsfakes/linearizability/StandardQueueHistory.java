package dev.awsfakes.linearizability;

import dev.awsfakes.FakeAws;
import java.time.Instant;
import java.util.List;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** Senders and receivers of a standard queue, which keeps the order of sending here. */
public class StandardQueueHistory {
  private final SqsClient sqs =
      FakeAws.builder().frozenAt(Instant.EPOCH).callLog(0).build().client(SqsClient.class);
  private final String url = sqs.createQueue(r -> r.queueName("orders")).queueUrl();

  /** Sends a number. */
  @Operation
  public void send(@Param(gen = IntGen.class, conf = "1:3") int number) {
    sqs.sendMessage(r -> r.queueUrl(url).messageBody(String.valueOf(number)));
  }

  /** Receives the next message and leaves it in flight. */
  @Operation
  public String receive() {
    List<Message> messages = sqs.receiveMessage(r -> r.queueUrl(url)).messages();
    return messages.isEmpty() ? "none" : messages.get(0).body();
  }

  /** Receives the next message and makes it visible again, unless somebody took it since. */
  @Operation
  public String receiveAndDelete() {
    List<Message> messages = sqs.receiveMessage(r -> r.queueUrl(url)).messages();
    if (messages.isEmpty()) {
      return "none";
    }
    sqs.deleteMessage(r -> r.queueUrl(url).receiptHandle(messages.get(0).receiptHandle()));
    return messages.get(0).body();
  }
}
