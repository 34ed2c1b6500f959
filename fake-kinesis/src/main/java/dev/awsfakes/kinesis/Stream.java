package dev.awsfakes.kinesis;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.spi.Scope;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.kinesis.model.StreamMode;

/** A stream: shards whose open ones partition the hash keys. */
final class Stream {
  private static final Duration DEFAULT_RETENTION = Duration.ofHours(24);

  private final String name;
  private final Scope scope;
  private final Instant created;
  private final StreamMode mode;
  private final Duration retention = DEFAULT_RETENTION;

  @GuardedBy("this")
  private final List<Shard> shards = new ArrayList<>();

  /**
   * The open shards by the start of their range; replaced as a whole, so that reads need no lock.
   */
  private volatile NavigableMap<BigInteger, Shard> open = new TreeMap<>();

  Stream(String name, Scope scope, StreamMode mode, int shardCount, Instant created) {
    this.name = name;
    this.scope = scope;
    this.mode = mode;
    this.created = created;
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

  StreamMode mode() {
    return mode;
  }

  Duration retention() {
    return retention;
  }

  /** All shards, open and closed, in the order of their numbers. */
  synchronized List<Shard> shards() {
    return List.copyOf(shards);
  }

  int openShardCount() {
    return open.size();
  }

  /**
   * The shard of an id.
   *
   * @throws dev.awsfakes.spi.AwsError ResourceNotFoundException if there is none
   */
  Shard requireShard(String shardId) {
    for (Shard shard : shards()) {
      if (shard.id().equals(shardId)) {
        return shard;
      }
    }
    throw KinesisErrors.shardNotFound(shardId, name, scope.account());
  }

  /** Puts a record into the shard of its key. */
  Placed put(StoredRecord record, @Nullable BigInteger explicitHashKey) {
    BigInteger key = explicitHashKey == null ? hash(record.partitionKey()) : explicitHashKey;
    while (true) {
      Shard shard = open.floorEntry(key).getValue();
      SequenceNumber number = shard.append(record);
      if (number != null) {
        return new Placed(shard, number);
      }
      // The shard was split or merged since the look: its successor takes the record.
    }
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
}
