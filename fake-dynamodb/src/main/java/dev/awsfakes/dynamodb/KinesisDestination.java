package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.TableItems.Occasion;
import dev.awsfakes.dynamodb.internal.value.DynamoDbJson;
import dev.awsfakes.port.RecordSink;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Ids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;
import software.amazon.awssdk.services.dynamodb.model.ApproximateCreationDateTimePrecision;
import software.amazon.awssdk.services.dynamodb.model.DestinationStatus;
import software.amazon.awssdk.services.dynamodb.model.KinesisDataStreamDestination;

/**
 * A Kinesis stream that a table's changes go to. A change is put into the stream as an event of the
 * clock, after the call that made it and out of the locks of items.
 */
final class KinesisDestination implements TableItems.ChangeListener {
  private final Cloud cloud;
  private final Table table;
  private final RecordSink sink;
  private final String streamArn;
  private final Ids ids;

  private volatile DestinationStatus status = DestinationStatus.ACTIVE;
  private volatile @Nullable ApproximateCreationDateTimePrecision precision;

  KinesisDestination(
      Cloud cloud,
      Table table,
      RecordSink sink,
      String streamArn,
      @Nullable ApproximateCreationDateTimePrecision precision) {
    this.cloud = cloud;
    this.table = table;
    this.sink = sink;
    this.streamArn = streamArn;
    this.precision = precision;
    this.ids = cloud.ids("dynamodb/kinesis/" + table.id() + "/" + streamArn);
  }

  String streamArn() {
    return streamArn;
  }

  boolean isActive() {
    return status == DestinationStatus.ACTIVE;
  }

  void disable() {
    status = DestinationStatus.DISABLED;
  }

  /** The precision that was asked for; null if none was, which means milliseconds. */
  @Nullable ApproximateCreationDateTimePrecision precision() {
    return precision;
  }

  void precision(ApproximateCreationDateTimePrecision changed) {
    precision = changed;
  }

  KinesisDataStreamDestination describe() {
    return KinesisDataStreamDestination.builder()
        .streamArn(streamArn)
        .destinationStatus(status)
        .approximateCreationDateTimePrecision(precision)
        .build();
  }

  @Override
  public void changed(
      ItemKey key, @Nullable StoredItem before, @Nullable StoredItem after, Occasion occasion) {
    StreamChange change =
        new StreamChange(
            0, ids.uuid().toString(), before, after, occasion.now(), occasion.expired());
    SdkBytes data = SdkBytes.fromByteArrayUnsafe(json(change));
    // The records of an item go to one shard.
    String partitionKey = "%016X".formatted(key.partition().hash());
    cloud
        .events()
        .at(
            occasion.now(),
            () -> sink.put(table.scope(), streamArn, partitionKey, data, occasion.now()));
  }

  // DynamoDB guide, "Getting started with Kinesis Data Streams for DynamoDB"; the order of members
  // is that of the recording enable_kinesis_streaming_destination.
  private byte[] json(StreamChange change) {
    JsonWriter json = JsonWriter.create();
    json.writeStartObject();
    json.writeFieldName("awsRegion").writeValue(table.scope().region().id());
    json.writeFieldName("eventID").writeValue(change.eventId());
    json.writeFieldName("eventName").writeValue(change.eventName().toString());
    json.writeFieldName("userIdentity");
    writeIdentity(json, change);
    json.writeFieldName("recordFormat").writeValue("application/json");
    json.writeFieldName("tableName").writeValue(table.name());
    json.writeFieldName("dynamodb");
    writeImages(json, change);
    json.writeFieldName("eventSource").writeValue("aws:dynamodb");
    json.writeEndObject();
    return json.getBytes();
  }

  private static void writeIdentity(JsonWriter json, StreamChange change) {
    if (!change.expired()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeFieldName("type").writeValue(StreamChange.SERVICE.type());
    json.writeFieldName("principalId").writeValue(StreamChange.SERVICE.principalId());
    json.writeEndObject();
  }

  private void writeImages(JsonWriter json, StreamChange change) {
    StoredItem keys = StoredItem.of(change.keys(table.keys()));
    long size = keys.size();
    json.writeStartObject();
    json.writeFieldName("ApproximateCreationDateTime").writeValue(time(change.at()));
    if (precision != null) {
      json.writeFieldName("ApproximateCreationDateTimePrecision").writeValue(precision.toString());
    }
    json.writeFieldName("Keys");
    DynamoDbJson.write(json, keys.attributes());
    if (change.after() != null) {
      json.writeFieldName("NewImage");
      DynamoDbJson.write(json, change.after().attributes());
      size += change.after().size();
    }
    if (change.before() != null) {
      json.writeFieldName("OldImage");
      DynamoDbJson.write(json, change.before().attributes());
      size += change.before().size();
    }
    json.writeFieldName("SizeBytes").writeValue(size);
    json.writeEndObject();
  }

  private long time(Instant at) {
    return precision == ApproximateCreationDateTimePrecision.MICROSECOND
        ? ChronoUnit.MICROS.between(Instant.EPOCH, at)
        : at.toEpochMilli();
  }
}
