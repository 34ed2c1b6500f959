package dev.awsfakes.kinesis;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.kinesis.model.DescribeStreamSummaryRequest;
import software.amazon.awssdk.services.kinesis.model.DescribeStreamSummaryResponse;
import software.amazon.awssdk.services.kinesis.model.EncryptionType;
import software.amazon.awssdk.services.kinesis.model.EnhancedMetrics;
import software.amazon.awssdk.services.kinesis.model.StreamStatus;

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
    return DescribeStreamSummaryResponse.builder()
        .streamDescriptionSummary(
            summary ->
                summary
                    .streamName(stream.name())
                    .streamARN(stream.arn())
                    .streamStatus(StreamStatus.ACTIVE)
                    .streamModeDetails(mode -> mode.streamMode(stream.mode()))
                    .retentionPeriodHours((int) stream.retention().toHours())
                    .streamCreationTimestamp(stream.created())
                    .enhancedMonitoring(EnhancedMetrics.builder().build())
                    .encryptionType(EncryptionType.NONE)
                    .openShardCount(stream.openShardCount())
                    .consumerCount(0));
  }
}
