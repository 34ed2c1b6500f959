package dev.awsfakes.kinesis;

import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kinesis.model.StreamMode;

/** The streams of one account and Region. */
final class Streams {
  private final Cloud cloud;
  private final Scope scope;
  private final ConcurrentSkipListMap<String, Stream> byName = new ConcurrentSkipListMap<>();

  private Streams(Cloud cloud, Scope scope) {
    this.cloud = cloud;
    this.scope = scope;
  }

  /** The streams of an account and Region. */
  static Streams of(Cloud cloud, Scope scope) {
    return cloud.state(Streams.class, scope, at -> new Streams(cloud, at));
  }

  void create(String name, StreamMode mode, int shardCount, Instant now) {
    Stream stream = new Stream(name, scope, mode, shardCount, now);
    if (byName.putIfAbsent(name, stream) != null) {
      throw KinesisErrors.streamExists(name, scope.account());
    }
  }

  /**
   * The stream that a request names, by name, by ARN, or by both.
   *
   * @throws dev.awsfakes.spi.AwsError ResourceNotFoundException if there is none
   */
  Stream require(@Nullable String name, @Nullable String arn) {
    if (arn != null) {
      return ofArn(arn);
    }
    if (name == null) {
      throw KinesisErrors.invalidArgument("Either StreamName or StreamARN must be provided.");
    }
    Stream stream = byName.get(name);
    if (stream == null) {
      throw KinesisErrors.streamNotFound(name, scope.account());
    }
    return stream;
  }

  private Stream ofArn(String arn) {
    String[] parts = arn.split(":", 6);
    String name = parts[5].substring(parts[5].indexOf('/') + 1);
    Scope owner = new Scope(parts[4], Region.of(parts[3]));
    return owner.equals(scope) ? require(name, null) : of(cloud, owner).require(name, null);
  }

  void delete(Stream stream) {
    byName.remove(stream.name(), stream);
  }

  /** Streams by name, after the given one. */
  List<Stream> list(String after, int max) {
    List<Stream> found = new ArrayList<>();
    for (Stream stream : byName.tailMap(after, false).values()) {
      if (found.size() == max) {
        break;
      }
      found.add(stream);
    }
    return found;
  }
}
