package dev.awsfakes.eventsources;

import java.util.List;

/**
 * What a handler is invoked with.
 *
 * @param sourceArn the ARN of the queue, stream or bucket
 * @param shardId the shard that the records come from; empty for queues and buckets
 * @param records at least one, in the source's order
 */
public record Batch<T>(String sourceArn, String shardId, List<T> records) {
  /** Copies the list. */
  public Batch {
    records = List.copyOf(records);
  }
}
