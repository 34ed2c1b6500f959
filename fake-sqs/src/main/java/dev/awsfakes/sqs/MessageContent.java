package dev.awsfakes.sqs;

import dev.awsfakes.spi.state.Shared;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/**
 * What a producer sent; it never changes.
 *
 * @param id the message id, a UUID
 * @param body the body
 * @param md5OfBody its MD5 in hexadecimal
 * @param attributes the message attributes; empty if there are none
 * @param md5OfAttributes their MD5 as SQS computes it; null if there are none
 * @param traceHeader the system attribute AWSTraceHeader
 * @param groupId the message group; always there on a FIFO queue
 * @param deduplicationId given or computed; on FIFO queues alone
 * @param senderId who sent it
 */
@Shared
record MessageContent(
    String id,
    String body,
    String md5OfBody,
    Map<String, MessageAttributeValue> attributes,
    @Nullable String md5OfAttributes,
    @Nullable String traceHeader,
    @Nullable String groupId,
    @Nullable String deduplicationId,
    String senderId) {

  MessageContent withId(String newId) {
    return new MessageContent(
        newId,
        body,
        md5OfBody,
        attributes,
        md5OfAttributes,
        traceHeader,
        groupId,
        deduplicationId,
        senderId);
  }
}
