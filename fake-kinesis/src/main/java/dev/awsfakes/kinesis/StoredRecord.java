package dev.awsfakes.kinesis;

import dev.awsfakes.spi.state.Shared;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import software.amazon.awssdk.core.SdkBytes;

/**
 * A record in a shard; it never changes.
 *
 * @param data the payload, a copy that no caller can reach
 * @param size what counts towards the limits: the bytes of data and partition key
 * @param arrived when it was put
 */
@Shared
record StoredRecord(String partitionKey, SdkBytes data, int size, Instant arrived) {

  /** A record with a copy of the data. */
  static StoredRecord of(String partitionKey, SdkBytes data, Instant arrived) {
    byte[] bytes = data.asByteArray();
    int size = bytes.length + partitionKey.getBytes(StandardCharsets.UTF_8).length;
    return new StoredRecord(partitionKey, SdkBytes.fromByteArrayUnsafe(bytes), size, arrived);
  }

  StoredRecord arrivedAt(Instant later) {
    return new StoredRecord(partitionKey, data, size, later);
  }
}
