package dev.awsfakes.s3;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** JSON as text: of maps in their order, lists, texts, numbers and flags. */
final class Json {
  private Json() {}

  static String text(Object value) {
    try (JsonWriter writer = JsonWriter.create()) {
      write(value, writer);
      return new String(writer.getBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void write(Object value, JsonWriter writer) {
    if (value instanceof Map<?, ?> map) {
      writer.writeStartObject();
      map.forEach(
          (name, member) -> {
            writer.writeFieldName((String) name);
            write(member, writer);
          });
      writer.writeEndObject();
    } else if (value instanceof Iterable<?> list) {
      writer.writeStartArray();
      list.forEach(element -> write(element, writer));
      writer.writeEndArray();
    } else if (value instanceof Long number) {
      writer.writeValue(number);
    } else if (value instanceof Integer number) {
      writer.writeValue(number);
    } else if (value instanceof Boolean flag) {
      writer.writeValue(flag);
    } else {
      writer.writeValue((String) value);
    }
  }
}
