package dev.awsfakes.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueDeletedRecentlyException;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.QueueNameExistsException;

class CreateQueueOperationTest extends SqsTest {
  private static final String NAME_RULE =
      "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length";

  @Test
  void createQueue_givesUrlAndArnOfAccountAndRegion() {
    String url = queue("orders");

    assertThat(url).isEqualTo("https://sqs.us-east-1.amazonaws.com/000000000000/orders");
    assertThat(arn(url)).isEqualTo("arn:aws:sqs:us-east-1:000000000000:orders");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 80})
  void createQueue_nameWithinLength_isAccepted(int length) {
    assertThat(queue("q".repeat(length))).endsWith("/" + "q".repeat(length));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "with space", "dot.dot", "ünicode", "slash/", "orders.fifo"})
  void createQueue_nameWithOtherCharacters_isRefused(String name) {
    assertError(() -> queue(name), "InvalidParameterValue", NAME_RULE);
  }

  @Test
  void createQueue_nameOf81Characters_isRefused() {
    assertError(() -> queue("q".repeat(81)), "InvalidParameterValue", NAME_RULE);
  }

  @Test
  void createQueue_fifoNameOf80WithSuffix_isAcceptedAndOf81IsRefused() {
    Map<String, String> fifo = Map.of("FifoQueue", "true");

    assertThat(queue("q".repeat(75) + ".fifo", fifo)).endsWith(".fifo");
    assertError(
        () -> queue("q".repeat(76) + ".fifo", fifo),
        "InvalidParameterValue",
        "The name of a FIFO queue can only include alphanumeric characters, hyphens, or"
            + " underscores, must end with .fifo suffix and be 1 to 80 in length.");
  }

  @Test
  void createQueue_fifoWithoutSuffix_isRefused() {
    assertThat(error(() -> queue("orders", Map.of("FifoQueue", "true"))).statusCode())
        .isEqualTo(400);
  }

  @Test
  void createQueue_againWithEqualAttributes_givesTheSameUrl() {
    String first = queue("orders", Map.of("VisibilityTimeout", "10"));

    assertThat(queue("orders", Map.of("VisibilityTimeout", "10"))).isEqualTo(first);
    assertThat(queue("orders")).isEqualTo(first);
  }

  @Test
  void createQueue_againWithOtherAttributes_isRefused() {
    queue("orders", Map.of("VisibilityTimeout", "10"));

    assertError(
        () -> queue("orders", Map.of("VisibilityTimeout", "11")),
        "QueueAlreadyExists",
        "A queue already exists with the same name and a different value for attribute"
            + " VisibilityTimeout");
    assertThat(error(() -> queue("orders", Map.of("DelaySeconds", "1"))))
        .isInstanceOf(QueueNameExistsException.class);
  }

  @Test
  void createQueue_within60SecondsOfDeletion_isRefused() {
    String url = queue("orders");
    sqs.deleteQueue(r -> r.queueUrl(url));

    clock.advance(Duration.ofMillis(59_999));
    assertThat(error(() -> queue("orders"))).isInstanceOf(QueueDeletedRecentlyException.class);
    assertError(
        () -> queue("orders"),
        "AWS.SimpleQueueService.QueueDeletedRecently",
        "You must wait 60 seconds after deleting a queue before you can create another with the"
            + " same name.");

    clock.advance(Duration.ofMillis(1));
    assertThat(queue("orders")).isEqualTo(url);
  }

  @ParameterizedTest
  @CsvSource({
    "DelaySeconds, 0, 900",
    "MaximumMessageSize, 1024, 1048576",
    "MessageRetentionPeriod, 60, 1209600",
    "ReceiveMessageWaitTimeSeconds, 0, 20",
    "VisibilityTimeout, 0, 43200",
  })
  void createQueue_attributeRange_holdsAtBothEnds(String attribute, int min, int max) {
    assertThat(attributes(queue("low", Map.of(attribute, "" + min))))
        .containsEntry(attribute, "" + min);
    assertThat(attributes(queue("high", Map.of(attribute, "" + max))))
        .containsEntry(attribute, "" + max);
    for (String outside : new String[] {"" + (min - 1), "" + (max + 1), "x", "1.5"}) {
      assertError(
          () -> queue("bad", Map.of(attribute, outside)),
          "InvalidAttributeValue",
          "Invalid value for the parameter " + attribute + ".");
    }
  }

  /** Recorded: create_standard_queue_with_fifo_attribute_raises_error. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FifoQueue | false | Unknown Attribute FifoQueue.",
        "ContentBasedDeduplication | true | Unknown Attribute ContentBasedDeduplication.",
        "DeduplicationScope | queue | You can specify the DeduplicationScope only when FifoQueue is set to true.",
        "FifoThroughputLimit | perQueue | You can specify the FifoThroughputLimit only when FifoQueue is set to true.",
        "NoSuchThing | 1 | Unknown Attribute NoSuchThing.",
      })
  void createQueue_attributeOfFifoQueues_isRefusedOnStandard(
      String attribute, String value, String message) {
    assertError(() -> queue("q", Map.of(attribute, value)), "InvalidAttributeName", message);
  }

  /** Recorded: set_queue_attributes_default_values, get-queue-attributes-initial-values. */
  @Test
  void createQueue_defaults_areThoseOfAws() {
    assertThat(attributes(queue("q")))
        .containsOnly(
            Map.entry("ApproximateNumberOfMessages", "0"),
            Map.entry("ApproximateNumberOfMessagesDelayed", "0"),
            Map.entry("ApproximateNumberOfMessagesNotVisible", "0"),
            Map.entry("CreatedTimestamp", "" + START.getEpochSecond()),
            Map.entry("DelaySeconds", "0"),
            Map.entry("LastModifiedTimestamp", "" + START.getEpochSecond()),
            Map.entry("MaximumMessageSize", "1048576"),
            Map.entry("MessageRetentionPeriod", "345600"),
            Map.entry("QueueArn", "arn:aws:sqs:us-east-1:000000000000:q"),
            Map.entry("ReceiveMessageWaitTimeSeconds", "0"),
            Map.entry("SqsManagedSseEnabled", "true"),
            Map.entry("VisibilityTimeout", "30"));
  }

  /** Recorded: fifo_set_content_based_deduplication_strategy, before-update. */
  @Test
  void createQueue_fifoDefaults_areThoseOfAws() {
    assertThat(attributes(fifo("q.fifo")))
        .containsEntry("FifoQueue", "true")
        .containsEntry("ContentBasedDeduplication", "true")
        .containsEntry("DeduplicationScope", "queue")
        .containsEntry("FifoThroughputLimit", "perQueue")
        .hasSize(16);
  }

  @Test
  void getQueueUrl_otherRegionOrAccount_isNotFound() {
    queue("orders");

    SqsClient elsewhere = aws.client(SqsClient.class, Region.EU_WEST_1);
    SqsClient stranger = aws.account("111122223333").client(SqsClient.class);

    assertThat(error(() -> elsewhere.getQueueUrl(r -> r.queueName("orders"))))
        .isInstanceOf(QueueDoesNotExistException.class);
    assertThat(error(() -> stranger.getQueueUrl(r -> r.queueName("orders"))))
        .isInstanceOf(QueueDoesNotExistException.class);
  }

  @Test
  void queueOfAnotherAccount_isThereOnceItIsShared() {
    String url = queue("orders");
    SqsClient stranger = aws.account("111122223333").client(SqsClient.class);

    assertThat(
            error(
                () ->
                    stranger.getQueueUrl(
                        r -> r.queueName("orders").queueOwnerAWSAccountId("000000000000"))))
        .isInstanceOf(QueueDoesNotExistException.class);
    assertThat(
            error(() -> stranger.sendMessage(r -> r.queueUrl(url).messageBody("x"))).statusCode())
        .isEqualTo(403);

    sqs.addPermission(
        r ->
            r.queueUrl(url)
                .label("all")
                .awsAccountIds("111122223333")
                .actions("SendMessage", "GetQueueUrl"));
    stranger.sendMessage(r -> r.queueUrl(url).messageBody("x"));
    assertThat(
            stranger
                .getQueueUrl(r -> r.queueName("orders").queueOwnerAWSAccountId("000000000000"))
                .queueUrl())
        .isEqualTo(url);
    assertThat(receive(url)).hasSize(1);
  }

  @Test
  void deleteQueue_thenEveryUse_isNotFound() {
    String url = queue("orders");
    sqs.deleteQueue(r -> r.queueUrl(url));

    assertError(
        () -> send(url, "x"),
        "AWS.SimpleQueueService.NonExistentQueue",
        "The specified queue does not exist.");
    assertThat(error(() -> receive(url))).isInstanceOf(QueueDoesNotExistException.class);
    assertThat(sqs.listQueues().queueUrls()).isEmpty();
  }
}
