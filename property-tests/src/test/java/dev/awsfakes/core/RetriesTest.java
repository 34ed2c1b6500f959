package dev.awsfakes.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.FakeAws;
import dev.awsfakes.RecordedCall;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Clients that repeat what failed, as the SDK's do. */
class RetriesTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final FakeAws aws = FakeAws.builder().frozenAt(START).retries(RetryMode.STANDARD).build();
  private final SqsClient sqs = aws.client(SqsClient.class);
  private final String url = sqs.createQueue(r -> r.queueName("q")).queueUrl();

  private void send() {
    sqs.sendMessage(r -> r.queueUrl(url).messageBody("x"));
  }

  private RecordedCall lastSend() {
    var sent = aws.calls().of(SendMessageRequest.class);
    return sent.get(sent.size() - 1);
  }

  @Test
  void throttledTwice_thenFine_afterBackingOffOnTheClock() {
    aws.faults().on(SendMessageRequest.class).times(2).fail("ThrottlingException");

    send();

    assertThat(lastSend().attempts()).isEqualTo(3);
    assertThat(lastSend().response()).isPresent();
    assertThat(aws.clock().now()).isEqualTo(START.plusSeconds(3)); // one second, then two
  }

  @Test
  void throttledThreeTimes_theLastFailureIsSeen() {
    aws.faults().on(SendMessageRequest.class).times(3).fail("ThrottlingException");

    assertThatThrownBy(this::send)
        .isInstanceOfSatisfying(
            SqsException.class, error -> assertThat(error.numAttempts()).isEqualTo(3));
    send();
    assertThat(lastSend().attempts()).isEqualTo(1);
  }

  @Test
  void serverError_backsOffForLess() {
    aws.faults().on(SendMessageRequest.class).times(1).fail("InternalError");

    send();

    assertThat(aws.clock().now()).isEqualTo(START.plus(Duration.ofMillis(100)));
  }

  @Test
  void lostResponse_isRepeated_soTheMessageIsSentTwice() {
    aws.faults().on(SendMessageRequest.class).times(1).afterApplying().loseConnection();

    send();

    assertThat(sqs.receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(10)).messages())
        .hasSize(2);
  }

  @Test
  void callersMistake_isNotRepeated() {
    assertThatThrownBy(() -> sqs.sendMessage(r -> r.queueUrl(url + "x").messageBody("x")))
        .isInstanceOfSatisfying(
            QueueDoesNotExistException.class,
            error -> assertThat(error.numAttempts()).isEqualTo(1));
    assertThat(lastSend().attempts()).isEqualTo(1);
  }

  @Test
  void operationThatMayWait_overcomesWhatStopsItBefore() {
    aws.faults().on(ReceiveMessageRequest.class).times(2).fail("ServiceUnavailable");
    send();

    assertThat(sqs.receiveMessage(r -> r.queueUrl(url)).messages()).hasSize(1);
  }

  @Test
  void asyncClient_repeatsToo() {
    SqsAsyncClient async = aws.client(SqsAsyncClient.class);
    aws.faults().on(SendMessageRequest.class).times(5).fail("ThrottlingException");

    assertThatThrownBy(() -> async.sendMessage(r -> r.queueUrl(url).messageBody("x")).join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(SqsException.class);
    async.sendMessage(r -> r.queueUrl(url).messageBody("x")).join();
    assertThat(lastSend().attempts()).isEqualTo(3);
  }

  @Test
  void withoutRetries_theFirstFailureIsSeen() {
    FakeAws plain = FakeAws.create();
    plain.faults().on("ListQueues").times(1).fail("ThrottlingException");
    SqsClient client = plain.client(SqsClient.class);

    assertThatThrownBy(client::listQueues).isInstanceOf(SqsException.class);
  }
}
