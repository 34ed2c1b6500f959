package dev.awsfakes.kinesis;

import dev.awsfakes.spi.ClientContext;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.kinesis.model.AddTagsToStreamRequest;
import software.amazon.awssdk.services.kinesis.model.AddTagsToStreamResponse;
import software.amazon.awssdk.services.kinesis.model.DecreaseStreamRetentionPeriodRequest;
import software.amazon.awssdk.services.kinesis.model.DecreaseStreamRetentionPeriodResponse;
import software.amazon.awssdk.services.kinesis.model.DeleteResourcePolicyRequest;
import software.amazon.awssdk.services.kinesis.model.DeleteResourcePolicyResponse;
import software.amazon.awssdk.services.kinesis.model.DeregisterStreamConsumerRequest;
import software.amazon.awssdk.services.kinesis.model.DeregisterStreamConsumerResponse;
import software.amazon.awssdk.services.kinesis.model.DescribeAccountSettingsRequest;
import software.amazon.awssdk.services.kinesis.model.DescribeAccountSettingsResponse;
import software.amazon.awssdk.services.kinesis.model.DescribeLimitsRequest;
import software.amazon.awssdk.services.kinesis.model.DescribeLimitsResponse;
import software.amazon.awssdk.services.kinesis.model.DescribeStreamConsumerRequest;
import software.amazon.awssdk.services.kinesis.model.DescribeStreamConsumerResponse;
import software.amazon.awssdk.services.kinesis.model.DisableEnhancedMonitoringRequest;
import software.amazon.awssdk.services.kinesis.model.DisableEnhancedMonitoringResponse;
import software.amazon.awssdk.services.kinesis.model.EnableEnhancedMonitoringRequest;
import software.amazon.awssdk.services.kinesis.model.EnableEnhancedMonitoringResponse;
import software.amazon.awssdk.services.kinesis.model.GetResourcePolicyRequest;
import software.amazon.awssdk.services.kinesis.model.GetResourcePolicyResponse;
import software.amazon.awssdk.services.kinesis.model.IncreaseStreamRetentionPeriodRequest;
import software.amazon.awssdk.services.kinesis.model.IncreaseStreamRetentionPeriodResponse;
import software.amazon.awssdk.services.kinesis.model.ListStreamConsumersRequest;
import software.amazon.awssdk.services.kinesis.model.ListStreamConsumersResponse;
import software.amazon.awssdk.services.kinesis.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.kinesis.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.kinesis.model.ListTagsForStreamRequest;
import software.amazon.awssdk.services.kinesis.model.ListTagsForStreamResponse;
import software.amazon.awssdk.services.kinesis.model.MergeShardsRequest;
import software.amazon.awssdk.services.kinesis.model.MergeShardsResponse;
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

/** The operations that the fake has, a line each. */
final class KinesisOperations {
  private final Streams streams;

  KinesisOperations(ClientContext context) {
    this.streams = Streams.of(context.cloud(), context.scope());
  }

  Operation<AddTagsToStreamRequest, AddTagsToStreamResponse> addTagsToStream() {
    return new ResourceTags(streams)::addToStream;
  }

  CreateStreamOperation createStream() {
    return new CreateStreamOperation(streams);
  }

  Operation<DecreaseStreamRetentionPeriodRequest, DecreaseStreamRetentionPeriodResponse>
      decreaseStreamRetentionPeriod() {
    return new StreamSettings(streams)::decreaseRetention;
  }

  Operation<DeleteResourcePolicyRequest, DeleteResourcePolicyResponse> deleteResourcePolicy() {
    return new ResourcePolicies(streams)::delete;
  }

  DeleteStreamOperation deleteStream() {
    return new DeleteStreamOperation(streams);
  }

  Operation<DeregisterStreamConsumerRequest, DeregisterStreamConsumerResponse>
      deregisterStreamConsumer() {
    return new ConsumerOperations(streams)::deregister;
  }

  Operation<DescribeAccountSettingsRequest, DescribeAccountSettingsResponse>
      describeAccountSettings() {
    return new AccountOperations(streams)::describe;
  }

  Operation<DescribeLimitsRequest, DescribeLimitsResponse> describeLimits() {
    return new AccountOperations(streams)::limits;
  }

  DescribeStreamOperation describeStream() {
    return new DescribeStreamOperation(streams);
  }

  Operation<DescribeStreamConsumerRequest, DescribeStreamConsumerResponse>
      describeStreamConsumer() {
    return new ConsumerOperations(streams)::describe;
  }

  DescribeStreamSummaryOperation describeStreamSummary() {
    return new DescribeStreamSummaryOperation(streams);
  }

  Operation<DisableEnhancedMonitoringRequest, DisableEnhancedMonitoringResponse>
      disableEnhancedMonitoring() {
    return new StreamSettings(streams)::disableMonitoring;
  }

  Operation<EnableEnhancedMonitoringRequest, EnableEnhancedMonitoringResponse>
      enableEnhancedMonitoring() {
    return new StreamSettings(streams)::enableMonitoring;
  }

  GetRecordsOperation getRecords() {
    return new GetRecordsOperation(streams);
  }

  Operation<GetResourcePolicyRequest, GetResourcePolicyResponse> getResourcePolicy() {
    return new ResourcePolicies(streams)::get;
  }

  GetShardIteratorOperation getShardIterator() {
    return new GetShardIteratorOperation(streams);
  }

  Operation<IncreaseStreamRetentionPeriodRequest, IncreaseStreamRetentionPeriodResponse>
      increaseStreamRetentionPeriod() {
    return new StreamSettings(streams)::increaseRetention;
  }

  ListShardsOperation listShards() {
    return new ListShardsOperation(streams);
  }

  Operation<ListStreamConsumersRequest, ListStreamConsumersResponse> listStreamConsumers() {
    return new ConsumerOperations(streams)::list;
  }

  ListStreamsOperation listStreams() {
    return new ListStreamsOperation(streams);
  }

  Operation<ListTagsForResourceRequest, ListTagsForResourceResponse> listTagsForResource() {
    return new ResourceTags(streams)::list;
  }

  Operation<ListTagsForStreamRequest, ListTagsForStreamResponse> listTagsForStream() {
    return new ResourceTags(streams)::listOfStream;
  }

  Operation<MergeShardsRequest, MergeShardsResponse> mergeShards() {
    return new Resharding(streams)::merge;
  }

  PutRecordOperation putRecord() {
    return new PutRecordOperation(streams);
  }

  PutRecordsOperation putRecords() {
    return new PutRecordsOperation(streams);
  }

  Operation<PutResourcePolicyRequest, PutResourcePolicyResponse> putResourcePolicy() {
    return new ResourcePolicies(streams)::put;
  }

  Operation<RegisterStreamConsumerRequest, RegisterStreamConsumerResponse>
      registerStreamConsumer() {
    return new ConsumerOperations(streams)::register;
  }

  Operation<RemoveTagsFromStreamRequest, RemoveTagsFromStreamResponse> removeTagsFromStream() {
    return new ResourceTags(streams)::removeFromStream;
  }

  Operation<SplitShardRequest, SplitShardResponse> splitShard() {
    return new Resharding(streams)::split;
  }

  Operation<StartStreamEncryptionRequest, StartStreamEncryptionResponse> startStreamEncryption() {
    return new StreamSettings(streams)::startEncryption;
  }

  Operation<StopStreamEncryptionRequest, StopStreamEncryptionResponse> stopStreamEncryption() {
    return new StreamSettings(streams)::stopEncryption;
  }

  SubscribeToShardOperation subscribeToShard() {
    return new SubscribeToShardOperation(streams);
  }

  Operation<TagResourceRequest, TagResourceResponse> tagResource() {
    return new ResourceTags(streams)::tag;
  }

  Operation<UntagResourceRequest, UntagResourceResponse> untagResource() {
    return new ResourceTags(streams)::untag;
  }

  Operation<UpdateAccountSettingsRequest, UpdateAccountSettingsResponse> updateAccountSettings() {
    return new AccountOperations(streams)::update;
  }

  Operation<UpdateMaxRecordSizeRequest, UpdateMaxRecordSizeResponse> updateMaxRecordSize() {
    return new StreamSettings(streams)::updateMaxRecordSize;
  }

  Operation<UpdateShardCountRequest, UpdateShardCountResponse> updateShardCount() {
    return new Resharding(streams)::updateCount;
  }

  Operation<UpdateStreamModeRequest, UpdateStreamModeResponse> updateStreamMode() {
    return new StreamSettings(streams)::updateMode;
  }

  Operation<UpdateStreamWarmThroughputRequest, UpdateStreamWarmThroughputResponse>
      updateStreamWarmThroughput() {
    return new StreamSettings(streams)::updateWarmThroughput;
  }
}
