package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.Pipeline;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsResponse;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsAsyncClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsServiceClientConfiguration;

/** The async client: each method hands its request to the operation of its name. */
final class FakeDynamoDbStreamsAsyncClient implements DynamoDbStreamsAsyncClient {
  private final Pipeline pipeline;
  private final DynamoDbStreamsOperations operations;

  FakeDynamoDbStreamsAsyncClient(Pipeline pipeline, DynamoDbStreamsOperations operations) {
    this.pipeline = pipeline;
    this.operations = operations;
  }

  @Override
  public CompletableFuture<DescribeStreamResponse> describeStream(DescribeStreamRequest request) {
    return pipeline.callAsync("DescribeStream", request, operations.describeStream());
  }

  @Override
  public CompletableFuture<GetRecordsResponse> getRecords(GetRecordsRequest request) {
    return pipeline.callAsync("GetRecords", request, operations.getRecords());
  }

  @Override
  public CompletableFuture<GetShardIteratorResponse> getShardIterator(
      GetShardIteratorRequest request) {
    return pipeline.callAsync("GetShardIterator", request, operations.getShardIterator());
  }

  @Override
  public CompletableFuture<ListStreamsResponse> listStreams(ListStreamsRequest request) {
    return pipeline.callAsync("ListStreams", request, operations.listStreams());
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
