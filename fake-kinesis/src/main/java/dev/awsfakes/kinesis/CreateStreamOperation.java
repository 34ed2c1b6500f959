package dev.awsfakes.kinesis;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.kinesis.model.CreateStreamRequest;
import software.amazon.awssdk.services.kinesis.model.CreateStreamResponse;
import software.amazon.awssdk.services.kinesis.model.StreamMode;

/** Makes a stream, active at once. */
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
    streams.create(request.streamName(), mode, shardCount(request, mode), call.now());
    return CreateStreamResponse.builder();
  }

  private static int shardCount(CreateStreamRequest request, StreamMode mode) {
    if (mode == StreamMode.ON_DEMAND) {
      return ON_DEMAND_SHARDS;
    }
    if (request.shardCount() == null) {
      throw KinesisErrors.validation("ShardCount is required for a stream in PROVISIONED mode.");
    }
    return request.shardCount();
  }
}
