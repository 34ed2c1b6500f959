package dev.awsfakes.eventsources;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Consumes the shards of a stream, each after those that it follows. */
final class StreamPoller<T> implements Mapping {
  private final StreamReader<T> reader;
  private final BiFunction<StreamShard, StreamPosition, ShardConsumer<T>> consumers;
  private final Map<String, ShardConsumer<T>> shards = new LinkedHashMap<>();

  StreamPoller(
      StreamReader<T> reader, BiFunction<StreamShard, StreamPosition, ShardConsumer<T>> consumers) {
    this.reader = reader;
    this.consumers = consumers;
  }

  /** Begins with the shards there are; what comes later is read from its beginning. */
  void begin(StreamPosition start) {
    discover(start);
  }

  /** Begins behind what is in the shards there are. */
  void beginLatest() {
    discover(new StreamPosition.Oldest());
    shards.values().forEach(ShardConsumer::skip);
  }

  @Override
  public boolean step() {
    discover(new StreamPosition.Oldest());
    boolean worked = false;
    for (ShardConsumer<T> consumer : List.copyOf(shards.values())) {
      if (!consumer.isFinished() && areFinished(consumer.parents())) {
        worked |= consumer.step();
      }
    }
    return worked;
  }

  private boolean areFinished(List<String> parents) {
    return parents.stream().allMatch(id -> !shards.containsKey(id) || shards.get(id).isFinished());
  }

  private void discover(StreamPosition start) {
    Set<String> present = new HashSet<>();
    for (StreamShard shard : reader.shards()) {
      present.add(shard.id());
      shards.computeIfAbsent(shard.id(), id -> consumers.apply(shard, start));
    }
    shards.forEach(
        (id, consumer) -> {
          if (!present.contains(id)) {
            consumer.end();
          }
        });
  }
}
