package dev.awsfakes.port;

import dev.awsfakes.spi.Scope;
import dev.awsfakes.spi.access.Caller;
import java.time.Instant;
import java.util.Optional;
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
   * What somebody is told who may not let records go into the stream; empty if it may.
   *
   * @param scope the account and Region on whose behalf it is asked
   * @param caller who asks, through the service that will put the records
   */
  Optional<String> refusal(Scope scope, Caller caller, String streamArn, Instant now);

  /**
   * Puts a record into the stream; without effect if it does not exist any more.
   *
   * @param caller the account and Region on whose behalf it is put
   * @param partitionKey decides the shard, at most 256 characters
   */
  void put(Scope caller, String streamArn, String partitionKey, SdkBytes data, Instant now);
}
