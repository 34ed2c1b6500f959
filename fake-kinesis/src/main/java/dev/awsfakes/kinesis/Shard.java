package dev.awsfakes.kinesis;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shard: the records of a range of hash keys, in the order in which they were put. */
final class Shard {
  static final int MAX_READ_RECORDS = 10_000;
  static final int MAX_READ_BYTES = 10 * 1_024 * 1_024;

  private final int number;
  private final HashRange range;
  private final Instant created;
  private final @Nullable String parentId;
  private final @Nullable String adjacentParentId;

  @GuardedBy("this")
  private final RecordLog log = new RecordLog();

  @GuardedBy("this")
  private Instant lastArrival;

  @GuardedBy("this")
  private @Nullable Instant closed;

  Shard(
      int number,
      HashRange range,
      Instant created,
      @Nullable String parentId,
      @Nullable String adjacentParentId) {
    this.number = number;
    this.range = range;
    this.created = created;
    this.lastArrival = created;
    this.parentId = parentId;
    this.adjacentParentId = adjacentParentId;
  }

  /** {@code shardId-000000000003}. */
  String id() {
    String digits = Integer.toString(number);
    return "shardId-" + "000000000000".substring(digits.length()) + digits;
  }

  int number() {
    return number;
  }

  HashRange range() {
    return range;
  }

  @Nullable String parentId() {
    return parentId;
  }

  @Nullable String adjacentParentId() {
    return adjacentParentId;
  }

  SequenceNumber sequenceNumber(long position) {
    return new SequenceNumber(created.toEpochMilli(), position, number);
  }

  /** The first number of the shard; no record has it. */
  SequenceNumber startingSequenceNumber() {
    return sequenceNumber(0);
  }

  /** The last number of a closed shard; null while it is open. */
  synchronized @Nullable SequenceNumber endingSequenceNumber() {
    return closed == null ? null : sequenceNumber(log.next());
  }

  synchronized boolean isOpen() {
    return closed == null;
  }

  /** Appends a record and gives its number; null if the shard was closed meanwhile. */
  synchronized @Nullable SequenceNumber append(StoredRecord record) {
    if (closed != null) {
      return null;
    }
    // A record's time never goes back within a shard, whichever thread read the clock first.
    StoredRecord stored = record;
    if (record.arrived().isBefore(lastArrival)) {
      stored = new StoredRecord(record.partitionKey(), record.data(), lastArrival);
    }
    lastArrival = stored.arrived();
    return sequenceNumber(log.append(stored));
  }

  /** The position that the next record will have: where LATEST begins. */
  synchronized long tip() {
    return log.next();
  }

  /** The position of the oldest record within the retention: where TRIM_HORIZON begins. */
  synchronized long horizon(Duration retention, Instant now) {
    log.dropBefore(now.minus(retention));
    return log.first();
  }

  /** The position of the first record that arrived at the time or later. */
  synchronized long since(Instant time) {
    return log.firstSince(time);
  }

  /** Reads from a position on; records past their retention are skipped. */
  synchronized Batch read(long position, int limit, Duration retention, Instant now) {
    log.dropBefore(now.minus(retention));
    long at = Math.max(position, log.first());
    List<Numbered> records = new ArrayList<>();
    int bytes = 0;
    while (at < log.next() && records.size() < limit) {
      StoredRecord record = log.get(at);
      bytes += record.size();
      if (bytes > MAX_READ_BYTES && !records.isEmpty()) {
        break;
      }
      records.add(new Numbered(sequenceNumber(at), record));
      at++;
    }
    boolean atTip = at == log.next();
    Duration behind = atTip ? Duration.ZERO : Duration.between(log.get(at).arrived(), now);
    return new Batch(records, at, behind, atTip && closed != null);
  }

  /** A record and its number. */
  record Numbered(SequenceNumber number, StoredRecord record) {}

  /**
   * What a read gives.
   *
   * @param next the position after the last record
   * @param behind how old the next unread record is; zero at the tip
   * @param ended whether the shard is closed and read to its end
   */
  record Batch(List<Numbered> records, long next, Duration behind, boolean ended) {}
}
