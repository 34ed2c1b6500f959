package dev.awsfakes.eventsources;

import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import java.util.Date;
import software.amazon.awssdk.services.kinesis.model.Record;

/** Batches of a Kinesis stream as Lambda's events. */
final class KinesisEvents {
  private KinesisEvents() {}

  static KinesisEvent of(Batch<Record> batch) {
    KinesisEvent event = new KinesisEvent();
    event.setRecords(batch.records().stream().map(each -> record(batch, each)).toList());
    return event;
  }

  private static KinesisEvent.KinesisEventRecord record(Batch<Record> batch, Record source) {
    KinesisEvent.KinesisEventRecord record = new KinesisEvent.KinesisEventRecord();
    record.setEventSource("aws:kinesis");
    record.setEventVersion("1.0");
    record.setEventName("aws:kinesis:record");
    record.setEventID(batch.shardId() + ":" + source.sequenceNumber());
    record.setEventSourceARN(batch.sourceArn());
    record.setAwsRegion(Arns.region(batch.sourceArn()));
    record.setKinesis(payload(source));
    return record;
  }

  private static KinesisEvent.Record payload(Record source) {
    KinesisEvent.Record payload = new KinesisEvent.Record();
    payload.setKinesisSchemaVersion("1.0");
    payload.setPartitionKey(source.partitionKey());
    payload.setSequenceNumber(source.sequenceNumber());
    payload.setData(source.data().asByteBuffer());
    payload.setApproximateArrivalTimestamp(Date.from(source.approximateArrivalTimestamp()));
    if (source.encryptionTypeAsString() != null) {
      payload.setEncryptionType(source.encryptionTypeAsString());
    }
    return payload;
  }
}
