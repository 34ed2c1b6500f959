package dev.awsfakes.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.OverLimitException;

/** Attributes set later, tags, permissions, listing. */
class QueueSettingsTest extends SqsTest {
  private final String url = queue("orders");

  private void set(Map<String, String> attributes) {
    sqs.setQueueAttributes(r -> r.queueUrl(url).attributesWithStrings(attributes));
  }

  @Test
  void setQueueAttributes_changesWhatIsNamedAndTheTime() {
    clock.advance(Duration.ofSeconds(10));

    set(Map.of("VisibilityTimeout", "5"));

    assertThat(attributes(url))
        .containsEntry("VisibilityTimeout", "5")
        .containsEntry("DelaySeconds", "0")
        .containsEntry("CreatedTimestamp", "" + START.getEpochSecond())
        .containsEntry("LastModifiedTimestamp", "" + (START.getEpochSecond() + 10));
  }

  @Test
  void setQueueAttributes_oneRefused_changesNone() {
    assertThat(
            error(() -> set(Map.of("VisibilityTimeout", "5", "DelaySeconds", "901"))).statusCode())
        .isEqualTo(400);

    assertThat(attributes(url)).containsEntry("VisibilityTimeout", "30");
  }

  /** Recorded: set_queue_attributes_default_values. */
  @Test
  void kmsKey_switchesTheQueuesOwnEncryptionOff() {
    set(Map.of("KmsMasterKeyId", "testKeyId", "KmsDataKeyReusePeriodSeconds", "6000"));
    assertThat(attributes(url))
        .containsEntry("KmsMasterKeyId", "testKeyId")
        .containsEntry("KmsDataKeyReusePeriodSeconds", "6000")
        .containsEntry("SqsManagedSseEnabled", "false");

    set(Map.of("KmsMasterKeyId", "", "KmsDataKeyReusePeriodSeconds", ""));
    assertThat(attributes(url))
        .doesNotContainKeys("KmsMasterKeyId", "KmsDataKeyReusePeriodSeconds")
        .containsEntry("SqsManagedSseEnabled", "false");
  }

  /** Recorded: sse_kms_and_sqs_are_mutually_exclusive. */
  @Test
  void twoKindsOfEncryption_areRefused() {
    set(Map.of("KmsMasterKeyId", "testKeyId"));

    assertError(
        () -> set(Map.of("SqsManagedSseEnabled", "true")),
        "InvalidAttributeName",
        "You can use one type of server-side encryption (SSE) at one time. You can either enable"
            + " KMS SSE or SQS SSE.");
  }

  @Test
  void getQueueAttributes_givesWhatIsAskedFor() {
    assertThat(
            sqs.getQueueAttributes(
                    r -> r.queueUrl(url).attributeNamesWithStrings("VisibilityTimeout", "QueueArn"))
                .attributesAsStrings())
        .containsOnlyKeys("VisibilityTimeout", "QueueArn");
    assertThat(sqs.getQueueAttributes(r -> r.queueUrl(url)).hasAttributes()).isFalse();
    assertError(
        () -> sqs.getQueueAttributes(r -> r.queueUrl(url).attributeNamesWithStrings("Nonsense")),
        "InvalidAttributeName",
        "Unknown Attribute Nonsense.");
  }

  @Test
  void tags_areAddedReplacedAndRemoved() {
    sqs.tagQueue(r -> r.queueUrl(url).tags(Map.of("team", "red", "env", "test")));
    sqs.tagQueue(r -> r.queueUrl(url).tags(Map.of("team", "blue")));
    sqs.untagQueue(r -> r.queueUrl(url).tagKeys("env", "none"));

    assertThat(sqs.listQueueTags(r -> r.queueUrl(url)).tags())
        .containsOnly(Map.entry("team", "blue"));
  }

  @Test
  void tags_fiftyAreAcceptedAndFiftyOneRefused() {
    Map<String, String> fifty =
        IntStream.range(0, 50).boxed().collect(Collectors.toMap(i -> "k" + i, i -> "v"));
    sqs.tagQueue(r -> r.queueUrl(url).tags(fifty));

    assertThat(
            error(() -> sqs.tagQueue(r -> r.queueUrl(url).tags(Map.of("more", "v")))).statusCode())
        .isEqualTo(400);
    assertThat(sqs.listQueueTags(r -> r.queueUrl(url)).tags()).hasSize(50);
  }

  @Test
  void createQueue_withTags_hasThem() {
    String tagged =
        sqs.createQueue(r -> r.queueName("tagged").tags(Map.of("team", "red"))).queueUrl();

    assertThat(sqs.listQueueTags(r -> r.queueUrl(tagged)).tags()).containsEntry("team", "red");
    assertThat(sqs.listQueueTags(r -> r.queueUrl(url)).hasTags()).isFalse();
  }

  private void allow(String label, String... actions) {
    sqs.addPermission(
        r ->
            r.queueUrl(url)
                .label(label)
                .awsAccountIds("668614515564", "111111111111")
                .actions(actions));
  }

  /** Recorded: sqs_permission_lifecycle. */
  @Test
  void permissions_areStatementsOfThePolicy() {
    allow("crossaccountpermission", "ReceiveMessage");
    assertThat(attributes(url).get("Policy"))
        .isEqualTo(
            "{\"Version\":\"2008-10-17\",\"Id\":\""
                + arn(url)
                + "/SQSDefaultPolicy\",\"Statement\":[{\"Sid\":\"crossaccountpermission\","
                + "\"Effect\":\"Allow\",\"Principal\":{\"AWS\":[\"arn:aws:iam::668614515564:root\","
                + "\"arn:aws:iam::111111111111:root\"]},\"Action\":\"SQS:ReceiveMessage\","
                + "\"Resource\":\""
                + arn(url)
                + "\"}]}");

    allow("second", "SendMessage", "DeleteMessage");
    sqs.removePermission(r -> r.queueUrl(url).label("crossaccountpermission"));
    assertThat(attributes(url).get("Policy"))
        .contains("\"Action\":[\"SQS:SendMessage\",\"SQS:DeleteMessage\"]")
        .doesNotContain("crossaccountpermission");

    sqs.removePermission(r -> r.queueUrl(url).label("second"));
    assertThat(attributes(url)).doesNotContainKey("Policy");
  }

  /** Recorded: sqs_permission_lifecycle. */
  @Test
  void permission_sameLabelTwiceOrNone_isRefused() {
    allow("crossaccountpermission", "ReceiveMessage");

    assertError(
        () -> allow("crossaccountpermission", "ReceiveMessage"),
        "InvalidParameterValue",
        "Value crossaccountpermission for parameter Label is invalid. Reason: Already exists.");
    assertError(
        () -> sqs.removePermission(r -> r.queueUrl(url).label("crossaccountpermission2")),
        "InvalidParameterValue",
        "Value crossaccountpermission2 for parameter Label is invalid. Reason: can't find label.");
  }

  @Test
  void permission_moreThanSevenActions_isOverLimit() {
    String[] eight = {
      "SendMessage",
      "ReceiveMessage",
      "DeleteMessage",
      "ChangeMessageVisibility",
      "GetQueueAttributes",
      "GetQueueUrl",
      "PurgeQueue",
      "ListQueueTags"
    };

    allow("seven", Arrays.copyOf(eight, 7));
    assertThat(error(() -> allow("eight", eight))).isInstanceOf(OverLimitException.class);
    assertThat(error(() -> allow("unknown", "Nonsense")).awsErrorDetails().errorCode())
        .isEqualTo("InvalidParameterValue");
  }

  @Test
  void listQueues_byPrefix_inPages() {
    for (String name : List.of("a1", "b1", "b2", "b3", "c1")) {
      queue(name);
    }

    assertThat(sqs.listQueues(r -> r.queueNamePrefix("b")).queueUrls())
        .extracting(u -> u.substring(u.length() - 2))
        .containsExactly("b1", "b2", "b3");
    assertThat(sqs.listQueuesPaginator(r -> r.queueNamePrefix("b").maxResults(2)).queueUrls())
        .hasSize(3);
    var first = sqs.listQueues(r -> r.queueNamePrefix("b").maxResults(2));
    assertThat(first.queueUrls()).hasSize(2);
    assertThat(first.nextToken()).isNotNull();
    assertThat(sqs.listQueues(r -> r.queueNamePrefix("b").maxResults(3)).nextToken()).isNull();
  }

  @Test
  void view_looksWithoutReceiving() {
    send(url, "one");
    send(url, "two");
    receiveOne(url);
    sqs.sendMessage(r -> r.queueUrl(url).messageBody("later").delaySeconds(5));

    QueueView view = QueueView.of(aws, url);

    assertThat(view.visibleMessages()).isEqualTo(1);
    assertThat(view.inFlightMessages()).isEqualTo(1);
    assertThat(view.delayedMessages()).isEqualTo(1);
    assertThat(view.bodies()).containsExactly("one", "two", "later");
  }
}
