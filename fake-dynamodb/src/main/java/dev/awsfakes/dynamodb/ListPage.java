package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
   */
  static <T> ListPage<T> of(
      List<T> all, Function<T, String> position, @Nullable String token, int limit) {
    int from = token == null ? 0 : after(all.stream().map(position).toList(), token);
    List<T> entries = all.subList(from, Math.min(all.size(), from + limit));
    boolean more = from + limit < all.size();
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

  private static String encode(String position) {
    return Base64.getUrlEncoder().encodeToString(position.getBytes(StandardCharsets.UTF_8));
  }

  private static String decode(String token) {
    try {
      return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw DynamoDbErrors.validation("Invalid NextToken: " + token);
    }
  }
}
