package dev.awsfakes.dynamodb.internal.value;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attributes as JSON in which each value names its type: {@code {"pk":{"S":"a"}}}. */
public final class DynamoDbJson {
  private DynamoDbJson() {}

  /** Writes the attributes as an object. */
  public static void write(JsonWriter json, Map<String, AttributeValue> attributes) {
    json.writeStartObject();
    attributes.forEach(
        (name, value) -> {
          json.writeFieldName(name);
          write(json, value);
        });
    json.writeEndObject();
  }

  private static void write(JsonWriter json, AttributeValue value) {
    AttributeType type = AttributeType.of(value);
    json.writeStartObject();
    json.writeFieldName(type.name());
    switch (type) {
      case S -> json.writeValue(value.s());
      case N -> json.writeValue(value.n());
      case B -> json.writeValue(value.b().asByteBuffer());
      case SS -> writeAll(json, value.ss(), json::writeValue);
      case NS -> writeAll(json, value.ns(), json::writeValue);
      case BS -> writeAll(json, value.bs(), bytes -> json.writeValue(bytes.asByteBuffer()));
      case M -> write(json, value.m());
      case L -> writeAll(json, value.l(), member -> write(json, member));
      case NULL -> json.writeValue(true);
      case BOOL -> json.writeValue(value.bool());
    }
    json.writeEndObject();
  }

  private static <T> void writeAll(JsonWriter json, Iterable<T> members, Consumer<T> write) {
    json.writeStartArray();
    members.forEach(write);
    json.writeEndArray();
  }

  /**
   * The attributes of an object; null if it is none, or has a value that is not of this form. What
   * DynamoDB allows of values is not looked at.
   */
  public static @Nullable Map<String, AttributeValue> read(JsonNode json) {
    try {
      return attributes(json);
    } catch (IllegalArgumentException | UnsupportedOperationException e) {
      // The parser's nodes refuse to be read as another kind than they are.
      return null;
    }
  }

  private static Map<String, AttributeValue> attributes(JsonNode json) {
    Map<String, AttributeValue> attributes = new LinkedHashMap<>();
    json.asObject().forEach((name, value) -> attributes.put(name, value(value)));
    return attributes;
  }

  private static AttributeValue value(JsonNode json) {
    Map<String, JsonNode> members = json.asObject();
    if (members.size() != 1) {
      throw new IllegalArgumentException("not one type but " + members.keySet());
    }
    Map.Entry<String, JsonNode> only = members.entrySet().iterator().next();
    AttributeType type = AttributeType.named(only.getKey());
    if (type == null) {
      throw new IllegalArgumentException("no type: " + only.getKey());
    }
    JsonNode value = only.getValue();
    return switch (type) {
      case S -> AttributeValue.fromS(value.asString());
      case N -> AttributeValue.fromN(value.asString());
      case B -> AttributeValue.fromB(bytes(value));
      case SS -> AttributeValue.fromSs(all(value, JsonNode::asString));
      case NS -> AttributeValue.fromNs(all(value, JsonNode::asString));
      case BS -> AttributeValue.fromBs(all(value, DynamoDbJson::bytes));
      case M -> AttributeValue.fromM(attributes(value));
      case L -> AttributeValue.fromL(all(value, DynamoDbJson::value));
      case NULL -> AttributeValue.fromNul(value.asBoolean());
      case BOOL -> AttributeValue.fromBool(value.asBoolean());
    };
  }

  private static <T> List<T> all(JsonNode json, Function<JsonNode, T> member) {
    return json.asArray().stream().map(member).toList();
  }

  private static SdkBytes bytes(JsonNode json) {
    return SdkBytes.fromByteArrayUnsafe(Base64.getDecoder().decode(json.asString()));
  }
}
