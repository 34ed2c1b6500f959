package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.Pipeline;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsResponse;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsServiceClientConfiguration;

/** The sync client: each method hands its request to the operation of its name. */
final class FakeDynamoDbStreamsClient implements DynamoDbStreamsClient {
  private final Pipeline pipeline;
  private final DynamoDbStreamsOperations operations;

  FakeDynamoDbStreamsClient(Pipeline pipeline, DynamoDbStreamsOperations operations) {
    this.pipeline = pipeline;
    this.operations = operations;
  }

  @Override
  public DescribeStreamResponse describeStream(DescribeStreamRequest request) {
    return pipeline.call("DescribeStream", request, operations.describeStream());
  }

  @Override
  public GetRecordsResponse getRecords(GetRecordsRequest request) {
    return pipeline.call("GetRecords", request, operations.getRecords());
  }

  @Override
  public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
    return pipeline.call("GetShardIterator", request, operations.getShardIterator());
  }

  @Override
  public ListStreamsResponse listStreams(ListStreamsRequest request) {
    return pipeline.call("ListStreams", request, operations.listStreams());
  }

  @Override
  public DynamoDbStreamsServiceClientConfiguration serviceClientConfiguration() {
    return DynamoDbStreamsServiceClientConfiguration.builder()
        .region(pipeline.scope().region())
        .build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {
    pipeline.close();
  }
}
