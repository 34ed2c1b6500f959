package dev.awsfakes.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** Order per group, the lock of a group, deduplication. */
class FifoQueueTest extends SqsTest {
  private final String url = fifo("orders.fifo");

  @Test
  void receive_takesAsManyOfOneGroupAsPossible_inOrder() {
    sendToGroup(url, "a", "a1");
    sendToGroup(url, "b", "b1");
    sendToGroup(url, "a", "a2");

    assertThat(bodies(url)).containsExactly("a1", "a2", "b1");
  }

  @Test
  void group_withAMessageInFlight_givesNoOther() {
    sendToGroup(url, "a", "a1");
    sendToGroup(url, "a", "a2");
    sendToGroup(url, "b", "b1");
    Message a1 = receiveOne(url);

    assertThat(bodies(url)).containsExactly("b1");
    assertThat(receive(url)).isEmpty();

    delete(url, a1);
    assertThat(bodies(url)).containsExactly("a2");
  }

  @Test
  void group_afterTheTimeout_startsAgainWithItsFirst() {
    sendToGroup(url, "a", "a1");
    sendToGroup(url, "a", "a2");
    receiveOne(url);

    clock.advance(Duration.ofSeconds(30));

    assertThat(bodies(url)).containsExactly("a1", "a2");
  }

  /** Recorded: fifo_empty_message_groups_added_back_to_queue. */
  @Test
  void group_thatWasEmptied_takesMessagesAgain() {
    sendToGroup(url, "g1", "Message 1");
    delete(url, receiveOne(url));
    assertThat(receive(url)).isEmpty();

    sendToGroup(url, "g1", "Message 2");

    assertThat(bodies(url)).containsExactly("Message 2");
  }

  @Test
  void sequenceNumbers_have20DigitsAndGrow() {
    SendMessageResponse first =
        sqs.sendMessage(r -> r.queueUrl(url).messageBody("1").messageGroupId("a"));
    SendMessageResponse second =
        sqs.sendMessage(r -> r.queueUrl(url).messageBody("2").messageGroupId("b"));

    assertThat(first.sequenceNumber()).matches("\\d{20}");
    assertThat(second.sequenceNumber()).isGreaterThan(first.sequenceNumber());
  }

  @Test
  void duplicate_withinFiveMinutes_isAcceptedAndNotDelivered() {
    SendMessageResponse first =
        sqs.sendMessage(r -> r.queueUrl(url).messageBody("x").messageGroupId("a"));
    delete(url, receiveOne(url));

    clock.advance(Duration.ofMillis(299_999));
    SendMessageResponse again =
        sqs.sendMessage(r -> r.queueUrl(url).messageBody("x").messageGroupId("a"));

    assertThat(again.messageId()).isEqualTo(first.messageId());
    assertThat(again.sequenceNumber()).isEqualTo(first.sequenceNumber());
    assertThat(receive(url)).isEmpty();
  }

  @Test
  void duplicate_afterFiveMinutes_isANewMessage() {
    String first = sendToGroup(url, "a", "x");

    clock.advance(Duration.ofMinutes(5));

    assertThat(sendToGroup(url, "a", "x")).isNotEqualTo(first);
    assertThat(bodies(url)).containsExactly("x", "x");
  }

  @Test
  void duplicate_inAnotherGroup_countsByScope() {
    sendToGroup(url, "a", "x");
    sendToGroup(url, "b", "x");
    assertThat(bodies(url)).containsExactly("x");

    String perGroup =
        queue(
            "high.fifo",
            Map.of(
                "FifoQueue", "true",
                "ContentBasedDeduplication", "true",
                "DeduplicationScope", "messageGroup",
                "FifoThroughputLimit", "perMessageGroupId"));
    sendToGroup(perGroup, "a", "x");
    sendToGroup(perGroup, "b", "x");
    assertThat(bodies(perGroup)).containsExactly("x", "x");
  }

  @Test
  void deduplicationId_explicit_winsOverTheContent() {
    sqs.sendMessage(
        r -> r.queueUrl(url).messageBody("x").messageGroupId("a").messageDeduplicationId("1"));
    sqs.sendMessage(
        r -> r.queueUrl(url).messageBody("x").messageGroupId("a").messageDeduplicationId("2"));
    sqs.sendMessage(
        r -> r.queueUrl(url).messageBody("y").messageGroupId("a").messageDeduplicationId("2"));

    assertThat(bodies(url)).containsExactly("x", "x");
  }

  /** Recorded: posting_to_fifo_requires_deduplicationid_group_id. */
  @Test
  void send_withoutGroupOrDeduplication_isRefused() {
    String plain = queue("plain.fifo", Map.of("FifoQueue", "true"));

    assertError(
        () -> send(plain, "x"),
        "MissingParameter",
        "The request must contain the parameter MessageGroupId.");
    assertError(
        () -> sendToGroup(plain, "a", "x"),
        "InvalidParameterValue",
        "The queue should either have ContentBasedDeduplication enabled or"
            + " MessageDeduplicationId provided explicitly");
  }

  /** Recorded: fifo_queue_send_message_with_delay_seconds_fails. */
  @Test
  void send_withDelay_isRefused() {
    assertError(
        () ->
            sqs.sendMessage(
                r -> r.queueUrl(url).messageBody("x").messageGroupId("a").delaySeconds(2)),
        "InvalidParameterValue",
        "Value 2 for parameter DelaySeconds is invalid. Reason: The request include parameter that"
            + " is not valid for this queue type.");
  }

  /** Recorded: fifo_queue_send_message_with_zero_delay_defaults_to_queue_delay. */
  @Test
  void send_withDelayZero_hasTheQueuesDelay() {
    String slow =
        queue(
            "slow.fifo",
            Map.of("FifoQueue", "true", "ContentBasedDeduplication", "true", "DelaySeconds", "2"));
    sqs.sendMessage(
        r -> r.queueUrl(slow).messageBody("message-1").messageGroupId("a").delaySeconds(0));

    assertThat(receive(slow)).isEmpty();
    clock.advance(Duration.ofSeconds(2));
    assertThat(bodies(slow)).containsExactly("message-1");
  }

  @Test
  void delete_withAnExpiredHandle_isRefused() {
    sendToGroup(url, "a", "x");
    Message message = receiveOne(url);
    clock.advance(Duration.ofSeconds(30));

    assertThat(error(() -> delete(url, message)).awsErrorDetails().errorMessage())
        .isEqualTo(
            "Value "
                + message.receiptHandle()
                + " for parameter ReceiptHandle is invalid. Reason: The receipt handle has expired.");
    assertThat(bodies(url)).containsExactly("x");
  }

  /** Recorded: fifo_delete_after_visibility_timeout_extended. */
  @Test
  void delete_afterTheTimeoutWasExtended_deletes() {
    sendToGroup(url, "a", "foobar");
    Message message = receiveOne(url);
    changeVisibility(url, message, 60);
    clock.advance(Duration.ofSeconds(45));

    delete(url, message);

    assertThat(counts(url)).containsExactly(0, 0, 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "group 123", "ä"})
  void groupId_withOtherCharacters_isRefused(String group) {
    assertError(
        () -> sendToGroup(url, group, "x"),
        "InvalidParameterValue",
        "Value "
            + group
            + " for parameter MessageGroupId is invalid. Reason: MessageGroupId can only include"
            + " alphanumeric and punctuation characters. 1 to 128 in length.");
  }

  @Test
  void groupId_of128Characters_isAcceptedAndOf129IsRefused() {
    sendToGroup(url, "g".repeat(128), "x");

    assertThat(error(() -> sendToGroup(url, "g".repeat(129), "x")).statusCode()).isEqualTo(400);
  }

  @Test
  void deadLetters_keepOrderAndGroup() {
    String dead = fifo("dead.fifo");
    String source =
        queue(
            "source.fifo",
            Map.of(
                "FifoQueue", "true",
                "ContentBasedDeduplication", "true",
                "RedrivePolicy",
                    "{\"deadLetterTargetArn\":\"" + arn(dead) + "\",\"maxReceiveCount\":1}"));
    sendToGroup(source, "a", "a1");
    sendToGroup(source, "a", "a2");
    sendToGroup(source, "a", "a3");
    receive(source, r -> r.maxNumberOfMessages(2));
    clock.advance(Duration.ofSeconds(30));

    assertThat(bodies(source)).containsExactly("a3");
    List<Message> letters =
        receive(dead, r -> r.maxNumberOfMessages(10).messageSystemAttributeNamesWithStrings("All"));
    assertThat(letters).extracting(Message::body).containsExactly("a1", "a2");
    assertThat(letters.get(0).attributesAsStrings())
        .containsEntry("MessageGroupId", "a")
        .containsEntry("DeadLetterQueueSourceArn", arn(source));
  }
}
