package dev.awsfakes.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.PurgeQueueInProgressException;
import software.amazon.awssdk.services.sqs.model.ReceiptHandleIsInvalidException;

/** Visibility, delay, retention, deletion on a standard queue, on the clock. */
class StandardQueueTest extends SqsTest {
  private final String url = queue("orders");

  @Test
  void receive_keepsTheOrderOfSending() {
    for (int i = 0; i < 12; i++) {
      send(url, "m" + i);
    }

    assertThat(bodies(url))
        .containsExactly("m0", "m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9");
    assertThat(bodies(url)).containsExactly("m10", "m11");
    assertThat(bodies(url)).isEmpty();
    assertThat(counts(url)).containsExactly(0, 12, 0);
  }

  @Test
  void receive_empty_hasNoMessages() {
    assertThat(sqs.receiveMessage(r -> r.queueUrl(url)).hasMessages()).isFalse();
  }

  @Test
  void receive_hidesTheMessageFor30Seconds() {
    send(url, "x");
    receiveOne(url);

    clock.advance(Duration.ofMillis(29_999));
    assertThat(receive(url)).isEmpty();

    clock.advance(Duration.ofMillis(1));
    assertThat(bodies(url)).containsExactly("x");
  }

  @Test
  void receive_ownVisibilityTimeout_winsOverTheQueues() {
    send(url, "x");
    receive(url, r -> r.visibilityTimeout(5));

    clock.advance(Duration.ofSeconds(5));

    assertThat(bodies(url)).containsExactly("x");
  }

  @Test
  void receive_visibilityTimeoutZero_leavesItVisible() {
    send(url, "x");

    assertThat(receive(url, r -> r.visibilityTimeout(0).maxNumberOfMessages(10))).hasSize(1);
    assertThat(receive(url, r -> r.visibilityTimeout(0).maxNumberOfMessages(10))).hasSize(1);
  }

  @Test
  void changeVisibility_toZero_showsItAtOnce() {
    send(url, "x");
    Message message = receiveOne(url);

    changeVisibility(url, message, 0);

    assertThat(bodies(url)).containsExactly("x");
  }

  @Test
  void changeVisibility_extendsFromNow() {
    send(url, "x");
    Message message = receiveOne(url);
    clock.advance(Duration.ofSeconds(20));

    changeVisibility(url, message, 60);

    clock.advance(Duration.ofMillis(59_999));
    assertThat(receive(url)).isEmpty();
    clock.advance(Duration.ofMillis(1));
    assertThat(receive(url)).hasSize(1);
  }

  @Test
  void changeVisibility_beyondTwelveHoursInTotal_isRefused() {
    send(url, "x");
    Message message = receiveOne(url);
    clock.advance(Duration.ofSeconds(10));

    changeVisibility(url, message, 43_190);
    assertError(
        () -> changeVisibility(url, message, 43_191),
        "InvalidParameterValue",
        "Value 43191 for parameter VisibilityTimeout is invalid. Reason: Total VisibilityTimeout"
            + " for the message is beyond the limit [43200 seconds].");
  }

  @Test
  void changeVisibility_deletedMessage_isRefused() {
    send(url, "x");
    Message message = receiveOne(url);
    delete(url, message);

    assertThat(error(() -> changeVisibility(url, message, 5)).awsErrorDetails().errorMessage())
        .endsWith(
            "Reason: Message does not exist or is not available for visibility timeout change.");
  }

  /** Recorded: change_message_visibility_after_visibility_timeout_expiration. */
  @Test
  void changeVisibility_afterTheTimeout_hidesItAgain() {
    send(url, "x");
    Message message = receiveOne(url);
    clock.advance(Duration.ofSeconds(31));

    changeVisibility(url, message, 10);

    assertThat(receive(url)).isEmpty();
  }

  /** Recorded: delete_after_visibility_timeout. */
  @Test
  void delete_afterTheTimeout_deletesIfNobodyElseReceivedIt() {
    send(url, "x");
    Message message = receiveOne(url);
    clock.advance(Duration.ofSeconds(31));

    delete(url, message);

    assertThat(receive(url)).isEmpty();
    assertThat(counts(url)).containsExactly(0, 0, 0);
  }

  @Test
  void delete_byAnEarlierHandle_succeedsWithoutEffect() {
    send(url, "x");
    Message first = receiveOne(url);
    clock.advance(Duration.ofSeconds(30));
    Message second = receiveOne(url);

    delete(url, first);
    assertThat(counts(url)).containsExactly(0, 1, 0);

    delete(url, second);
    delete(url, second);
    assertThat(counts(url)).containsExactly(0, 0, 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "QUJD", "!!!"})
  void delete_handleThatIsNone_isRefused(String handle) {
    assertThat(error(() -> sqs.deleteMessage(r -> r.queueUrl(url).receiptHandle(handle))))
        .isInstanceOf(ReceiptHandleIsInvalidException.class)
        .hasMessageContaining(
            "The input receipt handle \"" + handle + "\" is not a valid receipt handle.");
  }

  @Test
  void delete_handleOfAnotherQueue_isRefused() {
    String other = queue("other");
    send(other, "x");
    Message message = receiveOne(other);

    assertThat(error(() -> delete(url, message)))
        .isInstanceOf(ReceiptHandleIsInvalidException.class);
  }

  @Test
  void receiveCount_andFirstReceiveTime_areKept() {
    send(url, "x");
    clock.advance(Duration.ofSeconds(5));
    receiveOne(url);
    clock.advance(Duration.ofSeconds(30));

    Message again = receive(url, r -> r.messageSystemAttributeNamesWithStrings("All")).get(0);

    assertThat(again.attributesAsStrings())
        .containsEntry("ApproximateReceiveCount", "2")
        .containsEntry("SentTimestamp", "" + START.toEpochMilli())
        .containsEntry("ApproximateFirstReceiveTimestamp", "" + START.plusSeconds(5).toEpochMilli())
        .containsEntry("SenderId", "000000000000")
        .hasSize(4);
  }

  @Test
  void delay_ofMessage_hidesItAndIsCounted() {
    sqs.sendMessage(r -> r.queueUrl(url).messageBody("later").delaySeconds(10));
    assertThat(counts(url)).containsExactly(0, 0, 1);

    clock.advance(Duration.ofMillis(9_999));
    assertThat(receive(url)).isEmpty();

    clock.advance(Duration.ofMillis(1));
    assertThat(bodies(url)).containsExactly("later");
  }

  @Test
  void delay_ofQueue_holdsUnlessTheMessageSaysOtherwise() {
    String slow = queue("slow", Map.of("DelaySeconds", "60"));
    send(slow, "waits");
    sqs.sendMessage(r -> r.queueUrl(slow).messageBody("now").delaySeconds(0));

    assertThat(bodies(slow)).containsExactly("now");
    clock.advance(Duration.ofSeconds(60));
    assertThat(bodies(slow)).contains("waits");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 901})
  void delay_outOfRange_isRefused(int seconds) {
    assertError(
        () -> sqs.sendMessage(r -> r.queueUrl(url).messageBody("x").delaySeconds(seconds)),
        "InvalidParameterValue",
        "Value "
            + seconds
            + " for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and <= 900.");
  }

  @Test
  void delay_at900_isAccepted() {
    sqs.sendMessage(r -> r.queueUrl(url).messageBody("x").delaySeconds(900));

    assertThat(counts(url)).containsExactly(0, 0, 1);
  }

  @Test
  void retention_passed_messageIsGone() {
    String brief = queue("brief", Map.of("MessageRetentionPeriod", "60"));
    send(brief, "x");

    clock.advance(Duration.ofMillis(59_999));
    assertThat(counts(brief)).containsExactly(1, 0, 0);

    clock.advance(Duration.ofMillis(1));
    assertThat(counts(brief)).containsExactly(0, 0, 0);
    assertThat(receive(brief)).isEmpty();
  }

  @Test
  void retention_ofAMessageSentWithinASecond_endsWithinOne() {
    String brief = queue("brief", Map.of("MessageRetentionPeriod", "60"));
    clock.advance(Duration.ofMillis(500));
    send(brief, "x");

    clock.advance(Duration.ofMillis(59_999));
    assertThat(counts(brief)).containsExactly(1, 0, 0);

    clock.advance(Duration.ofMillis(1));
    assertThat(counts(brief)).containsExactly(0, 0, 0);
  }

  @Test
  void retention_passedWhileInFlight_messageIsGone() {
    String brief = queue("brief", Map.of("MessageRetentionPeriod", "60"));
    send(brief, "x");
    receive(brief, r -> r.visibilityTimeout(600));

    clock.advance(Duration.ofSeconds(60));

    assertThat(counts(brief)).containsExactly(0, 0, 0);
  }

  @Test
  void retention_shortened_expiresWhatIsOlder() {
    send(url, "old");
    clock.advance(Duration.ofSeconds(100));
    send(url, "young");

    sqs.setQueueAttributes(
        r -> r.queueUrl(url).attributesWithStrings(Map.of("MessageRetentionPeriod", "60")));

    assertThat(bodies(url)).containsExactly("young");
  }

  @Test
  void purge_deletesAll_andNotTwiceWithin60Seconds() {
    send(url, "visible");
    send(url, "in flight");
    receiveOne(url);
    sqs.sendMessage(r -> r.queueUrl(url).messageBody("delayed").delaySeconds(5));

    sqs.purgeQueue(r -> r.queueUrl(url));
    assertThat(counts(url)).containsExactly(0, 0, 0);

    clock.advance(Duration.ofMillis(59_999));
    assertThat(error(() -> sqs.purgeQueue(r -> r.queueUrl(url))))
        .isInstanceOf(PurgeQueueInProgressException.class)
        .hasMessageContaining(
            "Only one PurgeQueue operation on orders is allowed every 60 seconds.");
    clock.advance(Duration.ofMillis(1));
    sqs.purgeQueue(r -> r.queueUrl(url));
  }

  @Test
  void returnedMessage_comesBeforeYoungerOnes() {
    send(url, "first");
    Message first = receiveOne(url);
    send(url, "second");
    changeVisibility(url, first, 0);

    List<String> order = new ArrayList<>(bodies(url));

    assertThat(order).containsExactly("first", "second");
  }
}
