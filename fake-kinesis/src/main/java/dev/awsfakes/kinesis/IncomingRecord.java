package dev.awsfakes.kinesis;

import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** A record as a producer hands it in, by itself or as an entry of PutRecords. */
record IncomingRecord(SdkBytes data, String partitionKey, @Nullable String explicitHashKey) {
  private static final int MAX_BYTES = 10 * 1_024 * 1_024;

  /**
   * Checks the record and puts it into the shard of its key.
   *
   * @throws dev.awsfakes.spi.AwsError for the first rule that it breaks
   */
  Stream.Placed putInto(Stream stream, Instant now) {
    StoredRecord record = new StoredRecord(partitionKey, data, now);
    if (record.size() > MAX_BYTES) {
      throw KinesisErrors.validation(
          "Record size of " + record.size() + " bytes exceeds the limit of " + MAX_BYTES + ".");
    }
    return stream.put(record, hashKey());
  }

  private @Nullable BigInteger hashKey() {
    if (explicitHashKey == null) {
      return null;
    }
    BigInteger key;
    try {
      key = new BigInteger(explicitHashKey);
    } catch (NumberFormatException e) {
      throw invalidHashKey();
    }
    if (key.signum() < 0 || key.compareTo(HashRange.MAX_KEY) > 0) {
      throw invalidHashKey();
    }
    return key;
  }

  private RuntimeException invalidHashKey() {
    return KinesisErrors.invalidArgument(
        "Invalid ExplicitHashKey. ExplicitHashKey must be in the range: [0, 2^128-1]. Specified"
            + " value was "
            + explicitHashKey);
  }
}
