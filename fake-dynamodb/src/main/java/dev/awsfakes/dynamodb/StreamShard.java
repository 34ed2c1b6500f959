package dev.awsfakes.dynamodb;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A shard of a stream: a range of its changes. */
final class StreamShard {
  private final String id;
  private final @Nullable String parent;
  private final Instant opened;
  private final long firstNumber;
  private volatile @Nullable End end;

  private record End(Instant at, long lastNumber) {}

  StreamShard(String id, @Nullable String parent, Instant opened, long firstNumber) {
    this.id = id;
    this.parent = parent;
    this.opened = opened;
    this.firstNumber = firstNumber;
  }

  String id() {
    return id;
  }

  /** The shard that it goes on from; null if it is the first. */
  @Nullable String parent() {
    return parent;
  }

  Instant opened() {
    return opened;
  }

  /** The number that the first change in it has, or would have. */
  long firstNumber() {
    return firstNumber;
  }

  /** The number of the last change in it, or one less than the first; null while it is open. */
  @Nullable Long lastNumber() {
    End closed = end;
    return closed == null ? null : closed.lastNumber();
  }

  void close(Instant at, long lastNumber) {
    end = new End(at, lastNumber);
  }

  boolean isClosedBefore(Instant time) {
    End closed = end;
    return closed != null && closed.at().isBefore(time);
  }
}
