package dev.awsfakes.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.batchmanager.SqsAsyncBatchManager;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** The SDK's own batch manager on the fake, by the fake clock. */
class BatchManagerTest extends SqsTest {
  private final String url = queue("orders");

  @Test
  void sends_areCollectedIntoOneBatch_andFlushedByTheClock() {
    try (SqsAsyncBatchManager manager = async.batchManager()) {
      List<CompletableFuture<SendMessageResponse>> sends = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        String body = "m" + i;
        sends.add(manager.sendMessage(r -> r.queueUrl(url).messageBody(body)));
      }
      assertThat(sends).noneMatch(CompletableFuture::isDone);

      clock.advance(Duration.ofMillis(200));

      assertThat(sends).allMatch(send -> send.join().messageId() != null);
      assertThat(aws.calls().of(SendMessageBatchRequest.class)).hasSize(1);
    }
    assertThat(bodies(url)).hasSize(7);
  }

  @Test
  void tenSends_areABatchAtOnce_andDeletesToo() {
    try (SqsAsyncBatchManager manager = async.batchManager()) {
      for (int i = 0; i < 10; i++) {
        String body = "m" + i;
        manager.sendMessage(r -> r.queueUrl(url).messageBody(body));
      }
      List<CompletableFuture<DeleteMessageResponse>> deletes = new ArrayList<>();
      for (Message message : receive(url)) {
        deletes.add(
            manager.deleteMessage(r -> r.queueUrl(url).receiptHandle(message.receiptHandle())));
      }

      assertThat(deletes).hasSize(10).allMatch(CompletableFuture::isDone);
    }
    assertThat(counts(url)).containsExactly(0, 0, 0);
  }
}
