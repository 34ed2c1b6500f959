package dev.awsfakes.eventsources;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.Identity;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamViewType;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.core.BytesWrapper;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Batches of a table's stream as Lambda's events. */
final class DynamoDbEvents {
  private DynamoDbEvents() {}

  static DynamodbEvent of(Batch<Record> batch) {
    DynamodbEvent event = new DynamodbEvent();
    event.setRecords(
        batch.records().stream().map(each -> record(batch.sourceArn(), each)).toList());
    return event;
  }

  private static DynamodbEvent.DynamodbStreamRecord record(String arn, Record source) {
    DynamodbEvent.DynamodbStreamRecord record = new DynamodbEvent.DynamodbStreamRecord();
    record.setEventID(source.eventID());
    record.setEventName(source.eventNameAsString());
    record.setEventVersion(source.eventVersion());
    record.setEventSource(source.eventSource());
    record.setAwsRegion(source.awsRegion());
    record.setEventSourceARN(arn);
    record.setDynamodb(payload(source.dynamodb()));
    if (source.userIdentity() != null) {
      record.setUserIdentity(
          new Identity()
              .withPrincipalId(source.userIdentity().principalId())
              .withType(source.userIdentity().type()));
    }
    return record;
  }

  private static StreamRecord payload(
      software.amazon.awssdk.services.dynamodb.model.StreamRecord source) {
    StreamRecord payload = new StreamRecord();
    payload.setApproximateCreationDateTime(Date.from(source.approximateCreationDateTime()));
    payload.setSequenceNumber(source.sequenceNumber());
    payload.setSizeBytes(source.sizeBytes());
    payload.setStreamViewType(StreamViewType.fromValue(source.streamViewTypeAsString()));
    payload.setKeys(item(source.keys()));
    if (source.hasNewImage()) {
      payload.setNewImage(item(source.newImage()));
    }
    if (source.hasOldImage()) {
      payload.setOldImage(item(source.oldImage()));
    }
    return payload;
  }

  private static Map<String, AttributeValue> item(
      Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> item) {
    Map<String, AttributeValue> values = new LinkedHashMap<>();
    item.forEach((name, value) -> values.put(name, value(value)));
    return values;
  }

  private static AttributeValue value(
      software.amazon.awssdk.services.dynamodb.model.AttributeValue source) {
    AttributeValue value = new AttributeValue();
    switch (source.type()) {
      case S -> value.setS(source.s());
      case N -> value.setN(source.n());
      case B -> value.setB(source.b().asByteBuffer());
      case SS -> value.setSS(source.ss());
      case NS -> value.setNS(source.ns());
      case BS -> value.setBS(source.bs().stream().map(BytesWrapper::asByteBuffer).toList());
      case M -> value.setM(item(source.m()));
      case L -> value.setL(source.l().stream().map(DynamoDbEvents::value).toList());
      case BOOL -> value.setBOOL(source.bool());
      case NUL -> value.setNULL(source.nul());
      default -> throw new IllegalStateException("An attribute of an unknown type: " + source);
    }
    return value;
  }
}
