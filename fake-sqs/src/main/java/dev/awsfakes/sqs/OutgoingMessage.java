package dev.awsfakes.sqs;

import dev.awsfakes.spi.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeNameForSends;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.utils.BinaryUtils;

/** A message as a producer hands it in, by itself or as an entry of a batch. */
record OutgoingMessage(
    String body,
    @Nullable Integer delaySeconds,
    Map<String, MessageAttributeValue> attributes,
    Map<String, MessageSystemAttributeValue> systemAttributes,
    @Nullable String groupId,
    @Nullable String deduplicationId) {

  private static final int MAX_DELAY_SECONDS = 900;
  private static final Pattern ID =
      Pattern.compile("[A-Za-z0-9!\"#$%&'()*+,./:;<=>?@\\[\\\\\\]^_`{|}~-]{1,128}");
  private static final String ID_RULE =
      " can only include alphanumeric and punctuation characters. 1 to 128 in length.";
  private static final String TRACE_HEADER =
      MessageSystemAttributeNameForSends.AWS_TRACE_HEADER.toString();

  static OutgoingMessage of(SendMessageRequest request) {
    return new OutgoingMessage(
        request.messageBody(),
        request.delaySeconds(),
        request.messageAttributes(),
        request.messageSystemAttributesAsStrings(),
        request.messageGroupId(),
        request.messageDeduplicationId());
  }

  static OutgoingMessage of(SendMessageBatchRequestEntry entry) {
    return new OutgoingMessage(
        entry.messageBody(),
        entry.delaySeconds(),
        entry.messageAttributes(),
        entry.messageSystemAttributesAsStrings(),
        entry.messageGroupId(),
        entry.messageDeduplicationId());
  }

  /** The bytes that count towards the limits: body and message attributes. */
  int size() {
    return body.getBytes(StandardCharsets.UTF_8).length + MessageAttributes.size(attributes);
  }

  /**
   * Checks the message against the queue's rules and stores it.
   *
   * @param tooLong how the message says that it is too long: it differs in a batch
   * @throws dev.awsfakes.spi.AwsError for the first rule that it breaks; nothing is stored then
   */
  Accepted sendTo(Queue queue, String senderId, String tooLong, Instant now) {
    QueueSettings settings = queue.settings();
    if (body.isEmpty()) {
      throw SqsErrors.missingParameter("MessageBody");
    }
    MessageAttributes.require(attributes);
    systemAttributes.forEach(OutgoingMessage::requireTraceHeader);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    requireSize(bytes.length + MessageAttributes.size(attributes), settings, tooLong);
    requireAllowedCharacters();
    requireDelay(settings);
    MessageContent content = content(bytes, settings, queue.identity().messageIds(), senderId);
    SentMessage sent = queue.send(content, delay(), now);
    return new Accepted(
        sent, content.md5OfBody(), content.md5OfAttributes(), systemAttributesMd5());
  }

  // SendMessage, MessageSystemAttributes: AWSTraceHeader is the only one, and it is a String.
  private static void requireTraceHeader(String name, MessageSystemAttributeValue value) {
    if (!name.equals(TRACE_HEADER)) {
      throw SqsErrors.invalidParameter("Message system attribute '" + name + "' is not supported.");
    }
    String text = value.stringValue();
    if (!"String".equals(value.dataType()) || text == null || text.isEmpty()) {
      throw SqsErrors.invalidParameter(
          "Message system attribute '"
              + name
              + "' must contain a non-empty value of type 'String'.");
    }
  }

  private static void requireSize(int size, QueueSettings settings, String tooLong) {
    int limit = settings.maximumMessageSize();
    if (size > limit) {
      throw SqsErrors.invalidParameter(
          tooLong + " Reason: Message must be shorter than " + limit + " bytes.");
    }
  }

  // https://www.w3.org/TR/REC-xml/#charsets
  private void requireAllowedCharacters() {
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      boolean plain = c >= 0x20 && c < Character.MIN_SURROGATE;
      if (!plain && !isAllowedAt(i)) {
        throw SqsErrors.invalidMessageContents(
            "Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to"
                + " #xD7FF | #xE000 to #xFFFD | #x10000 to #x10FFFF");
      }
    }
  }

  private boolean isAllowedAt(int index) {
    char c = body.charAt(index);
    if (Character.isHighSurrogate(c)) {
      return index + 1 < body.length() && Character.isLowSurrogate(body.charAt(index + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return index > 0 && Character.isHighSurrogate(body.charAt(index - 1));
    }
    return c == 0x9 || c == 0xA || c == 0xD || (c > Character.MAX_SURROGATE && c <= 0xFFFD);
  }

  private void requireDelay(QueueSettings settings) {
    if (delaySeconds == null) {
      return;
    }
    if (settings.isFifo() && delaySeconds != 0) {
      throw SqsErrors.invalidValue(
          delaySeconds,
          "DelaySeconds",
          "The request include parameter that is not valid for this queue type.");
    }
    if (delaySeconds < 0 || delaySeconds > MAX_DELAY_SECONDS) {
      throw SqsErrors.invalidValue(
          delaySeconds, "DelaySeconds", "DelaySeconds must be >= 0 and <= 900.");
    }
  }

  // On a FIFO queue a delay of 0 means the queue's own: recorded from AWS,
  // fifo_queue_send_message_with_zero_delay_defaults_to_queue_delay.
  private @Nullable Duration delay() {
    return delaySeconds == null || (groupId != null && delaySeconds == 0)
        ? null
        : Duration.ofSeconds(delaySeconds);
  }

  private MessageContent content(byte[] bytes, QueueSettings settings, Ids ids, String senderId) {
    if (groupId != null && !ID.matcher(groupId).matches()) {
      throw SqsErrors.invalidValue(groupId, "MessageGroupId", "MessageGroupId" + ID_RULE);
    }
    String deduplication = settings.isFifo() ? fifoDeduplicationId(bytes, settings) : null;
    if (!settings.isFifo() && deduplicationId != null) {
      throw SqsErrors.invalidValue(
          deduplicationId,
          "MessageDeduplicationId",
          "The request include parameter that is not valid for this queue type.");
    }
    MessageSystemAttributeValue trace = systemAttributes.get(TRACE_HEADER);
    return new MessageContent(
        ids.uuid().toString(),
        body,
        Md5.of(bytes),
        attributes,
        MessageAttributes.md5(attributes),
        trace == null ? null : trace.stringValue(),
        groupId,
        deduplication,
        senderId);
  }

  /**
   * Checks that a message for a FIFO queue has a group and a way to be deduplicated.
   *
   * @throws dev.awsfakes.spi.AwsError if it has not; a batch is refused as a whole then
   */
  void requireFifoIds(QueueSettings settings) {
    if (!settings.isFifo()) {
      return;
    }
    if (groupId == null) {
      throw SqsErrors.missingParameter("MessageGroupId");
    }
    if (deduplicationId == null && !settings.deduplicatesByContent()) {
      throw SqsErrors.invalidParameter(
          "The queue should either have ContentBasedDeduplication enabled or"
              + " MessageDeduplicationId provided explicitly");
    }
  }

  private String fifoDeduplicationId(byte[] bytes, QueueSettings settings) {
    requireFifoIds(settings);
    if (deduplicationId == null) {
      return sha256(bytes);
    }
    if (!ID.matcher(deduplicationId).matches()) {
      throw SqsErrors.invalidValue(
          deduplicationId, "MessageDeduplicationId", "MessageDeduplicationId" + ID_RULE);
    }
    return deduplicationId;
  }

  private @Nullable String systemAttributesMd5() {
    if (systemAttributes.isEmpty()) {
      return null;
    }
    Map<String, MessageAttributeValue> asAttributes = new TreeMap<>();
    systemAttributes.forEach(
        (name, value) ->
            asAttributes.put(
                name,
                MessageAttributeValue.builder()
                    .dataType(value.dataType())
                    .stringValue(value.stringValue())
                    .binaryValue(value.binaryValue())
                    .build()));
    return MessageAttributes.md5(asAttributes);
  }

  private static String sha256(byte[] bytes) {
    try {
      return BinaryUtils.toHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** What the producer is told. */
  record Accepted(
      SentMessage sent,
      String md5OfBody,
      @Nullable String md5OfAttributes,
      @Nullable String md5OfSystemAttributes) {}
}
