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
    throw pipeline.unsupported("AddTagsToStream");
  }

  @Override
  public CreateStreamResponse createStream(CreateStreamRequest request) {
    return pipeline.call("CreateStream", request, operations.createStream());
  }

  @Override
  public DecreaseStreamRetentionPeriodResponse decreaseStreamRetentionPeriod(
      DecreaseStreamRetentionPeriodRequest request) {
    throw pipeline.unsupported("DecreaseStreamRetentionPeriod");
  }

  @Override
  public DeleteResourcePolicyResponse deleteResourcePolicy(DeleteResourcePolicyRequest request) {
    throw pipeline.unsupported("DeleteResourcePolicy");
  }

  @Override
  public DeleteStreamResponse deleteStream(DeleteStreamRequest request) {
    return pipeline.call("DeleteStream", request, operations.deleteStream());
  }

  @Override
  public DeregisterStreamConsumerResponse deregisterStreamConsumer(
      DeregisterStreamConsumerRequest request) {
    throw pipeline.unsupported("DeregisterStreamConsumer");
  }

  @Override
  public DescribeAccountSettingsResponse describeAccountSettings(
      DescribeAccountSettingsRequest request) {
    throw pipeline.unsupported("DescribeAccountSettings");
  }

  @Override
  public DescribeLimitsResponse describeLimits(DescribeLimitsRequest request) {
    throw pipeline.unsupported("DescribeLimits");
  }

  @Override
  public DescribeStreamResponse describeStream(DescribeStreamRequest request) {
    throw pipeline.unsupported("DescribeStream");
  }

  @Override
  public DescribeStreamConsumerResponse describeStreamConsumer(
      DescribeStreamConsumerRequest request) {
    throw pipeline.unsupported("DescribeStreamConsumer");
  }

  @Override
  public DescribeStreamSummaryResponse describeStreamSummary(DescribeStreamSummaryRequest request) {
    return pipeline.call("DescribeStreamSummary", request, operations.describeStreamSummary());
  }

  @Override
  public DisableEnhancedMonitoringResponse disableEnhancedMonitoring(
      DisableEnhancedMonitoringRequest request) {
    throw pipeline.unsupported("DisableEnhancedMonitoring");
  }

  @Override
  public EnableEnhancedMonitoringResponse enableEnhancedMonitoring(
      EnableEnhancedMonitoringRequest request) {
    throw pipeline.unsupported("EnableEnhancedMonitoring");
  }

  @Override
  public GetRecordsResponse getRecords(GetRecordsRequest request) {
    return pipeline.call("GetRecords", request, operations.getRecords());
  }

  @Override
  public GetResourcePolicyResponse getResourcePolicy(GetResourcePolicyRequest request) {
    throw pipeline.unsupported("GetResourcePolicy");
  }

  @Override
  public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
    return pipeline.call("GetShardIterator", request, operations.getShardIterator());
  }

  @Override
  public IncreaseStreamRetentionPeriodResponse increaseStreamRetentionPeriod(
      IncreaseStreamRetentionPeriodRequest request) {
    throw pipeline.unsupported("IncreaseStreamRetentionPeriod");
  }

  @Override
  public ListShardsResponse listShards(ListShardsRequest request) {
    return pipeline.call("ListShards", request, operations.listShards());
  }

  @Override
  public ListStreamConsumersResponse listStreamConsumers(ListStreamConsumersRequest request) {
    throw pipeline.unsupported("ListStreamConsumers");
  }

  @Override
  public ListStreamsResponse listStreams(ListStreamsRequest request) {
    throw pipeline.unsupported("ListStreams");
  }

  @Override
  public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request) {
    throw pipeline.unsupported("ListTagsForResource");
  }

  @Override
  public ListTagsForStreamResponse listTagsForStream(ListTagsForStreamRequest request) {
    throw pipeline.unsupported("ListTagsForStream");
  }

  @Override
  public MergeShardsResponse mergeShards(MergeShardsRequest request) {
    throw pipeline.unsupported("MergeShards");
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
    throw pipeline.unsupported("PutResourcePolicy");
  }

  @Override
  public RegisterStreamConsumerResponse registerStreamConsumer(
      RegisterStreamConsumerRequest request) {
    throw pipeline.unsupported("RegisterStreamConsumer");
  }

  @Override
  public RemoveTagsFromStreamResponse removeTagsFromStream(RemoveTagsFromStreamRequest request) {
    throw pipeline.unsupported("RemoveTagsFromStream");
  }

  @Override
  public SplitShardResponse splitShard(SplitShardRequest request) {
    throw pipeline.unsupported("SplitShard");
  }

  @Override
  public StartStreamEncryptionResponse startStreamEncryption(StartStreamEncryptionRequest request) {
    throw pipeline.unsupported("StartStreamEncryption");
  }

  @Override
  public StopStreamEncryptionResponse stopStreamEncryption(StopStreamEncryptionRequest request) {
    throw pipeline.unsupported("StopStreamEncryption");
  }

  @Override
  public TagResourceResponse tagResource(TagResourceRequest request) {
    throw pipeline.unsupported("TagResource");
  }

  @Override
  public UntagResourceResponse untagResource(UntagResourceRequest request) {
    throw pipeline.unsupported("UntagResource");
  }

  @Override
  public UpdateAccountSettingsResponse updateAccountSettings(UpdateAccountSettingsRequest request) {
    throw pipeline.unsupported("UpdateAccountSettings");
  }

  @Override
  public UpdateMaxRecordSizeResponse updateMaxRecordSize(UpdateMaxRecordSizeRequest request) {
    throw pipeline.unsupported("UpdateMaxRecordSize");
  }

  @Override
  public UpdateShardCountResponse updateShardCount(UpdateShardCountRequest request) {
    throw pipeline.unsupported("UpdateShardCount");
  }

  @Override
  public UpdateStreamModeResponse updateStreamMode(UpdateStreamModeRequest request) {
    throw pipeline.unsupported("UpdateStreamMode");
  }

  @Override
  public UpdateStreamWarmThroughputResponse updateStreamWarmThroughput(
      UpdateStreamWarmThroughputRequest request) {
    throw pipeline.unsupported("UpdateStreamWarmThroughput");
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
