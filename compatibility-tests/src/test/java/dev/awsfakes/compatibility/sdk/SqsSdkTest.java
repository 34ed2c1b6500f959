package dev.awsfakes.compatibility.sdk;

import static dev.awsfakes.compatibility.sdk.AsyncErrors.causeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

class SqsSdkTest extends SdkRelease {
  @Override
  Class<? extends SdkClient> client() {
    return SqsClient.class;
  }

  @Test
  void syncClient_makesWritesReadsDeletesAndFails() {
    SqsClient sqs = aws.client(SqsClient.class);
    String url = sqs.createQueue(queue -> queue.queueName("orders")).queueUrl();
    sqs.sendMessage(message -> message.queueUrl(url).messageBody("O-1"));

    Message received = sqs.receiveMessage(request -> request.queueUrl(url)).messages().get(0);
    sqs.deleteMessage(it -> it.queueUrl(url).receiptHandle(received.receiptHandle()));
    sqs.deleteQueue(queue -> queue.queueUrl(url));

    assertThat(received.body()).isEqualTo("O-1");
    assertThatExceptionOfType(QueueDoesNotExistException.class)
        .isThrownBy(() -> sqs.receiveMessage(request -> request.queueUrl(url)))
        .matches(error -> error.statusCode() == 400);
  }

  @Test
  void asyncClient_makesWritesReadsDeletesAndFails() {
    SqsAsyncClient sqs = aws.client(SqsAsyncClient.class);
    String url = sqs.createQueue(queue -> queue.queueName("orders")).join().queueUrl();
    sqs.sendMessage(message -> message.queueUrl(url).messageBody("O-1")).join();

    Message received =
        sqs.receiveMessage(request -> request.queueUrl(url)).join().messages().get(0);
    sqs.deleteMessage(it -> it.queueUrl(url).receiptHandle(received.receiptHandle())).join();
    sqs.deleteQueue(queue -> queue.queueUrl(url)).join();

    assertThat(received.body()).isEqualTo("O-1");
    assertThat(causeOf(sqs.receiveMessage(request -> request.queueUrl(url))))
        .isInstanceOf(QueueDoesNotExistException.class);
  }
}
