package dev.awsfakes.kinesis;

import dev.awsfakes.spi.ClientContext;

/** The operations that the fake has, a line each. */
final class KinesisOperations {
  private final Streams streams;

  KinesisOperations(ClientContext context) {
    this.streams = Streams.of(context.cloud(), context.scope());
  }

  CreateStreamOperation createStream() {
    return new CreateStreamOperation(streams);
  }

  DeleteStreamOperation deleteStream() {
    return new DeleteStreamOperation(streams);
  }

  DescribeStreamSummaryOperation describeStreamSummary() {
    return new DescribeStreamSummaryOperation(streams);
  }

  GetRecordsOperation getRecords() {
    return new GetRecordsOperation(streams);
  }

  GetShardIteratorOperation getShardIterator() {
    return new GetShardIteratorOperation(streams);
  }

  ListShardsOperation listShards() {
    return new ListShardsOperation(streams);
  }

  PutRecordOperation putRecord() {
    return new PutRecordOperation(streams);
  }

  PutRecordsOperation putRecords() {
    return new PutRecordsOperation(streams);
  }
}
