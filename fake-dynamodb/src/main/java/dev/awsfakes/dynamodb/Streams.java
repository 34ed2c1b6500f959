package dev.awsfakes.dynamodb;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Ids;
import dev.awsfakes.spi.Scope;
import dev.awsfakes.spi.ShortPages;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** The streams of one account and Region: those of its tables, and for a day those they had. */
final class Streams {
  private final Cloud cloud;
  private final Scope scope;
  private final Ids ids;

  @GuardedBy("this")
  private final TreeMap<String, TableStream> byArn = new TreeMap<>();

  private final ShortPages pages;

  private Streams(Cloud cloud, Scope scope) {
    String name = "dynamodbstreams/" + scope.account() + "/" + scope.region().id();
    this.cloud = cloud;
    this.scope = scope;
    this.ids = cloud.ids(name);
    this.pages = ShortPages.of(cloud, name);
  }

  static Streams of(Cloud cloud, Scope scope) {
    return cloud.state(Streams.class, scope, at -> new Streams(cloud, at));
  }

  /** How many records reads of the streams give. */
  ShortPages pages() {
    return pages;
  }

  /** The view type that a specification asks for; null if it asks for no stream. */
  static @Nullable StreamViewType viewType(@Nullable StreamSpecification specification) {
    if (specification == null) {
      return null;
    }
    boolean enabled = Boolean.TRUE.equals(specification.streamEnabled());
    if (enabled && specification.streamViewType() == null) {
      throw DynamoDbErrors.invalid("StreamViewType is required when StreamEnabled is true");
    }
    if (!enabled && specification.streamViewType() != null) {
      throw DynamoDbErrors.invalid(
          "StreamViewType cannot be specified when StreamEnabled is false");
    }
    return specification.streamViewType();
  }

  /** Gives the table a new stream. */
  void enable(Table table, StreamViewType viewType, Instant now) {
    TableStream current = table.stream();
    if (current != null && current.isEnabled()) {
      throw DynamoDbErrors.validation(
          "Table already has an enabled stream: TableName: " + table.name());
    }
    TableStream stream;
    synchronized (this) {
      forgetOld(now);
      Set<String> taken = Set.copyOf(byArn.keySet());
      stream = TableStream.open(table, viewType, now, ids, taken::contains);
      byArn.put(stream.arn(), stream);
    }
    table.stream(stream);
    table.items().listeners().add(stream);
  }

  /** Ends the table's stream, if it has one; it stays readable for a day. */
  void disable(Table table, Instant now) {
    TableStream stream = table.stream();
    if (stream != null) {
      table.items().listeners().remove(stream);
      stream.disable(now);
    }
  }

  @GuardedBy("this")
  private void forgetOld(Instant now) {
    byArn.values().removeIf(stream -> stream.isGone(now));
  }

  /**
   * The stream of an ARN, which may be another account's.
   *
   * @throws dev.awsfakes.spi.AwsError ResourceNotFoundException if there is none
   */
  TableStream require(String arn, Instant now) {
    TableStream stream = find(arn, now);
    if (stream == null) {
      throw DynamoDbErrors.notFound("Requested resource not found: Stream: " + arn + " not found");
    }
    return stream;
  }

  /** The stream of an ARN, which may be another account's; null if there is none. */
  @Nullable TableStream find(String arn, Instant now) {
    String[] parts = arn.split(":", 6);
    boolean own = parts.length < 6 || parts[4].equals(scope.account());
    Streams owners = own ? this : of(cloud, new Scope(parts[4], scope.region()));
    return owners.findOwn(arn, now);
  }

  private synchronized @Nullable TableStream findOwn(String arn, Instant now) {
    forgetOld(now);
    return byArn.get(arn);
  }

  /** Streams in the order of their ARNs, after the given one, of a table if one is named. */
  synchronized List<TableStream> list(
      @Nullable String after, @Nullable String tableName, int limit, Instant now) {
    forgetOld(now);
    return (after == null ? byArn : byArn.tailMap(after, false))
        .values().stream()
            .filter(stream -> tableName == null || stream.tableName().equals(tableName))
            .limit(limit)
            .toList();
  }
}
