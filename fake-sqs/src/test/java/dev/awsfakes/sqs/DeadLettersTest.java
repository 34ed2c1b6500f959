package dev.awsfakes.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResultEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.ResourceNotFoundException;

/** Redrive to a dead-letter queue, who may use it, and the tasks that move messages back. */
class DeadLettersTest extends SqsTest {
  private final String dead = queue("dead");

  private static String policy(String arn, int maxReceiveCount) {
    return "{\"deadLetterTargetArn\":\"" + arn + "\",\"maxReceiveCount\":" + maxReceiveCount + "}";
  }

  private String sourceOf(String deadLetterArn, int maxReceiveCount) {
    return queue("source", Map.of("RedrivePolicy", policy(deadLetterArn, maxReceiveCount)));
  }

  /** Sends messages and receives them until they are dead letters. */
  private String sourceWithDeadLetters(int count) {
    String source = sourceOf(arn(dead), 1);
    for (int i = 0; i < count; i++) {
      send(source, "m" + i);
    }
    for (int received = 0; received < count; received += receive(source).size()) {}
    clock.advance(Duration.ofSeconds(30));
    assertThat(receive(source)).isEmpty();
    assertThat(counts(dead)).containsExactly(count, 0, 0);
    return source;
  }

  private List<ListMessageMoveTasksResultEntry> tasks() {
    return sqs.listMessageMoveTasks(r -> r.sourceArn(arn(dead)).maxResults(10)).results();
  }

  @Test
  void message_receivedMaxReceiveCountTimes_movesAtTheNextReceive() {
    String source = sourceOf(arn(dead), 2);
    String id = send(source, "poison");
    for (int i = 0; i < 2; i++) {
      assertThat(receive(source)).hasSize(1);
      clock.advance(Duration.ofSeconds(30));
    }

    assertThat(receive(source)).isEmpty();

    Message letter = receive(dead, r -> r.messageSystemAttributeNamesWithStrings("All")).get(0);
    assertThat(letter.messageId()).isEqualTo(id);
    assertThat(letter.attributesAsStrings())
        .containsEntry("DeadLetterQueueSourceArn", arn(source))
        .containsEntry("SentTimestamp", "" + START.toEpochMilli())
        .containsEntry("ApproximateReceiveCount", "3");
    assertThat(counts(source)).containsExactly(0, 0, 0);
  }

  @Test
  void retention_ofADeadLetter_countsFromItsFirstSending() {
    String brief = queue("brief", Map.of("MessageRetentionPeriod", "120"));
    String source = sourceOf(arn(brief), 1);
    send(source, "x");
    receive(source);
    clock.advance(Duration.ofSeconds(100));
    receive(source);
    assertThat(counts(brief)).containsExactly(1, 0, 0);

    clock.advance(Duration.ofSeconds(20));

    assertThat(counts(brief)).containsExactly(0, 0, 0);
  }

  @Test
  void retention_ofADeadLetterBehindYoungerMessages_endsBeforeTheirs() {
    String brief = queue("brief", Map.of("MessageRetentionPeriod", "120"));
    String source = sourceOf(arn(brief), 1);
    send(source, "elder");
    receive(source);
    clock.advance(Duration.ofSeconds(100));
    send(brief, "younger");
    receive(source);
    assertThat(counts(brief)).containsExactly(2, 0, 0);

    clock.advance(Duration.ofSeconds(20));

    assertThat(bodies(brief)).containsExactly("younger");
    clock.advance(Duration.ofSeconds(100));
    assertThat(counts(brief)).containsExactly(0, 0, 0);
  }

  @Test
  void moveTask_withoutTheQueueThatTheLettersCameFrom_failsAtTheFirst() {
    String source = sourceWithDeadLetters(2);
    queue("another", Map.of("RedrivePolicy", policy(arn(dead), 1)));
    sqs.deleteQueue(r -> r.queueUrl(source));

    sqs.startMessageMoveTask(r -> r.sourceArn(arn(dead)));

    ListMessageMoveTasksResultEntry task = tasks().get(0);
    assertThat(task.status()).isEqualTo("FAILED");
    assertThat(task.failureReason()).isEqualTo("AWS.SimpleQueueService.NonExistentQueue");
    assertThat(task.approximateNumberOfMessagesMoved()).isZero();
    assertThat(counts(dead)).containsExactly(2, 0, 0);
  }

  @Test
  void deletedDeadLetterQueue_messageStaysInItsQueue() {
    String source = sourceOf(arn(dead), 1);
    send(source, "x");
    receive(source);
    sqs.deleteQueue(r -> r.queueUrl(dead));
    clock.advance(Duration.ofSeconds(30));

    assertThat(receive(source)).hasSize(1);
  }

  @Test
  void redrivePolicy_missingTarget_isRefused() {
    String json = policy("arn:aws:sqs:us-east-1:000000000000:none", 1);

    assertError(
        () -> queue("source", Map.of("RedrivePolicy", json)),
        "InvalidParameterValue",
        "Value "
            + json
            + " for parameter RedrivePolicy is invalid. Reason: Dead letter target does not exist.");
  }

  @Test
  void redrivePolicy_targetOfAnotherType_isRefused() {
    String json = policy(arn(fifo("dead.fifo")), 1);

    assertError(
        () -> queue("source", Map.of("RedrivePolicy", json)),
        "InvalidParameterValue",
        "Value "
            + json
            + " for parameter RedrivePolicy is invalid. Reason: Dead-letter queue must be same type of queue as the source.");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1000})
  void redrivePolicy_maxReceiveCountWithinRange_isAccepted(int count) {
    assertThat(attributes(sourceOf(arn(dead), count))).containsKey("RedrivePolicy");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1001})
  void redrivePolicy_maxReceiveCountOutOfRange_isRefused(int count) {
    assertThat(error(() -> sourceOf(arn(dead), count)).awsErrorDetails().errorCode())
        .isEqualTo("InvalidParameterValue");
  }

  @Test
  void redriveAllowPolicy_decidesWhoMayUseTheQueue() {
    String allowed = "arn:aws:sqs:us-east-1:000000000000:source";
    set(dead, "RedriveAllowPolicy", "{\"redrivePermission\":\"denyAll\"}");
    assertThat(error(() -> sourceOf(arn(dead), 1)).statusCode()).isEqualTo(400);

    set(
        dead,
        "RedriveAllowPolicy",
        "{\"redrivePermission\":\"byQueue\",\"sourceQueueArns\":[\"" + allowed + "\"]}");
    assertThat(sourceOf(arn(dead), 1)).endsWith("/source");
    assertThat(
            error(() -> queue("other", Map.of("RedrivePolicy", policy(arn(dead), 1)))).statusCode())
        .isEqualTo(400);
  }

  private void set(String url, String attribute, String value) {
    sqs.setQueueAttributes(r -> r.queueUrl(url).attributesWithStrings(Map.of(attribute, value)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "not json",
        "{\"redrivePermission\":\"some\"}",
        "{\"redrivePermission\":\"byQueue\"}",
        "{\"redrivePermission\":\"allowAll\",\"sourceQueueArns\":[\"arn:aws:sqs:r:1:q\"]}"
      })
  void redriveAllowPolicy_malformed_isRefusedAndNothingChanges(String json) {
    assertThat(error(() -> set(dead, "RedriveAllowPolicy", json)).statusCode()).isEqualTo(400);
    assertThat(attributes(dead)).doesNotContainKey("RedriveAllowPolicy");
  }

  @Test
  void listDeadLetterSourceQueues_listsThemInPages() {
    sourceOf(arn(dead), 1);
    queue("another", Map.of("RedrivePolicy", policy(arn(dead), 1)));

    var first = sqs.listDeadLetterSourceQueues(r -> r.queueUrl(dead).maxResults(1));
    assertThat(first.queueUrls()).singleElement().asString().endsWith("/another");
    var second =
        sqs.listDeadLetterSourceQueues(
            r -> r.queueUrl(dead).maxResults(1).nextToken(first.nextToken()));
    assertThat(second.queueUrls()).singleElement().asString().endsWith("/source");
    assertThat(second.nextToken()).isNull();
  }

  /** Recorded: move_task_workflow_with_default_destination. */
  @Test
  void moveTask_withoutDestination_movesBackToTheSource() {
    String source = sourceWithDeadLetters(2);

    String handle = sqs.startMessageMoveTask(r -> r.sourceArn(arn(dead))).taskHandle();

    assertThat(handle).isNotEmpty();
    assertThat(bodies(source)).containsExactly("m0", "m1");
    assertThat(tasks())
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.status()).isEqualTo("COMPLETED");
              assertThat(task.approximateNumberOfMessagesMoved()).isEqualTo(2);
              assertThat(task.approximateNumberOfMessagesToMove()).isEqualTo(2);
              assertThat(task.sourceArn()).isEqualTo(arn(dead));
              assertThat(task.destinationArn()).isNull();
              assertThat(task.taskHandle()).isNull();
              assertThat(task.startedTimestamp()).isEqualTo(clock.now().toEpochMilli());
            });
  }

  /** Recorded: basic_move_task_workflow. */
  @Test
  void moveTask_withDestination_movesThere() {
    sourceWithDeadLetters(2);
    String elsewhere = queue("elsewhere");

    sqs.startMessageMoveTask(r -> r.sourceArn(arn(dead)).destinationArn(arn(elsewhere)));

    assertThat(bodies(elsewhere)).containsExactly("m0", "m1");
    assertThat(tasks().get(0).destinationArn()).isEqualTo(arn(elsewhere));
  }

  @Test
  void moveTask_withARate_movesSoManyEachSecond() {
    String source = sourceWithDeadLetters(5);

    sqs.startMessageMoveTask(r -> r.sourceArn(arn(dead)).maxNumberOfMessagesPerSecond(2));

    assertThat(counts(source)).containsExactly(2, 0, 0);
    assertThat(tasks().get(0).status()).isEqualTo("RUNNING");
    clock.advance(Duration.ofSeconds(1));
    assertThat(counts(source)).containsExactly(4, 0, 0);
    clock.advance(Duration.ofSeconds(1));
    assertThat(counts(source)).containsExactly(5, 0, 0);
    assertThat(tasks().get(0).status()).isEqualTo("COMPLETED");
  }

  @Test
  void moveTask_cancelled_movesNoMore() {
    String source = sourceWithDeadLetters(5);
    String handle =
        sqs.startMessageMoveTask(r -> r.sourceArn(arn(dead)).maxNumberOfMessagesPerSecond(1))
            .taskHandle();

    assertThat(
            sqs.cancelMessageMoveTask(r -> r.taskHandle(handle)).approximateNumberOfMessagesMoved())
        .isEqualTo(1);

    clock.advance(Duration.ofMinutes(1));
    assertThat(counts(source)).containsExactly(1, 0, 0);
    assertThat(tasks().get(0).status()).isEqualTo("CANCELLED");
    assertThat(error(() -> sqs.cancelMessageMoveTask(r -> r.taskHandle(handle))).statusCode())
        .isEqualTo(400);
  }

  /** Recorded: start_multiple_move_tasks. */
  @Test
  void moveTask_secondWhileOneRuns_isRefused() {
    sourceWithDeadLetters(5);
    sqs.startMessageMoveTask(r -> r.sourceArn(arn(dead)).maxNumberOfMessagesPerSecond(1));

    assertError(
        () -> sqs.startMessageMoveTask(r -> r.sourceArn(arn(dead))),
        "InvalidParameterValue",
        "There is already a task running. Only one active task is allowed for a source queue arn at"
            + " a given time.");
  }

  /** Recorded: move_task_delete_destination_queue_while_running. */
  @Test
  void moveTask_destinationDeletedMeanwhile_failsAndKeepsTheRest() {
    sourceWithDeadLetters(10);
    String elsewhere = queue("elsewhere");
    sqs.startMessageMoveTask(
        r -> r.sourceArn(arn(dead)).destinationArn(arn(elsewhere)).maxNumberOfMessagesPerSecond(1));
    clock.advance(Duration.ofSeconds(2));

    sqs.deleteQueue(r -> r.queueUrl(elsewhere));
    clock.advance(Duration.ofSeconds(5));

    ListMessageMoveTasksResultEntry task = tasks().get(0);
    assertThat(task.status()).isEqualTo("FAILED");
    assertThat(task.failureReason()).isEqualTo("AWS.SimpleQueueService.NonExistentQueue");
    assertThat(task.approximateNumberOfMessagesMoved()).isEqualTo(3);
    assertThat(task.approximateNumberOfMessagesToMove()).isEqualTo(10);
    assertThat(task.maxNumberOfMessagesPerSecond()).isEqualTo(1);
    assertThat(counts(dead)).containsExactly(7, 0, 0);
  }

  @Test
  void moveTask_messageWithoutSource_failsAndKeepsIt() {
    sourceOf(arn(dead), 1);
    send(dead, "sent here directly");

    sqs.startMessageMoveTask(r -> r.sourceArn(arn(dead)));

    assertThat(tasks().get(0).failureReason()).isEqualTo("CouldNotDetermineMessageSource");
    assertThat(counts(dead)).containsExactly(1, 0, 0);
  }

  /** Recorded: source_needs_redrive_policy. */
  @Test
  void moveTask_ofAQueueThatIsNoDeadLetterQueue_isRefused() {
    assertError(
        () -> sqs.startMessageMoveTask(r -> r.sourceArn(arn(dead))),
        "InvalidParameterValue",
        "Source queue must be configured as a Dead Letter Queue.");
  }

  /** Recorded: destination_needs_to_exist, and the same for the source. */
  @Test
  void moveTask_missingQueues_areNotFound() {
    sourceOf(arn(dead), 1);
    String none = "arn:aws:sqs:us-east-1:000000000000:none";

    assertError(
        () -> sqs.startMessageMoveTask(r -> r.sourceArn(arn(dead)).destinationArn(none)),
        "ResourceNotFoundException",
        "The resource that you specified for the DestinationArn parameter doesn't exist.");
    assertThat(error(() -> sqs.startMessageMoveTask(r -> r.sourceArn(none))))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  /**
   * Recorded: cancel_with_invalid_task_id_in_task_handle and
   * cancel_with_invalid_source_arn_in_task_handle.
   */
  @Test
  void cancel_handleOfNoTask_isNotFound() {
    assertError(
        () -> cancel("{\"taskId\":\"x\",\"sourceArn\":\"" + arn(dead) + "\"}"),
        "ResourceNotFoundException",
        "Task does not exist.");
    assertError(
        () -> cancel("{\"taskId\":\"x\",\"sourceArn\":\"arn:aws:sqs:us-east-1:1:none\"}"),
        "ResourceNotFoundException",
        "The resource that you specified for the SourceArn parameter doesn't exist.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?", "[]", "{}", "{\"taskId\":\"x\"}"})
  void cancel_whatIsNoHandle_isRefused(String handle) {
    assertThat(error(() -> cancel(handle)).awsErrorDetails().errorCode())
        .isEqualTo("InvalidParameterValue");
    assertThat(
            error(() -> sqs.cancelMessageMoveTask(r -> r.taskHandle(handle)))
                .awsErrorDetails()
                .errorCode())
        .isEqualTo("InvalidParameterValue");
  }

  private void cancel(String handle) {
    String encoded = Base64.getEncoder().encodeToString(handle.getBytes(StandardCharsets.UTF_8));
    sqs.cancelMessageMoveTask(r -> r.taskHandle(encoded));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 501})
  void moveTask_rateOutOfRange_isRefused(int rate) {
    sourceOf(arn(dead), 1);

    assertThat(
            error(
                    () ->
                        sqs.startMessageMoveTask(
                            r -> r.sourceArn(arn(dead)).maxNumberOfMessagesPerSecond(rate)))
                .statusCode())
        .isEqualTo(400);
  }
}
