package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param nextToken what asks for the next page; null if there is none
 */
record ListPage<T>(List<T> entries, @Nullable String nextToken) {
  /**
   * The page that a token asks for.
   *
   * @param position what tells an entry from the others
   * @param token null for the first page
   * @throws dev.awsfakes.spi.AwsError ValidationException if the limit is not positive, or the
   *     token none of a page
   */
  static <T> ListPage<T> of(
      List<T> all, Function<T, String> position, @Nullable String token, int limit) {
    if (limit <= 0) {
      throw DynamoDbErrors.validation("The limit of a page must be positive: " + limit);
    }
    int from = token == null ? 0 : after(all.stream().map(position).toList(), token);
    List<T> entries = all.subList(from, from + Math.min(limit, all.size() - from));
    boolean more = limit < all.size() - from;
    return new ListPage<>(
        List.copyOf(entries),
        more ? encode(position.apply(entries.get(entries.size() - 1))) : null);
  }

  private static int after(List<String> positions, String token) {
    int index = positions.indexOf(decode(token));
    if (index < 0) {
      throw DynamoDbErrors.validation("Invalid NextToken: " + token);
    }
    return index + 1;
  }

  // The model of ListImports wants tokens of 16, 32, … hexadecimal digits.
  private static String encode(String position) {
    byte[] bytes = position.getBytes(StandardCharsets.UTF_8);
    int padded = (bytes.length + 7) / 8 * 8;
    return HexFormat.of().formatHex(Arrays.copyOf(bytes, padded));
  }

  private static String decode(String token) {
    try {
      return new String(HexFormat.of().parseHex(token), StandardCharsets.UTF_8).replace("\0", "");
    } catch (IllegalArgumentException e) {
      throw DynamoDbErrors.validation("Invalid NextToken: " + token);
    }
  }
}
