package dev.awsfakes.examples.moving;

import static dev.awsfakes.assertj.SqsAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import dev.awsfakes.junit.AwsFakesExtension;
import dev.awsfakes.junit.Queue;
import dev.awsfakes.sqs.QueueView;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

@ExtendWith(AwsFakesExtension.class)
class FromMockitoExampleTest {

  /** The code under test, which has not changed. */
  record Worker(SqsClient sqs, String queueUrl) {
    List<String> work() {
      List<Message> messages =
          sqs.receiveMessage(
                  ReceiveMessageRequest.builder()
                      .queueUrl(queueUrl)
                      .maxNumberOfMessages(10)
                      .build())
              .messages();
      for (Message message : messages) {
        sqs.deleteMessage(
            DeleteMessageRequest.builder()
                .queueUrl(queueUrl)
                .receiptHandle(message.receiptHandle())
                .build());
      }
      return messages.stream().map(Message::body).toList();
    }
  }

  @Test
  void an_order_is_taken_off_the_queue(
      FakeAws aws, SqsClient sqs, @Queue("orders") String queueUrl) {
    sqs.sendMessage(send -> send.queueUrl(queueUrl).messageBody("O-1"));

    assertThat(new Worker(sqs, queueUrl).work()).containsExactly("O-1");

    assertThat(QueueView.of(aws, queueUrl)).isEmpty();
  }
}
