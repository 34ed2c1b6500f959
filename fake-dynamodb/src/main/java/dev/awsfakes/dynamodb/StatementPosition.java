package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.dynamodb.internal.value.AttributeType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where the next page of a statement begins, as the opaque text of a NextToken. */
final class StatementPosition {
  private StatementPosition() {}

  static String token(String statement, Map<String, AttributeValue> position) {
    List<String> parts = new ArrayList<>();
    parts.add(Integer.toHexString(statement.hashCode()));
    position.forEach(
        (name, value) -> {
          AttributeType type = AttributeType.of(value);
          byte[] bytes =
              switch (type) {
                case S -> value.s().getBytes(StandardCharsets.UTF_8);
                case N -> value.n().getBytes(StandardCharsets.UTF_8);
                default -> value.b().asByteArray();
              };
          parts.add(encode(name.getBytes(StandardCharsets.UTF_8)));
          parts.add(type.name());
          parts.add(encode(bytes));
        });
    return encode(String.join(".", parts).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The position that a token of the statement means.
   *
   * @throws dev.awsfakes.spi.AwsError ValidationException if it is none
   */
  static Map<String, AttributeValue> of(String statement, String token) {
    try {
      String[] parts = new String(decode(token), StandardCharsets.UTF_8).split("\\.", -1);
      if (!parts[0].equals(Integer.toHexString(statement.hashCode()))) {
        throw invalid();
      }
      Map<String, AttributeValue> position = new LinkedHashMap<>();
      for (int i = 1; i < parts.length; i += 3) {
        String name = new String(decode(parts[i]), StandardCharsets.UTF_8);
        position.put(name, value(parts[i + 1], decode(parts[i + 2])));
      }
      return position;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw invalid();
    }
  }

  private static AttributeValue value(String type, byte[] bytes) {
    return switch (AttributeType.valueOf(type)) {
      case S -> AttributeValue.fromS(new String(bytes, StandardCharsets.UTF_8));
      case N -> AttributeValue.fromN(new String(bytes, StandardCharsets.UTF_8));
      default -> AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
    };
  }

  private static RuntimeException invalid() {
    return DynamoDbErrors.validation("NextToken does not match request");
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] decode(String text) {
    return Base64.getUrlDecoder().decode(text);
  }
}
