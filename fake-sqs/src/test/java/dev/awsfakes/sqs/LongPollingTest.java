package dev.awsfakes.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.FakeAws;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

/** Receivers that wait: they wake by a send, by the clock, by the end of their wait. */
class LongPollingTest extends SqsTest {
  private final String url = queue("orders");

  private CompletableFuture<ReceiveMessageResponse> poll(int seconds) {
    return async.receiveMessage(r -> r.queueUrl(url).waitTimeSeconds(seconds));
  }

  private static List<String> bodies(CompletableFuture<ReceiveMessageResponse> poll) {
    return poll.join().messages().stream().map(Message::body).toList();
  }

  @Test
  void poll_withAMessageThere_answersAtOnce() {
    send(url, "x");

    assertThat(bodies(poll(20))).containsExactly("x");
  }

  @Test
  void poll_wakesWhenAMessageIsSent() {
    CompletableFuture<ReceiveMessageResponse> poll = poll(20);
    assertThat(poll).isNotDone();

    send(url, "x");

    assertThat(poll).isDone();
    assertThat(bodies(poll)).containsExactly("x");
  }

  @Test
  void poll_endsEmptyWhenItsWaitIsOver() {
    CompletableFuture<ReceiveMessageResponse> poll = poll(20);

    clock.advance(Duration.ofMillis(19_999));
    assertThat(poll).isNotDone();

    clock.advance(Duration.ofMillis(1));
    assertThat(poll.join().hasMessages()).isFalse();
  }

  @Test
  void poll_wakesWhenADelayedMessageBecomesVisible() {
    sqs.sendMessage(r -> r.queueUrl(url).messageBody("later").delaySeconds(5));
    CompletableFuture<ReceiveMessageResponse> poll = poll(20);

    clock.advance(Duration.ofSeconds(5));

    assertThat(bodies(poll)).containsExactly("later");
  }

  @Test
  void poll_wakesWhenAMessageInFlightComesBack() {
    send(url, "x");
    receiveOne(url);
    clock.advance(Duration.ofSeconds(15));
    CompletableFuture<ReceiveMessageResponse> poll = poll(20);

    clock.advance(Duration.ofSeconds(15));

    assertThat(bodies(poll)).containsExactly("x");
  }

  @Test
  void poll_wakesWhenVisibilityIsSetToZero() {
    send(url, "x");
    Message message = receiveOne(url);
    CompletableFuture<ReceiveMessageResponse> poll = poll(20);

    changeVisibility(url, message, 0);

    assertThat(bodies(poll)).containsExactly("x");
  }

  @Test
  void polls_areServedInTheOrderInWhichTheyCame() {
    List<CompletableFuture<ReceiveMessageResponse>> polls = List.of(poll(20), poll(20), poll(20));

    send(url, "1");
    send(url, "2");

    assertThat(bodies(polls.get(0))).containsExactly("1");
    assertThat(bodies(polls.get(1))).containsExactly("2");
    assertThat(polls.get(2)).isNotDone();
  }

  @Test
  void cancelledPoll_takesNoMessage() {
    CompletableFuture<ReceiveMessageResponse> poll = poll(20);

    poll.cancel(true);
    send(url, "x");

    assertThat(bodies(url)).containsExactly("x");
    assertThat(receive(url)).isEmpty();
  }

  @Test
  void queueAttribute_setsTheWait() {
    String patient = queue("patient", Map.of("ReceiveMessageWaitTimeSeconds", "10"));
    CompletableFuture<ReceiveMessageResponse> poll = async.receiveMessage(r -> r.queueUrl(patient));
    assertThat(poll).isNotDone();

    clock.advance(Duration.ofSeconds(10));

    assertThat(poll).isDone();
    assertThat(async.receiveMessage(r -> r.queueUrl(patient).waitTimeSeconds(0))).isDone();
  }

  @Test
  void deletedQueue_endsThePoll() {
    CompletableFuture<ReceiveMessageResponse> poll = poll(20);

    sqs.deleteQueue(r -> r.queueUrl(url));

    assertThat(poll)
        .failsWithin(Duration.ZERO)
        .withThrowableOfType(ExecutionException.class)
        .withCauseInstanceOf(QueueDoesNotExistException.class);
  }

  @Test
  void closedClient_endsItsPollsAndNoOthers() {
    SqsAsyncClient other = aws.client(SqsAsyncClient.class);
    CompletableFuture<ReceiveMessageResponse> staying =
        other.receiveMessage(r -> r.queueUrl(url).waitTimeSeconds(20));
    CompletableFuture<ReceiveMessageResponse> ending = poll(20);

    async.close();

    assertThat(ending)
        .failsWithin(Duration.ZERO)
        .withThrowableOfType(ExecutionException.class)
        .withCauseInstanceOf(IllegalStateException.class);
    assertThat(staying).isNotDone();
  }

  @Test
  void syncPoll_underAFrozenClock_failsWithASentenceInsteadOfHanging() {
    FakeAws impatient = FakeAws.builder().frozenAt(START).patience(Duration.ofMillis(20)).build();
    SqsClient client = impatient.client(SqsClient.class);
    String empty = client.createQueue(r -> r.queueName("q")).queueUrl();

    assertThatThrownBy(() -> client.receiveMessage(r -> r.queueUrl(empty).waitTimeSeconds(20)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(
            "ReceiveMessage of thread " + Thread.currentThread().getName() + " still waits")
        .hasMessageContaining("frozen at " + START);
  }

  @Test
  void asyncPoll_underAFrozenClock_failsWithASentenceInsteadOfHanging() {
    FakeAws impatient = FakeAws.builder().frozenAt(START).patience(Duration.ofMillis(20)).build();
    SqsAsyncClient client = impatient.client(SqsAsyncClient.class);
    String empty = client.createQueue(r -> r.queueName("q")).join().queueUrl();

    assertThat(client.receiveMessage(r -> r.queueUrl(empty).waitTimeSeconds(20)))
        .failsWithin(Duration.ofMinutes(1))
        .withThrowableOfType(ExecutionException.class)
        .withCauseInstanceOf(IllegalStateException.class)
        .withMessageContaining("ReceiveMessage of thread");
  }

  @Test
  void syncPoll_underAClockThatMovesByItself_endsWhenItsWaitIsOver() {
    FakeAws moving =
        FakeAws.builder().frozenAt(START).advanceWhenAllWait(Duration.ofMillis(5)).build();
    SqsClient client = moving.client(SqsClient.class);
    String empty = client.createQueue(r -> r.queueName("q")).queueUrl();

    assertThat(client.receiveMessage(r -> r.queueUrl(empty).waitTimeSeconds(20)).messages())
        .isEmpty();
    assertThat(moving.clock().now()).isEqualTo(START.plusSeconds(20));
  }

  @Test
  void polls_underAClockThatMovesByItself_getWhatComesMeanwhileAtItsTime() {
    FakeAws moving =
        FakeAws.builder().frozenAt(START).advanceWhenAllWait(Duration.ofMillis(5)).build();
    SqsAsyncClient client = moving.client(SqsAsyncClient.class);
    String delayed = client.createQueue(r -> r.queueName("q")).join().queueUrl();
    client.sendMessage(r -> r.queueUrl(delayed).messageBody("x").delaySeconds(7)).join();

    var first = client.receiveMessage(r -> r.queueUrl(delayed).waitTimeSeconds(20));

    assertThat(first.join().messages()).extracting(Message::body).containsExactly("x");
    assertThat(moving.clock().now()).isEqualTo(START.plusSeconds(7));
  }

  @Test
  void clockThatMovesByItself_standsStillWhileNobodyWaits() {
    FakeAws moving =
        FakeAws.builder().frozenAt(START).advanceWhenAllWait(Duration.ofNanos(1)).build();
    SqsClient client = moving.client(SqsClient.class);
    String url = client.createQueue(r -> r.queueName("q")).queueUrl();
    client.sendMessage(r -> r.queueUrl(url).messageBody("x").delaySeconds(1));

    assertThat(client.receiveMessage(r -> r.queueUrl(url)).messages()).isEmpty();
    assertThat(moving.clock().now()).isEqualTo(START);
    assertThatThrownBy(() -> FakeAws.builder().advanceWhenAllWait(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void syncPoll_wakesWhenAnotherThreadSends() throws Exception {
    CompletableFuture<List<String>> received =
        CompletableFuture.supplyAsync(
            () ->
                sqs.receiveMessage(r -> r.queueUrl(url).waitTimeSeconds(20)).messages().stream()
                    .map(Message::body)
                    .toList());

    send(url, "x");

    assertThat(received.get(1, TimeUnit.MINUTES)).containsExactly("x");
  }

  @Test
  void syncPoll_underATickingClock_wakesByItself() {
    FakeAws ticking = FakeAws.create();
    SqsClient client = ticking.client(SqsClient.class);
    String soon = client.createQueue(r -> r.queueName("q")).queueUrl();
    client.sendMessage(r -> r.queueUrl(soon).messageBody("soon").delaySeconds(1));

    assertThat(client.receiveMessage(r -> r.queueUrl(soon).waitTimeSeconds(20)).messages())
        .extracting(Message::body)
        .containsExactly("soon");
  }
}
