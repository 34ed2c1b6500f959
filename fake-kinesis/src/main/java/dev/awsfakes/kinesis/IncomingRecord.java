package dev.awsfakes.kinesis;

import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/**
 * A checked record on its way into a stream.
 *
 * @param record what will be stored
 * @param hashKey the explicit hash key; null to hash the partition key
 */
record IncomingRecord(StoredRecord record, @Nullable BigInteger hashKey) {
  private static final int KIB = 1_024;

  /**
   * Checks what a producer hands in.
   *
   * @throws dev.awsfakes.spi.AwsError InvalidArgumentException for the first rule that it breaks
   */
  static IncomingRecord of(
      SdkBytes data,
      String partitionKey,
      @Nullable String explicitHashKey,
      Stream stream,
      Instant now) {
    StoredRecord record = StoredRecord.of(partitionKey, data, now);
    int limit = stream.state().maxRecordKiB() * KIB;
    if (record.size() > limit) {
      throw KinesisErrors.invalidArgument(
          "The size of the record, "
              + record.size()
              + " bytes with its partition key, exceeds the maximum record size of "
              + limit
              + " bytes of stream "
              + stream.name()
              + " under account "
              + stream.account()
              + ".");
    }
    return new IncomingRecord(record, explicitHashKey == null ? null : parse(explicitHashKey));
  }

  private static BigInteger parse(String explicitHashKey) {
    BigInteger key = new BigInteger(explicitHashKey);
    if (key.compareTo(HashRange.MAX_KEY) > 0) {
      throw KinesisErrors.invalidArgument(
          "Invalid ExplicitHashKey. ExplicitHashKey must be in the range: [0, 2^128-1]. Specified"
              + " value was "
              + explicitHashKey);
    }
    return key;
  }

  /** What says that the record's shard takes no more. */
  Shard.ThroughputExceeded throttledIn(Stream stream) {
    return new Shard.ThroughputExceeded(stream.shardFor(record, hashKey));
  }

  Stream.Placed putInto(Stream stream) throws Shard.ThroughputExceeded {
    return stream.put(record, hashKey);
  }
}
