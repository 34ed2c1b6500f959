package dev.awsfakes.kinesis;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.List;
import software.amazon.awssdk.services.kinesis.model.DescribeStreamRequest;
import software.amazon.awssdk.services.kinesis.model.DescribeStreamResponse;

/** Answers with a stream's properties and a page of its shards. */
final class DescribeStreamOperation
    implements Operation<DescribeStreamRequest, DescribeStreamResponse> {
  private static final int DEFAULT_SHARDS = 100;

  private final Streams streams;

  DescribeStreamOperation(Streams streams) {
    this.streams = streams;
  }

  @Override
  public DescribeStreamResponse.Builder handle(DescribeStreamRequest request, Call call) {
    Stream stream = streams.require(request.streamName(), request.streamARN());
    StreamState state = stream.state();
    int limit = request.limit() == null ? DEFAULT_SHARDS : request.limit();
    String after = request.exclusiveStartShardId() == null ? "" : request.exclusiveStartShardId();
    List<Shard> rest =
        stream.shards(call.now()).stream()
            .filter(shard -> shard.id().compareTo(after) > 0)
            .toList();
    List<Shard> page = rest.size() > limit ? rest.subList(0, limit) : rest;
    return DescribeStreamResponse.builder()
        .streamDescription(
            description ->
                description
                    .streamName(stream.name())
                    .streamARN(stream.arn())
                    .streamStatus(state.status(call.now()))
                    .streamModeDetails(mode -> mode.streamMode(state.mode()))
                    .shards(page.stream().map(ShownRecords::shard).toList())
                    .hasMoreShards(page.size() < rest.size())
                    .retentionPeriodHours((int) state.retention().toHours())
                    .streamCreationTimestamp(stream.created())
                    .enhancedMonitoring(DescribeStreamSummaryOperation.metrics(state))
                    .encryptionType(ShownRecords.encryption(stream))
                    .keyId(state.keyId()));
  }
}
