package dev.awsfakes.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Scenarios recorded from AWS that no other test quotes; each is named after its scenario. */
class SqsRecordingsTest extends SqsTest {

  static Stream<String> invalidGroupIds() {
    return Stream.of("", "group 123", "a".repeat(129));
  }

  @ParameterizedTest
  @MethodSource("invalidGroupIds")
  void send_message_to_standard_queue_with_invalid_message_group_id(String group) {
    String url = queue("standard");

    assertError(
        () -> sendToGroup(url, group, "x"),
        "InvalidParameterValue",
        "Value "
            + group
            + " for parameter MessageGroupId is invalid. Reason: MessageGroupId can only include"
            + " alphanumeric and punctuation characters. 1 to 128 in length.");
  }

  private String highThroughput() {
    return queue(
        "high.fifo",
        Map.of(
            "FifoQueue", "true",
            "FifoThroughputLimit", "perMessageGroupId",
            "DeduplicationScope", "messageGroup"));
  }

  private void sendDuplicate(String url, String group, String body) {
    sqs.sendMessage(
        r ->
            r.queueUrl(url).messageBody(body).messageGroupId(group).messageDeduplicationId("same"));
  }

  @Test
  void fifo_high_throughput_ordering() {
    String url = highThroughput();

    sendDuplicate(url, "g1", "Test1");
    sendDuplicate(url, "g2", "Test2");

    assertThat(receiveOne(url).body()).isEqualTo("Test1");
    assertThat(receiveOne(url).body()).isEqualTo("Test2");
  }

  @Test
  void fifo_change_to_regular_throughput_after_creation() {
    String url = highThroughput();
    sendDuplicate(url, "g1", "Test1");
    sendDuplicate(url, "g2", "Test2");
    delete(url, receiveOne(url));
    delete(url, receiveOne(url));

    sqs.setQueueAttributes(
        r ->
            r.queueUrl(url)
                .attributesWithStrings(
                    Map.of("FifoThroughputLimit", "perQueue", "DeduplicationScope", "queue")));

    assertThat(attributes(url))
        .containsEntry("FifoThroughputLimit", "perQueue")
        .containsEntry("DeduplicationScope", "queue")
        .containsEntry("ContentBasedDeduplication", "false");
    sendDuplicate(url, "g1", "Test3");
    sendDuplicate(url, "g2", "Test4");
    assertThat(bodies(url)).containsExactly("Test3");
  }

  @Test
  void fifo_set_content_based_deduplication_strategy() {
    String url = fifo("q.fifo");

    sqs.setQueueAttributes(
        r -> r.queueUrl(url).attributesWithStrings(Map.of("ContentBasedDeduplication", "false")));

    assertThat(attributes(url)).containsEntry("ContentBasedDeduplication", "false").hasSize(16);
    assertThat(error(() -> sendToGroup(url, "g", "x")).awsErrorDetails().errorCode())
        .isEqualTo("InvalidParameterValue");
  }

  @Test
  void send_batch_missing_deduplication_id_for_fifo_queue() {
    String url = queue("q.fifo", Map.of("FifoQueue", "true"));

    SendMessageBatchRequestEntry.Builder entry =
        SendMessageBatchRequestEntry.builder().id("1").messageBody("x").messageGroupId("g");

    // The request as a whole is refused, with no entry sent.
    assertError(
        () ->
            sqs.sendMessageBatch(
                r ->
                    r.queueUrl(url)
                        .entries(
                            entry.copy().id("0").messageDeduplicationId("good").build(),
                            entry.build())),
        "InvalidParameterValue",
        "The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId"
            + " provided explicitly");
    assertThat(counts(url)).containsExactly(0, 0, 0);
  }

  @Test
  void delete_message_batch_with_too_large_batch() {
    String url = queue("q");
    DeleteMessageBatchRequestEntry[] twenty =
        Stream.iterate(0, i -> i + 1)
            .limit(20)
            .map(
                i ->
                    DeleteMessageBatchRequestEntry.builder()
                        .id("e" + i)
                        .receiptHandle("none")
                        .build())
            .toArray(DeleteMessageBatchRequestEntry[]::new);

    assertError(
        () -> sqs.deleteMessageBatch(r -> r.queueUrl(url).entries(twenty)),
        "AWS.SimpleQueueService.TooManyEntriesInBatchRequest",
        "Maximum number of entries per request are 10. You have sent 20.");
  }

  @Test
  void receive_message_attribute_names_filters() {
    String url = queue("q", Map.of("VisibilityTimeout", "0"));
    send(url, "msg");

    assertThat(attributeNames(url, "All"))
        .containsExactlyInAnyOrder(
            "ApproximateFirstReceiveTimestamp",
            "ApproximateReceiveCount",
            "SenderId",
            "SentTimestamp");
    assertThat(attributeNames(url, "SenderId")).containsExactly("SenderId");
    assertThat(attributeNames(url, "SenderId", "SequenceNumber")).containsExactly("SenderId");
  }

  private Iterable<String> attributeNames(String url, String... asked) {
    Message message = receive(url, r -> r.messageSystemAttributeNamesWithStrings(asked)).get(0);
    return message.attributesAsStrings().keySet();
  }
}
