package dev.awsfakes.kinesis;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.NewerMember;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.kinesis.model.DescribeStreamSummaryRequest;
import software.amazon.awssdk.services.kinesis.model.DescribeStreamSummaryResponse;
import software.amazon.awssdk.services.kinesis.model.EnhancedMetrics;
import software.amazon.awssdk.services.kinesis.model.StreamDescriptionSummary;
import software.amazon.awssdk.services.kinesis.model.WarmThroughputObject;

/** Answers with a stream's properties, without its shards. */
final class DescribeStreamSummaryOperation
    implements Operation<DescribeStreamSummaryRequest, DescribeStreamSummaryResponse> {
  private final Streams streams;

  DescribeStreamSummaryOperation(Streams streams) {
    this.streams = streams;
  }

  @Override
  public DescribeStreamSummaryResponse.Builder handle(
      DescribeStreamSummaryRequest request, Call call) {
    Stream stream = streams.require(request.streamName(), request.streamARN());
    StreamState state = stream.state();
    Integer warm = state.warmThroughput();
    StreamDescriptionSummary.Builder summary =
        StreamDescriptionSummary.builder()
            .streamName(stream.name())
            .streamARN(stream.arn())
            .streamStatus(state.status(call.now()))
            .streamModeDetails(mode -> mode.streamMode(state.mode()))
            .retentionPeriodHours((int) state.retention().toHours())
            .streamCreationTimestamp(stream.created())
            .enhancedMonitoring(metrics(state))
            .encryptionType(ShownRecords.encryption(stream))
            .keyId(state.keyId())
            .openShardCount(stream.openShardCount())
            .consumerCount(stream.consumers().count());
    NewerMember.set(summary, "MaxRecordSizeInKiB", state.maxRecordKiB());
    NewerMember.set(summary, "WarmThroughput", warm == null ? null : warmThroughput(warm));
    return DescribeStreamSummaryResponse.builder().streamDescriptionSummary(summary.build());
  }

  /** The metrics as every description of a stream shows them: a list of one. */
  static EnhancedMetrics metrics(StreamState state) {
    return EnhancedMetrics.builder().shardLevelMetrics(state.metrics()).build();
  }

  static WarmThroughputObject warmThroughput(int mibPerSecond) {
    return WarmThroughputObject.builder()
        .currentMiBps(mibPerSecond)
        .targetMiBps(mibPerSecond)
        .build();
  }
}
