package dev.awsfakes.kinesis;

import java.time.Instant;
import software.amazon.awssdk.core.SdkBytes;

/**
 * A record in a shard; it never changes.
 *
 * @param data the payload, a copy that no caller can reach
 * @param arrived when it was put
 */
record StoredRecord(String partitionKey, SdkBytes data, Instant arrived) {

  /** What counts towards the limits: data and partition key. */
  int size() {
    return data.asByteArrayUnsafe().length + partitionKey.length();
  }
}
