package dev.awsfakes.kinesis;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The registered consumers of a stream, at most 20. */
final class Consumers {
  private static final int MAX_CONSUMERS = 20;

  private final Stream stream;
  private final ConcurrentSkipListMap<String, Consumer> byName = new ConcurrentSkipListMap<>();

  Consumers(Stream stream) {
    this.stream = stream;
  }

  synchronized Consumer register(String name, Map<String, String> tags, Instant now) {
    if (byName.containsKey(name)) {
      throw KinesisErrors.inUse(
          "Consumer " + name + " under stream " + stream.arn() + " already exists.");
    }
    if (byName.size() == MAX_CONSUMERS) {
      throw KinesisErrors.limitExceeded(
          "Stream " + stream.arn() + " cannot have more than 20 registered consumers.");
    }
    Consumer consumer = new Consumer(stream, name, now);
    consumer.tags().add(tags);
    byName.put(name, consumer);
    return consumer;
  }

  void deregister(Consumer consumer) {
    byName.remove(consumer.name(), consumer);
    consumer.end();
  }

  /** The consumer of a name; null if there is none. */
  @Nullable Consumer find(String name) {
    return byName.get(name);
  }

  /** Consumers by name, after the given one. */
  List<Consumer> list(String after, int max) {
    return byName.tailMap(after, false).values().stream().limit(max).toList();
  }

  int count() {
    return byName.size();
  }

  /** Ends all subscriptions, as the stream is deleted. */
  void end() {
    byName.values().forEach(Consumer::end);
  }
}
