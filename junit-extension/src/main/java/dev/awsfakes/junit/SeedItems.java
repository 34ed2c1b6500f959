package dev.awsfakes.junit;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonNodeParser;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items written as JSON: plainly, or in DynamoDB's own form where each value names its type. */
final class SeedItems {
  private static final Set<String> TYPES =
      Set.of("S", "N", "B", "BOOL", "NULL", "L", "M", "SS", "NS", "BS");

  private SeedItems() {}

  /** The items of a resource, a JSON array of objects. */
  static List<Map<String, AttributeValue>> read(Class<?> testClass, String resource) {
    try (InputStream json = testClass.getResourceAsStream(resource)) {
      if (json == null) {
        throw new ExtensionConfigurationException(
            "There is no "
                + resource
                + " on the class path, seen from "
                + testClass.getName()
                + "; a path from the root begins with a slash.");
      }
      JsonNode root = JsonNodeParser.create().parse(json);
      if (!root.isArray() || !root.asArray().stream().allMatch(JsonNode::isObject)) {
        throw new ExtensionConfigurationException(
            resource + " must be a JSON array of objects, one for each item.");
      }
      return root.asArray().stream().map(SeedItems::item).toList();
    } catch (IOException e) {
      throw new ExtensionConfigurationException(resource + " cannot be read", e);
    }
  }

  private static Map<String, AttributeValue> item(JsonNode object) {
    boolean typed = object.asObject().values().stream().allMatch(SeedItems::namesItsType);
    Map<String, AttributeValue> item = new LinkedHashMap<>();
    object.asObject().forEach((name, value) -> item.put(name, typed ? typed(value) : plain(value)));
    return item;
  }

  private static boolean namesItsType(JsonNode value) {
    return value.isObject()
        && value.asObject().size() == 1
        && TYPES.containsAll(value.asObject().keySet());
  }

  private static AttributeValue typed(JsonNode value) {
    Map.Entry<String, JsonNode> only = value.asObject().entrySet().iterator().next();
    JsonNode content = only.getValue();
    return switch (only.getKey()) {
      case "S" -> AttributeValue.fromS(content.text());
      case "N" -> AttributeValue.fromN(content.text());
      case "B" -> AttributeValue.fromB(bytes(content));
      case "BOOL" -> AttributeValue.fromBool(content.asBoolean());
      case "NULL" -> AttributeValue.fromNul(content.asBoolean());
      case "L" -> AttributeValue.fromL(content.asArray().stream().map(SeedItems::typed).toList());
      case "SS" -> AttributeValue.fromSs(texts(content));
      case "NS" -> AttributeValue.fromNs(texts(content));
      case "BS" -> AttributeValue.fromBs(content.asArray().stream().map(SeedItems::bytes).toList());
      default -> {
        Map<String, AttributeValue> map = new LinkedHashMap<>();
        content.asObject().forEach((name, each) -> map.put(name, typed(each)));
        yield AttributeValue.fromM(map);
      }
    };
  }

  private static List<String> texts(JsonNode array) {
    return array.asArray().stream().map(JsonNode::text).toList();
  }

  private static SdkBytes bytes(JsonNode base64) {
    return SdkBytes.fromByteArray(Base64.getDecoder().decode(base64.text()));
  }

  private static AttributeValue plain(JsonNode value) {
    if (value.isString()) {
      return AttributeValue.fromS(value.asString());
    }
    if (value.isNumber()) {
      return AttributeValue.fromN(value.asNumber());
    }
    if (value.isBoolean()) {
      return AttributeValue.fromBool(value.asBoolean());
    }
    if (value.isNull()) {
      return AttributeValue.fromNul(true);
    }
    if (value.isArray()) {
      List<AttributeValue> list = new ArrayList<>();
      value.asArray().forEach(each -> list.add(plain(each)));
      return AttributeValue.fromL(list);
    }
    Map<String, AttributeValue> map = new LinkedHashMap<>();
    value.asObject().forEach((name, each) -> map.put(name, plain(each)));
    return AttributeValue.fromM(map);
  }
}
