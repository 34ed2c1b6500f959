package dev.awsfakes.kinesis;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Instant;

/**
 * How many shards an on-demand stream needs: it takes up to twice the highest write throughput that
 * it has seen. Kinesis guide, "On-demand mode features and use cases".
 */
final class OnDemandCapacity {
  private static final int RECORDS_PER_SHARD = 1_000;
  private static final int BYTES_PER_SHARD = 1_024 * 1_024;

  @GuardedBy("this")
  private long second;

  @GuardedBy("this")
  private long records;

  @GuardedBy("this")
  private long bytes;

  @GuardedBy("this")
  private int shardsForPeak;

  /** Counts a record that was taken in. */
  synchronized void count(int size) {
    records++;
    bytes += size;
  }

  /**
   * The shards that twice the peak needs, of the seconds that are over by now.
   *
   * @return 0 before the first second is over
   */
  synchronized int shardsForTwiceThePeak(Instant now) {
    if (now.getEpochSecond() != second) {
      shardsForPeak = Math.max(shardsForPeak, shardsFor(records, bytes));
      second = now.getEpochSecond();
      records = 0;
      bytes = 0;
    }
    return 2 * shardsForPeak;
  }

  private static int shardsFor(long records, long bytes) {
    long needed = Math.max(ceilDiv(records, RECORDS_PER_SHARD), ceilDiv(bytes, BYTES_PER_SHARD));
    return (int) needed;
  }

  private static long ceilDiv(long amount, long per) {
    return (amount + per - 1) / per;
  }
}
