package dev.awsfakes.kinesis;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.NewerMember;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.kinesis.model.CreateStreamRequest;
import software.amazon.awssdk.services.kinesis.model.CreateStreamResponse;
import software.amazon.awssdk.services.kinesis.model.StreamMode;

/** Makes a stream. */
final class CreateStreamOperation implements Operation<CreateStreamRequest, CreateStreamResponse> {
  private static final int ON_DEMAND_SHARDS = 4;

  private final Streams streams;

  CreateStreamOperation(Streams streams) {
    this.streams = streams;
  }

  @Override
  public CreateStreamResponse.Builder handle(CreateStreamRequest request, Call call) {
    StreamMode mode =
        request.streamModeDetails() == null
            ? StreamMode.PROVISIONED
            : request.streamModeDetails().streamMode();
    int shardCount = shardCount(request, mode);
    Tags tags = new Tags("stream " + request.streamName());
    tags.add(request.tags());
    Stream stream = streams.create(request.streamName(), mode, shardCount, call.now());
    stream.tags().add(tags.all());
    Integer maxRecordKiB = NewerMember.of(request, "MaxRecordSizeInKiB", Integer.class);
    if (maxRecordKiB != null) {
      stream.state().maxRecordKiB(maxRecordKiB);
    }
    stream.state().warmThroughput(NewerMember.of(request, "WarmThroughputMiBps", Integer.class));
    return CreateStreamResponse.builder();
  }

  private static int shardCount(CreateStreamRequest request, StreamMode mode) {
    if (mode == StreamMode.ON_DEMAND) {
      if (request.shardCount() != null) {
        throw KinesisErrors.validation(
            "ShardCount cannot be specified for a stream in ON_DEMAND mode.");
      }
      return ON_DEMAND_SHARDS;
    }
    if (request.shardCount() == null) {
      throw KinesisErrors.validation("ShardCount is required for a stream in PROVISIONED mode.");
    }
    return request.shardCount();
  }
}
