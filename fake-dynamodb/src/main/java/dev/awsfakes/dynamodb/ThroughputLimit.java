package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.ThrottlingErrors;
import dev.awsfakes.dynamodb.internal.value.KeyValue;
import dev.awsfakes.spi.AwsError;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much may be read from, or written to, a table or global index: by its settings, and for one
 * partition key. Used under the lock of {@link TableThroughput}.
 */
final class ThroughputLimit {
  // DynamoDB guide, "Burst and adaptive capacity": unused capacity is retained for 300 seconds.
  private static final int BURST_SECONDS = 300;
  // DynamoDB guide, "Partitions": 3,000 read units and 1,000 write units a second.
  private static final int PARTITION_READS = 3_000;
  private static final int PARTITION_WRITES = 1_000;
  private static final int PARTITIONS_REMEMBERED = 10_000;

  /** What is limited: reads or writes. */
  enum Kind {
    READ("Read", PARTITION_READS, 0.5),
    WRITE("Write", PARTITION_WRITES, 1);

    private final String word;
    private final int ofPartition;
    private final double smallest;

    Kind(String word, int ofPartition, double smallest) {
      this.word = word;
      this.ofPartition = ofPartition;
      this.smallest = smallest;
    }
  }

  /**
   * A limit that settings give.
   *
   * @param provisioned whether units are provisioned, or a maximum is set on demand
   */
  record Rate(long unitsPerSecond, boolean provisioned) {}

  private final boolean index;
  private final String arn;
  private final Kind kind;
  private final Map<KeyValue, CapacityBucket> partitions = new HashMap<>();
  private @Nullable Rate rate;
  private @Nullable CapacityBucket bucket;

  ThroughputLimit(boolean index, String arn, Kind kind) {
    this.index = index;
    this.arn = arn;
    this.kind = kind;
  }

  /** Follows the settings; null if they give no limit. */
  ThroughputLimit at(@Nullable Rate wanted, Instant now) {
    if (wanted == null) {
      bucket = null;
    } else if (bucket == null || rate == null || rate.provisioned() != wanted.provisioned()) {
      bucket = new CapacityBucket((double) wanted.unitsPerSecond(), seconds(wanted), now);
    } else if (!wanted.equals(rate)) {
      bucket.change((double) wanted.unitsPerSecond(), seconds(wanted), now);
    }
    rate = wanted;
    return this;
  }

  private static int seconds(Rate rate) {
    return rate.provisioned() ? BURST_SECONDS : 1;
  }

  /**
   * Refuses a request when less is left than the smallest takes.
   *
   * @param partition the one partition key that it is about; null if it is about several
   * @param provisioned whether the table is billed by provisioned units
   * @throws AwsError ProvisionedThroughputExceededException or ThrottlingException
   */
  void require(@Nullable KeyValue partition, boolean provisioned, Instant now) {
    if (bucket != null && !bucket.has(kind.smallest, now)) {
      throw provisioned
          ? ThrottlingErrors.provisionedThroughputExceeded(
              index, reason("ProvisionedThroughputExceeded"), arn)
          : ThrottlingErrors.maximumThroughputExceeded(
              reason("MaxOnDemandThroughputExceeded"), arn);
    }
    CapacityBucket ofPartition = partition == null ? null : partitions.get(partition);
    if (ofPartition != null && !ofPartition.has(kind.smallest, now)) {
      String reason = reason("KeyRangeThroughputExceeded");
      throw provisioned
          ? ThrottlingErrors.provisionedThroughputExceeded(index, reason, arn)
          : ThrottlingErrors.throughputExceeded(index, reason, arn);
    }
  }

  private String reason(String limit) {
    return (index ? "Index" : "Table") + kind.word + limit;
  }

  /** Counts what a request consumed. */
  void take(@Nullable KeyValue partition, double units, Instant now) {
    if (bucket != null) {
      bucket.take(units, now);
    }
    if (partition != null) {
      if (partitions.size() >= PARTITIONS_REMEMBERED) {
        partitions.values().removeIf(each -> each.isFull(now));
      }
      partitions
          .computeIfAbsent(partition, key -> new CapacityBucket(kind.ofPartition, 1, now))
          .take(units, now);
    }
  }
}
