package dev.awsfakes.eventsources;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** Batches of messages as Lambda's events. */
final class SqsEvents {
  private SqsEvents() {}

  static SQSEvent of(Batch<Message> batch) {
    SQSEvent event = new SQSEvent();
    event.setRecords(
        batch.records().stream().map(each -> message(batch.sourceArn(), each)).toList());
    return event;
  }

  private static SQSEvent.SQSMessage message(String arn, Message message) {
    SQSEvent.SQSMessage record = new SQSEvent.SQSMessage();
    record.setMessageId(message.messageId());
    record.setReceiptHandle(message.receiptHandle());
    record.setBody(message.body());
    record.setMd5OfBody(message.md5OfBody());
    record.setMd5OfMessageAttributes(message.md5OfMessageAttributes());
    record.setEventSource("aws:sqs");
    record.setEventSourceArn(arn);
    record.setAwsRegion(Arns.region(arn));
    record.setAttributes(new LinkedHashMap<>(message.attributesAsStrings()));
    record.setMessageAttributes(attributes(message.messageAttributes()));
    return record;
  }

  private static Map<String, SQSEvent.MessageAttribute> attributes(
      Map<String, MessageAttributeValue> attributes) {
    Map<String, SQSEvent.MessageAttribute> values = new LinkedHashMap<>();
    attributes.forEach((name, value) -> values.put(name, attribute(value)));
    return values;
  }

  private static SQSEvent.MessageAttribute attribute(MessageAttributeValue value) {
    SQSEvent.MessageAttribute attribute = new SQSEvent.MessageAttribute();
    attribute.setDataType(value.dataType());
    attribute.setStringValue(value.stringValue());
    SdkBytes bytes = value.binaryValue();
    if (bytes != null) {
      attribute.setBinaryValue(bytes.asByteBuffer());
    }
    attribute.setStringListValues(List.of());
    attribute.setBinaryListValues(List.of());
    return attribute;
  }
}
