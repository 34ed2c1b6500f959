package dev.awsfakes.kinesis;

import dev.awsfakes.spi.ClockExecutor;
import dev.awsfakes.spi.Pipeline;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisServiceClientConfiguration;
import software.amazon.awssdk.services.kinesis.model.AddTagsToStreamRequest;
import software.amazon.awssdk.services.kinesis.model.AddTagsToStreamResponse;
import software.amazon.awssdk.services.kinesis.model.CreateStreamRequest;
import software.amazon.awssdk.services.kinesis.model.CreateStreamResponse;
import software.amazon.awssdk.services.kinesis.model.DecreaseStreamRetentionPeriodRequest;
import software.amazon.awssdk.services.kinesis.model.DecreaseStreamRetentionPeriodResponse;
import software.amazon.awssdk.services.kinesis.model.DeleteResourcePolicyRequest;
import software.amazon.awssdk.services.kinesis.model.DeleteResourcePolicyResponse;
import software.amazon.awssdk.services.kinesis.model.DeleteStreamRequest;
import software.amazon.awssdk.services.kinesis.model.DeleteStreamResponse;
import software.amazon.awssdk.services.kinesis.model.DeregisterStreamConsumerRequest;
import software.amazon.awssdk.services.kinesis.model.DeregisterStreamConsumerResponse;
import software.amazon.awssdk.services.kinesis.model.DescribeAccountSettingsRequest;
import software.amazon.awssdk.services.kinesis.model.DescribeAccountSettingsResponse;
import software.amazon.awssdk.services.kinesis.model.DescribeLimitsRequest;
import software.amazon.awssdk.services.kinesis.model.DescribeLimitsResponse;
import software.amazon.awssdk.services.kinesis.model.DescribeStreamConsumerRequest;
import software.amazon.awssdk.services.kinesis.model.DescribeStreamConsumerResponse;
import software.amazon.awssdk.services.kinesis.model.DescribeStreamRequest;
import software.amazon.awssdk.services.kinesis.model.DescribeStreamResponse;
import software.amazon.awssdk.services.kinesis.model.DescribeStreamSummaryRequest;
import software.amazon.awssdk.services.kinesis.model.DescribeStreamSummaryResponse;
import software.amazon.awssdk.services.kinesis.model.DisableEnhancedMonitoringRequest;
import software.amazon.awssdk.services.kinesis.model.DisableEnhancedMonitoringResponse;
import software.amazon.awssdk.services.kinesis.model.EnableEnhancedMonitoringRequest;
import software.amazon.awssdk.services.kinesis.model.EnableEnhancedMonitoringResponse;
import software.amazon.awssdk.services.kinesis.model.GetRecordsRequest;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.GetResourcePolicyRequest;
import software.amazon.awssdk.services.kinesis.model.GetResourcePolicyResponse;
import software.amazon.awssdk.services.kinesis.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.kinesis.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.kinesis.model.IncreaseStreamRetentionPeriodRequest;
import software.amazon.awssdk.services.kinesis.model.IncreaseStreamRetentionPeriodResponse;
import software.amazon.awssdk.services.kinesis.model.ListShardsRequest;
import software.amazon.awssdk.services.kinesis.model.ListShardsResponse;
import software.amazon.awssdk.services.kinesis.model.ListStreamConsumersRequest;
import software.amazon.awssdk.services.kinesis.model.ListStreamConsumersResponse;
import software.amazon.awssdk.services.kinesis.model.ListStreamsRequest;
import software.amazon.awssdk.services.kinesis.model.ListStreamsResponse;
import software.amazon.awssdk.services.kinesis.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.kinesis.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.kinesis.model.ListTagsForStreamRequest;
import software.amazon.awssdk.services.kinesis.model.ListTagsForStreamResponse;
import software.amazon.awssdk.services.kinesis.model.MergeShardsRequest;
import software.amazon.awssdk.services.kinesis.model.MergeShardsResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordRequest;
import software.amazon.awssdk.services.kinesis.model.PutRecordResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequest;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.PutResourcePolicyRequest;
import software.amazon.awssdk.services.kinesis.model.PutResourcePolicyResponse;
import software.amazon.awssdk.services.kinesis.model.RegisterStreamConsumerRequest;
import software.amazon.awssdk.services.kinesis.model.RegisterStreamConsumerResponse;
import software.amazon.awssdk.services.kinesis.model.RemoveTagsFromStreamRequest;
import software.amazon.awssdk.services.kinesis.model.RemoveTagsFromStreamResponse;
import software.amazon.awssdk.services.kinesis.model.SplitShardRequest;
import software.amazon.awssdk.services.kinesis.model.SplitShardResponse;
import software.amazon.awssdk.services.kinesis.model.StartStreamEncryptionRequest;
import software.amazon.awssdk.services.kinesis.model.StartStreamEncryptionResponse;
import software.amazon.awssdk.services.kinesis.model.StopStreamEncryptionRequest;
import software.amazon.awssdk.services.kinesis.model.StopStreamEncryptionResponse;
import software.amazon.awssdk.services.kinesis.model.SubscribeToShardRequest;
import software.amazon.awssdk.services.kinesis.model.SubscribeToShardResponseHandler;
import software.amazon.awssdk.services.kinesis.model.TagResourceRequest;
import software.amazon.awssdk.services.kinesis.model.TagResourceResponse;
import software.amazon.awssdk.services.kinesis.model.UntagResourceRequest;
import software.amazon.awssdk.services.kinesis.model.UntagResourceResponse;
import software.amazon.awssdk.services.kinesis.model.UpdateAccountSettingsRequest;
import software.amazon.awssdk.services.kinesis.model.UpdateAccountSettingsResponse;
import software.amazon.awssdk.services.kinesis.model.UpdateMaxRecordSizeRequest;
import software.amazon.awssdk.services.kinesis.model.UpdateMaxRecordSizeResponse;
import software.amazon.awssdk.services.kinesis.model.UpdateShardCountRequest;
import software.amazon.awssdk.services.kinesis.model.UpdateShardCountResponse;
import software.amazon.awssdk.services.kinesis.model.UpdateStreamModeRequest;
import software.amazon.awssdk.services.kinesis.model.UpdateStreamModeResponse;
import software.amazon.awssdk.services.kinesis.model.UpdateStreamWarmThroughputRequest;
import software.amazon.awssdk.services.kinesis.model.UpdateStreamWarmThroughputResponse;
import software.amazon.awssdk.services.kinesis.waiters.KinesisAsyncWaiter;

/** The async client: each method hands its request to the operation of its name. */
final class FakeKinesisAsyncClient implements KinesisAsyncClient {
  private final Pipeline pipeline;
  private final KinesisOperations operations;

  FakeKinesisAsyncClient(Pipeline pipeline, KinesisOperations operations) {
    this.pipeline = pipeline;
    this.operations = operations;
  }

  @Override
  public CompletableFuture<AddTagsToStreamResponse> addTagsToStream(
      AddTagsToStreamRequest request) {
    return pipeline.callAsync("AddTagsToStream", request, operations.addTagsToStream());
  }

  @Override
  public CompletableFuture<CreateStreamResponse> createStream(CreateStreamRequest request) {
    return pipeline.callAsync("CreateStream", request, operations.createStream());
  }

  @Override
  public CompletableFuture<DecreaseStreamRetentionPeriodResponse> decreaseStreamRetentionPeriod(
      DecreaseStreamRetentionPeriodRequest request) {
    return pipeline.callAsync(
        "DecreaseStreamRetentionPeriod", request, operations.decreaseStreamRetentionPeriod());
  }

  @Override
  public CompletableFuture<DeleteResourcePolicyResponse> deleteResourcePolicy(
      DeleteResourcePolicyRequest request) {
    return pipeline.callAsync("DeleteResourcePolicy", request, operations.deleteResourcePolicy());
  }

  @Override
  public CompletableFuture<DeleteStreamResponse> deleteStream(DeleteStreamRequest request) {
    return pipeline.callAsync("DeleteStream", request, operations.deleteStream());
  }

  @Override
  public CompletableFuture<DeregisterStreamConsumerResponse> deregisterStreamConsumer(
      DeregisterStreamConsumerRequest request) {
    return pipeline.callAsync(
        "DeregisterStreamConsumer", request, operations.deregisterStreamConsumer());
  }

  @Override
  public CompletableFuture<DescribeAccountSettingsResponse> describeAccountSettings(
      DescribeAccountSettingsRequest request) {
    return pipeline.callAsync(
        "DescribeAccountSettings", request, operations.describeAccountSettings());
  }

  @Override
  public CompletableFuture<DescribeLimitsResponse> describeLimits(DescribeLimitsRequest request) {
    return pipeline.callAsync("DescribeLimits", request, operations.describeLimits());
  }

  @Override
  public CompletableFuture<DescribeStreamResponse> describeStream(DescribeStreamRequest request) {
    return pipeline.callAsync("DescribeStream", request, operations.describeStream());
  }

  @Override
  public CompletableFuture<DescribeStreamConsumerResponse> describeStreamConsumer(
      DescribeStreamConsumerRequest request) {
    return pipeline.callAsync(
        "DescribeStreamConsumer", request, operations.describeStreamConsumer());
  }

  @Override
  public CompletableFuture<DescribeStreamSummaryResponse> describeStreamSummary(
      DescribeStreamSummaryRequest request) {
    return pipeline.callAsync("DescribeStreamSummary", request, operations.describeStreamSummary());
  }

  @Override
  public CompletableFuture<DisableEnhancedMonitoringResponse> disableEnhancedMonitoring(
      DisableEnhancedMonitoringRequest request) {
    return pipeline.callAsync(
        "DisableEnhancedMonitoring", request, operations.disableEnhancedMonitoring());
  }

  @Override
  public CompletableFuture<EnableEnhancedMonitoringResponse> enableEnhancedMonitoring(
      EnableEnhancedMonitoringRequest request) {
    return pipeline.callAsync(
        "EnableEnhancedMonitoring", request, operations.enableEnhancedMonitoring());
  }

  @Override
  public CompletableFuture<GetRecordsResponse> getRecords(GetRecordsRequest request) {
    return pipeline.callAsync("GetRecords", request, operations.getRecords());
  }

  @Override
  public CompletableFuture<GetResourcePolicyResponse> getResourcePolicy(
      GetResourcePolicyRequest request) {
    return pipeline.callAsync("GetResourcePolicy", request, operations.getResourcePolicy());
  }

  @Override
  public CompletableFuture<GetShardIteratorResponse> getShardIterator(
      GetShardIteratorRequest request) {
    return pipeline.callAsync("GetShardIterator", request, operations.getShardIterator());
  }

  @Override
  public CompletableFuture<IncreaseStreamRetentionPeriodResponse> increaseStreamRetentionPeriod(
      IncreaseStreamRetentionPeriodRequest request) {
    return pipeline.callAsync(
        "IncreaseStreamRetentionPeriod", request, operations.increaseStreamRetentionPeriod());
  }

  @Override
  public CompletableFuture<ListShardsResponse> listShards(ListShardsRequest request) {
    return pipeline.callAsync("ListShards", request, operations.listShards());
  }

  @Override
  public CompletableFuture<ListStreamConsumersResponse> listStreamConsumers(
      ListStreamConsumersRequest request) {
    return pipeline.callAsync("ListStreamConsumers", request, operations.listStreamConsumers());
  }

  @Override
  public CompletableFuture<ListStreamsResponse> listStreams(ListStreamsRequest request) {
    return pipeline.callAsync("ListStreams", request, operations.listStreams());
  }

  @Override
  public CompletableFuture<ListTagsForResourceResponse> listTagsForResource(
      ListTagsForResourceRequest request) {
    return pipeline.callAsync("ListTagsForResource", request, operations.listTagsForResource());
  }

  @Override
  public CompletableFuture<ListTagsForStreamResponse> listTagsForStream(
      ListTagsForStreamRequest request) {
    return pipeline.callAsync("ListTagsForStream", request, operations.listTagsForStream());
  }

  @Override
  public CompletableFuture<MergeShardsResponse> mergeShards(MergeShardsRequest request) {
    return pipeline.callAsync("MergeShards", request, operations.mergeShards());
  }

  @Override
  public CompletableFuture<PutRecordResponse> putRecord(PutRecordRequest request) {
    return pipeline.callAsync("PutRecord", request, operations.putRecord());
  }

  @Override
  public CompletableFuture<PutRecordsResponse> putRecords(PutRecordsRequest request) {
    return pipeline.callAsync("PutRecords", request, operations.putRecords());
  }

  @Override
  public CompletableFuture<PutResourcePolicyResponse> putResourcePolicy(
      PutResourcePolicyRequest request) {
    return pipeline.callAsync("PutResourcePolicy", request, operations.putResourcePolicy());
  }

  @Override
  public CompletableFuture<RegisterStreamConsumerResponse> registerStreamConsumer(
      RegisterStreamConsumerRequest request) {
    return pipeline.callAsync(
        "RegisterStreamConsumer", request, operations.registerStreamConsumer());
  }

  @Override
  public CompletableFuture<RemoveTagsFromStreamResponse> removeTagsFromStream(
      RemoveTagsFromStreamRequest request) {
    return pipeline.callAsync("RemoveTagsFromStream", request, operations.removeTagsFromStream());
  }

  @Override
  public CompletableFuture<SplitShardResponse> splitShard(SplitShardRequest request) {
    return pipeline.callAsync("SplitShard", request, operations.splitShard());
  }

  @Override
  public CompletableFuture<StartStreamEncryptionResponse> startStreamEncryption(
      StartStreamEncryptionRequest request) {
    return pipeline.callAsync("StartStreamEncryption", request, operations.startStreamEncryption());
  }

  @Override
  public CompletableFuture<StopStreamEncryptionResponse> stopStreamEncryption(
      StopStreamEncryptionRequest request) {
    return pipeline.callAsync("StopStreamEncryption", request, operations.stopStreamEncryption());
  }

  @Override
  public CompletableFuture<Void> subscribeToShard(
      SubscribeToShardRequest request, SubscribeToShardResponseHandler handler) {
    SubscribeToShardOperation operation = operations.subscribeToShard();
    return pipeline
        .callAsync("SubscribeToShard", request, operation)
        .thenCompose(response -> operation.stream(response, handler));
  }

  @Override
  public CompletableFuture<TagResourceResponse> tagResource(TagResourceRequest request) {
    return pipeline.callAsync("TagResource", request, operations.tagResource());
  }

  @Override
  public CompletableFuture<UntagResourceResponse> untagResource(UntagResourceRequest request) {
    return pipeline.callAsync("UntagResource", request, operations.untagResource());
  }

  @Override
  public CompletableFuture<UpdateAccountSettingsResponse> updateAccountSettings(
      UpdateAccountSettingsRequest request) {
    return pipeline.callAsync("UpdateAccountSettings", request, operations.updateAccountSettings());
  }

  @Override
  public CompletableFuture<UpdateMaxRecordSizeResponse> updateMaxRecordSize(
      UpdateMaxRecordSizeRequest request) {
    return pipeline.callAsync("UpdateMaxRecordSize", request, operations.updateMaxRecordSize());
  }

  @Override
  public CompletableFuture<UpdateShardCountResponse> updateShardCount(
      UpdateShardCountRequest request) {
    return pipeline.callAsync("UpdateShardCount", request, operations.updateShardCount());
  }

  @Override
  public CompletableFuture<UpdateStreamModeResponse> updateStreamMode(
      UpdateStreamModeRequest request) {
    return pipeline.callAsync("UpdateStreamMode", request, operations.updateStreamMode());
  }

  @Override
  public CompletableFuture<UpdateStreamWarmThroughputResponse> updateStreamWarmThroughput(
      UpdateStreamWarmThroughputRequest request) {
    return pipeline.callAsync(
        "UpdateStreamWarmThroughput", request, operations.updateStreamWarmThroughput());
  }

  @Override
  public KinesisAsyncWaiter waiter() {
    return KinesisAsyncWaiter.builder()
        .client(this)
        .scheduledExecutorService(new ClockExecutor(pipeline.cloud()))
        .build();
  }

  @Override
  public KinesisServiceClientConfiguration serviceClientConfiguration() {
    return KinesisServiceClientConfiguration.builder().region(pipeline.scope().region()).build();
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
