package dev.awsfakes.kinesis;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A registered consumer of a stream, with its subscriptions to shards. */
final class Consumer {
  private final Stream stream;
  private final String name;
  private final Instant created;
  private final Tags tags;
  private final AttachedPolicy policy = new AttachedPolicy();
  private final Map<Shard, ShardSubscription> subscriptions = new ConcurrentHashMap<>();

  Consumer(Stream stream, String name, Instant created) {
    this.stream = stream;
    this.name = name;
    this.created = created;
    this.tags = new Tags("consumer " + name);
  }

  Stream stream() {
    return stream;
  }

  String name() {
    return name;
  }

  Instant created() {
    return created;
  }

  String arn() {
    return arn(stream.arn(), name, created);
  }

  /** The ARN of a consumer of a stream that is registered at a time. */
  static String arn(String streamArn, String name, Instant created) {
    return streamArn + "/consumer/" + name + ":" + created.getEpochSecond();
  }

  Tags tags() {
    return tags;
  }

  AttachedPolicy policy() {
    return policy;
  }

  /** The subscriptions that are under way, by shard. */
  Map<Shard, ShardSubscription> subscriptions() {
    return subscriptions;
  }

  /** Ends all subscriptions. */
  void end() {
    subscriptions.values().forEach(ShardSubscription::complete);
  }
}
