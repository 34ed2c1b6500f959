package dev.awsfakes.kinesis;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.kinesis.model.ListStreamsRequest;
import software.amazon.awssdk.services.kinesis.model.ListStreamsResponse;
import software.amazon.awssdk.services.kinesis.model.StreamModeDetails;
import software.amazon.awssdk.services.kinesis.model.StreamSummary;

/** Lists streams by name, in pages. */
final class ListStreamsOperation implements Operation<ListStreamsRequest, ListStreamsResponse> {
  private static final int DEFAULT_LIMIT = 100;

  private final Streams streams;

  ListStreamsOperation(Streams streams) {
    this.streams = streams;
  }

  @Override
  public ListStreamsResponse.Builder handle(ListStreamsRequest request, Call call) {
    int limit = request.limit() == null ? DEFAULT_LIMIT : request.limit();
    String after = "";
    if (request.nextToken() != null) {
      after = PageToken.parse(request.nextToken(), call.now()).after();
    } else if (request.exclusiveStartStreamName() != null) {
      after = request.exclusiveStartStreamName();
    }
    List<Stream> found = streams.list(after, limit + 1);
    List<Stream> page = found.size() > limit ? found.subList(0, limit) : found;
    boolean more = found.size() > limit;
    ListStreamsResponse.Builder response =
        ListStreamsResponse.builder()
            .streamNames(page.stream().map(Stream::name).toList())
            .streamSummaries(page.stream().map(stream -> summary(stream, call.now())).toList())
            .hasMoreStreams(more);
    return more
        ? response.nextToken(PageToken.of("", page.get(limit - 1).name(), call.now()).toText())
        : response;
  }

  private static StreamSummary summary(Stream stream, Instant now) {
    return StreamSummary.builder()
        .streamName(stream.name())
        .streamARN(stream.arn())
        .streamStatus(stream.state().status(now))
        .streamModeDetails(StreamModeDetails.builder().streamMode(stream.state().mode()).build())
        .streamCreationTimestamp(stream.created())
        .build();
  }
}
