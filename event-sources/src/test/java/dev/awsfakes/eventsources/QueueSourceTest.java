package dev.awsfakes.eventsources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.FakeAws;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class QueueSourceTest {
  private final FakeAws aws =
      FakeAws.builder().frozenAt(Instant.parse("2026-01-01T00:00:00Z")).build();
  private final SqsClient sqs = aws.client(SqsClient.class);
  private final EventSources sources = EventSources.of(aws);
  private final String url = sqs.createQueue(request -> request.queueName("orders")).queueUrl();
  private final List<List<String>> batches = new ArrayList<>();

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void to_messagesThatGoWell_areDeleted() {
    sources.queue(url).to(this::record);
    send("a", "b");

    sources.drain();

    assertThat(batches).containsExactly(List.of("a", "b"));
    assertThat(inQueue()).isEqualTo("0/0");
    assertThat(sources.failures()).isEmpty();
  }

  @Test
  void drain_nothingSent_invokesNobody() {
    sources.queue(url).to(this::record);

    sources.drain();

    assertThat(batches).isEmpty();
  }

  @Test
  void drain_whatAHandlerSends_isConsumedToo() {
    sources
        .queue(url)
        .to(
            batch -> {
              record(batch);
              if (batches.size() < 3) {
                send("again");
              }
            });
    send("first");

    sources.drain();

    assertThat(batches).containsExactly(List.of("first"), List.of("again"), List.of("again"));
  }

  @Test
  void drain_inAHandler_isABatchThatFailed() {
    sources.queue(url).to(batch -> sources.drain());
    send("a");

    sources.drain();

    assertThat(sources.failures().get(0).error())
        .hasValueSatisfying(e -> assertThat(e).hasMessageStartingWith("drain() runs already"));
  }

  @ParameterizedTest
  @CsvSource({"9, 9", "10, 10", "11, 10"})
  void batchSize_byDefault_isTen(int sent, int first) {
    sources.queue(url).to(this::record);
    send(sent);

    sources.drain();

    assertThat(batches.get(0)).hasSize(first);
    assertThat(batches.stream().mapToInt(List::size).sum()).isEqualTo(sent);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "3, 2"})
  void batchSize_ofTwo_isTheMostOfABatch(int sent, int invocations) {
    sources.queue(url).batchSize(2).to(this::record);
    send(sent);

    sources.drain();

    assertThat(batches).hasSize(invocations);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10_001})
  void batchSize_outOfRange_isRejected(int size) {
    assertThatThrownBy(() -> sources.queue(url).batchSize(size))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("give 1 to 10000");
  }

  @Test
  void batchSize_overTen_needsAWindow() {
    QueueSource source = sources.queue(url).batchSize(11);

    assertThatThrownBy(() -> source.to(this::record)).hasMessageContaining("add batchWindow");
    assertThatCode(() -> source.batchWindow(Duration.ofSeconds(1)).to(this::record))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT1S", "PT5M"})
  void batchWindow_ofZeroTo300Seconds_isTaken(Duration window) {
    assertThatCode(() -> sources.queue(url).batchWindow(window)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT-1S", "PT0.5S", "PT5M1S"})
  void batchWindow_outOfRange_isRejected(Duration window) {
    assertThatThrownBy(() -> sources.queue(url).batchWindow(window))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void batchWindow_beforeItsEnd_gathers() {
    sources.queue(url).batchWindow(Duration.ofSeconds(10)).to(this::record);
    send("a");
    sources.drain();
    aws.clock().advance(Duration.ofMillis(9_999));
    send("b");
    sources.drain();
    assertThat(batches).isEmpty();

    aws.clock().advance(Duration.ofMillis(1));
    sources.drain();

    assertThat(batches).containsExactly(List.of("a", "b"));
  }

  @Test
  void batchWindow_fullBatch_doesNotWait() {
    sources.queue(url).batchSize(25).batchWindow(Duration.ofSeconds(10)).to(this::record);
    send(26);

    sources.drain();

    assertThat(batches).hasSize(1);
    assertThat(batches.get(0)).hasSize(25);
  }

  @Test
  void batchWindow_longerThanVisibility_deliversEachMessageOnce() {
    sqs.setQueueAttributes(
        request ->
            request.queueUrl(url).attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "0")));
    sources.queue(url).batchWindow(Duration.ofSeconds(10)).to(this::record);
    send("a");
    sources.drain();
    aws.clock().advance(Duration.ofSeconds(10));

    sources.drain();

    assertThat(batches).containsExactly(List.of("a"));
    assertThat(inQueue()).isEqualTo("0/0");
  }

  @Test
  void batch_overSixMebibytes_isCut() {
    sources.queue(url).to(batch -> batches.add(List.of(String.valueOf(batch.size()))));
    for (int i = 0; i < 7; i++) {
      send("x".repeat(1024 * 1024));
    }

    sources.drain();

    assertThat(batches).containsExactly(List.of("6"), List.of("1"));
  }

  @Test
  void to_handlerThrows_messagesComeAgainAfterTheVisibilityTimeout() {
    sources.queue(url).to(this::failOnce);
    send("a", "b");
    sources.drain();
    aws.clock().advance(Duration.ofMillis(29_999));
    sources.drain();
    assertThat(batches).hasSize(1);
    assertThat(inQueue()).isEqualTo("0/2");

    aws.clock().advance(Duration.ofMillis(1));
    sources.drain();

    assertThat(batches).hasSize(2);
    assertThat(inQueue()).isEqualTo("0/0");
  }

  @Test
  void failures_ofABatch_holdsWhatWasThrown() {
    sources.queue(url).to(this::failOnce);
    String id = sqs.sendMessage(r -> r.queueUrl(url).messageBody("a")).messageId();

    sources.drain();

    BatchFailure failure = sources.failures().get(0);
    assertThat(failure.ids()).containsExactly(id);
    assertThat(failure.error()).hasValueSatisfying(e -> assertThat(e).hasMessage("no luck"));
    assertThat(failure.time()).isEqualTo(aws.clock().now());
    assertThat(failure.sourceArn()).endsWith(":orders");
    assertThat(failure.discarded()).isFalse();
  }

  @Test
  void failures_assertionInAHandler_isOneToo() {
    sources
        .queue(url)
        .to(
            batch -> {
              throw new AssertionError("expected");
            });
    send("a");

    sources.drain();

    assertThat(sources.failures()).hasSize(1);
  }

  @Test
  void to_messageFailsTooOften_goesToTheDeadLetters() {
    String dead = sqs.createQueue(request -> request.queueName("dead")).queueUrl();
    String policy =
        "{\"maxReceiveCount\":1,\"deadLetterTargetArn\":\"arn:aws:sqs:us-east-1:000000000000:dead\"}";
    sqs.setQueueAttributes(
        r -> r.queueUrl(url).attributes(Map.of(QueueAttributeName.REDRIVE_POLICY, policy)));
    sources
        .queue(url)
        .to(
            batch -> {
              throw new IllegalStateException("no luck");
            });
    send("poison");
    sources.drain();
    aws.clock().advance(Duration.ofSeconds(30));

    sources.drain();

    assertThat(sqs.receiveMessage(r -> r.queueUrl(dead)).messages())
        .extracting(Message::body)
        .containsExactly("poison");
  }

  @Test
  void reportBatchItemFailures_deletesTheOthers() {
    sources.queue(url).reportBatchItemFailures().toReporting(this::bad);
    send("good", "bad");

    sources.drain();

    assertThat(inQueue()).isEqualTo("0/1");
    assertThat(sources.failures().get(0).ids()).hasSize(1);
    assertThat(sources.failures().get(0).error()).isEmpty();
  }

  @Test
  void toReporting_withoutTheSetting_saysWhatToWrite() {
    assertThatThrownBy(() -> sources.queue(url).toReporting(this::bad))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("add reportBatchItemFailures()");
  }

  @Test
  void toFunction_withoutTheSetting_answerIsIgnored() {
    sources.queue(url).toFunction(batch -> bad(batch.records()));
    send("bad");

    sources.drain();

    assertThat(inQueue()).isEqualTo("0/0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no-such-id"})
  void reportBatchItemFailures_unknownId_failsTheWholeBatch(String id) {
    sources.queue(url).reportBatchItemFailures().toReporting(batch -> List.of(id));
    send("a", "b");

    sources.drain();

    assertThat(inQueue()).isEqualTo("0/2");
    assertThat(sources.failures().get(0).error()).isPresent();
  }

  @Test
  void reportBatchItemFailures_nullId_failsTheWholeBatch() {
    List<String> nothing = new ArrayList<>();
    nothing.add(null);
    sources.queue(url).reportBatchItemFailures().toFunction(batch -> nothing);
    send("a", "b");

    sources.drain();

    assertThat(inQueue()).isEqualTo("0/2");
  }

  @Test
  void reportBatchItemFailures_noAnswer_isSuccess() {
    sources.queue(url).reportBatchItemFailures().toFunction(batch -> null);
    send("a");

    sources.drain();

    assertThat(inQueue()).isEqualTo("0/0");
  }

  @Test
  void filter_whatDoesNotMatch_isDeletedUnseen() {
    sources.queue(url).filter("{\"body\":{\"kind\":[\"order\"]}}").to(this::record);
    String order = "{\"kind\":\"order\"}";
    send("{\"kind\":\"other\"}", order, "plain");

    sources.drain();

    assertThat(batches).containsExactly(List.of(order));
    assertThat(inQueue()).isEqualTo("0/0");
  }

  @Test
  void filter_ofPlainBodies_dropsJson() {
    sources.queue(url).filter("{\"body\":[{\"prefix\":\"or\"}]}").to(this::record);
    send("order", "other", "{\"or\":1}");

    sources.drain();

    assertThat(batches).containsExactly(List.of("order"));
  }

  @Test
  void filter_several_oneIsEnough() {
    sources.queue(url).filter("{\"body\":[\"a\"]}").filter("{\"body\":[\"b\"]}").to(this::record);
    send("a", "b", "c");

    sources.drain();

    assertThat(batches).containsExactly(List.of("a", "b"));
  }

  @Test
  void filter_theSixth_isRejected() {
    QueueSource source = sources.queue(url);
    for (int i = 0; i < 5; i++) {
      source.filter("{\"body\":[\"a\"]}");
    }

    assertThatThrownBy(() -> source.filter("{\"body\":[\"a\"]}")).hasMessageContaining("at most 5");
  }

  @Test
  void filter_ofAnotherField_isRejected() {
    assertThatThrownBy(() -> sources.queue(url).filter("{\"messageId\":[\"a\"]}"))
        .hasMessageContaining("'body' alone");
  }

  @Test
  void fifo_groupOfAFailedBatch_waits() {
    String fifo = fifoQueue();
    sources.queue(fifo).batchSize(1).to(this::failOnce);
    sendTo(fifo, "g", "1");
    sendTo(fifo, "g", "2");
    sendTo(fifo, "other", "3");
    sources.drain();
    assertThat(batches).containsExactly(List.of("1"), List.of("3"));

    aws.clock().advance(Duration.ofSeconds(30));
    sources.drain();

    assertThat(batches.subList(2, 4)).containsExactly(List.of("1"), List.of("2"));
  }

  @Test
  void fifo_batchOverTen_isRejected() {
    QueueSource source = sources.queue(fifoQueue()).batchSize(11);

    assertThatThrownBy(() -> source.to(this::record)).hasMessageContaining("give 1 to 10");
    assertThatCode(() -> source.batchSize(10).to(this::record)).doesNotThrowAnyException();
  }

  @Test
  void fifo_batchWindow_isRejected() {
    QueueSource source = sources.queue(fifoQueue()).batchWindow(Duration.ofSeconds(1));

    assertThatThrownBy(() -> source.to(this::record)).hasMessageContaining("no batch window");
  }

  private String fifoQueue() {
    return sqs.createQueue(
            request ->
                request
                    .queueName("orders.fifo")
                    .attributes(
                        Map.of(
                            QueueAttributeName.FIFO_QUEUE, "true",
                            QueueAttributeName.CONTENT_BASED_DEDUPLICATION, "true")))
        .queueUrl();
  }

  private void sendTo(String queue, String group, String body) {
    sqs.sendMessage(r -> r.queueUrl(queue).messageGroupId(group).messageBody(body));
  }

  private void send(String... bodies) {
    for (String body : bodies) {
      sqs.sendMessage(request -> request.queueUrl(url).messageBody(body));
    }
  }

  private void send(int messages) {
    for (int i = 0; i < messages; i++) {
      send("message " + i);
    }
  }

  private void record(List<Message> batch) {
    batches.add(batch.stream().map(Message::body).toList());
  }

  private void failOnce(List<Message> batch) {
    record(batch);
    if (batches.size() == 1) {
      throw new IllegalStateException("no luck");
    }
  }

  private List<String> bad(List<Message> batch) {
    return batch.stream()
        .filter(message -> message.body().equals("bad"))
        .map(Message::messageId)
        .toList();
  }

  /** Visible and in flight. */
  private String inQueue() {
    Map<QueueAttributeName, String> attributes =
        sqs.getQueueAttributes(r -> r.queueUrl(url).attributeNames(QueueAttributeName.ALL))
            .attributes();
    return attributes.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES)
        + "/"
        + attributes.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);
  }
}
