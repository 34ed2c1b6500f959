package dev.awsfakes.kinesis;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.kinesis.Shard.ThroughputExceeded;
import dev.awsfakes.port.DataKeyCache;
import dev.awsfakes.spi.Scope;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.kinesis.model.StreamMode;

/**
 * A stream: shards whose open ones partition the hash keys. Its lock guards the list of shards, and
 * is taken before that of a shard.
 */
final class Stream {
  private final String name;
  private final Scope scope;
  private final Instant created;
  private final boolean limited;
  private final StreamState state;
  private final Tags tags;
  private final AttachedPolicy policy = new AttachedPolicy();
  private final Consumers consumers;
  private final DataKeyCache dataKey;
  private final OnDemandCapacity onDemand = new OnDemandCapacity();

  @GuardedBy("this")
  private final List<Shard> shards = new ArrayList<>();

  /**
   * The open shards by the start of their range; replaced as a whole, so that puts need no lock.
   */
  private volatile NavigableMap<BigInteger, Shard> open = new TreeMap<>();

  Stream(
      String name,
      Scope scope,
      StreamState state,
      int shardCount,
      boolean limited,
      DataKeyCache dataKey) {
    this.name = name;
    this.scope = scope;
    this.created = state.created();
    this.state = state;
    this.limited = limited;
    this.dataKey = dataKey;
    this.tags = new Tags("stream " + name + " under account " + scope.account());
    this.consumers = new Consumers(this);
    NavigableMap<BigInteger, Shard> first = new TreeMap<>();
    for (HashRange range : HashRange.partition(shardCount)) {
      Shard shard = new Shard(shards.size(), range, created, null, null);
      shards.add(shard);
      first.put(range.start(), shard);
    }
    open = first;
  }

  String name() {
    return name;
  }

  String account() {
    return scope.account();
  }

  String arn() {
    return scope.arn("kinesis", "stream/" + name);
  }

  Instant created() {
    return created;
  }

  /** What can be set on the stream, and whether it is active. */
  StreamState state() {
    return state;
  }

  Tags tags() {
    return tags;
  }

  AttachedPolicy policy() {
    return policy;
  }

  /** The data key of a stream that KMS encrypts. */
  DataKeyCache dataKey() {
    return dataKey;
  }

  Consumers consumers() {
    return consumers;
  }

  Duration retention() {
    return state.retention();
  }

  /** All shards ever, in the order of their numbers. */
  synchronized List<Shard> allShards() {
    return List.copyOf(shards);
  }

  /** The shards that can still be read, in the order of their numbers. */
  List<Shard> shards(Instant now) {
    Duration retention = retention();
    return allShards().stream().filter(shard -> !shard.isExpired(retention, now)).toList();
  }

  List<Shard> openShards() {
    return List.copyOf(open.values());
  }

  int openShardCount() {
    return open.size();
  }

  /** Its status and size, for people. */
  String inWords(Instant now) {
    long records =
        shards(now).stream().mapToLong(shard -> shard.recordCount(retention(), now)).sum();
    return "%s, %d open shards, %d records".formatted(state.status(now), openShardCount(), records);
  }

  /** The shards that took over from a closed one. */
  List<Shard> childrenOf(Shard shard) {
    return allShards().stream().filter(each -> each.isChildOf(shard)).toList();
  }

  /**
   * The shard of an id.
   *
   * @throws dev.awsfakes.spi.AwsError ResourceNotFoundException if there is none
   */
  Shard requireShard(String shardId, Instant now) {
    for (Shard shard : shards(now)) {
      if (shard.id().equals(shardId)) {
        return shard;
      }
    }
    throw KinesisErrors.shardNotFound(shardId, name, scope.account());
  }

  /** Puts a record into the shard of its key. */
  Placed put(StoredRecord record, @Nullable BigInteger explicitHashKey) throws ThroughputExceeded {
    BigInteger key = hashKey(record, explicitHashKey);
    boolean scales = limited && state.mode() == StreamMode.ON_DEMAND;
    if (scales) {
      scaleToDemand(record.arrived());
    }
    while (true) {
      Map.Entry<BigInteger, Shard> entry = open.floorEntry(key);
      SequenceNumber number = entry.getValue().append(record, limited);
      if (number != null) {
        if (scales) {
          onDemand.count(record.size());
        }
        return new Placed(entry.getValue(), number);
      }
      // The shard was split or merged since the look: its successor takes the record.
      Thread.onSpinWait();
    }
  }

  /** The shard that takes such a record now. */
  Shard shardFor(StoredRecord record, @Nullable BigInteger explicitHashKey) {
    return open.floorEntry(hashKey(record, explicitHashKey)).getValue();
  }

  private static BigInteger hashKey(StoredRecord record, @Nullable BigInteger explicitHashKey) {
    return explicitHashKey == null ? hash(record.partitionKey()) : explicitHashKey;
  }

  private void scaleToDemand(Instant now) {
    int needed = onDemand.shardsForTwiceThePeak(now);
    if (needed > openShardCount()) {
      scaleTo(needed, now);
    }
  }

  /** Whether reads are to be counted against the throughput of shards. */
  boolean isLimited() {
    return limited;
  }

  /** Where a record went. */
  record Placed(Shard shard, SequenceNumber number) {}

  private static BigInteger hash(String partitionKey) {
    try {
      byte[] md5 =
          MessageDigest.getInstance("MD5").digest(partitionKey.getBytes(StandardCharsets.UTF_8));
      return new BigInteger(1, md5);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has MD5", e);
    }
  }

  /**
   * Splits an open shard in two.
   *
   * @param newStart the first hash key of the second child
   */
  synchronized void split(Shard shard, BigInteger newStart, Instant now) {
    HashRange low = new HashRange(shard.range().start(), newStart.subtract(BigInteger.ONE));
    HashRange high = new HashRange(newStart, shard.range().end());
    Shard first = add(new Shard(shards.size(), low, now, shard, null));
    Shard second = add(new Shard(shards.size(), high, now, shard, null));
    replace(List.of(shard), List.of(first, second), now);
  }

  /** Merges two adjacent open shards, the lower one first. */
  synchronized void merge(Shard lower, Shard upper, Shard parent, Instant now) {
    HashRange range = new HashRange(lower.range().start(), upper.range().end());
    Shard adjacent = parent == lower ? upper : lower;
    Shard child = add(new Shard(shards.size(), range, now, parent, adjacent));
    replace(List.of(lower, upper), List.of(child), now);
  }

  @GuardedBy("this")
  private Shard add(Shard shard) {
    shards.add(shard);
    return shard;
  }

  @GuardedBy("this")
  private void replace(List<Shard> parents, List<Shard> children, Instant now) {
    NavigableMap<BigInteger, Shard> next = new TreeMap<>(open);
    parents.forEach(shard -> next.remove(shard.range().start()));
    children.forEach(shard -> next.put(shard.range().start(), shard));
    // Closed first: a record never goes into a parent after one that went into its child.
    parents.forEach(shard -> shard.close(now));
    open = next;
  }

  /** Splits and merges until so many open shards have equal ranges. */
  synchronized void scaleTo(int target, Instant now) {
    if (target == openShardCount()) {
      return;
    }
    List<HashRange> wanted = HashRange.partition(target);
    for (HashRange range : wanted) {
      Shard shard = open.floorEntry(range.start()).getValue();
      if (!shard.range().start().equals(range.start())) {
        split(shard, range.start(), now);
      }
    }
    for (HashRange range : wanted) {
      Shard lower = open.floorEntry(range.start()).getValue();
      while (!lower.range().end().equals(range.end())) {
        Shard upper = open.floorEntry(lower.range().end().add(BigInteger.ONE)).getValue();
        merge(lower, upper, lower, now);
        lower = open.floorEntry(range.start()).getValue();
      }
    }
  }
}
