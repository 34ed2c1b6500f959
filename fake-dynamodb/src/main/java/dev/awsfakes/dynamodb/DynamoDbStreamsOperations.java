package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.ClientContext;

/** The operations on streams that the fake has, a line each. */
final class DynamoDbStreamsOperations {
  private final Streams streams;

  DynamoDbStreamsOperations(ClientContext context) {
    this.streams = Streams.of(context.cloud(), context.scope());
  }

  DescribeStreamOperation describeStream() {
    return new DescribeStreamOperation(streams);
  }

  GetRecordsOperation getRecords() {
    return new GetRecordsOperation(streams);
  }

  GetShardIteratorOperation getShardIterator() {
    return new GetShardIteratorOperation(streams);
  }

  ListStreamsOperation listStreams() {
    return new ListStreamsOperation(streams);
  }
}
