package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsResponse;
import software.amazon.awssdk.services.dynamodb.model.Stream;

/** Lists streams, of all tables or of one, page by page. */
final class ListStreamsOperation implements Operation<ListStreamsRequest, ListStreamsResponse> {
  private static final int MAX_PAGE = 100;

  private final Streams streams;

  ListStreamsOperation(Streams streams) {
    this.streams = streams;
  }

  @Override
  public ListStreamsResponse.Builder handle(ListStreamsRequest request, Call call) {
    int limit = request.limit() == null ? MAX_PAGE : request.limit();
    if (limit > MAX_PAGE) {
      throw DynamoDbErrors.tooManyStreams(MAX_PAGE);
    }
    List<TableStream> found =
        streams.list(request.exclusiveStartStreamArn(), request.tableName(), limit + 1, call.now());
    boolean more = found.size() > limit;
    List<TableStream> page = more ? found.subList(0, limit) : found;
    return ListStreamsResponse.builder()
        .streams(page.stream().map(ListStreamsOperation::stream).toList())
        .lastEvaluatedStreamArn(more ? page.get(limit - 1).arn() : null);
  }

  private static Stream stream(TableStream stream) {
    return Stream.builder()
        .streamArn(stream.arn())
        .streamLabel(stream.label())
        .tableName(stream.tableName())
        .build();
  }
}
