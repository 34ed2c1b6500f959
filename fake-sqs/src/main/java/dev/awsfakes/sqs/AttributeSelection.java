package dev.awsfakes.sqs;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

/** Which attributes a receiver asked for, of the service's and of the sender's. */
final class AttributeSelection {
  private final Set<String> system;
  private final List<String> user;

  private AttributeSelection(Set<String> system, List<String> user) {
    this.system = system;
    this.user = user;
  }

  static AttributeSelection of(ReceiveMessageRequest request) {
    List<String> today = request.messageSystemAttributeNamesAsStrings();
    List<String> deprecated = deprecatedNames(request);
    Set<String> system = Set.of();
    if (!today.isEmpty() || !deprecated.isEmpty()) {
      system = new HashSet<>(today);
      system.addAll(deprecated);
    }
    return new AttributeSelection(system, request.messageAttributeNames());
  }

  @SuppressWarnings("deprecation") // The old parameter works on AWS as it did.
  private static List<String> deprecatedNames(ReceiveMessageRequest request) {
    return request.attributeNamesAsStrings();
  }

  /** The message as the receiver sees it. */
  Message message(Delivery delivery) {
    MessageContent content = delivery.content();
    Message.Builder message =
        Message.builder()
            .messageId(content.id())
            .receiptHandle(delivery.receiptHandle())
            .body(content.body())
            .md5OfBody(content.md5OfBody());
    if (!system.isEmpty()) {
      Map<String, String> attributes = systemAttributes(delivery);
      if (!attributes.isEmpty()) {
        message.attributesWithStrings(attributes);
      }
    }
    Map<String, MessageAttributeValue> chosen = userAttributes(content);
    if (!chosen.isEmpty()) {
      message.messageAttributes(chosen).md5OfMessageAttributes(MessageAttributes.md5(chosen));
    }
    return message.build();
  }

  private Map<String, String> systemAttributes(Delivery delivery) {
    MessageContent content = delivery.content();
    Map<String, String> chosen = new LinkedHashMap<>();
    put(chosen, MessageSystemAttributeName.SENDER_ID, content.senderId());
    put(chosen, MessageSystemAttributeName.SENT_TIMESTAMP, delivery.enqueuedAt().toEpochMilli());
    put(chosen, MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, delivery.receiveCount());
    put(
        chosen,
        MessageSystemAttributeName.APPROXIMATE_FIRST_RECEIVE_TIMESTAMP,
        delivery.firstReceivedAt().toEpochMilli());
    put(chosen, MessageSystemAttributeName.SEQUENCE_NUMBER, delivery.sequenceNumber());
    put(chosen, MessageSystemAttributeName.MESSAGE_DEDUPLICATION_ID, content.deduplicationId());
    put(chosen, MessageSystemAttributeName.MESSAGE_GROUP_ID, content.groupId());
    put(chosen, MessageSystemAttributeName.AWS_TRACE_HEADER, content.traceHeader());
    put(
        chosen,
        MessageSystemAttributeName.DEAD_LETTER_QUEUE_SOURCE_ARN,
        delivery.deadLetterSourceArn());
    return chosen;
  }

  private void put(
      Map<String, String> chosen, MessageSystemAttributeName name, @Nullable Object value) {
    if (value != null && (system.contains("All") || system.contains(name.toString()))) {
      chosen.put(name.toString(), value.toString());
    }
  }

  private Map<String, MessageAttributeValue> userAttributes(MessageContent content) {
    if (user.isEmpty()) {
      return Map.of();
    }
    Map<String, MessageAttributeValue> chosen = new LinkedHashMap<>();
    content
        .attributes()
        .forEach(
            (name, value) -> {
              if (isChosen(name)) {
                chosen.put(name, value);
              }
            });
    return chosen;
  }

  // "All", ".*", a name, or a prefix as in "foo.*".
  private boolean isChosen(String name) {
    for (String wanted : user) {
      if (wanted.equals("All")
          || wanted.equals(".*")
          || wanted.equals("*")
          || wanted.equals(name)) {
        return true;
      }
      if (wanted.endsWith(".*") && name.startsWith(wanted.substring(0, wanted.length() - 2))) {
        return true;
      }
    }
    return false;
  }
}
