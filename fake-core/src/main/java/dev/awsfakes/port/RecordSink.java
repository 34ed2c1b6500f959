package dev.awsfakes.port;

import dev.awsfakes.spi.Scope;
import java.time.Instant;
import software.amazon.awssdk.core.SdkBytes;

/** Takes records into a stream, as a table's streaming destination sends them. */
public interface RecordSink {

  /**
   * Whether the stream exists and is active.
   *
   * @param caller the account and Region on whose behalf it is asked
   * @param streamArn the stream's ARN
   */
  boolean accepts(Scope caller, String streamArn, Instant now);

  /**
   * Puts a record into the stream; without effect if it does not exist any more.
   *
   * @param caller the account and Region on whose behalf it is put
   * @param partitionKey decides the shard, at most 256 characters
   */
  void put(Scope caller, String streamArn, String partitionKey, SdkBytes data, Instant now);
}
