package dev.awsfakes.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.model.InvalidMessageContentsException;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeNameForSends;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** What a message may hold, its digests, which of it a receiver gets, and batches. */
@SuppressWarnings("unchecked") // the SDK takes arrays of consumers
class MessagesTest extends SqsTest {
  private final String url = queue("orders");

  private static MessageAttributeValue text(String value) {
    return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
  }

  private SendMessageResponse sendWith(Map<String, MessageAttributeValue> attributes) {
    return sqs.sendMessage(r -> r.queueUrl(url).messageBody("msg").messageAttributes(attributes));
  }

  @Test
  void body_limitIsTheQueues_countedInUtf8() {
    String small = queue("small", Map.of("MaximumMessageSize", "1024"));

    send(small, "x".repeat(1024));
    send(small, "é".repeat(512));
    // Recorded: send_message_with_updated_maximum_message_size.
    assertError(
        () -> send(small, "x".repeat(1025)),
        "InvalidParameterValue",
        "One or more parameters are invalid. Reason: Message must be shorter than 1024 bytes.");
    assertThat(error(() -> send(small, "é".repeat(513))).statusCode()).isEqualTo(400);
  }

  @Test
  void attributes_countTowardsTheLimit() {
    String small = queue("small", Map.of("MaximumMessageSize", "1024"));
    Map<String, MessageAttributeValue> nine = Map.of("k", text("vv"));

    sqs.sendMessage(r -> r.queueUrl(small).messageBody("x".repeat(1015)).messageAttributes(nine));

    assertThat(
            error(
                    () ->
                        sqs.sendMessage(
                            r ->
                                r.queueUrl(small)
                                    .messageBody("x".repeat(1016))
                                    .messageAttributes(nine)))
                .statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t\n\r", " ", "\uD7FF", "\uE000", "\uFFFD", "\uD83D\uDE00"})
  void body_allowedCharacters_areAccepted(String body) {
    send(url, body);

    assertThat(bodies(url)).containsExactly(body);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x0, 0x8, 0xB, 0xC, 0x1F, 0xFFFE, 0xFFFF})
  void body_otherCharacters_areRefused(int codePoint) {
    assertThat(error(() -> send(url, "a" + Character.toString(codePoint))))
        .isInstanceOf(InvalidMessageContentsException.class);
    assertThat(receive(url)).isEmpty();
  }

  @Test
  void body_loneSurrogate_isRefused() {
    assertThat(error(() -> send(url, "\uD800")))
        .isInstanceOf(InvalidMessageContentsException.class);
  }

  /** Digests recorded from AWS: receive_message_attribute_names_filters and the like. */
  @Test
  void digests_areThoseOfAws() {
    assertThat(sendWith(Map.of("Foo", text("Bar"))).md5OfMessageAttributes())
        .isEqualTo("ae7155c6026991b6d54b11589678bf9c");
    SendMessageResponse three =
        sendWith(Map.of("Hello", text("There"), "General", text("Kenobi"), "Help.Me", text("Me")));
    assertThat(three.md5OfMessageAttributes()).isEqualTo("4c360f3fdafd970e05fae2f149d997f5");
    assertThat(three.md5OfMessageBody()).isEqualTo("6e2baaf3b97dbeef01c0043275f9a0e7");
  }

  /** Recorded: send_message_with_binary_attributes. */
  @Test
  void digest_ofBinaryAttribute_isThatOfAws() {
    byte[] bytes =
        "traceparent\u001e00-774062d6c37081a5a0b9b5b88e30627c-2d2482211f6489da-01"
            .getBytes(StandardCharsets.US_ASCII);
    MessageAttributeValue value =
        MessageAttributeValue.builder()
            .dataType("Binary")
            .binaryValue(SdkBytes.fromByteArray(bytes))
            .build();

    assertThat(sendWith(Map.of("attr1", value)).md5OfMessageAttributes())
        .isEqualTo("8cbe4db156db8a94db8b801b7addb984");
  }

  /** Recorded: receive_message_message_attribute_names_filters. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "All, 4c360f3fdafd970e05fae2f149d997f5, 3",
        ".*, 4c360f3fdafd970e05fae2f149d997f5, 3",
        "Foo.Bar, none, 0",
        "Hel.*, 83fee93c1bcd8b9a5a923ffacdc636c7, 2",
        "Hello, a311262e065454b75da111d535b8dacd, 1",
        "AWS., none, 0",
        "..foo, none, 0",
      })
  void messageAttributeNames_select(String name, String digest, int count) {
    sendWith(Map.of("Hello", text("There"), "General", text("Kenobi"), "Help.Me", text("Me")));

    Message message = receive(url, r -> r.messageAttributeNames(name)).get(0);

    assertThat(message.md5OfMessageAttributes()).isEqualTo(digest);
    assertThat(message.messageAttributes()).hasSize(count);
    assertThat(message.hasMessageAttributes()).isEqualTo(count > 0);
  }

  @Test
  void messageAttributeNames_none_givesNone() {
    sendWith(Map.of("Hello", text("There")));

    Message message = receiveOne(url);

    assertThat(message.hasMessageAttributes()).isFalse();
    assertThat(message.md5OfMessageAttributes()).isNull();
    assertThat(message.hasAttributes()).isFalse();
  }

  @Test
  void attributes_tenAreAcceptedElevenRefused() {
    Map<String, MessageAttributeValue> attributes = new HashMap<>();
    for (int i = 0; i < 10; i++) {
      attributes.put("a" + i, text("v"));
    }
    sendWith(attributes);

    attributes.put("a10", text("v"));
    assertThat(error(() -> sendWith(attributes)).awsErrorDetails().errorCode())
        .isEqualTo("InvalidParameterValue");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AWS.x", "amazon.x", "Aws.", ".x", "x.", "a..b", "a b", "ü", "a/b"})
  void attributeName_againstTheRules_isRefused(String name) {
    assertThat(error(() -> sendWith(Map.of(name, text("v")))).awsErrorDetails().errorCode())
        .isEqualTo("InvalidParameterValue");
  }

  @Test
  void attributeName_of256Characters_isAcceptedAndOf257Refused() {
    sendWith(Map.of("n".repeat(256), text("v")));

    assertThat(error(() -> sendWith(Map.of("n".repeat(257), text("v")))).statusCode())
        .isEqualTo(400);
  }

  /** Recorded: send_message_with_empty_string_attribute. */
  @Test
  void attributeValue_empty_isRefused() {
    assertError(
        () -> sendWith(Map.of("ErrorDetails", text(""))),
        "InvalidParameterValue",
        "Message (user) attribute 'ErrorDetails' must contain a non-empty value of type 'String'.");
  }

  @ParameterizedTest
  @CsvSource({"Number, 12.5, true", "Number.int, -3, true", "Number, x, false", "Text, x, false"})
  void attributeType_mustBeKnownAndFit(String type, String value, boolean accepted) {
    Map<String, MessageAttributeValue> attributes =
        Map.of("n", MessageAttributeValue.builder().dataType(type).stringValue(value).build());

    if (accepted) {
      assertThat(sendWith(attributes).messageId()).isNotEmpty();
    } else {
      assertThat(error(() -> sendWith(attributes)).statusCode()).isEqualTo(400);
    }
  }

  /** SendMessage: AWSTraceHeader is the only one, and its type must be String. */
  @ParameterizedTest
  @CsvSource({
    "AWSTraceHeader,Number,1",
    "AWSTraceHeader,String,",
    "AWSTraceHeader,,x",
    "x,String,1"
  })
  void systemAttribute_thatIsNoTraceHeader_isRefused(String name, String type, String value) {
    AwsServiceException error =
        error(
            () ->
                sqs.sendMessage(
                    r ->
                        r.queueUrl(url)
                            .messageBody("x")
                            .messageSystemAttributesWithStrings(
                                Map.of(
                                    name,
                                    software.amazon.awssdk.services.sqs.model
                                        .MessageSystemAttributeValue.builder()
                                        .dataType(type)
                                        .stringValue(value)
                                        .build()))));

    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("InvalidParameterValue");
    assertThat(error.awsErrorDetails().errorMessage()).startsWith("Message system attribute");
  }

  @Test
  void batch_ofAttributesWithoutTypeOrValue_refusesTheEntry() {
    SendMessageBatchResponse response =
        sqs.sendMessageBatch(
            r ->
                r.queueUrl(url)
                    .entries(
                        e ->
                            e.id("a")
                                .messageBody("x")
                                .messageAttributes(
                                    Map.of("n", MessageAttributeValue.builder().build())),
                        e -> e.id("b").messageBody("x")));

    assertThat(response.failed()).extracting(f -> f.id()).containsExactly("a");
    assertThat(response.successful()).extracting(f -> f.id()).containsExactly("b");
  }

  /** Recorded: aws_trace_header_propagation. */
  @Test
  void traceHeader_isHandedOn() {
    String trace = "Root=1-3152b799-8954dae64eda91bc9a23a7e8;Parent=7fa8c0f79203be72;Sampled=1";
    sqs.sendMessage(
        r ->
            r.queueUrl(url)
                .messageBody("test")
                .messageSystemAttributes(
                    Map.of(
                        MessageSystemAttributeNameForSends.AWS_TRACE_HEADER,
                        software.amazon.awssdk.services.sqs.model.MessageSystemAttributeValue
                            .builder()
                            .dataType("String")
                            .stringValue(trace)
                            .build())));

    Message message =
        receive(
                url,
                r -> r.messageSystemAttributeNamesWithStrings("SentTimestamp", "AWSTraceHeader"))
            .get(0);

    assertThat(message.attributesAsStrings())
        .containsOnlyKeys("AWSTraceHeader", "SentTimestamp")
        .containsEntry("AWSTraceHeader", trace);
  }

  @Test
  @SuppressWarnings("deprecation")
  void systemAttributes_byTheOldParameter_areTheSame() {
    send(url, "x");

    Message message = receive(url, r -> r.attributeNamesWithStrings("SenderId")).get(0);

    assertThat(message.attributesAsStrings()).containsOnlyKeys("SenderId");
  }

  /** Recorded: send_receive_max_number_of_messages. */
  @ParameterizedTest
  @ValueSource(ints = {0, 11})
  void receive_maxNumberOutOfRange_isRefused(int max) {
    assertError(
        () -> receive(url, r -> r.maxNumberOfMessages(max)),
        "InvalidParameterValue",
        "Value "
            + max
            + " for parameter MaxNumberOfMessages is invalid. Reason: Must be between 1 and 10, if"
            + " provided.");
  }

  /** Recorded: send_receive_wait_time_seconds. */
  @ParameterizedTest
  @ValueSource(ints = {-1, 21})
  void receive_waitOutOfRange_isRefused(int seconds) {
    assertError(
        () -> receive(url, r -> r.waitTimeSeconds(seconds)),
        "InvalidParameterValue",
        "Value "
            + seconds
            + " for parameter WaitTimeSeconds is invalid. Reason: Must be >= 0 and <= 20, if"
            + " provided.");
  }

  private static List<SendMessageBatchRequestEntry> entries(int count, String body) {
    List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entries.add(SendMessageBatchRequestEntry.builder().id("e" + i).messageBody(body).build());
    }
    return entries;
  }

  private SendMessageBatchResponse sendBatch(List<SendMessageBatchRequestEntry> entries) {
    return sqs.sendMessageBatch(r -> r.queueUrl(url).entries(entries));
  }

  @Test
  void batch_ofTen_isAcceptedInOrder() {
    SendMessageBatchResponse response = sendBatch(entries(10, "x"));

    assertThat(response.successful()).extracting(e -> e.id()).startsWith("e0", "e1").hasSize(10);
    assertThat(response.hasFailed()).isFalse();
    assertThat(counts(url)).containsExactly(10, 0, 0);
  }

  /** Recorded: too_many_entries_in_batch_request. */
  @Test
  void batch_ofMoreOrNone_isRefused() {
    assertError(
        () -> sendBatch(entries(20, "x")),
        "AWS.SimpleQueueService.TooManyEntriesInBatchRequest",
        "Maximum number of entries per request are 10. You have sent 20.");
    assertError(
        () -> sendBatch(List.of()),
        "AWS.SimpleQueueService.EmptyBatchRequest",
        "There should be at least one SendMessageBatchRequestEntry in the request.");
    assertThat(error(() -> sendBatch(entries(11, "x"))).statusCode()).isEqualTo(400);
  }

  /** Recorded: delete_message_batch_invalid_msg_id. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "invalid:id",
        "testLongIdtestLongIdtestLongIdtestLongIdtestLongIdtestLongIdtestLongIdtestLongId1"
      })
  void batch_idAgainstTheRules_isRefused(String id) {
    assertError(
        () ->
            sqs.deleteMessageBatch(
                r -> r.queueUrl(url).entries(e -> e.id(id).receiptHandle("whatever"))),
        "AWS.SimpleQueueService.InvalidBatchEntryId",
        "A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can"
            + " be at most 80 letters long.");
  }

  @Test
  void batch_sameIdTwice_isRefused() {
    assertError(
        () ->
            sqs.sendMessageBatch(
                r ->
                    r.queueUrl(url)
                        .entries(e -> e.id("a").messageBody("1"), e -> e.id("a").messageBody("2"))),
        "AWS.SimpleQueueService.BatchEntryIdsNotDistinct",
        "Id a repeated.");
    assertThat(receive(url)).isEmpty();
  }

  /** Recorded: send_batch_message_size. */
  @Test
  void batch_oneEntryTooLong_failsAloneAndTheOthersAreSent() {
    String small = queue("small", Map.of("MaximumMessageSize", "1024"));

    SendMessageBatchResponse response =
        sqs.sendMessageBatch(
            r ->
                r.queueUrl(small)
                    .entries(
                        e -> e.id("long").messageBody("a".repeat(1025)),
                        e -> e.id("short").messageBody("a".repeat(1024))));

    assertThat(response.failed())
        .singleElement()
        .satisfies(
            failed -> {
              assertThat(failed.id()).isEqualTo("long");
              assertThat(failed.code()).isEqualTo("InvalidParameterValue");
              assertThat(failed.senderFault()).isTrue();
              assertThat(failed.message())
                  .isEqualTo(
                      "One or more parameters cannot be validated. Reason: Message must be shorter"
                          + " than 1024 bytes.");
            });
    assertThat(response.successful())
        .singleElement()
        .satisfies(
            sent ->
                assertThat(sent.md5OfMessageBody()).isEqualTo("c9a34cfc85d982698c6ac89f76071abd"));
  }

  @Test
  void batch_longerThanAMebibyteInAll_isRefused() {
    sendBatch(entries(4, "x".repeat(262_144)));

    List<SendMessageBatchRequestEntry> tooMuch = new ArrayList<>(entries(4, "x".repeat(262_144)));
    tooMuch.add(SendMessageBatchRequestEntry.builder().id("more").messageBody("y").build());
    assertError(
        () -> sendBatch(tooMuch),
        "AWS.SimpleQueueService.BatchRequestTooLong",
        "Batch requests cannot be longer than 1048576 bytes. You have sent 1048577 bytes.");
    assertThat(counts(url)).containsExactly(4, 0, 0);
  }

  @Test
  void visibilityBatch_reportsEachEntry() {
    send(url, "x");
    Message message = receiveOne(url);

    var response =
        sqs.changeMessageVisibilityBatch(
            r ->
                r.queueUrl(url)
                    .entries(
                        e ->
                            e.id("good")
                                .receiptHandle(message.receiptHandle())
                                .visibilityTimeout(0),
                        e -> e.id("bad").receiptHandle("none").visibilityTimeout(0)));

    assertThat(response.successful()).extracting(e -> e.id()).containsExactly("good");
    assertThat(response.failed())
        .extracting(e -> e.code())
        .containsExactly("ReceiptHandleIsInvalid");
    assertThat(bodies(url)).containsExactly("x");
  }
}
