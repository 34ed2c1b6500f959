package dev.awsfakes.s3;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The configurations of one kind that buckets have under ids of the caller's choice, such as
 * inventories: how they are kept, limited and listed is the same for each kind.
 */
final class NamedConfigurations<T> {
  private static final int MAX = 1_000;
  private static final int PAGE = 100;

  private final Class<T> type;
  private final Function<T, String> idOf;

  NamedConfigurations(Class<T> type, Function<T, String> idOf) {
    this.type = type;
    this.idOf = idOf;
  }

  /** Refuses a configuration whose own id is not that of its request. */
  void requireSameId(String id, T configuration) {
    if (!id.equals(idOf.apply(configuration))) {
      throw S3Errors.idMismatch();
    }
  }

  /** Keeps a configuration, in the place of one with its id. */
  void put(StoredBucket bucket, T configuration) {
    String id = idOf.apply(configuration);
    BucketSettings settings = bucket.settings();
    if (settings.get(type, id) == null && settings.count(type) >= MAX) {
      throw S3Errors.tooManyConfigurations();
    }
    settings.put(type, id, configuration);
  }

  /**
   * The configuration of an id.
   *
   * @throws dev.awsfakes.spi.AwsError NoSuchConfiguration if there is none
   */
  T require(StoredBucket bucket, String id) {
    T found = bucket.settings().get(type, id);
    if (found == null) {
      throw S3Errors.noSuchConfiguration();
    }
    return found;
  }

  /**
   * Takes away the configuration of an id.
   *
   * @throws dev.awsfakes.spi.AwsError NoSuchConfiguration if there is none
   */
  void remove(StoredBucket bucket, String id) {
    if (!bucket.settings().remove(type, id)) {
      throw S3Errors.noSuchConfiguration();
    }
  }

  /**
   * One page of a list.
   *
   * @param nextToken where the next page goes on; null after the last
   */
  record Page<T>(List<T> configurations, @Nullable String nextToken) {
    boolean truncated() {
      return nextToken != null;
    }
  }

  /** The configurations in the order of their ids, from where the last page ended. */
  Page<T> page(StoredBucket bucket, @Nullable String token) {
    String last = token == null ? "" : PageToken.decodeContinuation(token);
    List<T> after = List.copyOf(bucket.settings().after(type, last));
    if (after.size() <= PAGE) {
      return new Page<>(after, null);
    }
    List<T> page = after.subList(0, PAGE);
    return new Page<>(page, PageToken.encode(idOf.apply(page.get(PAGE - 1))));
  }
}
