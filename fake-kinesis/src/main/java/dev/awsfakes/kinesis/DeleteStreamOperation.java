package dev.awsfakes.kinesis;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.kinesis.model.DeleteStreamRequest;
import software.amazon.awssdk.services.kinesis.model.DeleteStreamResponse;

/** Deletes a stream with its records. */
final class DeleteStreamOperation implements Operation<DeleteStreamRequest, DeleteStreamResponse> {
  private final Streams streams;

  DeleteStreamOperation(Streams streams) {
    this.streams = streams;
  }

  @Override
  public DeleteStreamResponse.Builder handle(DeleteStreamRequest request, Call call) {
    streams.delete(streams.require(request.streamName(), request.streamARN()));
    return DeleteStreamResponse.builder();
  }
}
