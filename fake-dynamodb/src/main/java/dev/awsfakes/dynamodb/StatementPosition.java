package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.StatementErrors;
import dev.awsfakes.dynamodb.internal.value.AttributeType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;

/** Where the next page of a statement begins, as the opaque text of a NextToken. */
final class StatementPosition {
  private StatementPosition() {}

  static String token(ExecuteStatementRequest request, Map<String, AttributeValue> position) {
    List<String> parts = new ArrayList<>();
    parts.add(mark(request));
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

  // A token goes on with its own statement and parameters; a limit may change on the way.
  private static String mark(ExecuteStatementRequest request) {
    return Integer.toHexString(Objects.hash(request.statement(), request.parameters()));
  }

  /**
   * The position that a request's token means; null if it has none.
   *
   * @throws dev.awsfakes.spi.AwsError ValidationException if the token is of another request, or
   *     none at all
   */
  static @Nullable Map<String, AttributeValue> of(ExecuteStatementRequest request) {
    if (request.nextToken() == null) {
      return null;
    }
    try {
      String text = new String(decode(request.nextToken()), StandardCharsets.UTF_8);
      String[] parts = text.split("\\.", -1);
      if (parts.length % 3 != 1 || parts.length == 1) {
        throw StatementErrors.invalidToken();
      }
      if (!parts[0].equals(mark(request))) {
        throw StatementErrors.tokenOfOtherRequest();
      }
      Map<String, AttributeValue> position = new LinkedHashMap<>();
      for (int i = 1; i < parts.length; i += 3) {
        String name = new String(decode(parts[i]), StandardCharsets.UTF_8);
        position.put(name, value(parts[i + 1], decode(parts[i + 2])));
      }
      return position;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw StatementErrors.invalidToken();
    }
  }

  private static AttributeValue value(String type, byte[] bytes) {
    return switch (AttributeType.valueOf(type)) {
      case S -> AttributeValue.fromS(new String(bytes, StandardCharsets.UTF_8));
      case N -> AttributeValue.fromN(new String(bytes, StandardCharsets.UTF_8));
      default -> AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
    };
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] decode(String text) {
    return Base64.getUrlDecoder().decode(text);
  }
}
