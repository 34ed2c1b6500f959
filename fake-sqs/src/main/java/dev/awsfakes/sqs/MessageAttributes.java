package dev.awsfakes.sqs;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** The rules for message attributes, their size, and their MD5. */
final class MessageAttributes {
  private static final byte[] NOTHING = {};
  private static final int MAX_COUNT = 10;
  private static final int MAX_NAME_LENGTH = 256;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]+");
  private static final byte STRING_TRANSPORT = 1;
  private static final byte BINARY_TRANSPORT = 2;

  private MessageAttributes() {}

  /**
   * Checks names, types and values.
   *
   * @throws dev.awsfakes.spi.AwsError InvalidParameterValue for the first that is not allowed
   */
  static void require(Map<String, MessageAttributeValue> attributes) {
    if (attributes.size() > MAX_COUNT) {
      throw SqsErrors.invalidParameter(
          "Number of message attributes ["
              + attributes.size()
              + "] exceeds the allowed maximum [10].");
    }
    attributes.forEach(
        (name, value) -> {
          requireName(name);
          requireTypeAndValue(name, value);
        });
  }

  private static void requireName(String name) {
    String lower = name.toLowerCase(java.util.Locale.ROOT);
    if (name.length() > MAX_NAME_LENGTH) {
      throw SqsErrors.invalidParameter(
          "Message (user) attribute names cannot be longer than 256 characters.");
    }
    if (lower.startsWith("aws.") || lower.startsWith("amazon.")) {
      throw SqsErrors.invalidParameter(
          "Message (user) attribute name '"
              + name
              + "' cannot start with reserved prefixes: AWS. or Amazon.");
    }
    if (!NAME.matcher(name).matches()
        || name.startsWith(".")
        || name.endsWith(".")
        || name.contains("..")) {
      throw SqsErrors.invalidParameter(
          "Message (user) attribute name '"
              + name
              + "' is invalid. It can contain alphanumeric characters, hyphens, underscores and periods, and must not start or end with a period or have periods in succession.");
    }
  }

  private static void requireTypeAndValue(String name, MessageAttributeValue value) {
    String type = value.dataType();
    if (type == null || type.isEmpty()) {
      throw SqsErrors.invalidParameter(
          "The message attribute '" + name + "' must contain a non-empty message attribute type.");
    }
    String base = baseType(type);
    if (!base.equals("String") && !base.equals("Number") && !base.equals("Binary")) {
      throw SqsErrors.invalidParameter(
          "The message attribute '"
              + name
              + "' has an invalid message attribute type, the set of supported type prefixes is"
              + " Binary, Number, and String.");
    }
    boolean empty =
        base.equals("Binary")
            ? value.binaryValue() == null || value.binaryValue().asByteArrayUnsafe().length == 0
            : value.stringValue() == null || value.stringValue().isEmpty();
    if (empty) {
      throw SqsErrors.invalidParameter(
          "Message (user) attribute '"
              + name
              + "' must contain a non-empty value of type '"
              + base
              + "'.");
    }
    if (base.equals("Number")) {
      requireNumber(name, value.stringValue());
    }
  }

  private static void requireNumber(String name, String value) {
    try {
      new java.math.BigDecimal(value.trim());
    } catch (NumberFormatException e) {
      throw SqsErrors.invalidParameter(
          "Can't cast the value of message (user) attribute '" + name + "' to a number.");
    }
  }

  private static String baseType(String type) {
    int dot = type.indexOf('.');
    return dot < 0 ? type : type.substring(0, dot);
  }

  /**
   * The bytes that the attributes add to the message: names, types and values. A batch is measured
   * before its entries are checked, so what is missing counts nothing.
   */
  static int size(Map<String, MessageAttributeValue> attributes) {
    int size = 0;
    for (Map.Entry<String, MessageAttributeValue> attribute : attributes.entrySet()) {
      size += utf8(attribute.getKey()).length;
      size += utf8(attribute.getValue().dataType()).length;
      size += valueBytes(attribute.getValue()).length;
    }
    return size;
  }

  /**
   * The MD5 over all attributes, sorted by name: SQS guide, "Calculating the MD5 message digest for
   * message attributes"; null if there are none.
   */
  static @Nullable String md5(Map<String, MessageAttributeValue> attributes) {
    if (attributes.isEmpty()) {
      return null;
    }
    Md5 md5 = new Md5();
    new TreeMap<>(attributes)
        .forEach(
            (name, value) -> {
              md5.addWithLength(utf8(name));
              md5.addWithLength(utf8(value.dataType()));
              md5.add(isBinary(value) ? BINARY_TRANSPORT : STRING_TRANSPORT);
              md5.addWithLength(valueBytes(value));
            });
    return md5.hex();
  }

  private static boolean isBinary(MessageAttributeValue value) {
    String type = value.dataType();
    return type != null && baseType(type).equals("Binary");
  }

  private static byte[] valueBytes(MessageAttributeValue value) {
    if (!isBinary(value)) {
      return utf8(value.stringValue());
    }
    SdkBytes binary = value.binaryValue();
    return binary == null ? NOTHING : binary.asByteArrayUnsafe();
  }

  private static byte[] utf8(@Nullable String text) {
    return text == null ? NOTHING : text.getBytes(StandardCharsets.UTF_8);
  }
}
