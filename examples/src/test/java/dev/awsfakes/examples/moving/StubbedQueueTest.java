package dev.awsfakes.examples.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

class StubbedQueueTest {
  private final SqsClient sqs = mock(SqsClient.class);
  private final String queueUrl = "https://sqs.us-east-1.amazonaws.com/000000000000/orders";

  /** The code under test. */
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
  void an_order_is_taken_off_the_queue() {
    Message order = Message.builder().body("O-1").receiptHandle("handle").build();
    when(sqs.receiveMessage(any(ReceiveMessageRequest.class)))
        .thenReturn(ReceiveMessageResponse.builder().messages(order).build());

    assertThat(new Worker(sqs, queueUrl).work()).containsExactly("O-1");

    verify(sqs)
        .deleteMessage(
            DeleteMessageRequest.builder().queueUrl(queueUrl).receiptHandle("handle").build());
  }
}
