package dev.awsfakes.kinesis;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A shard: the records of a range of hash keys, in the order in which they were put. Its lock
 * guards its records; who listens is told outside of it.
 */
final class Shard {
  static final int MAX_READ_RECORDS = 10_000;
  private static final int MAX_READ_BYTES = 10 * 1_024 * 1_024;

  private final int number;
  private final String id;
  private final HashRange range;
  private final Instant created;
  private final long stamp;
  private final @Nullable Shard parent;
  private final @Nullable Shard adjacentParent;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  @GuardedBy("this")
  private final RecordLog log = new RecordLog();

  @GuardedBy("this")
  private final ShardThroughput throughput = new ShardThroughput();

  @GuardedBy("this")
  private Instant lastArrival;

  @GuardedBy("this")
  private @Nullable Instant closed;

  Shard(
      int number,
      HashRange range,
      Instant created,
      @Nullable Shard parent,
      @Nullable Shard adjacentParent) {
    this.number = number;
    this.id = idOf(number);
    this.range = range;
    this.created = created;
    this.lastArrival = created;
    this.parent = parent;
    this.adjacentParent = adjacentParent;
    this.stamp = laterThan(parent, laterThan(adjacentParent, created.toEpochMilli()));
  }

  // A child's sequence numbers are larger than its parents', even when the clock stands still.
  private static long laterThan(@Nullable Shard parent, long millis) {
    return parent == null ? millis : Math.max(millis, parent.stamp + 1);
  }

  /** {@code shardId-000000000003}. */
  String id() {
    return id;
  }

  private static String idOf(int number) {
    String digits = Integer.toString(number);
    return "shardId-" + "000000000000".substring(digits.length()) + digits;
  }

  int number() {
    return number;
  }

  HashRange range() {
    return range;
  }

  Instant created() {
    return created;
  }

  @Nullable String parentId() {
    return parent == null ? null : parent.id();
  }

  @Nullable String adjacentParentId() {
    return adjacentParent == null ? null : adjacentParent.id();
  }

  boolean isChildOf(Shard shard) {
    return parent == shard || adjacentParent == shard;
  }

  SequenceNumber sequenceNumber(long position) {
    return new SequenceNumber(stamp, position, number);
  }

  /** The first number of the shard; no record has it. */
  SequenceNumber startingSequenceNumber() {
    return sequenceNumber(0);
  }

  /** The last number of a closed shard; null while it is open. */
  synchronized @Nullable SequenceNumber endingSequenceNumber() {
    return closed == null ? null : sequenceNumber(log.next());
  }

  /** When it was closed; null while it is open. */
  synchronized @Nullable Instant closed() {
    return closed;
  }

  boolean isOpen() {
    return closed() == null;
  }

  /** Whether it took records at the time. */
  boolean wasOpenAt(Instant time) {
    Instant end = closed();
    return !created.isAfter(time) && (end == null || end.isAfter(time));
  }

  /** Whether nothing of it can be read any more: it is closed and its last record is too old. */
  boolean isExpired(Duration retention, Instant now) {
    Instant end = closed();
    return end != null && !end.plus(retention).isAfter(now);
  }

  void close(Instant now) {
    synchronized (this) {
      closed = now;
    }
    listeners.forEach(Runnable::run);
  }

  /**
   * Appends a record and gives its number; null if the shard was closed meanwhile.
   *
   * @param limited whether the shard's throughput limits it
   * @throws ThroughputExceeded if it does
   */
  @Nullable SequenceNumber append(StoredRecord record, boolean limited) throws ThroughputExceeded {
    long position;
    synchronized (this) {
      if (closed != null) {
        return null;
      }
      if (limited && !throughput.admitsRecord(record.size(), record.arrived())) {
        throw new ThroughputExceeded(this);
      }
      // A record's time never goes back within a shard, whichever thread read the clock first.
      StoredRecord stored =
          record.arrived().isBefore(lastArrival) ? record.arrivedAt(lastArrival) : record;
      lastArrival = stored.arrived();
      position = log.append(stored);
    }
    listeners.forEach(Runnable::run);
    return sequenceNumber(position);
  }

  /** Is called after each record and when the shard is closed, until it is taken away. */
  void listen(Runnable listener) {
    listeners.add(listener);
  }

  void unlisten(Runnable listener) {
    listeners.remove(listener);
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

  /** How many records are within the retention. */
  synchronized long recordCount(Duration retention, Instant now) {
    return log.next() - horizon(retention, now);
  }

  /** The position of the first record that arrived at the time or later. */
  synchronized long since(Instant time) {
    return log.firstSince(time);
  }

  /** Counts a read against the shard's throughput. */
  synchronized void admitRead(Instant now) throws ThroughputExceeded {
    if (!throughput.admitsRead(now)) {
      throw new ThroughputExceeded(this);
    }
  }

  /** Reads from a position on; records past their retention are skipped. */
  synchronized Batch read(long position, int limit, Duration retention, Instant now) {
    log.dropBefore(now.minus(retention));
    long at = Math.max(position, log.first());
    List<Numbered> records = new ArrayList<>();
    int bytes = 0;
    while (at < log.next() && records.size() < limit) {
      StoredRecord record = log.get(at);
      if (bytes + record.size() > MAX_READ_BYTES && !records.isEmpty()) {
        break;
      }
      bytes += record.size();
      records.add(new Numbered(sequenceNumber(at), record));
      at++;
    }
    throughput.wentOut(bytes);
    boolean atTip = at >= log.next();
    Duration behind = atTip ? Duration.ZERO : Duration.between(log.get(at).arrived(), now);
    return new Batch(records, at, behind, atTip && closed != null);
  }

  /** What is within the retention, without a read's limits and without counting as one. */
  synchronized Batch look(Duration retention, Instant now) {
    List<Numbered> records = new ArrayList<>();
    for (long at = horizon(retention, now); at < log.next(); at++) {
      records.add(new Numbered(sequenceNumber(at), log.get(at)));
    }
    return new Batch(records, log.next(), Duration.ZERO, closed != null);
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

  /** More went in or out of a shard in a second than may. */
  static final class ThroughputExceeded extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Shard shard;

    ThroughputExceeded(Shard shard) {
      super(null, null, false, false);
      this.shard = shard;
    }

    String message(Stream stream) {
      return "Rate exceeded for shard "
          + shard.id()
          + " in stream "
          + stream.name()
          + " under account "
          + stream.account()
          + ".";
    }
  }
}
