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
    Stream stream = streams.require(request.streamName(), request.streamARN());
    if (stream.consumers().count() > 0 && !Boolean.TRUE.equals(request.enforceConsumerDeletion())) {
      throw KinesisErrors.inUse(
          "Stream "
              + stream.name()
              + " under account "
              + stream.account()
              + " has registered consumers; deregister them or set EnforceConsumerDeletion.");
    }
    streams.delete(stream, call.now());
    return DeleteStreamResponse.builder();
  }
}
