package dev.awsfakes.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.awsfakes.FakeAws;
import dev.awsfakes.FakeClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** What the tests of SQS share: a cloud whose clock stands still, and short forms of calls. */
abstract class SqsTest {
  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  final FakeAws aws = FakeAws.builder().frozenAt(START).build();
  final FakeClock clock = aws.clock();
  final SqsClient sqs = aws.client(SqsClient.class);
  final SqsAsyncClient async = aws.client(SqsAsyncClient.class);

  String queue(String name) {
    return queue(name, Map.of());
  }

  String queue(String name, Map<String, String> attributes) {
    return sqs.createQueue(r -> r.queueName(name).attributesWithStrings(attributes)).queueUrl();
  }

  String fifo(String name) {
    return queue(name, Map.of("FifoQueue", "true", "ContentBasedDeduplication", "true"));
  }

  String send(String url, String body) {
    return sqs.sendMessage(r -> r.queueUrl(url).messageBody(body)).messageId();
  }

  String sendToGroup(String url, String group, String body) {
    return sqs.sendMessage(r -> r.queueUrl(url).messageBody(body).messageGroupId(group))
        .messageId();
  }

  List<Message> receive(String url) {
    return receive(url, r -> r.maxNumberOfMessages(10));
  }

  List<Message> receive(String url, Consumer<ReceiveMessageRequest.Builder> how) {
    return sqs.receiveMessage(how.andThen(r -> r.queueUrl(url))).messages();
  }

  Message receiveOne(String url) {
    List<Message> messages = receive(url, r -> r.maxNumberOfMessages(1));
    assertThat(messages).hasSize(1);
    return messages.get(0);
  }

  List<String> bodies(String url) {
    return receive(url).stream().map(Message::body).toList();
  }

  void delete(String url, Message message) {
    sqs.deleteMessage(r -> r.queueUrl(url).receiptHandle(message.receiptHandle()));
  }

  void changeVisibility(String url, Message message, int seconds) {
    sqs.changeMessageVisibility(
        r -> r.queueUrl(url).receiptHandle(message.receiptHandle()).visibilityTimeout(seconds));
  }

  Map<String, String> attributes(String url) {
    return sqs.getQueueAttributes(r -> r.queueUrl(url).attributeNames(QueueAttributeName.ALL))
        .attributesAsStrings();
  }

  String arn(String url) {
    return String.valueOf(attributes(url).get("QueueArn"));
  }

  /** Visible, in flight, delayed. */
  List<Integer> counts(String url) {
    Map<String, String> attributes = attributes(url);
    return List.of(
        Integer.valueOf(attributes.get("ApproximateNumberOfMessages")),
        Integer.valueOf(attributes.get("ApproximateNumberOfMessagesNotVisible")),
        Integer.valueOf(attributes.get("ApproximateNumberOfMessagesDelayed")));
  }

  static SqsException error(ThrowingCallable call) {
    SqsException error = catchThrowableOfType(SqsException.class, call);
    assertThat(error).as("an SqsException").isNotNull();
    return error;
  }

  static void assertError(ThrowingCallable call, String code, String message) {
    SqsException error = error(call);
    assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
    assertThat(error.awsErrorDetails().errorMessage()).isEqualTo(message);
  }
}
