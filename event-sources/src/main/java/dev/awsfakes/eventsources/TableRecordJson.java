package dev.awsfakes.eventsources;

import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/** A record of a table's stream as the JSON that filters see. */
final class TableRecordJson {
  private final JsonWriter json = JsonWriter.create();

  private TableRecordJson() {}

  static JsonNode of(Record record) {
    TableRecordJson written = new TableRecordJson();
    written.record(record);
    return JsonNode.parser().parse(written.json.getBytes());
  }

  private void record(Record record) {
    json.writeStartObject();
    field("eventID", record.eventID());
    field("eventName", record.eventNameAsString());
    field("eventVersion", record.eventVersion());
    field("eventSource", record.eventSource());
    field("awsRegion", record.awsRegion());
    json.writeFieldName("dynamodb");
    change(record.dynamodb());
    json.writeEndObject();
  }

  private void change(StreamRecord change) {
    json.writeStartObject();
    json.writeFieldName("Keys");
    item(change.keys());
    if (change.hasNewImage()) {
      json.writeFieldName("NewImage");
      item(change.newImage());
    }
    if (change.hasOldImage()) {
      json.writeFieldName("OldImage");
      item(change.oldImage());
    }
    field("SequenceNumber", change.sequenceNumber());
    json.writeFieldName("SizeBytes").writeValue(change.sizeBytes());
    field("StreamViewType", change.streamViewTypeAsString());
    json.writeEndObject();
  }

  private void field(String name, String value) {
    json.writeFieldName(name).writeValue(value);
  }

  private void item(Map<String, AttributeValue> item) {
    json.writeStartObject();
    item.forEach(
        (name, value) -> {
          json.writeFieldName(name);
          value(value);
        });
    json.writeEndObject();
  }

  private void value(AttributeValue value) {
    json.writeStartObject();
    json.writeFieldName(value.type() == AttributeValue.Type.NUL ? "NULL" : value.type().name());
    switch (value.type()) {
      case S -> json.writeValue(value.s());
      case N -> json.writeValue(value.n());
      case B -> bytes(value.b());
      case BOOL -> json.writeValue(value.bool());
      case NUL -> json.writeValue(true);
      case M -> item(value.m());
      case L -> list(value.l(), this::value);
      case SS -> list(value.ss(), json::writeValue);
      case NS -> list(value.ns(), json::writeValue);
      case BS -> list(value.bs(), this::bytes);
      default -> throw new IllegalStateException("An attribute of an unknown type: " + value);
    }
    json.writeEndObject();
  }

  private void bytes(SdkBytes bytes) {
    json.writeValue(bytes.asByteBuffer());
  }

  private <T> void list(Iterable<T> elements, Consumer<T> write) {
    json.writeStartArray();
    elements.forEach(write);
    json.writeEndArray();
  }
}
