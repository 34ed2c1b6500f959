package dev.awsfakes.eventsources;

import java.util.List;

/** How far one shard is read, and what of it is not handed over yet. */
final class ShardConsumer<T> {
  private final StreamShard shard;
  private final StreamReader<T> reader;
  private final Filters filters;
  private final List<Lane<T>> lanes;
  private StreamPosition position;
  private boolean readToEnd;

  ShardConsumer(
      StreamShard shard,
      StreamReader<T> reader,
      Filters filters,
      List<Lane<T>> lanes,
      StreamPosition start) {
    this.shard = shard;
    this.reader = reader;
    this.filters = filters;
    this.lanes = lanes;
    this.position = start;
  }

  List<String> parents() {
    return shard.parents();
  }

  boolean isFinished() {
    return readToEnd && lanes.stream().allMatch(Lane::isEmpty);
  }

  /** Reads no more: the shard expired. */
  void end() {
    readToEnd = true;
  }

  boolean step() {
    read();
    boolean worked = false;
    for (Lane<T> lane : lanes) {
      worked |= lane.step();
    }
    return worked;
  }

  /** Goes on behind what is there now, unseen. */
  void skip() {
    // An empty page may come before the end, but not twice in a row.
    int empty = 0;
    while (empty < 2) {
      empty = next().isEmpty() ? empty + 1 : 0;
    }
  }

  private void read() {
    for (List<T> page = next(); !page.isEmpty(); page = next()) {
      for (T record : page) {
        if (filters.accept(() -> reader.event(record))) {
          lane(record).add(record);
        }
      }
    }
  }

  private List<T> next() {
    if (readToEnd) {
      return List.of();
    }
    StreamPage<T> page = reader.read(shard.id(), position);
    readToEnd = page.isEnd();
    if (!page.records().isEmpty()) {
      T last = page.records().get(page.records().size() - 1);
      position = new StreamPosition.After(reader.sequenceNumber(last));
    }
    return page.records();
  }

  private Lane<T> lane(T record) {
    return lanes.get(Math.floorMod(reader.orderingKey(record).hashCode(), lanes.size()));
  }
}
