package dev.awsfakes.kinesis;

import java.time.Instant;

/**
 * What went in and out of a shard in the current second: Kinesis guide, "Quotas and limits".
 * Guarded by the lock of its shard.
 */
final class ShardThroughput {
  private static final int MAX_RECORDS_IN = 1_000;
  private static final int MAX_BYTES_IN = 1_024 * 1_024;
  private static final int MAX_READS = 5;
  private static final int MAX_BYTES_OUT = 2 * 1_024 * 1_024;

  private long second;
  private int recordsIn;
  private int bytesIn;
  private int reads;

  /** A read may give up to 10 MiB; the next ones then wait until the rate is kept on average. */
  private long bytesOutBalance;

  /** Whether the record may go in now; counts it if so. */
  boolean admitsRecord(int bytes, Instant now) {
    turnTo(now);
    if (recordsIn + 1 > MAX_RECORDS_IN || (bytesIn > 0 && bytesIn + bytes > MAX_BYTES_IN)) {
      return false;
    }
    recordsIn++;
    bytesIn += bytes;
    return true;
  }

  /** Whether a read may begin now; counts it if so. */
  boolean admitsRead(Instant now) {
    turnTo(now);
    if (reads + 1 > MAX_READS || bytesOutBalance >= MAX_BYTES_OUT) {
      return false;
    }
    reads++;
    return true;
  }

  void wentOut(int bytes) {
    bytesOutBalance += bytes;
  }

  private void turnTo(Instant now) {
    long current = now.getEpochSecond();
    if (current != second) {
      long passed = Math.min(current - second, Integer.MAX_VALUE);
      bytesOutBalance = Math.max(0, bytesOutBalance - passed * MAX_BYTES_OUT);
      second = current;
      recordsIn = 0;
      bytesIn = 0;
      reads = 0;
    }
  }
}
