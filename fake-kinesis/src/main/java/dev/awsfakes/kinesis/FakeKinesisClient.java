package dev.awsfakes.kinesis;

import dev.awsfakes.spi.Pipeline;
import software.amazon.awssdk.services.kinesis.KinesisClient;
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
import software.amazon.awssdk.services.kinesis.waiters.KinesisWaiter;

/** The sync client: each method hands its request to the operation of its name. */
final class FakeKinesisClient implements KinesisClient {
  private final Pipeline pipeline;
  private final KinesisOperations operations;

  FakeKinesisClient(Pipeline pipeline, KinesisOperations operations) {
    this.pipeline = pipeline;
    this.operations = operations;
  }

  @Override
  public AddTagsToStreamResponse addTagsToStream(AddTagsToStreamRequest request) {
    return pipeline.call("AddTagsToStream", request, operations.addTagsToStream());
  }

  @Override
  public CreateStreamResponse createStream(CreateStreamRequest request) {
    return pipeline.call("CreateStream", request, operations.createStream());
  }

  @Override
  public DecreaseStreamRetentionPeriodResponse decreaseStreamRetentionPeriod(
      DecreaseStreamRetentionPeriodRequest request) {
    return pipeline.call(
        "DecreaseStreamRetentionPeriod", request, operations.decreaseStreamRetentionPeriod());
  }

  @Override
  public DeleteResourcePolicyResponse deleteResourcePolicy(DeleteResourcePolicyRequest request) {
    return pipeline.call("DeleteResourcePolicy", request, operations.deleteResourcePolicy());
  }

  @Override
  public DeleteStreamResponse deleteStream(DeleteStreamRequest request) {
    return pipeline.call("DeleteStream", request, operations.deleteStream());
  }

  @Override
  public DeregisterStreamConsumerResponse deregisterStreamConsumer(
      DeregisterStreamConsumerRequest request) {
    return pipeline.call(
        "DeregisterStreamConsumer", request, operations.deregisterStreamConsumer());
  }

  @Override
  public DescribeAccountSettingsResponse describeAccountSettings(
      DescribeAccountSettingsRequest request) {
    return pipeline.call("DescribeAccountSettings", request, operations.describeAccountSettings());
  }

  @Override
  public DescribeLimitsResponse describeLimits(DescribeLimitsRequest request) {
    return pipeline.call("DescribeLimits", request, operations.describeLimits());
  }

  @Override
  public DescribeStreamResponse describeStream(DescribeStreamRequest request) {
    return pipeline.call("DescribeStream", request, operations.describeStream());
  }

  @Override
  public DescribeStreamConsumerResponse describeStreamConsumer(
      DescribeStreamConsumerRequest request) {
    return pipeline.call("DescribeStreamConsumer", request, operations.describeStreamConsumer());
  }

  @Override
  public DescribeStreamSummaryResponse describeStreamSummary(DescribeStreamSummaryRequest request) {
    return pipeline.call("DescribeStreamSummary", request, operations.describeStreamSummary());
  }

  @Override
  public DisableEnhancedMonitoringResponse disableEnhancedMonitoring(
      DisableEnhancedMonitoringRequest request) {
    return pipeline.call(
        "DisableEnhancedMonitoring", request, operations.disableEnhancedMonitoring());
  }

  @Override
  public EnableEnhancedMonitoringResponse enableEnhancedMonitoring(
      EnableEnhancedMonitoringRequest request) {
    return pipeline.call(
        "EnableEnhancedMonitoring", request, operations.enableEnhancedMonitoring());
  }

  @Override
  public GetRecordsResponse getRecords(GetRecordsRequest request) {
    return pipeline.call("GetRecords", request, operations.getRecords());
  }

  @Override
  public GetResourcePolicyResponse getResourcePolicy(GetResourcePolicyRequest request) {
    return pipeline.call("GetResourcePolicy", request, operations.getResourcePolicy());
  }

  @Override
  public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
    return pipeline.call("GetShardIterator", request, operations.getShardIterator());
  }

  @Override
  public IncreaseStreamRetentionPeriodResponse increaseStreamRetentionPeriod(
      IncreaseStreamRetentionPeriodRequest request) {
    return pipeline.call(
        "IncreaseStreamRetentionPeriod", request, operations.increaseStreamRetentionPeriod());
  }

  @Override
  public ListShardsResponse listShards(ListShardsRequest request) {
    return pipeline.call("ListShards", request, operations.listShards());
  }

  @Override
  public ListStreamConsumersResponse listStreamConsumers(ListStreamConsumersRequest request) {
    return pipeline.call("ListStreamConsumers", request, operations.listStreamConsumers());
  }

  @Override
  public ListStreamsResponse listStreams(ListStreamsRequest request) {
    return pipeline.call("ListStreams", request, operations.listStreams());
  }

  @Override
  public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request) {
    return pipeline.call("ListTagsForResource", request, operations.listTagsForResource());
  }

  @Override
  public ListTagsForStreamResponse listTagsForStream(ListTagsForStreamRequest request) {
    return pipeline.call("ListTagsForStream", request, operations.listTagsForStream());
  }

  @Override
  public MergeShardsResponse mergeShards(MergeShardsRequest request) {
    return pipeline.call("MergeShards", request, operations.mergeShards());
  }

  @Override
  public PutRecordResponse putRecord(PutRecordRequest request) {
    return pipeline.call("PutRecord", request, operations.putRecord());
  }

  @Override
  public PutRecordsResponse putRecords(PutRecordsRequest request) {
    return pipeline.call("PutRecords", request, operations.putRecords());
  }

  @Override
  public PutResourcePolicyResponse putResourcePolicy(PutResourcePolicyRequest request) {
    return pipeline.call("PutResourcePolicy", request, operations.putResourcePolicy());
  }

  @Override
  public RegisterStreamConsumerResponse registerStreamConsumer(
      RegisterStreamConsumerRequest request) {
    return pipeline.call("RegisterStreamConsumer", request, operations.registerStreamConsumer());
  }

  @Override
  public RemoveTagsFromStreamResponse removeTagsFromStream(RemoveTagsFromStreamRequest request) {
    return pipeline.call("RemoveTagsFromStream", request, operations.removeTagsFromStream());
  }

  @Override
  public SplitShardResponse splitShard(SplitShardRequest request) {
    return pipeline.call("SplitShard", request, operations.splitShard());
  }

  @Override
  public StartStreamEncryptionResponse startStreamEncryption(StartStreamEncryptionRequest request) {
    return pipeline.call("StartStreamEncryption", request, operations.startStreamEncryption());
  }

  @Override
  public StopStreamEncryptionResponse stopStreamEncryption(StopStreamEncryptionRequest request) {
    return pipeline.call("StopStreamEncryption", request, operations.stopStreamEncryption());
  }

  @Override
  public TagResourceResponse tagResource(TagResourceRequest request) {
    return pipeline.call("TagResource", request, operations.tagResource());
  }

  @Override
  public UntagResourceResponse untagResource(UntagResourceRequest request) {
    return pipeline.call("UntagResource", request, operations.untagResource());
  }

  @Override
  public UpdateAccountSettingsResponse updateAccountSettings(UpdateAccountSettingsRequest request) {
    return pipeline.call("UpdateAccountSettings", request, operations.updateAccountSettings());
  }

  @Override
  public UpdateMaxRecordSizeResponse updateMaxRecordSize(UpdateMaxRecordSizeRequest request) {
    return pipeline.call("UpdateMaxRecordSize", request, operations.updateMaxRecordSize());
  }

  @Override
  public UpdateShardCountResponse updateShardCount(UpdateShardCountRequest request) {
    return pipeline.call("UpdateShardCount", request, operations.updateShardCount());
  }

  @Override
  public UpdateStreamModeResponse updateStreamMode(UpdateStreamModeRequest request) {
    return pipeline.call("UpdateStreamMode", request, operations.updateStreamMode());
  }

  @Override
  public UpdateStreamWarmThroughputResponse updateStreamWarmThroughput(
      UpdateStreamWarmThroughputRequest request) {
    return pipeline.call(
        "UpdateStreamWarmThroughput", request, operations.updateStreamWarmThroughput());
  }

  @Override
  public KinesisWaiter waiter() {
    return KinesisWaiter.builder().client(this).build();
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
