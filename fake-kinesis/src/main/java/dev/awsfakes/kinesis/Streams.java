package dev.awsfakes.kinesis;

import dev.awsfakes.port.DataKeyCache;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.ResourceSummary;
import dev.awsfakes.spi.Scope;
import dev.awsfakes.spi.ShortPages;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kinesis.model.StreamMode;
import software.amazon.awssdk.services.kinesis.model.StreamStatus;

/** The streams of one account and Region. */
final class Streams {
  // Kinesis guide, "Quotas and limits".
  private static final Set<Region> LARGE_REGIONS =
      Set.of(Region.US_EAST_1, Region.US_WEST_2, Region.EU_WEST_1);
  private static final int LARGE_SHARD_LIMIT = 20_000;
  private static final int SHARD_LIMIT = 6_000;
  private static final int ON_DEMAND_LIMIT = 50;

  private final Cloud cloud;
  private final Scope scope;
  private final KinesisOptions options;
  private final ShortPages pages;
  private final AccountSettings settings = new AccountSettings();
  private final ConcurrentSkipListMap<String, Stream> byName = new ConcurrentSkipListMap<>();

  private Streams(Cloud cloud, Scope scope) {
    this.cloud = cloud;
    this.scope = scope;
    this.options = cloud.options(KinesisOptions.class, KinesisOptions::defaults);
    this.pages = ShortPages.of(cloud, "kinesis/" + scope.account() + "/" + scope.region().id());
  }

  /** How many records reads of the streams give. */
  ShortPages pages() {
    return pages;
  }

  /** The streams of an account and Region. */
  static Streams of(Cloud cloud, Scope scope) {
    return cloud.state(Streams.class, scope, at -> new Streams(cloud, at));
  }

  Cloud cloud() {
    return cloud;
  }

  AccountSettings settings() {
    return settings;
  }

  synchronized Stream create(String name, StreamMode mode, int shardCount, Instant now) {
    if (byName.containsKey(name)) {
      throw KinesisErrors.streamExists(name, scope.account());
    }
    if (mode == StreamMode.ON_DEMAND && onDemandCount() == ON_DEMAND_LIMIT) {
      throw KinesisErrors.limitExceeded(
          "This request would exceed the limit of 50 on-demand streams for the account "
              + scope.account()
              + " in "
              + scope.region().id()
              + ".");
    }
    requireShards(shardCount);
    StreamState state = new StreamState(mode, now, options.transitions());
    Stream stream =
        new Stream(
            name, scope, state, shardCount, options.enforceThroughput(), new DataKeyCache(cloud));
    byName.put(name, stream);
    return stream;
  }

  /** Fails if so many more shards are more than the account may have. */
  void requireShards(int additional) {
    int current = openShardCount();
    if (additional > shardLimit() - current) {
      throw KinesisErrors.limitExceeded(
          "This request would exceed the shard limit for the account "
              + scope.account()
              + " in "
              + scope.region().id()
              + ". Current shard count for the account: "
              + current
              + ". Limit: "
              + shardLimit()
              + ". Number of additional shards that would have resulted from this request: "
              + additional
              + ".");
    }
  }

  int openShardCount() {
    return byName.values().stream().mapToInt(Stream::openShardCount).sum();
  }

  int shardLimit() {
    return LARGE_REGIONS.contains(scope.region()) ? LARGE_SHARD_LIMIT : SHARD_LIMIT;
  }

  int onDemandCount() {
    return (int)
        byName.values().stream()
            .filter(stream -> stream.state().mode() == StreamMode.ON_DEMAND)
            .count();
  }

  int onDemandLimit() {
    return ON_DEMAND_LIMIT;
  }

  /**
   * The stream that a request names, by name, by ARN, or by both.
   *
   * @throws dev.awsfakes.spi.AwsError ResourceNotFoundException if there is none,
   *     InvalidArgumentException if neither is given or they differ
   */
  Stream require(@Nullable String name, @Nullable String arn) {
    if (arn != null) {
      StreamArn parsed = StreamArn.parse(arn);
      if (name != null && !name.equals(parsed.stream())) {
        throw KinesisErrors.invalidArgument(
            "StreamName " + name + " does not match the stream of StreamARN " + arn + ".");
      }
      return ofArn(parsed);
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

  @Nullable Stream find(String name) {
    return byName.get(name);
  }

  private Stream ofArn(StreamArn arn) {
    if (!arn.region().equals(scope.region().id())) {
      throw KinesisErrors.streamNotFound(arn.stream(), arn.account());
    }
    return arn.account().equals(scope.account())
        ? require(arn.stream(), null)
        : of(cloud, new Scope(arn.account(), scope.region())).require(arn.stream(), null);
  }

  /**
   * The stream that a request wants to change: it must be active.
   *
   * @throws dev.awsfakes.spi.AwsError ResourceInUseException if it is being changed
   */
  Stream requireActive(@Nullable String name, @Nullable String arn, Instant now) {
    Stream stream = require(name, arn);
    StreamStatus status = stream.state().status(now);
    if (status != StreamStatus.ACTIVE) {
      throw KinesisErrors.streamIsNotActive(stream, status.toString());
    }
    return stream;
  }

  /**
   * The consumer of an ARN.
   *
   * @throws dev.awsfakes.spi.AwsError ResourceNotFoundException if there is none
   */
  Consumer requireConsumer(String consumerArn) {
    StreamArn arn = StreamArn.parse(consumerArn);
    Consumer consumer = arn.consumer() == null ? null : ofArn(arn).consumers().find(arn.consumer());
    if (consumer == null || !consumer.arn().equals(consumerArn)) {
      throw KinesisErrors.notFound("Consumer " + consumerArn + " not found.");
    }
    return consumer;
  }

  /** Deletes a stream, at once or when the transition is over. */
  void delete(Stream stream, Instant now) {
    Instant gone = stream.state().enter(StreamStatus.DELETING, now);
    if (gone.isAfter(now)) {
      cloud.events().at(gone, () -> remove(stream));
    } else {
      remove(stream);
    }
  }

  private void remove(Stream stream) {
    byName.remove(stream.name(), stream);
    stream.consumers().end();
  }

  /** Each stream in a line. */
  List<ResourceSummary> summaries(Instant now) {
    return byName.values().stream()
        .map(stream -> new ResourceSummary("stream", stream.name(), scope, stream.inWords(now)))
        .toList();
  }

  /** Streams by name, after the given one. */
  List<Stream> list(String after, int max) {
    return byName.tailMap(after, false).values().stream().limit(max).toList();
  }
}
